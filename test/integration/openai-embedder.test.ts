import { afterEach, describe, expect, it, vi } from 'vitest';
import { createOpenAiEmbedder } from '../../src/adapters/embedder/openai.ts';
import { countingReply, startFakeEmbeddingsServer } from '../support/fake-embeddings-server.ts';

const KEY = 'sk-secret-0123456789';
const options = { apiKey: KEY, model: 'some-model', dimension: 8 };

afterEach(() => {
  vi.unstubAllEnvs();
});

describe('OpenAI-compatible embedder', () => {
  it('asks in batches and keeps the order', async () => {
    const { baseUrl, requests } = await startFakeEmbeddingsServer(countingReply(8));
    const embedder = createOpenAiEmbedder({ ...options, baseUrl });
    const texts = Array.from({ length: 70 }, (_, i) => `văn bản ${i}`);
    const vectors = await embedder.embed(texts);
    expect(requests.map(({ body }) => body.input.length).toSorted()).toEqual([32, 32, 6].toSorted());
    expect(requests.flatMap(({ body }) => body.input).toSorted()).toEqual(texts.toSorted());
    expect(vectors[69]).toEqual((await embedder.embed(['văn bản 69']))[0]);
    expect(requests[0]).toMatchObject({
      path: '/v1/embeddings',
      headers: { authorization: `Bearer ${KEY}` },
      body: { model: 'some-model', encoding_format: 'float' },
    });
  });

  it('asks only models that can for shorter vectors, and names the space by both', async () => {
    const { baseUrl, requests } = await startFakeEmbeddingsServer(countingReply(8));
    await createOpenAiEmbedder({ ...options, baseUrl }).embed(['a']);
    const short = createOpenAiEmbedder({ ...options, baseUrl, model: 'text-embedding-3-small' });
    await short.embed(['a']);
    expect(requests.map(({ body }) => body.dimensions)).toEqual([undefined, 8]);
    expect(short).toMatchObject({ name: 'openai:text-embedding-3-small:8', dimension: 8 });
  });

  it('tries again when the server is busy', async () => {
    const reply = countingReply(8);
    const { baseUrl, requests } = await startFakeEmbeddingsServer((request, count) =>
      count === 1 ? { status: 503, body: { error: { message: 'later' } } } : reply(request),
    );
    expect(await createOpenAiEmbedder({ ...options, baseUrl }).embed(['a'])).toHaveLength(1);
    expect(requests).toHaveLength(2);
  });

  it('says what is wrong without the key, even when the server repeats it', async () => {
    const { baseUrl, requests } = await startFakeEmbeddingsServer(() => ({
      status: 401,
      body: { error: { message: `Incorrect API key provided: ${KEY}.`, code: 'invalid_api_key' } },
    }));
    const error = await createOpenAiEmbedder({ ...options, baseUrl })
      .embed(['a'])
      .then(
        () => new Error('was not refused'),
        (reason: Error) => reason,
      );
    expect(error.message).toBe('The embedding server failed: 401 Incorrect API key provided: ….');
    expect(JSON.stringify(error, Object.getOwnPropertyNames(error))).not.toContain(KEY);
    expect(error.cause).toBeUndefined();
    expect(requests).toHaveLength(1);
  });

  it.each([
    ['vectors of another length', [1, 2, 3]],
    ['a vector with a hole', [1, 2, 3, null, 5, 6, 7, 8]],
    ['no vector', undefined],
  ])('refuses %s', async (_, embedding) => {
    const { baseUrl } = await startFakeEmbeddingsServer(() => ({
      body: { data: embedding === undefined ? [] : [{ index: 0, embedding }] },
    }));
    await expect(createOpenAiEmbedder({ ...options, baseUrl }).embed(['a'])).rejects.toThrow(
      /embedding server/,
    );
  });

  it('takes nothing from the environment', async () => {
    vi.stubEnv('OPENAI_ORGANIZATION', 'org-of-the-machine');
    vi.stubEnv('OPENAI_BASE_URL', 'http://127.0.0.1:9/v1');
    const { baseUrl, requests } = await startFakeEmbeddingsServer(countingReply(8));
    await createOpenAiEmbedder({ ...options, baseUrl }).embed(['a']);
    expect(requests).toHaveLength(1);
    expect(requests[0]?.headers).not.toHaveProperty('openai-organization');
  });

  it('sends the beginning of a text that is longer than servers take', async () => {
    const { baseUrl, requests } = await startFakeEmbeddingsServer(countingReply(8));
    await createOpenAiEmbedder({ ...options, baseUrl }).embed(['a'.repeat(50_000), '']);
    expect(requests[0]?.body.input.map(({ length }) => length)).toEqual([12_000, 1]);
  });
});
