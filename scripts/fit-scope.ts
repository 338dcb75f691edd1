import { basename } from 'node:path';
import { Command } from 'commander';
import { z } from 'zod';
import { createCollection } from '../src/app.ts';
import { completeFollowUp } from '../src/domain/answers/follow-up.ts';
import { readQuestion } from '../src/domain/answers/question.ts';
import { SCOPE_FEATURES, scopeFeatures } from '../src/domain/answers/scope.ts';
import { goodEvidence, rateEvidence } from '../src/domain/answers/search-answer.ts';
import { fold } from '../src/domain/text/normalise.ts';
import { fitLogistic, type LabelledExample } from '../src/domain/training/logistic.ts';
import { configOrExit, EXIT } from '../src/environment.ts';
import { createLogger } from '../src/log.ts';
import { createProgressBar } from '../src/progress-bar.ts';
import { describeFault } from './describe-fault.ts';
import { questionSetFiles, readQuestionSet, UNTOUCHED } from './question-sets.ts';
import { readLines } from './read-lines.ts';

/** Of the squares of the weights; others between 0.001 and 0.03 did no better on questions left out. */
const PENALTY = 0.01;

const options = new Command('fit-scope')
  .description(
    'Fits the weights by which is judged whether the documents treat a subject; prints them for src/domain/answers/scope.ts.',
  )
  .requiredOption('--foreign <file>', 'JSONL of {question}: what people asked about other subjects')
  .exitOverride((error) => process.exit(error.exitCode === 0 ? EXIT.success : EXIT.misuse))
  .parse()
  .opts<{ foreign: string }>();

const foreignQuestion = z.object({ question: z.string().min(1) });
const bar = createProgressBar(process.stderr, Date.now);

try {
  const collection = await createCollection(configOrExit(), createLogger({ logLevel: 'warn' }), Date.now);
  await collection.reindex({ onProgress: bar.onProgress });
  await collection.open(bar.onProgress);
  bar.done();
  const library = collection.library();

  const featuresOf = async (typed: string, history: readonly string[]) => {
    const question = readQuestion(completeFollowUp(typed, history, library), library);
    const rated = await rateEvidence(question, library);
    return rated.length === 0 ? undefined : scopeFeatures(question, goodEvidence(rated), library.keywords);
  };

  const own: { features: number[]; positive: boolean }[] = [];
  for (const file of await questionSetFiles()) {
    if (basename(file) === UNTOUCHED) continue;
    for (const { question, history, kind } of await readQuestionSet(file)) {
      // Where both are defensible, nothing is learnt.
      if (kind.includes('not-found') && kind.length > 1) continue;
      const features = await featuresOf(question, history);
      if (features) own.push({ features, positive: !kind.includes('not-found') });
    }
  }
  const foreign: number[][] = [];
  let count = 0;
  for await (const line of readLines(options.foreign)) {
    const { question } = foreignQuestion.parse(JSON.parse(line));
    if (/khen thưởng|thi đua/iu.test(question)) continue;
    // Half of the questions are typed without diacritics.
    count += 1;
    const features = await featuresOf(count % 2 === 0 ? question : fold(question), []);
    if (features) foreign.push(features);
  }

  const positives = own.filter(({ positive }) => positive).length;
  const negatives = own.length - positives;
  const examples: LabelledExample[] = [
    ...own.map((example) => ({ ...example, weight: example.positive ? 1 / positives : 0.5 / negatives })),
    ...foreign.map((features) => ({ features, positive: false, weight: 0.5 / foreign.length })),
  ];
  const { weights, bias } = fitLogistic(examples, PENALTY);
  const lines = [
    `${positives} questions that the documents treat, ${negatives} and ${foreign.length} that they do not`,
    ...SCOPE_FEATURES.map((name, k) => `${name.padEnd(12)} ${weights[k]?.toFixed(2)}`),
    `${'bias'.padEnd(12)} ${bias.toFixed(2)}`,
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
} catch (error) {
  bar.done();
  process.stderr.write(`Không tính được: ${describeFault(error)}\n`);
  process.exitCode = EXIT.failure;
}
