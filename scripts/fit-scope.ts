import { basename } from 'node:path';
import { Command } from 'commander';
import { z } from 'zod';
import { completeFollowUp } from '../src/domain/answers/follow-up.ts';
import type { Library } from '../src/domain/answers/library.ts';
import { readQuestion } from '../src/domain/answers/question.ts';
import { SCOPE_FEATURES, scopeFeatures } from '../src/domain/answers/scope.ts';
import { rateEvidence } from '../src/domain/answers/search-answer.ts';
import { fold } from '../src/domain/text/normalise.ts';
import { fitLogistic, type LabelledExample } from '../src/domain/training/logistic.ts';
import { EXIT } from '../src/environment.ts';
import { createProgressBar } from '../src/progress-bar.ts';
import { describeFault } from './describe-fault.ts';
import { openLibraries } from './fit-libraries.ts';
import { questionSetFiles, readQuestionSet, UNTOUCHED } from './question-sets.ts';
import { readLines } from './read-lines.ts';
import { table } from './table.ts';

/** Questions that people may ask a bot for officials, on subjects that its documents do not treat. */
const FOREIGN = 'scripts/training/foreign-questions.jsonl';
/** Of the squares of the weights; others between 0.001 and 0.03 did no better on questions left out. */
const PENALTY = 0.01;

const options = new Command('fit-scope')
  .description(
    'Fits the weights by which is judged whether the documents treat a subject; prints them for src/domain/answers/scope.ts.',
  )
  .requiredOption('--foreign <file>', 'JSONL of {question}: what people asked about other subjects')
  .option(
    '--unfamiliar <file>',
    'weights of an embedder that learnt no questions on these documents: counts as much, since of other documents it has learnt none',
  )
  .exitOverride((error) => process.exit(error.exitCode === 0 ? EXIT.success : EXIT.misuse))
  .parse()
  .opts<{ foreign: string; unfamiliar?: string }>();

const foreignQuestion = z.object({ question: z.string().min(1) });
const bar = createProgressBar(process.stderr, Date.now);

type Features = readonly number[];

/** What is seen of questions that the documents treat, and of several kinds of questions that they do not. */
async function readExamples(
  library: Library,
): Promise<{ treated: Features[]; foreign: readonly Features[][] }> {
  const featuresOf = async (typed: string, history: readonly string[] = []): Promise<Features[]> => {
    const question = readQuestion(completeFollowUp(typed, history, library), library);
    const rated = await rateEvidence(question, library);
    return rated.length === 0 ? [] : [scopeFeatures(question, rated, library)];
  };
  const treated: Features[] = [];
  const asked: Features[] = [];
  for (const file of await questionSetFiles()) {
    if (basename(file) === UNTOUCHED) continue;
    for (const { question, history, kind } of await readQuestionSet(file)) {
      // Where both are defensible, nothing is learnt.
      if (kind.includes('not-found') && kind.length > 1) continue;
      (kind.includes('not-found') ? asked : treated).push(...(await featuresOf(question, history)));
    }
  }
  const written: Features[] = [];
  for await (const line of readLines(FOREIGN)) {
    written.push(...(await featuresOf(foreignQuestion.parse(JSON.parse(line)).question)));
  }
  const legal: Features[] = [];
  let count = 0;
  for await (const line of readLines(options.foreign)) {
    const { question } = foreignQuestion.parse(JSON.parse(line));
    if (/khen thưởng|thi đua/iu.test(question)) continue;
    // Half of the questions are typed without diacritics.
    count += 1;
    legal.push(...(await featuresOf(count % 2 === 0 ? question : fold(question))));
  }
  return { treated, foreign: [asked, written, legal] };
}

/** Each kind counts the same, and all of them 1. */
function weighted(kinds: readonly Features[][], positive: boolean): LabelledExample[] {
  return kinds.flatMap((kind) =>
    kind.map((features) => ({ features, positive, weight: 1 / kinds.length / kind.length })),
  );
}

try {
  const libraries = await openLibraries(bar, options.unfamiliar);
  const counts: string[] = [];
  const examples: LabelledExample[] = [];
  for (const read of libraries) {
    const { treated, foreign } = await readExamples(read);
    examples.push(...weighted([treated], true), ...weighted(foreign, false));
    counts.push(
      `${treated.length} questions that the documents treat, ${foreign.map(({ length }) => length).join(', ')} that they do not`,
    );
  }
  const { weights, bias } = fitLogistic(examples, PENALTY);
  const lines = [
    ...counts,
    table([
      ...SCOPE_FEATURES.map((name, k) => [name, (weights[k] as number).toFixed(2)]),
      ['bias', bias.toFixed(2)],
    ]),
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
} catch (error) {
  bar.done();
  process.stderr.write(`Không tính được: ${describeFault(error)}\n`);
  process.exitCode = EXIT.failure;
}
