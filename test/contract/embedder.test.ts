import { describe, expect, it } from 'vitest';
import { createBuiltinEmbedder } from '../../src/adapters/builtin/embedder.ts';
import { createOpenAiEmbedder } from '../../src/adapters/embedder/openai.ts';
import type { Embedder } from '../../src/domain/ports.ts';
import { countingReply, startFakeEmbeddingsServer } from '../support/fake-embeddings-server.ts';

const texts = ['Hội đồng thi đua', 'hồ sơ khen thưởng', 'Quỹ thi đua, khen thưởng', 'x'.repeat(20_000)];

describe.each<[string, () => Promise<Embedder>]>([
  ['built in', () => createBuiltinEmbedder()],
  [
    'OpenAI-compatible server',
    async () => {
      const { baseUrl } = await startFakeEmbeddingsServer(countingReply(32));
      return createOpenAiEmbedder({ baseUrl, apiKey: 'key', model: 'model', dimension: 32 });
    },
  ],
])('embedder: %s', (_, create) => {
  it('gives one vector of unit length and its dimension a text', async () => {
    const embedder = await create();
    const vectors = await embedder.embed(texts);
    expect(vectors).toHaveLength(texts.length);
    for (const vector of vectors) {
      expect(vector).toBeInstanceOf(Float32Array);
      expect(vector).toHaveLength(embedder.dimension);
      expect(Math.hypot(...vector)).toBeCloseTo(1, 5);
    }
  });

  it('keeps the order and does not depend on the company', async () => {
    const embedder = await create();
    const together = await embedder.embed(texts);
    const alone = await Promise.all(texts.map(async (text) => (await embedder.embed([text]))[0]));
    expect(alone).toEqual(together);
    expect(await embedder.embed(texts)).toEqual(together);
  });

  it('gives finite numbers for texts without a word, and nothing for no texts', async () => {
    const embedder = await create();
    for (const vector of await embedder.embed(['', '  ', '…', '\n'])) {
      expect(vector).toHaveLength(embedder.dimension);
      expect(vector.every(Number.isFinite)).toBe(true);
    }
    expect(await embedder.embed([])).toEqual([]);
  });

  it('names itself', async () => {
    expect((await create()).name).toMatch(/^\S+$/);
  });
});
