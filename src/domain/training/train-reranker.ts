import type { SearchIndexes } from '../search/candidates.ts';
import { type JudgedRanking, type RetrievalMetrics, retrievalMetrics } from '../search/metrics.ts';
import { buildQuery } from '../search/query.ts';
import { rerankFeatures } from '../search/rerank-features.ts';
import { firstCandidates } from '../search/retrieve.ts';
import { sumOfTrees, type Tree } from '../search/trees.ts';
import { createGlossary } from '../text/glossary.ts';
import { type BoostingSettings, boost, type RankedList } from './boosting.ts';
import { createRandom } from './random.ts';
import type { Pair } from './train-embedder.ts';

/** The candidates of a question as the re-ranker is given them. */
export interface QuestionList extends RankedList {
  readonly ids: readonly string[];
  /** Ids of all articles that answer, found or not. */
  readonly answers: ReadonlySet<string>;
}

const NO_GLOSSARY = createGlossary({});

/** What the search gives the re-ranker for a question, by the very code that serves questions. */
export async function listFor(
  { question, relevant }: Pair,
  indexes: SearchIndexes,
  ids: readonly string[],
): Promise<QuestionList> {
  const query = buildQuery(question, NO_GLOSSARY, indexes.keywords);
  const candidates = await firstCandidates(indexes, query);
  const answers = new Set(relevant);
  const found = candidates.map(({ id }) => ids[id] as string);
  return {
    rows: rerankFeatures(candidates, query, indexes.keywords),
    relevant: found.map((id) => answers.has(id)),
    ids: found,
    answers,
  };
}

/** Trees from lists; those in which nothing answers teach nothing. */
export function trainTrees(
  lists: readonly RankedList[],
  settings: BoostingSettings,
  seed: number,
  onRound?: (round: number, loss: number) => void,
): Tree[] {
  const teaching = lists.filter(({ relevant }) => relevant.includes(true));
  return boost(teaching, settings, createRandom(seed), onRound);
}

/** How well trees rank lists they were not trained on. */
export function validateTrees(trees: readonly Tree[], lists: readonly QuestionList[]): RetrievalMetrics {
  return retrievalMetrics(lists.map((list) => ranking(list, trees)));
}

/** How well lists are ranked as they are given to the re-ranker. */
export function validateLists(lists: readonly QuestionList[]): RetrievalMetrics {
  return retrievalMetrics(lists.map(({ ids, answers }) => ({ ranked: ids, relevant: answers })));
}

function ranking({ rows, ids, answers }: QuestionList, trees: readonly Tree[]): JudgedRanking {
  const ranked = ids
    .map((id, i) => ({ id, i, score: sumOfTrees(trees, rows[i] as Float64Array) }))
    .sort((a, b) => b.score - a.score || a.i - b.i);
  return { ranked: ranked.map(({ id }) => id), relevant: answers };
}
