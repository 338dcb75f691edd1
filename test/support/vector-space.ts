import type { Embedder } from '../../src/domain/ports.ts';

/** An embedder for tests that bring their own vectors: embeds a text as the direction its length names. */
export function vectorSpace(dimension: number, name = `test-${dimension}`): Embedder {
  return {
    name,
    dimension,
    embed: async (texts) =>
      texts.map((text) => {
        const vector = new Float32Array(dimension);
        vector[text.length % dimension] = 1;
        return vector;
      }),
  };
}
