import type { Embedder } from '../../domain/ports.ts';
import { syllables } from '../../domain/text/tokenise.ts';

const DIMENSION = 256;

/**
 * What an occurrence of each kind of feature counts. Bigrams carry the meaning of compound words; the
 * character trigrams of a syllable survive a slip of the finger.
 */
const SYLLABLE = 0.5;
const BIGRAM = 1;
const TRIGRAM = 0.3;

/** Distinct syllables whose features are kept for reuse. */
const REMEMBERED = 20_000;

/** A syllable's own hash and those of the character trigrams of its form with both ends marked. */
interface WordFeatures {
  readonly hash: number;
  readonly trigrams: readonly number[];
}

/**
 * An embedder that needs no training and no file: feature hashing of accent-folded syllables, their bigrams
 * and character trigrams, signed, with sublinear term frequency. It knows words, not meanings: near texts
 * share wording. A text without syllables becomes the zero vector, near to nothing.
 */
export function createHashingEmbedder(): Embedder {
  const remembered = new Map<string, WordFeatures>();

  const featuresOf = (word: string): WordFeatures => {
    let features = remembered.get(word);
    if (features === undefined) {
      features = hashWord(word);
      if (remembered.size >= REMEMBERED) remembered.clear();
      remembered.set(word, features);
    }
    return features;
  };

  const embedOne = (text: string): Float32Array => {
    const kinds = { syllables: new Counter(), bigrams: new Counter(), trigrams: new Counter() };
    let previous: WordFeatures | undefined;
    for (const word of syllables(text)) {
      const features = featuresOf(word);
      kinds.syllables.add(features.hash);
      if (previous !== undefined)
        kinds.bigrams.add(mix(Math.imul(previous.hash, 0x9e3779b1) ^ features.hash));
      for (const trigram of features.trigrams) kinds.trigrams.add(trigram);
      previous = features;
    }
    const vector = new Float32Array(DIMENSION);
    kinds.syllables.spread(vector, SYLLABLE);
    kinds.bigrams.spread(vector, BIGRAM);
    kinds.trigrams.spread(vector, TRIGRAM);
    return normalised(vector);
  };

  return {
    name: `hashing-v1-${DIMENSION}`,
    dimension: DIMENSION,
    sees: 'wording',
    embed: async (texts) => texts.map(embedOne),
  };
}

/** Counts of hashed features. */
class Counter {
  readonly #counts = new Map<number, number>();

  add(hash: number): void {
    this.#counts.set(hash, (this.#counts.get(hash) ?? 0) + 1);
  }

  /** Adds each feature, at its place and with its sign, to the vector. */
  spread(vector: Float32Array, weight: number): void {
    for (const [hash, count] of this.#counts) {
      const place = (hash >>> 1) % vector.length;
      const amount = weight * (1 + Math.log(count));
      vector[place] = (vector[place] as number) + ((hash & 1) === 0 ? amount : -amount);
    }
  }
}

function hashWord(word: string): WordFeatures {
  const marked = `^${word}$`;
  const trigrams = Array.from({ length: marked.length - 2 }, (_, i) => hashText(marked.slice(i, i + 3)));
  return { hash: hashText(word), trigrams };
}

function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return mix(hash);
}

/** Spreads every bit over all (the finaliser of MurmurHash3). */
function mix(value: number): number {
  let hash = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

function normalised(vector: Float32Array): Float32Array {
  const length = Math.hypot(...vector);
  return length === 0 ? vector : vector.map((value) => value / length);
}
