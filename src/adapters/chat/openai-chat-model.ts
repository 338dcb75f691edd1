import type { ChatOpenAI } from '@langchain/openai';
import type { ChatFailure, ChatModel, ChatOutcome, ChatRequest, TokenUse } from '../../domain/ports.ts';
import { OPENAI_URL } from '../openai-url.ts';

export interface OpenAiChatOptions {
  readonly apiKey: string;
  readonly model: string;
  /** Of any OpenAI-compatible server. Default: OpenAI's own. */
  readonly baseUrl?: string;
}

/** A request that fails at once is tried once more, after a second or as the server asks. */
const RETRIES = 1;
/** Milliseconds after which a silent server counts as lost, where nobody's patience has ended before. */
const TIMEOUT_MS = 60_000;

/** What some servers do not know and can be done without. */
const OPTIONAL = ['response_format', 'temperature', 'stream_options'] as const;
type Optional = (typeof OPTIONAL)[number];

/** A chat model over an OpenAI-compatible HTTP API, through LangChain's client. Nothing is read from the environment. */
export function createOpenAiChatModel(options: OpenAiChatOptions): ChatModel {
  const clients = new Map<string, Promise<ChatOpenAI>>();
  /** Learnt from what the server refused. */
  const unknown = new Set<Optional>();

  function clientFor(longest: number): Promise<ChatOpenAI> {
    const key = `${longest} ${[...unknown].join(' ')}`;
    const client = clients.get(key) ?? connect(options, longest, unknown);
    clients.set(key, client);
    return client;
  }

  return {
    name: options.model,
    async write(request, onPiece, signal) {
      for (;;) {
        const outcome = await tryToWrite(await clientFor(request.longest), request, unknown, onPiece, signal);
        if (outcome.kind !== 'unknown-option') return outcome;
        unknown.add(outcome.option);
      }
    },
  };
}

/** The library takes half a second to load: only those wait who use it. */
async function connect(
  { apiKey, model, baseUrl = OPENAI_URL }: OpenAiChatOptions,
  longest: number,
  unknown: ReadonlySet<Optional>,
): Promise<ChatOpenAI> {
  const { ChatOpenAI } = await import('@langchain/openai');
  return new ChatOpenAI({
    apiKey,
    model,
    ...(!unknown.has('temperature') && { temperature: 0 }),
    streamUsage: !unknown.has('stream_options'),
    maxTokens: longest,
    maxRetries: RETRIES,
    timeout: TIMEOUT_MS,
    // Null keeps the client from reading the environment; what it logs by itself holds what people ask.
    configuration: { baseURL: baseUrl, organization: null, project: null, logLevel: 'off' },
  });
}

type Tried = ChatOutcome | { readonly kind: 'unknown-option'; readonly option: Optional };

async function tryToWrite(
  client: ChatOpenAI,
  { instructions, material, reply }: ChatRequest,
  unknown: ReadonlySet<Optional>,
  onPiece: (piece: string) => void,
  signal: AbortSignal,
): Promise<Tried> {
  let use: TokenUse | undefined;
  let finish: unknown;
  let written = false;
  const counted = () => (use === undefined ? {} : { use });
  try {
    const stream = await client.stream(
      [
        ['system', instructions],
        ['human', material],
      ],
      {
        signal,
        ...(!unknown.has('response_format') && {
          response_format: { type: 'json_schema', json_schema: { ...reply, strict: true } },
        }),
      },
    );
    for await (const chunk of stream) {
      const { content, response_metadata } = chunk;
      use = useOf(chunk.usage_metadata) ?? use;
      finish = response_metadata.finish_reason ?? finish;
      if (typeof content !== 'string' || content === '') continue;
      written = true;
      onPiece(content);
    }
  } catch (error) {
    if (signal.aborted) return { kind: 'failed', reason: 'stopped', detail: 'stopped while writing' };
    const option = unknownOption(error, unknown);
    return option === undefined ? { ...failure(error), ...counted() } : { kind: 'unknown-option', option };
  }
  const failed = (reason: ChatFailure, detail: string): ChatOutcome => ({
    kind: 'failed',
    reason,
    detail,
    ...counted(),
  });
  if (signal.aborted) return failed('stopped', 'stopped while writing');
  // A refusal comes beside the text, where the client does not look.
  if (!written || finish === 'content_filter') return failed('declined', String(finish));
  if (finish === 'length') return failed('cut', 'the reply reached its longest');
  return { kind: 'written', ...counted() };
}

function useOf(tokens: unknown): TokenUse | undefined {
  const { input_tokens: input, output_tokens: output } = (tokens ?? {}) as Record<string, unknown>;
  return typeof input === 'number' && typeof output === 'number' ? { input, output } : undefined;
}

/** What a server says it does not take, by the name of the option in its message; each is left out once. */
function unknownOption(error: unknown, unknown: ReadonlySet<Optional>): Optional | undefined {
  if (statusOf(error) !== 400) return undefined;
  const message = error instanceof Error ? error.message : '';
  return OPTIONAL.find((option) => message.includes(option) && !unknown.has(option));
}

/** Messages of servers may repeat what they were sent, so only the status and code go on. */
function failure(error: unknown): Extract<ChatOutcome, { kind: 'failed' }> {
  const status = statusOf(error);
  const causes = [error, cause(error), cause(cause(error))];
  const [code = error instanceof Error ? error.name : ''] = causes.flatMap(
    (one) => field(one, 'code') ?? field(one, 'type') ?? [],
  );
  return {
    kind: 'failed',
    reason: reasonFor(status, error),
    detail: [status, code].filter(Boolean).join(' '),
  };
}

function reasonFor(status: number | undefined, error: unknown): ChatFailure {
  if (status === 429) return 'busy';
  if (status !== undefined) return status >= 500 ? 'broken' : 'rejected';
  return error instanceof SyntaxError ? 'broken' : 'unreachable';
}

function statusOf(error: unknown): number | undefined {
  const status = (error as { status?: unknown } | null | undefined)?.status;
  return typeof status === 'number' ? status : undefined;
}

function cause(error: unknown): unknown {
  return (error as { cause?: unknown } | null | undefined)?.cause;
}

function field(error: unknown, name: string): string | undefined {
  const value = (error as Record<string, unknown> | null | undefined)?.[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
}
