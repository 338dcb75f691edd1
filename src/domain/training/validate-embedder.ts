import { createModelEmbedding, type EmbeddingModel } from '../embedding/model.ts';
import { type RetrievalMetrics, retrievalMetrics } from '../search/metrics.ts';
import { placedPieces } from '../search/pieces.ts';
import { similarity } from '../search/similarity.ts';
import { createTopHits } from '../search/top-hits.ts';
import type { Article } from './examples.ts';
import type { Pair } from './train-embedder.ts';

const DEPTH = 10;

/** How well the vectors alone find the articles that answer the questions, by each article's nearest piece. */
export function validateEmbedder(
  model: EmbeddingModel,
  articles: readonly Article[],
  questions: readonly Pair[],
): RetrievalMetrics {
  const embed = createModelEmbedding(model);
  const wanted = questions.map(({ question }) => embed(question));
  const tops = questions.map(() => createTopHits(DEPTH));
  for (const [number, { title, heading, text }] of articles.entries()) {
    const best = new Float32Array(questions.length).fill(Number.NEGATIVE_INFINITY);
    for (const piece of placedPieces(title, heading, text)) {
      const vector = embed(piece);
      for (const [q, question] of wanted.entries()) {
        const likeness = similarity(question, vector);
        if (likeness > (best[q] as number)) best[q] = likeness;
      }
    }
    for (const [q, likeness] of best.entries()) tops[q]?.offer(number, likeness);
  }
  return retrievalMetrics(
    questions.map(({ relevant }, q) => ({
      ranked: (tops[q]?.ranked() ?? []).flatMap(({ id }) => articles[id]?.id ?? []),
      relevant: new Set(relevant),
    })),
  );
}
