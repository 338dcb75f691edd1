import { readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { Command, Option } from 'commander';
import { z } from 'zod';
import { createCollection } from '../src/app.ts';
import { createAssistant } from '../src/domain/answers/create-assistant.ts';
import type { Library } from '../src/domain/answers/library.ts';
import { THRESHOLDS } from '../src/domain/answers/thresholds.ts';
import { judge, type Verdict } from '../src/domain/evaluation/judge.ts';
import type { EvaluationQuestion } from '../src/domain/evaluation/question-set.ts';
import { failed, groupBy, type Share, type Summary, summarise } from '../src/domain/evaluation/report.ts';
import { createVerbatimCheck } from '../src/domain/evaluation/verbatim.ts';
import { configOrExit, EXIT } from '../src/environment.ts';
import { createLogger } from '../src/log.ts';
import { createProgressBar } from '../src/progress-bar.ts';
import { evaluateRetrievalFiles } from './evaluate-retrieval.ts';
import { questionSetFiles, readQuestionSet, UNTOUCHED } from './question-sets.ts';
import { table } from './table.ts';

const options = new Command('eval')
  .description('Measures the answers on test/eval/*.jsonl, or the search on an outside benchmark.')
  .option('--set <file...>', 'only these question files')
  .option('--failures', 'show every question with a wrong answer (not those of the untouched set)')
  .option('--save <file>', 'write the verdicts as JSON, for --compare')
  .option('--compare <file>', 'show what changed since a saved run')
  .option('--json', 'print the figures as JSON')
  .addOption(
    new Option(
      '--mode <mode>',
      'answers in the words of the documents, or by the chat model that is configured',
    )
      .choices(['extractive', 'model'])
      .default('extractive'),
  )
  .option('--no-trade-off', 'leave out what other decision thresholds would do')
  .option('--retrieval', 'measure the search alone; needs --corpus and --questions')
  .option('--corpus <file>', 'JSONL (or .gz) of {id, title?, heading?, text}')
  .option('--questions <file>', 'JSONL of {id, question, relevant: string[]}')
  .addOption(
    new Option(
      '--part <part>',
      'with --retrieval: only the questions that trained the weights, or the others',
    ).choices(['training', 'validation']),
  )
  .option('--no-ablation', 'with --retrieval: leave out what each part of the search does by itself')
  .exitOverride((error) => process.exit(error.exitCode === 0 ? EXIT.success : EXIT.misuse))
  .parse()
  .opts<{
    set?: string[];
    failures?: boolean;
    save?: string;
    compare?: string;
    json?: boolean;
    mode: 'extractive' | 'model';
    tradeOff: boolean;
    retrieval?: boolean;
    corpus?: string;
    questions?: string;
    part?: 'training' | 'validation';
    ablation: boolean;
  }>();

const percent = ({ right, of }: Share) => (of === 0 ? '–' : `${((100 * right) / of).toFixed(1)}`);
const HEAD = [
  'n',
  'first',
  'in 3',
  'kind',
  'contains',
  'clean',
  'refused',
  'false ref.',
  'bad cit.',
  'median ms',
  'p99 ms',
];

function row(name: string, summary: Summary): string[] {
  const { first, inThree, kindRight, contains, clean, refused, falselyRefused } = summary;
  return [
    name,
    String(summary.questions),
    ...[first, inThree, kindRight, contains, clean, refused, falselyRefused].map(percent),
    String(summary.invalidCitations),
    summary.medianMs.toFixed(1),
    summary.p99Ms.toFixed(1),
  ];
}

function describeFailure(verdict: Verdict): string {
  const { question, answer } = verdict;
  const faults = [
    verdict.kindRight ? '' : `kind ${answer.kind}, expected ${question.kind.join(' or ')}`,
    verdict.first === false
      ? `cites ${answer.citations.map(({ locator }) => locator).join(', ') || 'nothing'}, expected ${question.gold.map(({ locator }) => locator).join(' or ')}`
      : '',
    verdict.contains === false ? `lacks ${question.must.join(' / ')}` : '',
    verdict.clean ? '' : `says ${question.forbid.join(' / ')}`,
    verdict.invalidCitations > 0 ? 'a citation is not verbatim' : '',
  ];
  const asked = [...question.history, question.question].join(' » ');
  return `${question.id} [${question.intent}] ${asked}\n    ${faults.filter(Boolean).join('; ')}\n    ${answer.text.replaceAll('\n', ' / ').slice(0, 240)}`;
}

/** Accented questions with their unaccented twins: how far apart they are. */
function twins(verdicts: readonly Verdict[]): Map<string, Verdict[]> {
  const byId = new Map(verdicts.map((verdict) => [verdict.question.id, verdict]));
  const pairs = verdicts.flatMap((verdict) => {
    const twin = verdict.question.pair === undefined ? undefined : byId.get(verdict.question.pair);
    return twin === undefined ? [] : [{ accented: twin, unaccented: verdict }];
  });
  return new Map([
    ['  accented twin', pairs.map(({ accented }) => accented)],
    ['  unaccented twin', pairs.map(({ unaccented }) => unaccented)],
  ]);
}

const savedRun = z.record(
  z.string(),
  z.object({ ok: z.boolean(), kind: z.string(), cited: z.array(z.string()) }),
);

function snapshot(verdicts: readonly Verdict[]): z.infer<typeof savedRun> {
  return Object.fromEntries(
    verdicts.map((verdict) => [
      verdict.question.id,
      {
        ok: !failed(verdict),
        kind: verdict.answer.kind,
        cited: verdict.answer.citations.map(({ document, locator }) => `${document} ${locator}`),
      },
    ]),
  );
}

async function compare(file: string, verdicts: readonly Verdict[]): Promise<string> {
  const before = savedRun.parse(JSON.parse(await readFile(file, 'utf8')));
  const lines = Object.entries(snapshot(verdicts)).flatMap(([id, now]) => {
    const then = before[id];
    return then === undefined || then.ok === now.ok ? [] : [`  ${now.ok ? 'mended' : 'broken'}  ${id}`];
  });
  return lines.length === 0 ? 'Nothing changed between right and wrong.' : lines.join('\n');
}

/** How likely it must be that something answers; {@link THRESHOLDS} is among them. */
const LIKELIHOODS = [0.3, 0.4, 0.5, 0.6, 0.7];

/** So many questions tell what other lines would do: each is answered once a line. */
const MOST_TRADED = 1_000;

/** What other lines between answering and refusing would do to some of the questions that may be looked at, evenly drawn. */
async function tradeOff(all: readonly EvaluationQuestion[], library: Library): Promise<string> {
  const step = Math.ceil(all.length / MOST_TRADED);
  const questions = all.filter((_, i) => i % step === 0);
  const head = `answered from a likelihood of (${questions.length} questions)`;
  const rows = [[head, 'refused rightly', 'refused wrongly', 'kind right']];
  for (const answered of LIKELIHOODS) {
    const thresholds = { ...THRESHOLDS, answered };
    const assistant = createAssistant(() => library, Date.now, { thresholds });
    const verdicts: Verdict[] = [];
    for (const question of questions) {
      const answer = await assistant.ask(question.question, question.history);
      verdicts.push(judge(question, answer, 0, () => true));
    }
    const { refused, falselyRefused, kindRight } = summarise(verdicts);
    const name = `${answered}${answered === THRESHOLDS.answered ? ' (chosen)' : ''}`;
    rows.push([name, ...[refused, falselyRefused, kindRight].map(percent)]);
  }
  return table(rows);
}

async function evaluateAnswers(): Promise<number> {
  const { chat, ...config } = configOrExit();
  if (options.mode === 'model' && chat === undefined) {
    process.stderr.write('--mode model needs OPENAI_API_KEY, see .env.example\n');
    process.exit(EXIT.misuse);
  }
  const modelled = options.mode === 'model' && chat !== undefined;
  const bar = createProgressBar(process.stderr, Date.now);
  const collection = await createCollection(
    { ...config, ...(modelled && { chat }) },
    // Every failure of a model would be a line.
    createLogger({ logLevel: modelled ? 'error' : 'warn' }),
    Date.now,
  );
  await collection.reindex({ onProgress: bar.onProgress });
  await collection.open(bar.onProgress);
  bar.done();
  const library = collection.library();
  const texts = library.documents.map(({ source }) => source).filter((path) => /\.(?:md|txt)$/.test(path));
  const sources = await Promise.all(
    texts.map(async (path) => {
      const file = join(config.corpusDir, path);
      const sidecar = file.replace(/\.[^.]+$/, '.meta.yaml');
      const parts = [await readFile(file, 'utf8'), await readFile(sidecar, 'utf8').catch(() => '')];
      return [path, parts.join('\n')] as const;
    }),
  );
  const isVerbatim = createVerbatimCheck(library, new Map(sources));
  const files = options.set ?? (await questionSetFiles());
  const rows = [['', ...HEAD]];
  const all: Verdict[] = [];
  const shown: Verdict[] = [];
  for (const file of files) {
    const questions = await readQuestionSet(file);
    // The first answers of a process are slower than all that follow.
    if (!modelled)
      for (const { question } of questions.slice(0, 5)) await collection.assistant.ask(question, []);
    const verdicts: Verdict[] = [];
    for (const [done, question] of questions.entries()) {
      if (modelled) bar.onProgress({ stage: 'answer', done, total: questions.length, item: basename(file) });
      const started = performance.now();
      const answer = await collection.assistant.ask(question.question, question.history);
      verdicts.push(judge(question, answer, performance.now() - started, isVerbatim));
    }
    all.push(...verdicts);
    rows.push(row(basename(file), summarise(verdicts)));
    for (const [name, group] of twins(verdicts)) if (group.length > 0) rows.push(row(name, summarise(group)));
    if (basename(file) === UNTOUCHED) continue;
    shown.push(...verdicts);
    for (const [intent, group] of groupBy(verdicts, ({ question }) => [question.intent])) {
      rows.push(row(`  ${intent}`, summarise(group)));
    }
  }
  bar.done();
  for (const [tag, group] of groupBy(shown, ({ question }) => question.tags))
    rows.push(row(`  #${tag}`, summarise(group)));
  rows.push(row('all sets', summarise(all)));
  for (const [name, group] of twins(all)) if (group.length > 0) rows.push(row(name, summarise(group)));
  if (options.json)
    process.stdout.write(
      `${JSON.stringify(Object.fromEntries(rows.slice(1).map((cells) => [cells[0]?.trim(), cells.slice(1)])))}\n`,
    );
  else process.stdout.write(`${table(rows)}\n`);
  if (modelled) {
    const count = (test: (verdict: Verdict) => boolean) => all.filter(test).length;
    const slowest = Math.max(...all.map(({ elapsedMs }) => elapsedMs));
    process.stdout.write(
      `\nworded by the model: ${count(({ answer }) => answer.mode === 'model')}; without it because it failed: ${count(({ answer }) => answer.modelFailed === true)}; slowest answer ${(slowest / 1_000).toFixed(1)} s\n`,
    );
  }
  if (options.tradeOff && !options.json && !modelled) {
    const may = shown.map(({ question }) => question);
    process.stdout.write(`\n${await tradeOff(may, library)}\n`);
  }
  if (options.failures) process.stdout.write(`\n${shown.filter(failed).map(describeFailure).join('\n')}\n`);
  if (options.compare) process.stdout.write(`\n${await compare(options.compare, all)}\n`);
  if (options.save) await writeFile(options.save, JSON.stringify(snapshot(all)));
  return all.some(({ invalidCitations }) => invalidCitations > 0) ? EXIT.failure : EXIT.success;
}

if (options.retrieval && (!options.corpus || !options.questions)) {
  process.stderr.write('--retrieval needs --corpus FILE and --questions FILE. See --help.\n');
  process.exit(EXIT.misuse);
}
try {
  process.exitCode =
    options.retrieval && options.corpus && options.questions
      ? await evaluateRetrievalFiles({
          corpus: options.corpus,
          questions: options.questions,
          ...(options.part && { part: options.part }),
          ablation: options.ablation,
          json: options.json === true,
        })
      : await evaluateAnswers();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = EXIT.failure;
}
