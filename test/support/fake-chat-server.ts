import type { IncomingHttpHeaders, ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { serveOnLoopback, textOf } from './loopback.ts';

/** A request as a chat server gets it. */
export interface ChatServerRequest {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: {
    readonly model: string;
    readonly messages: readonly { readonly role: string; readonly content: string }[];
    readonly response_format?: { readonly json_schema?: { readonly name: string } };
    readonly temperature?: number;
    readonly max_tokens?: number;
    readonly stream?: boolean;
  };
  /** What the last message holds, where that is JSON. */
  readonly material: Material;
}

/** What is sent of a question, as far as scripted models look at it. */
export interface Material {
  readonly question: string;
  readonly earlierQuestions: readonly string[];
  readonly sections: readonly {
    readonly id: string;
    readonly document: string;
    readonly place: string;
    readonly text: string;
  }[];
  readonly tasks: readonly Record<string, unknown>[];
}

/** How the server answers one request. */
export type ChatScript =
  /** `pauseMs` before each piece; `breakAfter`: the connection is cut after so many. */
  | {
      readonly kind: 'stream';
      readonly pieces: readonly string[];
      readonly pauseMs?: number;
      readonly finish?: 'stop' | 'length' | 'content_filter';
      readonly refusal?: string;
      readonly breakAfter?: number;
      readonly use?: { readonly input: number; readonly output: number };
    }
  | {
      readonly kind: 'error';
      readonly status: number;
      readonly body?: unknown;
      readonly headers?: Record<string, string>;
    }
  /** Bytes as they are, with status 200. */
  | { readonly kind: 'raw'; readonly body: string }
  /** Takes the request and says nothing. */
  | { readonly kind: 'silence' };

/** A reply in a few pieces, cut where no word ends. */
export function says(
  reply: unknown,
  more: Partial<Extract<ChatScript, { kind: 'stream' }>> = {},
): ChatScript {
  const text = typeof reply === 'string' ? reply : JSON.stringify(reply);
  return { kind: 'stream', pieces: text.match(/[\s\S]{1,37}/gu) ?? [], ...more };
}

/**
 * An OpenAI-compatible chat server on loopback that does what it is told, gone when the running test has ended.
 * @returns where it listens and what it was sent, in order
 */
export async function startFakeChatServer(
  script: (request: ChatServerRequest, count: number) => ChatScript,
): Promise<{ readonly baseUrl: string; readonly requests: readonly ChatServerRequest[] }> {
  const requests: ChatServerRequest[] = [];
  const address = await serveOnLoopback(async (incoming, outgoing) => {
    const body = JSON.parse(await textOf(incoming));
    const request: ChatServerRequest = {
      path: incoming.url ?? '',
      headers: incoming.headers,
      body,
      material: JSON.parse(body.messages.at(-1).content),
    };
    requests.push(request);
    await play(script(request, requests.length), outgoing);
  });
  return { baseUrl: `${address}/v1`, requests };
}

async function play(script: ChatScript, outgoing: ServerResponse): Promise<void> {
  switch (script.kind) {
    case 'silence':
      return;
    case 'error':
      outgoing.writeHead(script.status, { 'content-type': 'application/json', ...script.headers });
      outgoing.end(JSON.stringify(script.body ?? { error: { message: 'no', code: 'scripted' } }));
      return;
    case 'raw':
      outgoing.writeHead(200, { 'content-type': 'text/event-stream' });
      outgoing.end(script.body);
      return;
    case 'stream':
      return stream(script, outgoing);
  }
}

async function stream(
  { pieces, pauseMs = 0, finish = 'stop', refusal, breakAfter, use }: Extract<ChatScript, { kind: 'stream' }>,
  outgoing: ServerResponse,
): Promise<void> {
  outgoing.writeHead(200, { 'content-type': 'text/event-stream' });
  const send = (fields: object) =>
    outgoing.write(
      `data: ${JSON.stringify({ id: 'c1', object: 'chat.completion.chunk', created: 0, model: 'fake', ...fields })}\n\n`,
    );
  const delta = (content: object, finish_reason: string | null = null) =>
    send({ choices: [{ index: 0, delta: content, finish_reason }] });
  delta({ role: 'assistant', content: '' });
  if (refusal !== undefined) delta({ refusal });
  for (const [i, content] of pieces.entries()) {
    if (i === breakAfter) return void outgoing.destroy();
    if (pauseMs > 0) await pause(pauseMs);
    if (outgoing.destroyed) return;
    delta({ content });
  }
  delta({}, finish);
  if (use !== undefined)
    send({
      choices: [],
      usage: {
        prompt_tokens: use.input,
        completion_tokens: use.output,
        total_tokens: use.input + use.output,
      },
    });
  outgoing.end('data: [DONE]\n\n');
}
