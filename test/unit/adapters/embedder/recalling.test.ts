import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeKnownVectors, encodeKnownVectors } from '../../../../src/adapters/embedder/known-vectors.ts';
import { createRecallingEmbedder } from '../../../../src/adapters/embedder/recalling.ts';
import type { Embedder } from '../../../../src/domain/ports.ts';

/** Embeds a text as its length and its first letter, and notes every text it was given. */
function noting(): Embedder & { readonly asked: string[] } {
  const asked: string[] = [];
  return {
    name: 'noting',
    dimension: 2,
    asked,
    embed: async (texts) => {
      asked.push(...texts);
      return texts.map((text) => Float32Array.of(text.length, text.charCodeAt(0)));
    },
  };
}

describe('an embedder that recalls', () => {
  it('embeds only what it has not met, and answers in order', async () => {
    const first = noting();
    const earlier = createRecallingEmbedder(first, new Map());
    const vectors = await earlier.embed(['một', 'hai', 'một', 'ba']);
    expect(first.asked).toEqual(['một', 'hai', 'một', 'ba']);
    const known = new Map(earlier.fingerprints.map((print, i) => [print, vectors[i] as Float32Array]));
    const second = noting();
    const later = createRecallingEmbedder(second, known);
    expect(await later.embed(['bốn', 'hai'])).toEqual(await noting().embed(['bốn', 'hai']));
    expect(await later.embed(['bốn', 'một'])).toEqual(await noting().embed(['bốn', 'một']));
    expect(second.asked).toEqual(['bốn']);
    expect(later.fingerprints).toHaveLength(4);
    expect(later.fingerprints[1]).toBe(earlier.fingerprints[1]);
  });

  it('is the embedder it wraps to everyone else', () => {
    const { name, dimension } = createRecallingEmbedder(noting(), new Map());
    expect({ name, dimension }).toEqual({ name: 'noting', dimension: 2 });
  });

  it('notices an embedder that gives too few vectors', async () => {
    const short: Embedder = { ...noting(), embed: async () => [] };
    await expect(createRecallingEmbedder(short, new Map()).embed(['một'])).rejects.toThrow(/0 vectors for 1/);
  });
});

describe('known vectors as bytes', () => {
  const numbers = fc
    .array(fc.float(), { minLength: 3, maxLength: 3 })
    .map((values) => Float32Array.from(values));

  it('come back as they were, wherever the bytes lie in memory', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(fc.string({ minLength: 1 })),
        fc.infiniteStream(numbers),
        fc.nat(9),
        async (texts, stream, offset) => {
          const vectors = texts.map(() => stream.next().value as Float32Array);
          const recalling = createRecallingEmbedder({ ...noting(), embed: async () => vectors }, new Map());
          if (texts.length > 0) await recalling.embed(texts);
          const bytes = encodeKnownVectors(recalling.fingerprints, vectors);
          const memory = new Uint8Array(bytes.length + offset);
          memory.set(bytes, offset);
          const known = decodeKnownVectors(memory.subarray(offset), 3);
          expect([...known]).toEqual(vectors.map((vector, i) => [recalling.fingerprints[i], vector]));
        },
      ),
    );
  });

  it('are refused where a vector has no fingerprint', () => {
    expect(() => encodeKnownVectors([], [new Float32Array(3)])).toThrow(RangeError);
  });
});
