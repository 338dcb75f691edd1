import { createFeatureCounter, createHasher, type FeatureSpace } from '../embedding/features.ts';
import { createModelEmbedding, type EmbeddingModel } from '../embedding/model.ts';
import { openingOf } from '../search/opening.ts';
import { batchesOf } from './batches.ts';
import { createLearner, createStep } from './contrastive.ts';
import {
  type Article,
  type Example,
  type HashedArticle,
  hashArticles,
  placed,
  selfSupervised,
} from './examples.ts';
import { quantise } from './quantise.ts';
import { createRandom } from './random.ts';
import { findTopics } from './topics.ts';

export interface EmbedderSettings {
  readonly space: FeatureSpace;
  readonly dimension: number;
  readonly epochs: number;
  readonly batch: number;
  /** At the start; it falls evenly to a tenth. */
  readonly rate: number;
  /** How often an epoch repeats each question. */
  readonly repeats: number;
  /** Into how many topics the articles are grouped. */
  readonly topics: number;
  readonly seed: number;
  readonly description: string;
}

/** A question and the articles that answer it. */
export interface Pair {
  readonly question: string;
  /** Ids of articles. */
  readonly relevant: readonly string[];
}

export interface TrainingProgress {
  /** From 1. */
  readonly epoch: number;
  readonly done: number;
  readonly total: number;
  /** Mean of the epoch so far, in nats. */
  readonly loss: number;
}

/** The model as it stands after an epoch. */
export interface TrainedEpoch {
  readonly epoch: number;
  readonly loss: number;
  readonly model: EmbeddingModel;
}

/**
 * Learns vectors from articles and, if there are any, questions. The same input and seed give the same model.
 */
export async function trainEmbedder(
  articles: readonly Article[],
  pairs: readonly Pair[],
  settings: EmbedderSettings,
  onProgress: (progress: TrainingProgress) => void = () => {},
  onEpoch: (trained: TrainedEpoch) => Promise<void> = async () => {},
): Promise<EmbeddingModel> {
  const { space, dimension, epochs, batch: size, seed, description } = settings;
  const random = createRandom(seed);
  const hashed = hashArticles(articles, space.seed);
  const asked = questionExamples(articles, hashed, pairs, space);
  const learner = createLearner(space, dimension, inverseFrequencies(hashed, space), random);
  const step = createStep(learner);
  for (let epoch = 1; epoch <= epochs; epoch++) {
    const examples = selfSupervised(hashed, space.seed, random);
    for (let i = 0; i < settings.repeats; i++) examples.push(...asked);
    const batches = batchesOf(examples, size, random);
    let loss = 0;
    for (const [i, batch] of batches.entries()) {
      const share = (epoch - 1 + i / batches.length) / epochs;
      loss += step(batch, settings.rate * (1 - 0.9 * share));
      onProgress({ epoch, done: i + 1, total: batches.length, loss: loss / (i + 1) });
    }
    await onEpoch({ epoch, loss: loss / batches.length, model: quantise(learner, description) });
  }
  const model = quantise(learner, description);
  return { ...model, topics: topicsOfArticles(articles, model, settings.topics, random) };
}

function topicsOfArticles(
  articles: readonly Article[],
  model: EmbeddingModel,
  count: number,
  random: () => number,
): Int8Array {
  const embed = createModelEmbedding(model);
  const vectors = articles.map(({ title, heading, text }) => embed(openingOf(title, heading, text)));
  const topics = findTopics(vectors, count, random);
  return Int8Array.from(topics.flatMap((topic) => [...topic].map((value) => Math.round(127 * value))));
}

/** Each question with that piece of each relevant article that it shares most with. */
function questionExamples(
  articles: readonly Article[],
  hashed: readonly HashedArticle[],
  pairs: readonly Pair[],
  { seed }: FeatureSpace,
): Example[] {
  const numbers = new Map(articles.map(({ id }, number) => [id, number]));
  const hashes = createHasher(seed);
  return pairs.flatMap(({ question, relevant }) => {
    const query = hashes(question);
    const words = new Set(query);
    return relevant.flatMap((id) => {
      const number = numbers.get(id);
      const article = number === undefined ? undefined : hashed[number];
      if (number === undefined || article === undefined) return [];
      const shared = article.pieces.map((piece) => new Set(piece.filter((word) => words.has(word))).size);
      const best = article.pieces[shared.indexOf(Math.max(...shared))] ?? [];
      return [{ article: number, document: article.document, query, target: placed(article, best) }];
    });
  });
}

/** How rare the features of a bucket are among the articles. */
function inverseFrequencies(articles: readonly HashedArticle[], space: FeatureSpace): Float32Array {
  const counter = createFeatureCounter(space);
  const frequencies = new Uint32Array(space.buckets);
  for (const { title, heading, pieces } of articles) {
    counter.clear();
    for (const part of [title, heading, ...pieces]) counter.add(part, 0, part.length);
    for (let i = 0; i < counter.size(); i++) {
      const bucket = counter.buckets[i] as number;
      frequencies[bucket] = (frequencies[bucket] as number) + 1;
    }
  }
  return Float32Array.from(frequencies, (frequency) =>
    Math.log(1 + (articles.length - frequency + 0.5) / (frequency + 0.5)),
  );
}
