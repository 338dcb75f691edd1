import { afterEach, describe, expect, it, vi } from 'vitest';
import { createOpenAiChatModel } from '../../src/adapters/chat/openai-chat-model.ts';
import type { ChatRequest } from '../../src/domain/ports.ts';
import {
  type ChatScript,
  type ChatServerRequest,
  says,
  startFakeChatServer,
} from '../support/fake-chat-server.ts';

const KEY = 'sk-secret-0123456789';
const REQUEST: ChatRequest = {
  instructions: 'Trả lời bằng JSON.',
  material: '{"question":"Ai báo cáo ai?"}',
  reply: { name: 'tra_loi', schema: { type: 'object' } },
  longest: 100,
};
const never = (): AbortSignal => new AbortController().signal;

afterEach(() => {
  vi.unstubAllEnvs();
});

async function write(
  script: (request: ChatServerRequest, count: number) => ChatScript,
  signal: AbortSignal = never(),
) {
  const { baseUrl, requests } = await startFakeChatServer(script);
  const model = createOpenAiChatModel({ apiKey: KEY, model: 'some-model', baseUrl });
  const pieces: string[] = [];
  const outcome = await model.write(REQUEST, (piece) => pieces.push(piece), signal);
  return { outcome, pieces, requests, model, text: pieces.join('') };
}

describe('OpenAI-compatible chat model', () => {
  it('hands on the reply piece by piece, and what the server counted', async () => {
    const { outcome, text, pieces, requests } = await write(() =>
      says({ verdict: 'not-found', statements: [] }, { use: { input: 812, output: 20 } }),
    );
    expect(JSON.parse(text)).toEqual({ verdict: 'not-found', statements: [] });
    expect(pieces.length).toBeGreaterThan(1);
    expect(outcome).toEqual({ kind: 'written', use: { input: 812, output: 20 } });
    expect(requests[0]).toMatchObject({
      path: '/v1/chat/completions',
      headers: { authorization: `Bearer ${KEY}` },
      body: {
        model: 'some-model',
        stream: true,
        temperature: 0,
        max_tokens: 100,
        messages: [
          { role: 'system', content: REQUEST.instructions },
          { role: 'user', content: REQUEST.material },
        ],
        response_format: { type: 'json_schema', json_schema: { name: 'tra_loi', strict: true } },
      },
    });
  });

  it.each(['response_format', 'temperature', 'stream_options'])(
    'does without %s where the server does not know it, from then on',
    async (option) => {
      const { baseUrl, requests } = await startFakeChatServer(({ body }) =>
        Object.hasOwn(body, option)
          ? { kind: 'error', status: 400, body: { error: { message: `Unsupported parameter: '${option}'` } } }
          : says('{}'),
      );
      const model = createOpenAiChatModel({ apiKey: KEY, model: 'some-model', baseUrl });
      expect(await model.write(REQUEST, () => {}, never())).toMatchObject({ kind: 'written' });
      expect(await model.write(REQUEST, () => {}, never())).toMatchObject({ kind: 'written' });
      expect(requests.map(({ body }) => Object.hasOwn(body, option))).toEqual([true, false, false]);
    },
  );

  it('tries again when the server is busy for a moment', async () => {
    const { outcome, requests } = await write((_, count) =>
      count === 1 ? { kind: 'error', status: 503 } : says('{}'),
    );
    expect(outcome).toMatchObject({ kind: 'written' });
    expect(requests).toHaveLength(2);
  });

  it.each<[string, ChatScript, string]>([
    [
      'a wrong key',
      { kind: 'error', status: 401, body: { error: { message: `Wrong key ${KEY}` } } },
      'rejected',
    ],
    [
      'too long a text',
      {
        kind: 'error',
        status: 400,
        body: { error: { message: 'too long: Ai báo cáo ai?', code: 'context_length_exceeded' } },
      },
      'rejected',
    ],
    [
      'too many requests',
      { kind: 'error', status: 429, body: { error: { code: 'insufficient_quota', message: 'billing' } } },
      'busy',
    ],
    ['a failing server', { kind: 'error', status: 500 }, 'broken'],
    ['a reply cut short', says('{"verdict":', { finish: 'length' }), 'cut'],
    ['a filtered reply', says('', { finish: 'content_filter' }), 'declined'],
    ['a refusal', says('', { refusal: 'Tôi không thể.' }), 'declined'],
    [
      'a broken connection',
      says('{"verdict": "answered", "statements": []}', { breakAfter: 1 }),
      'unreachable',
    ],
    ['events that are no JSON', { kind: 'raw', body: 'data: <html>\n\n' }, 'broken'],
  ])('tells of %s without the key and without what was said', async (_, script, reason) => {
    const { outcome } = await write(() => script);
    expect(outcome).toMatchObject({ kind: 'failed', reason });
    expect(JSON.stringify(outcome)).not.toContain(KEY);
    expect(JSON.stringify(outcome)).not.toContain('báo cáo');
  });

  it('tells of a server that is not there', async () => {
    const model = createOpenAiChatModel({ apiKey: KEY, model: 'm', baseUrl: 'http://127.0.0.1:9/v1' });
    expect(await model.write(REQUEST, () => {}, never())).toMatchObject({
      kind: 'failed',
      reason: 'unreachable',
    });
  });

  it.each<[string, ChatScript]>([
    ['says nothing', { kind: 'silence' }],
    ['writes slowly', says('{"verdict": "answered"}', { pauseMs: 2_000 })],
  ])('stops at once when told to while the server %s', async (_, script) => {
    const { outcome } = await write(() => script, AbortSignal.timeout(100));
    expect(outcome).toMatchObject({ kind: 'failed', reason: 'stopped' });
  });

  it('takes nothing from the environment', async () => {
    vi.stubEnv('OPENAI_ORG_ID', 'org-of-the-machine');
    vi.stubEnv('OPENAI_BASE_URL', 'http://127.0.0.1:9/v1');
    const { requests } = await write(() => says('{}'));
    expect(requests).toHaveLength(1);
    expect(requests[0]?.headers).not.toHaveProperty('openai-organization');
  });
});
