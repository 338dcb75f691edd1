import type { IncomingHttpHeaders } from 'node:http';
import { serveOnLoopback, textOf } from './loopback.ts';

export interface EmbeddingsRequest {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: {
    readonly model: string;
    readonly input: readonly string[];
    readonly dimensions?: number;
    readonly encoding_format?: string;
  };
}

export interface FakeReply {
  readonly status?: number;
  readonly headers?: Record<string, string>;
  readonly body: unknown;
}

/** What a well-behaved server says: vector i of a text counts its characters whose code leaves rest i. */
export function countingReply(dimension: number): (request: EmbeddingsRequest) => FakeReply {
  return ({ body }) => ({
    body: {
      object: 'list',
      model: body.model,
      data: body.input.map((text, index) => {
        const embedding = new Array<number>(dimension).fill(0);
        for (const character of text) {
          const place = (character.codePointAt(0) ?? 0) % dimension;
          embedding[place] = (embedding[place] ?? 0) + 1;
        }
        return { object: 'embedding', index, embedding };
      }),
    },
  });
}

/**
 * An OpenAI-compatible embeddings server on loopback, gone when the running test has ended.
 * @returns where it listens and what it was sent, in order
 */
export async function startFakeEmbeddingsServer(
  reply: (request: EmbeddingsRequest, count: number) => FakeReply,
): Promise<{ readonly baseUrl: string; readonly requests: readonly EmbeddingsRequest[] }> {
  const requests: EmbeddingsRequest[] = [];
  const address = await serveOnLoopback(async (incoming, outgoing) => {
    const request: EmbeddingsRequest = {
      path: incoming.url ?? '',
      headers: incoming.headers,
      body: JSON.parse(await textOf(incoming)),
    };
    requests.push(request);
    const { status = 200, headers = {}, body } = reply(request, requests.length);
    outgoing.writeHead(status, { 'content-type': 'application/json', ...headers });
    outgoing.end(JSON.stringify(body));
  });
  return { baseUrl: `${address}/v1`, requests };
}
