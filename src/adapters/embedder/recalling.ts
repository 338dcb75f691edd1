import { createHash } from 'node:crypto';
import type { Embedder } from '../../domain/ports.ts';

/** Vectors by the fingerprint of the text that each was made of. */
export type KnownVectors = ReadonlyMap<string, Float32Array>;

/** An embedder that embeds no text twice. */
export interface RecallingEmbedder extends Embedder {
  /** Of the texts it was given so far, in order. */
  readonly fingerprints: readonly string[];
}

/** @param known vectors that the same embedder made earlier */
export function createRecallingEmbedder(embedder: Embedder, known: KnownVectors): RecallingEmbedder {
  const vectors = new Map(known);
  const fingerprints: string[] = [];
  return {
    ...embedder,
    fingerprints,
    async embed(texts) {
      const asked = texts.map((text) => ({ text, fingerprint: fingerprintOf(text) }));
      const unknown = asked.filter(({ fingerprint }) => !vectors.has(fingerprint));
      const made = unknown.length === 0 ? [] : await embedder.embed(unknown.map(({ text }) => text));
      if (made.length !== unknown.length)
        throw new Error(`${embedder.name} gave ${made.length} vectors for ${unknown.length} texts`);
      for (const [i, vector] of made.entries()) vectors.set(unknown[i]?.fingerprint as string, vector);
      fingerprints.push(...asked.map(({ fingerprint }) => fingerprint));
      return asked.map(({ fingerprint }) => vectors.get(fingerprint) as Float32Array);
    },
  };
}

/** Half a SHA-256: that two of a hundred million texts agree has a chance below 1 in 10²². */
export const FINGERPRINT_BYTES = 16;

function fingerprintOf(text: string): string {
  return createHash('sha256')
    .update(text)
    .digest('hex')
    .slice(0, 2 * FINGERPRINT_BYTES);
}
