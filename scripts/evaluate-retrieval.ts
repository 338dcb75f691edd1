import { createModels, createSearchIndexes } from '../src/app.ts';
import { bootstrap } from '../src/domain/evaluation/bootstrap.ts';
import { withTypos } from '../src/domain/evaluation/typos.ts';
import { findCandidates, type SearchIndexes } from '../src/domain/search/candidates.ts';
import {
  evaluateRetrieval,
  type JudgedQuestion,
  type Rank,
  type RetrievalReport,
} from '../src/domain/search/evaluate-retrieval.ts';
import { buildQuery } from '../src/domain/search/query.ts';
import { firstCandidates, rank } from '../src/domain/search/retrieve.ts';
import { createGlossary } from '../src/domain/text/glossary.ts';
import { fold } from '../src/domain/text/normalise.ts';
import { createRandom } from '../src/domain/training/random.ts';
import { partOf } from '../src/domain/training/split.ts';
import { configOrExit, EXIT } from '../src/environment.ts';
import { createProgressBar } from '../src/progress-bar.ts';
import { readArticles, readQuestions } from './read-training.ts';
import { table } from './table.ts';

const DEPTH = 10;
const SEED = 1;

const glossary = createGlossary({});

/** How a question may be typed. */
const TYPED: readonly [name: string, type: (question: string, random: () => number) => string][] = [
  ['as asked', (question) => question],
  ['without diacritics', fold],
  ['with typos', withTypos],
];

/** The parts of the search, each alone or upon those before. */
function rankings(indexes: SearchIndexes, ids: readonly string[]): [name: string, Rank][] {
  const read = (question: string) => buildQuery(question, glossary, indexes.keywords);
  const named = (hits: readonly { readonly id: number }[]) =>
    hits.slice(0, DEPTH).map(({ id }) => ids[id] as string);
  const all: [string, Rank][] = [
    ['keywords', async (question) => named(indexes.keywords.search(read(question).terms, DEPTH))],
    [
      'vectors',
      async (question) => {
        const candidates = await findCandidates(indexes, read(question));
        return named(candidates.sort((a, b) => b.likeness - a.likeness || a.id - b.id));
      },
    ],
    ['fused', async (question) => named(await firstCandidates(indexes, read(question)))],
  ];
  if (indexes.reranker !== undefined)
    all.push(['re-ranked', async (question) => named(await rank(indexes, read(question)))]);
  return all;
}

export interface RetrievalOptions {
  /** Files of articles and questions. */
  readonly corpus: string;
  readonly questions: string;
  /** Only the questions that trained, or did not train, the shipped weights. */
  readonly part?: 'training' | 'validation';
  /** Measure each part of the search, also with questions typed badly; not printed as JSON. */
  readonly ablation: boolean;
  readonly json: boolean;
}

/** Searches an outside benchmark as the product searches its corpus, without a glossary, and prints the figures. */
export async function evaluateRetrievalFiles(options: RetrievalOptions): Promise<number> {
  const bar = createProgressBar(process.stderr, Date.now);
  const articles = await readArticles(options.corpus);
  const asked = (await readQuestions(options.questions)).filter(
    ({ id }) => options.part === undefined || partOf(id) === options.part,
  );
  const texts = articles.map(({ title, heading, text }) => ({ title, headings: heading, body: text }));
  const indexes = await createSearchIndexes(await createModels(configOrExit()), texts, bar.onProgress);
  const all = rankings(
    indexes,
    articles.map(({ id }) => id),
  );
  const now = () => performance.now();
  const [, served] = all.at(-1) as [string, Rank];
  const report = await evaluateRetrieval(asked, served, now);
  bar.done();
  if (options.json) {
    const { rankings: _rankings, ...figures } = report;
    process.stdout.write(`${JSON.stringify(figures)}\n`);
    return EXIT.success;
  }
  const { recall1, recall3, recall5, recall10, mrr10, ndcg10, medianMs, p99Ms } = report;
  process.stdout.write(`${articles.length} articles, ${report.questions} questions\n`);
  for (const [name, value] of Object.entries({ recall1, recall3, recall5, recall10, mrr10, ndcg10 })) {
    process.stdout.write(`  ${name.padEnd(9)} ${value.toFixed(3)}\n`);
  }
  process.stdout.write(`  median ${medianMs.toFixed(1)} ms, p99 ${p99Ms.toFixed(1)} ms a question\n`);
  if (options.ablation) process.stdout.write(`\n${ablationTable(await ablate(all, asked))}\n`);
  return EXIT.success;
}

interface AblationRow {
  readonly typed: string;
  readonly ranking: string;
  readonly report: RetrievalReport;
  /** Of Recall@1 against keywords alone, 95 % of the resamplings. */
  readonly gain: { readonly low: number; readonly mean: number; readonly high: number };
}

async function ablate(
  all: readonly (readonly [string, Rank])[],
  asked: readonly JudgedQuestion[],
): Promise<AblationRow[]> {
  const rows: AblationRow[] = [];
  for (const [typed, type] of TYPED) {
    const random = createRandom(SEED);
    const questions = asked.map((question) => ({ ...question, question: type(question.question, random) }));
    let keywords: RetrievalReport | undefined;
    for (const [ranking, rankBy] of all) {
      process.stderr.write(`${ranking}, ${typed} …\n`);
      const report = await evaluateRetrieval(questions, rankBy, () => performance.now());
      keywords ??= report;
      const gain = bootstrap(firsts(keywords), firsts(report), createRandom(SEED));
      rows.push({ typed, ranking, report, gain });
    }
  }
  return rows;
}

/** What each question adds to Recall@1. */
function firsts({ rankings: judged }: RetrievalReport): number[] {
  return judged.map(({ ranked, relevant }) => (relevant.has(ranked[0] ?? '') ? 1 / relevant.size : 0));
}

function ablationTable(rows: readonly AblationRow[]): string {
  const points = (value: number) => `${value >= 0 ? '+' : '−'}${Math.abs(100 * value).toFixed(1)}`;
  return table([
    ['questions', 'ranking', 'R@1', 'R@10', 'MRR@10', 'R@1 against keywords (95 %)', 'median ms'],
    ...rows.map(({ typed, ranking, report, gain }) => [
      typed,
      ranking,
      report.recall1.toFixed(3),
      report.recall10.toFixed(3),
      report.mrr10.toFixed(3),
      ranking === 'keywords' ? '' : `${points(gain.mean)} (${points(gain.low)} to ${points(gain.high)})`,
      report.medianMs.toFixed(1),
    ]),
  ]);
}
