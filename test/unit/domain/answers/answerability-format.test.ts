import { describe, expect, it } from 'vitest';
import {
  decodeAnswerability,
  encodeAnswerability,
} from '../../../../src/domain/answers/answerability-format.ts';

const model = {
  sentence: new Map([
    ['+tập huấn', 1.23456],
    ['score', -2],
    ['=gần như không', 0.004],
  ]),
  lacking: new Map([['one', 0.5]]),
  foreign: new Map<string, number>(),
};

describe('a model of answerability as JSON', () => {
  const json = encodeAnswerability(model, 'thử');
  const changed = (change: (stored: { checksum: number; model: Record<string, unknown> }) => void) => {
    const stored = JSON.parse(json);
    change(stored);
    return decodeAnswerability(JSON.stringify(stored));
  };

  it('comes back to two digits, without what counts nothing', () => {
    const decoded = decodeAnswerability(json);
    expect(decoded).toMatchObject({ kind: 'decoded', description: 'thử' });
    if (decoded.kind !== 'decoded') return;
    expect([...decoded.model.sentence]).toEqual([
      ['+tập huấn', 1.23],
      ['score', -2],
    ]);
    expect([...decoded.model.lacking]).toEqual([['one', 0.5]]);
    expect(decoded.model.foreign.size).toBe(0);
  });

  it('is refused when it has changed, is of another version or no JSON', () => {
    expect(
      changed((stored) => {
        stored.model.lacking = { one: 0.6 };
      }),
    ).toEqual({ kind: 'damaged', reason: 'checksum differs' });
    expect(
      changed((stored) => {
        stored.model.version = 99;
      }).kind,
    ).toBe('damaged');
    for (const text of ['', '{', 'null', json.slice(0, -20)])
      expect(decodeAnswerability(text).kind).toBe('damaged');
  });
});
