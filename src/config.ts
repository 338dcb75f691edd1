import { resolve } from 'node:path';
import { z } from 'zod';

const optional = z
  .string()
  .trim()
  .optional()
  .transform((value) => value || undefined);

/** The environment variables this program reads; `.env.example` explains each. */
const environment = z
  .object({
    CORPUS_DIR: optional.transform((value) => resolve(value ?? 'corpus')),
    DATA_DIR: optional.transform((value) => resolve(value ?? 'data')),
    LOG_LEVEL: optional.pipe(z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('info')),
    TELEGRAM_BOT_TOKEN: optional,
    TELEGRAM_API_ROOT: optional.pipe(z.url({ protocol: /^https?$/ }).default('https://api.telegram.org')),
    WEBHOOK_URL: optional.pipe(z.url({ protocol: /^https?$/ }).optional()),
    WEBHOOK_SECRET: optional.pipe(
      z
        .string()
        .regex(/^[A-Za-z0-9_-]{16,256}$/u, 'expected 16 to 256 letters, digits, _ or -')
        .optional(),
    ),
    WEBHOOK_PORT: optional.pipe(z.coerce.number<string>().int().min(1).max(65_535).default(8080)),
    ACCESS: optional.pipe(z.enum(['closed', 'open']).default('closed')),
    ADMIN_IDS: optional.transform((value, context) => {
      const ids = (value ?? '').split(/[\s,;]+/u).filter(Boolean);
      if (ids.some((id) => !/^\d{1,15}$/u.test(id))) {
        context.addIssue({ code: 'custom', message: 'expected Telegram user ids, separated by commas' });
        return z.NEVER;
      }
      return ids.map(Number);
    }),
    EMBEDDER: optional.pipe(z.enum(['builtin', 'openai']).default('builtin')),
    OPENAI_API_KEY: optional,
    OPENAI_BASE_URL: optional.pipe(z.url({ protocol: /^https?$/ }).optional()),
    OPENAI_CHAT_MODEL: optional.transform((value) => value ?? 'gpt-4.1-mini'),
    OPENAI_PATIENCE_MS: optional.pipe(z.coerce.number<string>().int().min(500).max(60_000).default(2_800)),
    OPENAI_DAILY_TOKENS: optional.pipe(z.coerce.number<string>().int().min(0).default(2_000_000)),
    OPENAI_DAILY_COST: optional.pipe(z.coerce.number<string>().min(0).optional()),
    OPENAI_PRICE_INPUT: optional.pipe(z.coerce.number<string>().min(0).default(0)),
    OPENAI_PRICE_OUTPUT: optional.pipe(z.coerce.number<string>().min(0).default(0)),
    OPENAI_EMBEDDINGS_MODEL: optional.transform((value) => value ?? 'text-embedding-3-small'),
    OPENAI_EMBEDDINGS_DIMENSION: optional.pipe(
      z.coerce.number<string>().int().min(16).max(4096).default(512),
    ),
  })
  .refine((env) => env.WEBHOOK_URL === undefined || env.WEBHOOK_SECRET !== undefined, {
    path: ['WEBHOOK_SECRET'],
    error: 'is needed with WEBHOOK_URL',
  })
  .refine((env) => env.EMBEDDER !== 'openai' || env.OPENAI_API_KEY !== undefined, {
    path: ['OPENAI_API_KEY'],
    error: 'is needed when EMBEDDER=openai',
  })
  .refine(
    (env) => env.OPENAI_DAILY_COST === undefined || env.OPENAI_PRICE_INPUT + env.OPENAI_PRICE_OUTPUT > 0,
    {
      path: ['OPENAI_DAILY_COST'],
      error: 'needs OPENAI_PRICE_INPUT and OPENAI_PRICE_OUTPUT',
    },
  );

/** Instead of the name of a chat model: the key is for embeddings only. */
const NO_CHAT = 'none';

export interface Config {
  /** Absolute paths. */
  readonly corpusDir: string;
  readonly dataDir: string;
  readonly logLevel: 'silent' | 'error' | 'warn' | 'info' | 'debug';
  /** Absent: the conversation runs in the console. */
  readonly telegram?: {
    readonly token: string;
    readonly apiRoot: string;
    /** Absent: updates are fetched. */
    readonly webhook?: { readonly url: string; readonly secret: string; readonly port: number };
    /** User ids of those who manage the bot. */
    readonly adminIds: readonly number[];
    /** Everybody may ask; otherwise only admins, members and approved groups. */
    readonly open: boolean;
  };
  /** Absent: answers are in the words of the documents. */
  readonly chat?: {
    readonly apiKey: string;
    readonly baseUrl?: string;
    readonly model: string;
    /** Milliseconds until the first proven statement must be there. */
    readonly patienceMs: number;
    /** What a day may take; `cost` in the currency of the prices, which are for a million tokens. */
    readonly daily: { readonly tokens: number; readonly cost?: number };
    readonly price: { readonly input: number; readonly output: number };
  };
  readonly embedder:
    | { readonly kind: 'builtin' }
    | {
        readonly kind: 'openai';
        readonly apiKey: string;
        readonly baseUrl?: string;
        readonly model: string;
        readonly dimension: number;
      };
}

export type LoadedConfig =
  | { readonly kind: 'loaded'; readonly config: Config }
  /** Names the variables at fault, never their values. */
  | { readonly kind: 'invalid'; readonly problems: readonly string[] };

/** Validates the environment once, at start. */
export function loadConfig(env: Readonly<Record<string, string | undefined>>): LoadedConfig {
  const parsed = environment.safeParse(env);
  if (!parsed.success) {
    return {
      kind: 'invalid',
      problems: parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`),
    };
  }
  const values = parsed.data;
  return {
    kind: 'loaded',
    config: {
      corpusDir: values.CORPUS_DIR,
      dataDir: values.DATA_DIR,
      logLevel: values.LOG_LEVEL,
      ...(values.TELEGRAM_BOT_TOKEN && {
        telegram: {
          token: values.TELEGRAM_BOT_TOKEN,
          apiRoot: values.TELEGRAM_API_ROOT,
          ...(values.WEBHOOK_URL && {
            webhook: {
              url: values.WEBHOOK_URL,
              secret: values.WEBHOOK_SECRET ?? '',
              port: values.WEBHOOK_PORT,
            },
          }),
          adminIds: values.ADMIN_IDS,
          open: values.ACCESS === 'open',
        },
      }),
      ...(values.OPENAI_API_KEY &&
        values.OPENAI_CHAT_MODEL !== NO_CHAT && {
          chat: {
            apiKey: values.OPENAI_API_KEY,
            ...(values.OPENAI_BASE_URL && { baseUrl: values.OPENAI_BASE_URL }),
            model: values.OPENAI_CHAT_MODEL,
            patienceMs: values.OPENAI_PATIENCE_MS,
            daily: {
              tokens: values.OPENAI_DAILY_TOKENS,
              ...(values.OPENAI_DAILY_COST !== undefined && { cost: values.OPENAI_DAILY_COST }),
            },
            price: { input: values.OPENAI_PRICE_INPUT, output: values.OPENAI_PRICE_OUTPUT },
          },
        }),
      embedder:
        values.EMBEDDER === 'openai'
          ? {
              kind: 'openai',
              apiKey: values.OPENAI_API_KEY ?? '',
              ...(values.OPENAI_BASE_URL && { baseUrl: values.OPENAI_BASE_URL }),
              model: values.OPENAI_EMBEDDINGS_MODEL,
              dimension: values.OPENAI_EMBEDDINGS_DIMENSION,
            }
          : { kind: 'builtin' },
    },
  };
}
