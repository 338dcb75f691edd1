import type { OpenAIEmbeddings } from '@langchain/openai';
import type { Embedder } from '../../domain/ports.ts';
import { OPENAI_URL } from '../openai-url.ts';

export interface OpenAiEmbedderOptions {
  readonly apiKey: string;
  readonly model: string;
  /** Length of the vectors. The `text-embedding-3` models are asked for it; others must have it by nature. */
  readonly dimension: number;
  /** Of any OpenAI-compatible server. Default: OpenAI's own. */
  readonly baseUrl?: string;
}

const SHORTENABLE = /^text-embedding-3/;

/** Thirty-two texts of this length stay below the tokens that OpenAI takes in a text and in a request. */
const BATCH = 32;
const MAX_CHARACTERS = 12_000;

const TIMEOUT_MS = 30_000;
/** Waits of about 1, 2 and 4 seconds, or as long as the server asks. */
const RETRIES = 3;

/** An embedder over an OpenAI-compatible HTTP API. Longer texts are embedded by their beginning. */
export function createOpenAiEmbedder(options: OpenAiEmbedderOptions): Embedder {
  const { apiKey, model, dimension } = options;
  let client: Promise<OpenAIEmbeddings> | undefined;

  return {
    name: `openai:${model}:${dimension}`,
    dimension,
    async embed(texts) {
      client ??= connect(options);
      const embeddings = await client;
      let vectors: number[][];
      try {
        vectors = await embeddings.embedDocuments(texts.map(prepared));
      } catch (error) {
        // Without the cause: what the client throws carries the exchange with the server, key and all.
        throw new Error(`The embedding server failed: ${withoutKey(error, apiKey)}`);
      }
      return vectors.map((vector) => toUnitVector(vector, dimension));
    },
  };
}

/** The library takes half a second to load: only those wait who use it. */
async function connect(options: OpenAiEmbedderOptions): Promise<OpenAIEmbeddings> {
  const { apiKey, model, dimension, baseUrl = OPENAI_URL } = options;
  const { OpenAIEmbeddings } = await import('@langchain/openai');
  return new OpenAIEmbeddings({
    apiKey,
    model,
    ...(SHORTENABLE.test(model) && { dimensions: dimension }),
    batchSize: BATCH,
    timeout: TIMEOUT_MS,
    maxRetries: RETRIES,
    encodingFormat: 'float',
    // Null keeps the client from reading the environment.
    configuration: { baseURL: baseUrl, organization: null, project: null },
  });
}

/** The server refuses an empty text. */
function prepared(text: string): string {
  return text.trim() === '' ? ' ' : text.slice(0, MAX_CHARACTERS);
}

function withoutKey(error: unknown, apiKey: string): string {
  const [message = ''] = (error instanceof Error ? error.message : String(error)).split('\n', 1);
  return apiKey === '' ? message : message.replaceAll(apiKey, '…');
}

function toUnitVector(vector: readonly number[], dimension: number): Float32Array {
  if (vector.length !== dimension) {
    throw new Error(`The embedding server gave vectors of ${vector.length} numbers, expected ${dimension}`);
  }
  if (!vector.every(Number.isFinite)) {
    throw new Error('The embedding server gave a vector that is not of finite numbers');
  }
  const length = Math.hypot(...vector);
  return Float32Array.from(vector, (value) => (length === 0 ? 0 : value / length));
}
