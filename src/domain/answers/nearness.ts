import { openingOf } from '../search/opening.ts';
import type { Passage } from '../search/passages.ts';
import { similarity } from '../search/similarity.ts';
import type { Library } from './library.ts';

/** How near a question is to what documents say and to what other texts are about: cosine similarities, −1 to 1. */
export interface Nearness {
  /** To the nearest of the passages. */
  readonly own: number;
  /** To the nearest topic that none of the passages is about. */
  readonly foreign: number;
}

/** A passage so near to a topic is about it. */
const ABOUT = 0.5;

/** Compares a question with passages and with the topics of the texts that the vectors were learnt from. */
export function measureNearness(
  question: string,
  passages: readonly Passage[],
  library: Pick<Library, 'vectorOf' | 'topics'>,
): Nearness {
  const asked = library.vectorOf(question);
  const places = passages.map((passage) => placeOf(passage, library));
  const treated = new Set(places.flatMap(({ about }) => about));
  const greatest = (likenesses: readonly number[]) => Math.max(0, ...likenesses);
  return {
    own: greatest(places.map(({ vector }) => similarity(asked, vector))),
    foreign: greatest(
      library.topics.flatMap((topic, k) => (treated.has(k) ? [] : [similarity(asked, topic)])),
    ),
  };
}

interface Place {
  readonly vector: Float32Array;
  /** Numbers of the topics that it is about. */
  readonly about: readonly number[];
}

/** A passage belongs to one library, and that to one way of embedding. */
const cache = new WeakMap<Passage, Place>();

function placeOf(passage: Passage, { vectorOf, topics }: Pick<Library, 'vectorOf' | 'topics'>): Place {
  const known = cache.get(passage);
  if (known !== undefined) return known;
  const { title, headings, body } = passage;
  const vector = vectorOf(openingOf(title, headings, body));
  const about = topics.flatMap((topic, k) => (similarity(vector, topic) >= ABOUT ? [k] : []));
  const place = { vector, about };
  cache.set(passage, place);
  return place;
}
