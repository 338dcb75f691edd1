import { fileURLToPath } from 'node:url';
import { createBuiltinEmbedder, EMBEDDER_WEIGHTS } from '../src/adapters/builtin/embedder.ts';
import { RERANKER_WEIGHTS } from '../src/adapters/builtin/reranker.ts';
import { createSearchIndexes } from '../src/app.ts';
import { withTypos } from '../src/domain/evaluation/typos.ts';
import type { JudgedQuestion } from '../src/domain/search/evaluate-retrieval.ts';
import type { RetrievalMetrics } from '../src/domain/search/metrics.ts';
import { encodeReranker } from '../src/domain/search/reranker-format.ts';
import type { BoostingSettings } from '../src/domain/training/boosting.ts';
import { createRandom } from '../src/domain/training/random.ts';
import { foldOf, partOf } from '../src/domain/training/split.ts';
import {
  listFor,
  type QuestionList,
  trainTrees,
  validateLists,
  validateTrees,
} from '../src/domain/training/train-reranker.ts';
import { positiveNumber, wholeNumber } from './options.ts';
import { readArticles, readQuestions } from './read-training.ts';
import { runTraining, type TrainingOptions, trainingCommand } from './training-command.ts';

const options = trainingCommand(
  'train-reranker',
  'Trains the re-ranker on the training part of the questions, as asked and with typos. Each fold of them is looked up with an embedder that has not learnt it (train-embedder --without-fold k/n).',
  RERANKER_WEIGHTS,
)
  .requiredOption('--questions <file>', 'JSONL of {id, question, relevant: string[]}')
  .requiredOption('--fold-embedders <files...>', 'weights trained without fold 1, 2, …, in this order')
  .option(
    '--embedder <file>',
    'weights that serve questions, for validation',
    fileURLToPath(EMBEDDER_WEIGHTS),
  )
  .option('--rounds <number>', 'number of trees', wholeNumber, 150)
  .option('--rate <number>', 'share of its answer that a tree gives', positiveNumber, 0.05)
  .option('--leaves <number>', 'leaves of a tree', wholeNumber, 6)
  .option('--least <number>', 'candidates a leaf holds at least', wholeNumber, 40)
  .option('--sample <share>', 'share of the questions that a tree sees', positiveNumber, 0.7)
  .parse()
  .opts<
    TrainingOptions & {
      questions: string;
      foldEmbedders: string[];
      embedder: string;
      rounds: number;
      rate: number;
      leaves: number;
      least: number;
      sample: number;
    }
  >();

function say(what: string, { questions, recall1, recall10, mrr10 }: RetrievalMetrics): void {
  process.stdout.write(
    `${what} (${questions}): Recall@1 ${recall1.toFixed(3)}, Recall@10 ${recall10.toFixed(3)}, MRR@10 ${mrr10.toFixed(3)}\n`,
  );
}

await runTraining(options, async (bar) => {
  const articles = await readArticles(options.articles);
  const questions = await readQuestions(options.questions);
  const ids = articles.map(({ id }) => id);
  const texts = articles.map(({ title, heading, text }) => ({ title, headings: heading, body: text }));
  const random = createRandom(options.seed);
  /** Each question as it is and with typos, so that the trees do not lean on words alone. */
  const listsWith = async (weights: string, asked: readonly JudgedQuestion[]): Promise<QuestionList[]> => {
    const embedder = await createBuiltinEmbedder(weights);
    const indexes = await createSearchIndexes({ embedder }, texts, bar.onProgress);
    const lists: QuestionList[] = [];
    for (const question of asked) {
      lists.push(await listFor(question, indexes, ids));
      const mistyped = withTypos(question.question, random);
      lists.push(await listFor({ ...question, question: mistyped }, indexes, ids));
    }
    bar.done();
    return lists;
  };

  const training = questions.filter(({ id }) => partOf(id) === 'training');
  const count = options.foldEmbedders.length;
  const folds: QuestionList[][] = [];
  for (const [fold, weights] of options.foldEmbedders.entries()) {
    process.stderr.write(`Lượt ${fold + 1}/${count}: ${weights}\n`);
    folds.push(
      await listsWith(
        weights,
        training.filter(({ id }) => foldOf(id, count) === fold),
      ),
    );
  }
  const settings: BoostingSettings = {
    rounds: options.rounds,
    rate: options.rate,
    leaves: options.leaves,
    leastInLeaf: options.least,
    l2: 1,
    sample: options.sample,
  };
  say('training part, fused', validateLists(folds.flat()));
  for (const [fold, held] of folds.entries()) {
    const trees = trainTrees(folds.filter((_, i) => i !== fold).flat(), settings, options.seed);
    say(`fold ${fold + 1}, fused`, validateLists(held));
    say(`fold ${fold + 1}, re-ranked by the others`, validateTrees(trees, held));
  }
  const trees = trainTrees(folds.flat(), settings, options.seed, (round, loss) => {
    if (round % 25 === 0) process.stdout.write(`tree ${round}: loss ${loss.toFixed(4)}\n`);
  });
  const validation = await listsWith(
    options.embedder,
    questions.filter(({ id }) => partOf(id) === 'validation'),
  );
  say('validation part, fused', validateLists(validation));
  say('validation part, re-ranked', validateTrees(trees, validation));
  return encodeReranker(trees, options.describe);
});
