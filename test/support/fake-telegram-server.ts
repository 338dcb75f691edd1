import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileAt } from './fake-telegram-file-store.ts';
import { METHODS } from './fake-telegram-methods.ts';
import { Refusal } from './fake-telegram-refusal.ts';
import { readRequest } from './fake-telegram-request.ts';
import type { World } from './fake-telegram-world.ts';

/** The name under which the download of a file is counted and made to fail. */
export const DOWNLOAD = 'download';

/** One request of the bot, as it ended. */
export interface ApiCall {
  readonly method: string;
  readonly payload: Readonly<Record<string, unknown>>;
  /** HTTP status; 0 when the connection was dropped. */
  readonly status: number;
  readonly description?: string;
}

/**
 * What a call meets instead of the method: a refusal (429 with `retryAfter` seconds, 5xx …), a connection dropped
 * before the method ran (`lost-request`), or after it ran (`lost-response`).
 */
export type Failure = { status: number; retryAfter?: number } | 'lost-request' | 'lost-response';

export interface ServerDeps {
  readonly token: string;
  readonly world: World;
  readonly onCall: (call: ApiCall) => void;
  /** Takes the failure ordered for this call, if any. */
  readonly takeFailure: (method: string) => Failure | undefined;
}

/** Answers Bot API calls on 127.0.0.1. @param port 0 for any free one */
export async function listen(deps: ServerDeps, port: number): Promise<{ server: Server; port: number }> {
  const server = createServer((request, response) => void answer(deps, request, response));
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return { server, port: (server.address() as AddressInfo).port };
}

async function answer(deps: ServerDeps, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { world, onCall, takeFailure } = deps;
  const { token, method, path } = readAddress(request.url ?? '');
  const gone = new AbortController();
  response.on('close', () => gone.abort());
  const body = await readBody(request);
  let payload: Record<string, unknown> = path === undefined ? {} : { path };
  const failure = takeFailure(method);
  const end = (status: number, reply: Buffer | { description?: string }) => {
    const description = Buffer.isBuffer(reply) ? undefined : reply.description;
    onCall({ method, payload, status, ...(description !== undefined && { description }) });
    if (status === 0) request.socket.destroy();
    else if (Buffer.isBuffer(reply)) response.writeHead(status).end(reply);
    else response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(reply));
  };
  try {
    const read = readRequest(request.headers['content-type'] ?? '', body);
    payload = { ...payload, ...read.payload };
    if (failure === 'lost-request') return end(0, {});
    if (token !== deps.token) throw new Refusal(401, 'Unauthorized');
    if (typeof failure === 'object') throw refusalFor(failure);
    const handler = METHODS[method];
    const file = path === undefined ? undefined : fileAt(world, path);
    if (handler === undefined && file === undefined) throw new Refusal(404, 'Not Found');
    const result = await handler?.(world, payload, { gone: gone.signal, uploads: read.uploads });
    if (failure === 'lost-response') return end(0, {});
    end(200, file?.bytes ?? ({ ok: true, result } as object));
  } catch (error) {
    const refusal = asRefusal(error);
    const { status, message: description, parameters } = refusal;
    end(status, { ok: false, error_code: status, description, parameters } as object);
  }
}

function asRefusal(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  if (error instanceof SyntaxError) return new Refusal(400, `Bad Request: can't parse the request: ${error}`);
  return new Refusal(500, `Internal Server Error: ${error}`);
}

/** What is asked for: a method, or the file at a path. */
function readAddress(url: string): { token?: string | undefined; method: string; path?: string | undefined } {
  const [, token, path] = /^\/file\/bot([^/]*)\/([^?]*)/u.exec(url) ?? [];
  if (path !== undefined) return { token, method: DOWNLOAD, path };
  const [, of, method = ''] = /^\/bot([^/]*)\/([^/?]*)/u.exec(url) ?? [];
  return { token: of, method };
}

function refusalFor({ status, retryAfter }: Exclude<Failure, string>): Refusal {
  if (retryAfter === undefined)
    return new Refusal(status, status >= 500 ? 'Internal Server Error' : 'Bad Request');
  return new Refusal(status, `Too Many Requests: retry after ${retryAfter}`, { retry_after: retryAfter });
}

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
