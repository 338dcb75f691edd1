import { z } from 'zod';
import type { Embedder, OnProgress, VectorIndex } from '../ports.ts';
import type { Rank } from './evaluate-retrieval.ts';
import { type FusionWeights, fuse } from './fusion.ts';
import { buildKeywordIndex, type KeywordIndex, type WeightedTerm } from './keywords.ts';
import { plainQuery } from './plain-query.ts';

/** A line of an outside benchmark's corpus. */
export const benchmarkArticle = z.object({
  id: z.string(),
  title: z.string().default(''),
  heading: z.string().default(''),
  text: z.string(),
});
export type BenchmarkArticle = z.infer<typeof benchmarkArticle>;

export interface ArticleRankerOptions {
  /** Default: {@link plainQuery}. */
  readonly toQuery?: (question: string, keywords: KeywordIndex) => readonly WeightedTerm[];
  /** Absent: keywords alone. */
  readonly vectors?: {
    readonly embedder: Embedder;
    readonly index: (vectors: readonly Float32Array[]) => Promise<VectorIndex>;
    readonly weights: FusionWeights;
  };
  readonly onProgress?: OnProgress;
}

const CANDIDATES = 50;
const RANKED = 10;
const BATCH = 256;

/** Indexes the articles, each as one passage, and ranks them as the product ranks passages. */
export async function createArticleRanker(
  articles: readonly BenchmarkArticle[],
  options: ArticleRankerOptions = {},
): Promise<Rank> {
  const { toQuery = plainQuery, vectors, onProgress = () => {} } = options;
  const keywords = buildKeywordIndex(
    articles.map(({ title, heading, text }) => ({ title, headings: heading, body: text })),
    { onProgress },
  );
  const rankedIds = (hits: readonly { readonly id: number }[]) =>
    hits.slice(0, RANKED).map(({ id }) => (articles[id] as BenchmarkArticle).id);
  if (vectors === undefined) {
    return async (question) => rankedIds(keywords.search(toQuery(question, keywords), RANKED));
  }

  const { embedder, weights } = vectors;
  const embedded: Float32Array[] = [];
  for (let from = 0; from < articles.length; from += BATCH) {
    const batch = articles.slice(from, from + BATCH);
    embedded.push(
      ...(await embedder.embed(batch.map(({ title, heading, text }) => [title, heading, text].join('\n')))),
    );
    onProgress({ stage: 'embed', done: embedded.length, total: articles.length });
  }
  const nearest = await vectors.index(embedded);
  return async (question) => {
    const [vector] = await embedder.embed([question]);
    const near = vector === undefined ? [] : await nearest.search(vector, CANDIDATES);
    return rankedIds(fuse(keywords.search(toQuery(question, keywords), CANDIDATES), near, weights));
  };
}
