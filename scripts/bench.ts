import { Command, Option } from 'commander';
import { createBuiltinEmbedder } from '../src/adapters/builtin/embedder.ts';
import { indexTexts } from '../src/domain/search/indexing.ts';
import type { IndexedText } from '../src/domain/search/keyword-builder.ts';
import { syllables } from '../src/domain/text/tokenise.ts';
import { createRandom } from '../src/domain/training/random.ts';
import { EXIT } from '../src/environment.ts';
import { createProgressBar } from '../src/progress-bar.ts';
import { type BotResult, benchBot } from './bench/bot-bench.ts';
import { readPassages, syntheticPassages } from './bench/corpus.ts';
import { benchEmbedder, type EmbedderResult, timeEmbedding } from './bench/embedder-bench.ts';
import { benchKeywords, type KeywordResult } from './bench/keyword-bench.ts';
import { ENGINES, type EngineName } from './bench/keyword-engines.ts';
import { benchSearch, type SearchResult } from './bench/search-bench.ts';
import { benchVectors, type VectorResult } from './bench/vector-bench.ts';
import { countingNumber } from './options.ts';
import { readQuestionSet } from './question-sets.ts';
import { figure, table } from './table.ts';

const NAMES: Record<EngineName, string> = { ours: 'ours', fts5: 'SQLite FTS5', minisearch: 'MiniSearch' };
const QUESTION_SYLLABLES = 8;

const options = new Command('bench')
  .description('Speed and memory of the search beside its peers, in one run.')
  .addOption(
    new Option('--sizes <numbers>', 'numbers of passages, separated by commas')
      .default([1000, 10_000], '1000,10000')
      .argParser((text) => text.split(',').map(countingNumber)),
  )
  .addOption(
    new Option('--engines <names...>', 'keyword engines').choices(ENGINES).default([...ENGINES], 'all'),
  )
  .option('--queries <number>', 'questions asked of each engine', countingNumber, 100)
  .option('--budget <seconds>', 'longest time for the questions to one engine', countingNumber, 20)
  .option('--corpus <file>', 'JSONL (or .gz) of {title?, heading?, text} instead of made-up text')
  .option('--seed <number>', 'of the made-up text and of the questions', countingNumber, 1)
  .option('--no-vectors', 'leave out the vector search')
  .option('--bot', 'instead: how long people wait when fifty chats ask the bot twenty questions each')
  .exitOverride((error) => process.exit(error.exitCode === 0 ? EXIT.success : EXIT.misuse))
  .parse()
  .opts<{
    sizes: number[];
    engines: EngineName[];
    queries: number;
    budget: number;
    corpus?: string;
    seed: number;
    vectors: boolean;
    bot?: true;
  }>();

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

function report(text: string): void {
  process.stderr.write(`${text} …\n`);
}

/** A run of eight syllables from the heading and text of a passage drawn at random. */
function drawQuestion(passages: readonly IndexedText[], random: () => number): string {
  const passage = passages[Math.floor(random() * passages.length)] as IndexedText;
  const words = syllables(`${passage.headings} ${passage.body}`);
  const start = Math.floor(random() * Math.max(1, words.length - QUESTION_SYLLABLES));
  return words.slice(start, start + QUESTION_SYLLABLES).join(' ');
}

function keywordTable(results: readonly KeywordResult[]): string {
  const ours = results.find(({ engine }) => engine === 'ours');
  return table([
    ['keywords', 'build s', 'index MB', 'median ms', 'p99 ms', 'times ours'],
    ...results.map(({ engine, buildSeconds, megabytes, medianMs, p99Ms }) => [
      NAMES[engine],
      ...[buildSeconds, megabytes, medianMs, p99Ms, medianMs / (ours?.medianMs ?? Number.NaN)].map(figure),
    ]),
  ]);
}

function searchTable({ kind, ...figures }: SearchResult): string {
  const { buildSeconds, megabytes, medianMs, p99Ms } = figures;
  return table([
    ['whole search', 'build s', 'memory MB', 'median ms', 'p99 ms'],
    [`keywords, vectors (${kind}), re-ranker`, ...[buildSeconds, megabytes, medianMs, p99Ms].map(figure)],
  ]);
}

