import { EMBEDDER_WEIGHTS } from '../src/adapters/builtin/embedder.ts';
import { encodeModel } from '../src/domain/embedding/model-format.ts';
import { foldOf, partOf } from '../src/domain/training/split.ts';
import { trainEmbedder } from '../src/domain/training/train-embedder.ts';
import { validateEmbedder } from '../src/domain/training/validate-embedder.ts';
import { EXIT } from '../src/environment.ts';
import { corpusTraining } from './corpus-training.ts';
import { openLibrary } from './fit-libraries.ts';
import { foldOption, positiveNumber, wholeNumber } from './options.ts';
import { readArticles, readQuestions } from './read-training.ts';
import { runTraining, type TrainingOptions, trainingCommand } from './training-command.ts';

/** Questions written to the passages of the corpus. */
const DOCUMENT_QUESTIONS = 'scripts/training/document-questions.jsonl';

const options = trainingCommand(
  'train-embedder',
  'Trains the built-in embedder on articles and, if given, questions. Of the questions a fixed part (30 of 100, by id) only validates.',
  EMBEDDER_WEIGHTS,
)
  .option('--questions <file>', 'JSONL of {id, question, relevant: string[]}')
  .option(
    '--corpus',
    'learn the indexed corpus as well, with the questions on it in test/eval (but for the untouched ones) and scripts/training',
  )
  .option(
    '--without-fold <k/n>',
    'leave out this fold of the questions, to train a re-ranker or what tells whether something answers on',
    foldOption,
  )
  .option('--epochs <number>', 'passes over the articles', wholeNumber, 4)
  .option('--dimension <number>', 'length of the vectors, a multiple of 4', wholeNumber, 128)
  .option('--buckets <number>', 'number of vectors, a power of 2', wholeNumber, 65_536)
  .option('--batch <number>', 'examples a step', wholeNumber, 512)
  .option('--rate <number>', 'learning rate at the start', positiveNumber, 0.1)
  .option('--repeats <number>', 'times an epoch repeats each question', wholeNumber, 2)
  .option(
    '--topics <number>',
    'groups of alike articles, to tell foreign subjects by; 0: none',
    wholeNumber,
    512,
  )
  .parse()
  .opts<
    TrainingOptions & {
      questions?: string;
      corpus?: true;
      withoutFold?: { fold: number; of: number };
      epochs: number;
      dimension: number;
      buckets: number;
      batch: number;
      rate: number;
      repeats: number;
      topics: number;
    }
  >();

if (options.dimension % 4 !== 0 || (options.buckets & (options.buckets - 1)) !== 0) {
  process.stderr.write('--dimension must be a multiple of 4 and --buckets a power of 2\n');
  process.exit(EXIT.misuse);
}

await runTraining(options, async (bar) => {
  const corpus = options.corpus ? await corpusTraining(await openLibrary(bar)) : undefined;
  const articles = [...(await readArticles(options.articles)), ...(corpus?.articles ?? [])];
  const questions = options.questions === undefined ? [] : await readQuestions(options.questions);
  const fold = options.withoutFold;
  const folded = [
    ...questions.filter(({ id }) => partOf(id) === 'training'),
    ...(corpus?.questions ?? []),
  ].filter(({ id }) => fold === undefined || foldOf(id, fold.of) !== fold.fold);
  // These are for vectors alone: nothing is fitted on what the vectors make of them, so no fold leaves them out.
  const training = [...folded, ...(corpus === undefined ? [] : await readQuestions(DOCUMENT_QUESTIONS))];
  const validation = questions.filter(({ id }) => partOf(id) === 'validation');
  process.stdout.write(
    `${articles.length} articles; ${training.length} questions to train on, ${validation.length} to validate\n`,
  );
  const { dimension, epochs, batch, rate, repeats, topics, seed } = options;
  const model = await trainEmbedder(
    articles,
    training,
    {
      ...{ dimension, epochs, batch, rate, repeats, topics, seed, description: options.describe },
      space: { buckets: options.buckets, seed },
    },
    ({ epoch, done, total, loss }) =>
      bar.onProgress({
        stage: 'train',
        done,
        total,
        item: `lượt ${epoch}/${epochs}, sai số ${loss.toFixed(3)}`,
      }),
    async ({ epoch, loss, model: trained }) => {
      bar.done();
      const { recall1, mrr10 } = validateEmbedder(trained, articles, validation);
      const validated =
        validation.length === 0
          ? ''
          : `, validation Recall@1 ${recall1.toFixed(3)}, MRR@10 ${mrr10.toFixed(3)}`;
      process.stdout.write(`epoch ${epoch}: loss ${loss.toFixed(3)}${validated}\n`);
    },
  );
  return encodeModel(model);
});
