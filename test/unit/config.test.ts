import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Config, loadConfig } from '../../src/config.ts';

type Environment = Parameters<typeof loadConfig>[0];

function load(env: Environment): Config {
  const loaded = loadConfig(env);
  if (loaded.kind === 'invalid') throw new Error(loaded.problems.join('; '));
  return loaded.config;
}
function problemsOf(env: Environment): readonly string[] {
  const loaded = loadConfig(env);
  return loaded.kind === 'invalid' ? loaded.problems : [];
}

describe('the configuration', () => {
  it('needs no variable at all', () => {
    expect(load({})).toEqual({
      corpusDir: resolve('corpus'),
      dataDir: resolve('data'),
      logLevel: 'info',
      embedder: { kind: 'builtin' },
    });
  });

  it('takes an empty variable for none', () => {
    const names = [
      ...['CORPUS_DIR', 'DATA_DIR', 'LOG_LEVEL', 'TELEGRAM_BOT_TOKEN', 'TELEGRAM_API_ROOT', 'EMBEDDER'],
      ...['OPENAI_API_KEY', 'OPENAI_BASE_URL', 'OPENAI_EMBEDDINGS_MODEL', 'OPENAI_EMBEDDINGS_DIMENSION'],
      ...['OPENAI_CHAT_MODEL', 'OPENAI_PATIENCE_MS', 'OPENAI_DAILY_TOKENS', 'OPENAI_DAILY_COST'],
      ...['OPENAI_PRICE_INPUT', 'OPENAI_PRICE_OUTPUT'],
    ];
    for (const empty of ['', '  ']) {
      expect(loadConfig(Object.fromEntries(names.map((name) => [name, empty])))).toEqual(loadConfig({}));
    }
  });

  it('has absolute folders', () => {
    expect(load({ CORPUS_DIR: 'van-ban', DATA_DIR: '/srv/du-lieu' })).toMatchObject({
      corpusDir: resolve('van-ban'),
      dataDir: '/srv/du-lieu',
    });
  });

  it('runs in Telegram where there is a token, at the public server unless another is named', () => {
    expect(load({ TELEGRAM_API_ROOT: 'http://localhost:8081' })).not.toHaveProperty('telegram');
    expect(load({ TELEGRAM_BOT_TOKEN: ' 1:abc ' }).telegram).toEqual({
      token: '1:abc',
      apiRoot: 'https://api.telegram.org',
      adminIds: [],
      open: false,
    });
    const own = { TELEGRAM_BOT_TOKEN: '1:abc', TELEGRAM_API_ROOT: 'http://localhost:8081' };
    expect(load(own).telegram?.apiRoot).toBe('http://localhost:8081');
  });

  it('reads who manages the bot, and whether everybody may ask', () => {
    const own = { TELEGRAM_BOT_TOKEN: '1:abc', ADMIN_IDS: '12, 34', ACCESS: 'open' };
    expect(load(own).telegram).toMatchObject({ adminIds: [12, 34], open: true });
    expect(loadConfig({ ADMIN_IDS: 'an' })).toEqual({
      kind: 'invalid',
      problems: ['ADMIN_IDS: expected Telegram user ids, separated by commas'],
    });
  });

  it('takes a webhook only with a secret', () => {
    const own = { TELEGRAM_BOT_TOKEN: '1:abc', WEBHOOK_URL: 'https://bot.example.vn/telegram' };
    expect(loadConfig(own)).toEqual({
      kind: 'invalid',
      problems: ['WEBHOOK_SECRET: is needed with WEBHOOK_URL'],
    });
    expect(load({ ...own, WEBHOOK_SECRET: 'mot-bi-mat-dai-dai' }).telegram?.webhook).toEqual({
      url: 'https://bot.example.vn/telegram',
      secret: 'mot-bi-mat-dai-dai',
      port: 8080,
    });
  });

  it('uses a hosted embedder only where one is chosen', () => {
    const key = { OPENAI_API_KEY: 'k' };
    expect(load(key).embedder).toEqual({ kind: 'builtin' });
    expect(load({ ...key, EMBEDDER: 'openai' }).embedder).toEqual({
      kind: 'openai',
      apiKey: 'k',
      model: 'text-embedding-3-small',
      dimension: 512,
    });
    expect(
      load({
        ...key,
        EMBEDDER: 'openai',
        OPENAI_BASE_URL: 'http://localhost:1234/v1',
        OPENAI_EMBEDDINGS_MODEL: 'bge-m3',
        OPENAI_EMBEDDINGS_DIMENSION: '1024',
      }).embedder,
    ).toEqual({
      kind: 'openai',
      apiKey: 'k',
      baseUrl: 'http://localhost:1234/v1',
      model: 'bge-m3',
      dimension: 1024,
    });
  });

  it('has a chat model where there is a key, with limits unless others are stated', () => {
    expect(load({ OPENAI_CHAT_MODEL: 'gpt-4.1', OPENAI_DAILY_TOKENS: '5' })).not.toHaveProperty('chat');
    expect(load({ OPENAI_API_KEY: ' k ' }).chat).toEqual({
      apiKey: 'k',
      model: 'gpt-4.1-mini',
      patienceMs: 2_800,
      daily: { tokens: 2_000_000 },
      price: { input: 0, output: 0 },
    });
    expect(
      load({
        OPENAI_API_KEY: 'k',
        OPENAI_BASE_URL: 'http://localhost:1234/v1',
        OPENAI_CHAT_MODEL: 'qwen3:8b',
        OPENAI_PATIENCE_MS: '5000',
        OPENAI_DAILY_TOKENS: '100000',
        OPENAI_DAILY_COST: '1.5',
        OPENAI_PRICE_INPUT: '0.4',
        OPENAI_PRICE_OUTPUT: '1.6',
      }).chat,
    ).toEqual({
      apiKey: 'k',
      baseUrl: 'http://localhost:1234/v1',
      model: 'qwen3:8b',
      patienceMs: 5_000,
      daily: { tokens: 100_000, cost: 1.5 },
      price: { input: 0.4, output: 1.6 },
    });
  });

  it('has no chat model where none is wanted, though the key be for embeddings', () => {
    const config = load({ OPENAI_API_KEY: 'k', OPENAI_CHAT_MODEL: 'none', EMBEDDER: 'openai' });
    expect(config).not.toHaveProperty('chat');
    expect(config.embedder).toMatchObject({ kind: 'openai', apiKey: 'k' });
  });

  it('may allow a chat model nothing', () => {
    const nothing = { OPENAI_DAILY_TOKENS: '0', OPENAI_DAILY_COST: '0', OPENAI_PRICE_OUTPUT: '1' };
    expect(load({ OPENAI_API_KEY: 'k', ...nothing }).chat?.daily).toEqual({ tokens: 0, cost: 0 });
  });

  it('takes a limit of cost only with a price', () => {
    const limited = { OPENAI_API_KEY: 's3cret', OPENAI_DAILY_COST: '2' };
    const problems = ['OPENAI_DAILY_COST: needs OPENAI_PRICE_INPUT and OPENAI_PRICE_OUTPUT'];
    expect(loadConfig(limited)).toEqual({ kind: 'invalid', problems });
    expect(loadConfig({ ...limited, OPENAI_PRICE_INPUT: '0' })).toEqual({ kind: 'invalid', problems });
    expect(load({ ...limited, OPENAI_PRICE_INPUT: '0.4' }).chat?.daily.cost).toBe(2);
  });
});