function vectorTable(results: readonly VectorResult[]): string {
  return table([
    ['vectors', 'build s', 'median ms', 'p99 ms', 'recall@10'],
    ...results.map(({ kind, buildSeconds, medianMs, p99Ms, recall }) => [
      kind,
      ...[buildSeconds, medianMs, p99Ms].map(figure),
      recall.toFixed(3),
    ]),
  ]);
}

function embedderTable({ loadMs, medianMs, p99Ms }: EmbedderResult, passagesPerSecond: number): string {
  return table([
    ['built-in models', 'load ms', 'median ms', 'p99 ms', '100,000 passages s'],
    ['embed a question', ...[loadMs, medianMs, p99Ms, 100_000 / passagesPerSecond].map(figure)],
  ]);
}

async function run(): Promise<void> {
  const budgetMs = options.budget * 1000;
  const largest = Math.max(...options.sizes);
  const corpus =
    options.corpus === undefined
      ? syntheticPassages(largest, createRandom(options.seed))
      : await readPassages(options.corpus, largest);
  for (const size of options.sizes) {
    const passages = corpus.slice(0, size);
    if (passages.length < size)
      throw new Error(`the corpus has ${passages.length} passages, fewer than ${size}`);
    const random = createRandom(options.seed);
    const questions = Array.from({ length: options.queries }, () => drawQuestion(passages, random));
    const results: KeywordResult[] = [];
    for (const engine of options.engines) {
      report(`${size} passages: ${NAMES[engine]}`);
      results.push(await benchKeywords(engine, passages, questions, budgetMs));
    }
    say(`\n${size} passages, ${questions.length} questions of ${QUESTION_SYLLABLES} syllables`);
    say(keywordTable(results));
    if (!options.vectors) continue;
    report(`${size} passages: vectors`);
    const embedder = await createBuiltinEmbedder();
    const bar = createProgressBar(process.stderr, Date.now);
    const timed = timeEmbedding(embedder);
    const started = performance.now();
    const built = await indexTexts(passages, timed.embedder, bar.onProgress);
    const indexSeconds = (performance.now() - started) / 1000;
    const passagesPerSecond = size / timed.seconds();
    const queries = await embedder.embed(questions);
    const measured = await benchVectors(built.vectors, queries, embedder, budgetMs, bar.onProgress);
    bar.done();
    say(`\n${built.vectors.length} vectors of ${embedder.dimension} numbers (${embedder.name})`);
    say(vectorTable(measured));
    if (options.corpus === undefined)
      say('Made-up words are near no meaning, the hardest case for a graph: see its recall with --corpus.');
    say(embedderTable(await benchEmbedder(questions, budgetMs), passagesPerSecond));
    report(`${size} passages: whole search`);
    say(searchTable(await benchSearch(built, indexSeconds, questions, embedder, budgetMs, bar.onProgress)));
    bar.done();
  }
}

/** Fifty chats at once, and what one person may ask in a minute. */
const LOAD = { chats: 50, questions: 20 };

async function runBots(): Promise<void> {
  const questions = await developmentQuestions();
  const rows: string[][] = [];
  let bare: BotResult | undefined;
  for (const [name, entry] of BOTS) {
    report(`${LOAD.chats} chats: ${name}`);
    const result = await benchBot(entry, questions, LOAD);
    bare ??= result;
    for (const [way, label] of WAYS) {
      const { medianMs, p95Ms, longestMs, perSecond } = result[way];
      rows.push([
        `${name}, ${label}`,
        ...[medianMs, p95Ms, longestMs, perSecond, p95Ms / bare[way].p95Ms].map(figure),
      ]);
    }
  }
  say(`\n${LOAD.chats} chats, ${LOAD.questions} questions each`);
  say(table([['bot', 'median ms', 'p95 ms', 'longest ms', 'answers a second', 'p95 by bare'], ...rows]));
}

const BOTS = [
  ['bare grammY bot', 'scripts/bench/bare-bot.ts'],
  ['ours', 'src/main.ts'],
] as const;

const WAYS = [
  ['inTurn', 'next when answered'],
  ['together', 'all at the same moment'],
] as const;

/**
 * Questions as people ask them, without those that need the one before and those for a whole section, whose answer may
 * take several messages.
 */
async function developmentQuestions(): Promise<string[]> {
  const questions = await readQuestionSet('test/eval/dev.jsonl');
  return questions
    .filter(({ history, intent }) => history.length === 0 && intent !== 'section')
    .map(({ question }) => question);
}

try {
  await (options.bot ? runBots() : run());
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = EXIT.failure;
}
