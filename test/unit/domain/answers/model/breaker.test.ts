import { beforeEach, describe, expect, it } from 'vitest';
import { withBreaker } from '../../../../../src/domain/answers/model/breaker.ts';
import { OutOfTime } from '../../../../../src/domain/answers/model/patience.ts';
import type { ChatFailure, ChatModel, ChatOutcome, ChatRequest } from '../../../../../src/domain/ports.ts';

const REQUEST: ChatRequest = {
  instructions: 'Trả lời.',
  material: '{}',
  reply: { name: 'x', schema: {} },
  longest: 10,
};
const WRITTEN: ChatOutcome = { kind: 'written' };
const failed = (reason: ChatFailure): ChatOutcome => ({ kind: 'failed', reason, detail: 'vì thế' });
const LATE = AbortSignal.abort(new OutOfTime());
const WAITING = new AbortController().signal;

let now: number;
let asked: number;
let next: () => Promise<ChatOutcome>;
let model: ChatModel;
beforeEach(() => {
  now = 0;
  asked = 0;
  next = async () => WRITTEN;
  const own: ChatModel = {
    name: 'm',
    write: (_request, onPiece) => {
      asked++;
      onPiece('{');
      return next();
    },
  };
  model = withBreaker(own, { failures: 3, restMs: 1_000 }, () => now);
});

/** What comes of a request when the model itself comes to this. */
function write(outcome: ChatOutcome, signal = WAITING): Promise<ChatOutcome> {
  next = async () => outcome;
  return model.write(REQUEST, () => {}, signal);
}
async function fail(times: number, reason: ChatFailure = 'broken', signal = WAITING) {
  for (let i = 0; i < times; i++) await write(failed(reason), signal);
}

describe('a model that fails', () => {
  it('passes everything on while it works', async () => {
    const pieces: string[] = [];
    expect(await model.write(REQUEST, (piece) => pieces.push(piece), WAITING)).toEqual(WRITTEN);
    expect(await write(failed('busy'))).toEqual(failed('busy'));
    expect([model.name, pieces]).toEqual(['m', ['{']]);
  });

  it.each<ChatFailure>(['unreachable', 'busy', 'rejected', 'broken'])(
    'is left alone after so many failures in a row: %s',
    async (reason) => {
      await fail(3, reason);
      expect(await write(WRITTEN)).toMatchObject({ kind: 'failed', reason: 'resting' });
      expect(asked).toBe(3);
    },
  );

  it('is left alone when it was too slow as often', async () => {
    await fail(3, 'stopped', LATE);
    expect(await write(WRITTEN)).toMatchObject({ reason: 'resting' });
  });

  it.each<ChatFailure>(['cut', 'declined', 'stopped', 'spent'])(
    'is not left alone for what tells of one request: %s',
    async (reason) => {
      await fail(9, reason, AbortSignal.abort());
      expect(await write(WRITTEN)).toEqual(WRITTEN);
    },
  );

  it('is not left alone when it succeeds between failures', async () => {
    for (let i = 0; i < 3; i++) {
      await fail(2);
      await write(WRITTEN);
    }
    expect(asked).toBe(9);
  });

  it('is tried once after the rest, and rests again when that fails', async () => {
    await fail(3);
    now = 999;
    expect(await write(WRITTEN)).toMatchObject({ reason: 'resting' });
    now = 1_000;
    expect(await write(failed('broken'))).toEqual(failed('broken'));
    now = 1_999;
    expect(await write(WRITTEN)).toMatchObject({ reason: 'resting' });
    expect(asked).toBe(4);
  });

  it('works again as before when the trial succeeds', async () => {
    await fail(3);
    now = 1_000;
    await write(WRITTEN);
    await fail(2);
    expect(await write(WRITTEN)).toEqual(WRITTEN);
  });

  it('is tried by one request at a time', async () => {
    await fail(3);
    now = 1_000;
    let resolve: (outcome: ChatOutcome) => void = () => {};
    next = () =>
      new Promise((done) => {
        resolve = done;
      });
    const trial = model.write(REQUEST, () => {}, WAITING);
    expect(await write(WRITTEN)).toMatchObject({ reason: 'resting' });
    resolve(WRITTEN);
    expect(await trial).toEqual(WRITTEN);
    expect(await write(WRITTEN)).toEqual(WRITTEN);
  });

  it('is tried by another when somebody stops the trial', async () => {
    await fail(3);
    now = 1_000;
    await write(failed('stopped'), AbortSignal.abort());
    expect(await write(WRITTEN)).toEqual(WRITTEN);
  });
});
