import { basename } from 'node:path';
import { Command } from 'commander';
import { understand } from '../src/domain/answers/answer.ts';
import { SIGNS, WEIGHTS } from '../src/domain/answers/evidence-score.ts';
import type { Library } from '../src/domain/answers/library.ts';
import { rateEvidence } from '../src/domain/answers/search-answer.ts';
import { fitRanking, type RankedExample, rightFirst } from '../src/domain/training/listwise.ts';
import { EXIT } from '../src/environment.ts';
import { createProgressBar } from '../src/progress-bar.ts';
import { describeFault } from './describe-fault.ts';
import { openLibrary, withEmbedder } from './fit-libraries.ts';
import { developmentSetFiles, isRight, readQuestionSet } from './question-sets.ts';
import { table } from './table.ts';

/** Of the squares of what weights change; a third or three times as much did no better on sets left out. */
const PENALTY = 0.001;
/** Candidates that come after so many better ones teach little. */
const MOST_CANDIDATES = 80;
/** How many log-odds a score of 1 is. */
const TEMPER = 12;

const options = new Command('fit-evidence')
  .description(
    'Fits the weights by which sentences are ranked as answers, beginning with those in force; prints them for src/domain/answers/evidence-score.ts.',
  )
  .option(
    '--unfamiliar <file>',
    'weights of an embedder that learnt no questions on these documents: counts as much, since of other documents it has learnt none',
  )
  .option(
    '--cross-validate',
    'also show what weights fitted on the other sets make of each set; takes minutes',
  )
  .exitOverride((error) => process.exit(error.exitCode === 0 ? EXIT.success : EXIT.misuse))
  .parse()
  .opts<{ unfamiliar?: string; crossValidate?: true }>();

const bar = createProgressBar(process.stderr, Date.now);

/** The questions of a set that are searched for, with what was found and which of it is right. */
async function readExamples(file: string, library: Library): Promise<RankedExample[]> {
  const examples: RankedExample[] = [];
  for (const asked of await readQuestionSet(file)) {
    const understood = await understand(asked.question, asked.history, library, Date.now());
    if (understood.kind !== 'open') continue;
    const rated = (await rateEvidence(understood.question, library)).slice(0, MOST_CANDIDATES);
    const right = rated.map((spot) => isRight(spot, asked));
    if (!right.includes(true)) continue;
    examples.push({
      candidates: rated.map(({ signs }) => Float64Array.from(SIGNS, (name) => signs[name])),
      right,
    });
  }
  return examples;
}

try {
  const library = await openLibrary(bar);
  const libraries =
    options.unfamiliar === undefined ? [library] : [library, await withEmbedder(library, options.unfamiliar)];
  const sets = new Map<string, RankedExample[][]>();
  for (const file of await developmentSetFiles()) {
    const found: RankedExample[][] = [];
    for (const searched of libraries) found.push(await readExamples(file, searched));
    sets.set(basename(file), found);
  }
  const names = [...sets.keys()];
  const inForce = SIGNS.map((name) => WEIGHTS[name] * TEMPER);
  const fitOn = (chosen: readonly string[]) =>
    fitRanking(
      chosen.flatMap((name) => sets.get(name)?.flat() ?? []),
      inForce,
      PENALTY,
    );
  const fitted = fitOn(names);
  const show = (weight: number | undefined) => ((weight ?? 0) / TEMPER).toFixed(2);
  const lines = [
    table([
      ['sign', 'in force', 'fitted'],
      ...SIGNS.map((name, k) => [name, show(inForce[k]), show(fitted[k])]),
    ]),
    '',
    table([
      [
        'right first',
        ...libraries.flatMap(() => ['in force', 'fitted', ...(options.crossValidate ? ['on others'] : [])]),
      ],
      ...names.map((name) => {
        const columns = [inForce, fitted];
        if (options.crossValidate) columns.push(fitOn(names.filter((other) => other !== name)));
        const shares = (sets.get(name) ?? []).flatMap((examples) =>
          columns.map((weights) => (100 * rightFirst(examples, weights)).toFixed(1)),
        );
        return [name, ...shares];
      }),
    ]),
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
} catch (error) {
  bar.done();
  process.stderr.write(`Không tính được: ${describeFault(error)}\n`);
  process.exitCode = EXIT.failure;
}
