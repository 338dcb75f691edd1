import { beforeEach, describe, expect, it } from 'vitest';
import {
  type Allowance,
  costOf,
  type DayUse,
  type UseLog,
  withAllowance,
} from '../../../../../src/domain/answers/model/allowance.ts';
import type { ChatModel, ChatOutcome, ChatRequest } from '../../../../../src/domain/ports.ts';

const REQUEST: ChatRequest = {
  instructions: 'i'.repeat(60),
  material: 'm'.repeat(40),
  reply: { name: 'x', schema: {} },
  longest: 10,
};
const PRICE = { input: 2, output: 8 };
/** Noon in Vietnam. */
const NOON = Date.parse('2026-11-29T12:00:00+07:00');
const UNUSED: DayUse = { requests: 0, input: 0, output: 0 };

let now: number;
let days: Map<string, DayUse>;
let asked: number;
beforeEach(() => {
  now = NOON;
  days = new Map();
  asked = 0;
});

const log: UseLog = {
  on: (day) => days.get(day) ?? UNUSED,
  add(day, { input, output }) {
    const used = log.on(day);
    days.set(day, {
      requests: used.requests + 1,
      input: used.input + input,
      output: used.output + output,
    });
  },
};

function write(outcome: ChatOutcome, allowance: Partial<Allowance> = {}, pieces: readonly string[] = []) {
  const own: ChatModel = {
    name: 'm',
    async write(_request, onPiece) {
      asked++;
      for (const piece of pieces) onPiece(piece);
      return outcome;
    },
  };
  const model = withAllowance(own, log, { price: PRICE, ...allowance }, () => now);
  return model.write(REQUEST, () => {}, new AbortController().signal);
}
const written = (input: number, output: number): ChatOutcome => ({
  kind: 'written',
  use: { input, output },
});
const SPENT = { kind: 'failed', reason: 'spent' };

describe('what a model uses', () => {
  it('is counted by days in Vietnam, as the server counts it', async () => {
    await write(written(900, 100));
    await write(written(1, 2));
    now = Date.parse('2026-11-30T00:30:00+07:00');
    await write(written(5, 5));
    expect([...days]).toEqual([
      ['2026-11-29', { requests: 2, input: 901, output: 102 }],
      ['2026-11-30', { requests: 1, input: 5, output: 5 }],
    ]);
  });

  it('is estimated where the server does not count', async () => {
    await write({ kind: 'written' }, {}, ['a'.repeat(20), 'b'.repeat(5)]);
    expect(log.on('2026-11-29')).toEqual({ requests: 1, input: 40, output: 10 });
  });

  it.each<[string, ChatOutcome, readonly string[], DayUse]>([
    [
      'that was counted',
      { kind: 'failed', reason: 'cut', detail: '', use: { input: 7, output: 3 } },
      [],
      { requests: 1, input: 7, output: 3 },
    ],
    [
      'that had begun',
      { kind: 'failed', reason: 'broken', detail: '' },
      ['abcde'],
      { requests: 1, input: 40, output: 2 },
    ],
    ['that reached nobody', { kind: 'failed', reason: 'unreachable', detail: '' }, [], UNUSED],
    ['that was not taken', { kind: 'failed', reason: 'rejected', detail: '' }, [], UNUSED],
  ])('is counted for a failure %s', async (_, outcome, pieces, used) => {
    expect(await write(outcome, {}, pieces)).toEqual(outcome);
    expect(log.on('2026-11-29')).toEqual(used);
  });

  it('costs by the million of tokens', () => {
    expect(costOf({ input: 1_000_000, output: 0 }, { price: PRICE })).toBe(2);
    expect(costOf({ input: 500_000, output: 250_000 }, { price: PRICE })).toBe(3);
    expect(costOf(UNUSED, { price: PRICE })).toBe(0);
  });

  it('does not change what is written', async () => {
    const pieces: string[] = [];
    const own: ChatModel = {
      name: 'm',
      async write(request, onPiece) {
        expect(request).toBe(REQUEST);
        onPiece('một ');
        onPiece('hai');
        return { kind: 'written' };
      },
    };
    const model = withAllowance(own, log, { price: PRICE }, () => now);
    await model.write(REQUEST, (piece) => pieces.push(piece), new AbortController().signal);
    expect([model.name, pieces]).toEqual(['m', ['một ', 'hai']]);
  });
});

describe('the allowance of a day', () => {
  it.each<[string, Partial<Allowance>]>([
    ['tokens', { tokens: 1_000 }],
    ['cost', { cost: 0.0026 }],
  ])('of %s, once used up, ends the asking until the next day', async (_, allowance) => {
    expect(await write(written(600, 100), allowance)).toMatchObject({ kind: 'written' });
    expect(await write(written(300, 100), allowance)).toMatchObject({ kind: 'written' });
    expect(await write(written(1, 1), allowance)).toMatchObject(SPENT);
    expect(asked).toBe(2);
    now = Date.parse('2026-11-29T23:59:59+07:00');
    expect(await write(written(1, 1), allowance)).toMatchObject(SPENT);
    now += 1_000;
    expect(await write(written(1, 1), allowance)).toMatchObject({ kind: 'written' });
  });

  it('of nothing asks nobody, and an absent one has no end', async () => {
    expect(await write(written(1, 1), { tokens: 0 })).toMatchObject(SPENT);
    expect(await write(written(1, 1), { cost: 0 })).toMatchObject(SPENT);
    expect(asked).toBe(0);
    log.add('2026-11-29', { input: 1e12, output: 1e12 });
    expect(await write(written(1, 1))).toMatchObject({ kind: 'written' });
  });
});
