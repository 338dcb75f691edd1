import { readFile, writeFile } from 'node:fs/promises';
import { Command } from 'commander';
import { z } from 'zod';
import { createCollection } from '../src/app.ts';
import { renderForConsole } from '../src/channels/console-render.ts';
import type { Answer } from '../src/domain/answers/assistant.ts';
import { configOrExit, EXIT } from '../src/environment.ts';
import { createLogger } from '../src/log.ts';
import { createProgressBar } from '../src/progress-bar.ts';

const program = new Command('ask')
  .description('Answers one question, or many from a file, on stdout.')
  .argument('[question...]', 'the question; quote it, or write it as it is')
  .option('--json', 'print one JSON object instead of text')
  .option('--batch <file>', 'answer every line {"id", "question", "history"?} of a JSONL file')
  .option('--out <file>', 'with --batch: write the answers there instead of stdout')
  .addHelpText(
    'after',
    '\nExample: npm run ask -- --json "ai chịu trách nhiệm báo cáo Ban Thường vụ Thành ủy"',
  )
  .exitOverride((error) => process.exit(error.exitCode === 0 ? EXIT.success : EXIT.misuse))
  .parse();

const options = program.opts<{ json?: boolean; batch?: string; out?: string }>();
const question = program.args.join(' ').trim();
if ((question === '') === (options.batch === undefined) || (options.out && !options.batch)) {
  process.stderr.write('Give either a question or --batch FILE (with --out FILE if wanted). See --help.\n');
  process.exit(EXIT.misuse);
}

const batchLine = z.object({
  id: z.union([z.string(), z.number()]).optional(),
  question: z.string(),
  history: z.array(z.string()).optional(),
});

/** The shape that `--json` and `--batch` print. */
function record(asked: string, answer: Answer, elapsedMs: number) {
  return {
    question: asked,
    kind: answer.kind,
    text: answer.text,
    citations: answer.citations.map(({ document, title, locator, paragraph, quote, text }, i) => ({
      n: i + 1,
      document,
      title,
      locator,
      ...(paragraph !== undefined && { paragraph }),
      quote,
      text,
    })),
    notices: answer.notices,
    mode: answer.mode,
    elapsedMs: Math.round(elapsedMs * 10) / 10,
  };
}

const config = configOrExit();
const collection = await createCollection(
  config,
  createLogger({ logLevel: config.logLevel === 'info' ? 'warn' : config.logLevel }),
  Date.now,
);
const bar = createProgressBar(process.stderr, Date.now);

async function ask(asked: string, history: readonly string[]) {
  const started = performance.now();
  const answer = await collection.assistant.ask(asked, history);
  return { answer, elapsedMs: performance.now() - started };
}

async function batch(file: string): Promise<number> {
  const source = (await readFile(file, 'utf8')).replace(/^\uFEFF/u, '');
  const lines = [...source.split('\n').entries()].filter(([, line]) => line.trim() !== '');
  const results: string[] = [];
  let broken = 0;
  for (const [done, [i, line]] of lines.entries()) {
    bar.onProgress({ stage: 'answer', done, total: lines.length });
    const parsed = batchLine.safeParse(parseJson(line));
    if (!parsed.success) {
      broken += 1;
      process.stderr.write(`${file}:${i + 1}: expected {"id", "question", "history"?}\n`);
      results.push(JSON.stringify({ line: i + 1, error: 'expected {"id", "question", "history"?}' }));
      continue;
    }
    const { id, question: asked, history } = parsed.data;
    const { answer, elapsedMs } = await ask(asked, history ?? []);
    results.push(JSON.stringify({ ...(id !== undefined && { id }), ...record(asked, answer, elapsedMs) }));
  }
  bar.done();
  const output = results.map((line) => `${line}\n`).join('');
  if (options.out) await writeFile(options.out, output);
  else process.stdout.write(output);
  return broken === 0 ? EXIT.success : EXIT.failure;
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

try {
  await collection.open(bar.onProgress);
  bar.done();
  if (options.batch !== undefined) process.exitCode = await batch(options.batch);
  else {
    const { answer, elapsedMs } = await ask(question, []);
    process.stdout.write(
      options.json
        ? `${JSON.stringify(record(question, answer, elapsedMs))}\n`
        : `${renderForConsole({ kind: 'answer', answer, sections: [] }, process.stdout.columns ?? 100)}\n`,
    );
  }
} catch (error) {
  bar.done();
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = EXIT.failure;
}