describe('a mistake', () => {
  it.each<[string, Environment]>([
    ['LOG_LEVEL', { LOG_LEVEL: 's3cret' }],
    ['TELEGRAM_API_ROOT', { TELEGRAM_API_ROOT: 's3cret' }],
    ['TELEGRAM_API_ROOT', { TELEGRAM_API_ROOT: 'ftp://s3cret' }],
    ['EMBEDDER', { EMBEDDER: 's3cret' }],
    ['OPENAI_API_KEY', { EMBEDDER: 'openai' }],
    ['OPENAI_BASE_URL', { OPENAI_BASE_URL: 'javascript:s3cret' }],
    ['OPENAI_EMBEDDINGS_DIMENSION', { OPENAI_EMBEDDINGS_DIMENSION: 's3cret' }],
    ['OPENAI_EMBEDDINGS_DIMENSION', { OPENAI_EMBEDDINGS_DIMENSION: '8' }],
    ['OPENAI_EMBEDDINGS_DIMENSION', { OPENAI_EMBEDDINGS_DIMENSION: '512.5' }],
    ['OPENAI_PATIENCE_MS', { OPENAI_PATIENCE_MS: 's3cret' }],
    ['OPENAI_PATIENCE_MS', { OPENAI_PATIENCE_MS: '499' }],
    ['OPENAI_PATIENCE_MS', { OPENAI_PATIENCE_MS: '60001' }],
    ['OPENAI_PATIENCE_MS', { OPENAI_PATIENCE_MS: '2,8 s3cret' }],
    ['OPENAI_DAILY_TOKENS', { OPENAI_DAILY_TOKENS: '-1' }],
    ['OPENAI_DAILY_TOKENS', { OPENAI_DAILY_TOKENS: '1.5' }],
    ['OPENAI_DAILY_TOKENS', { OPENAI_DAILY_TOKENS: 'Infinity' }],
    ['OPENAI_DAILY_COST', { OPENAI_DAILY_COST: 's3cret', OPENAI_PRICE_INPUT: '1' }],
    ['OPENAI_DAILY_COST', { OPENAI_DAILY_COST: '-2', OPENAI_PRICE_INPUT: '1' }],
    ['OPENAI_PRICE_INPUT', { OPENAI_PRICE_INPUT: '-0.1' }],
    ['OPENAI_PRICE_OUTPUT', { OPENAI_PRICE_OUTPUT: 's3cret' }],
    ['OPENAI_PATIENCE_MS', { OPENAI_API_KEY: 's3cret', OPENAI_PATIENCE_MS: '0' }],
    ['OPENAI_DAILY_COST', { OPENAI_API_KEY: 's3cret', OPENAI_DAILY_COST: '1' }],
  ])('names its variable, %s, and never the value', (name, env) => {
    const problems = problemsOf(env);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(new RegExp(`^${name}: .+`, 'u'));
    expect(problems.join()).not.toContain('s3cret');
  });

  it('is reported with every other one', () => {
    const names = problemsOf({ LOG_LEVEL: 'x', EMBEDDER: 'y' }).map((problem) => problem.split(':')[0]);
    expect(names).toEqual(['LOG_LEVEL', 'EMBEDDER']);
  });
});

describe('.env.example', () => {
  const example = readFileSync(new URL('../../.env.example', import.meta.url), 'utf8');
  const settings = [...example.matchAll(/^#?([A-Z_]+)=(.*)$/gmu)].map(
    ([, name = '', value = '']) => [name, value] as const,
  );

  it('states every default as it is', () => {
    expect(settings.length).toBeGreaterThan(8);
    expect(loadConfig(Object.fromEntries(settings))).toEqual(loadConfig({}));
    const hosted = { EMBEDDER: 'openai', OPENAI_API_KEY: 'k' };
    expect(load({ ...Object.fromEntries(settings), ...hosted }).embedder).toMatchObject(
      load(hosted).embedder,
    );
  });

  it('names every variable that the program reads', () => {
    const source = readFileSync(new URL('../../src/config.ts', import.meta.url), 'utf8');
    const read = new Set([...source.matchAll(/^ {4}([A-Z_]+):/gmu)].map(([, name]) => name));
    expect(read.size).toBeGreaterThan(8);
    expect(new Set(settings.map(([name]) => name))).toEqual(read);
  });
});
