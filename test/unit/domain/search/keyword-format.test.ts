import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildKeywordIndex, loadKeywordIndex } from '../../../../src/domain/search/keywords.ts';
import { plainQuery } from '../../../../src/domain/search/plain-query.ts';
import { passage, somePassages, someText } from '../../../support/passages.ts';

const bytes = buildKeywordIndex([
  passage('Hội đồng Thi đua – Khen thưởng tỉnh', 'Điều 5. Tổ chức', 'Luật Thi đua'),
  passage('Quỹ thi đua, khen thưởng'),
]).serialise();

/** A copy that starts at an address which is no multiple of four. */
function misaligned(original: Uint8Array): Uint8Array {
  const buffer = new Uint8Array(original.length + 1);
  buffer.set(original, 1);
  return buffer.subarray(1);
}

describe('stored keyword index', () => {
  it('finds after loading what it found before, at the same scores', () => {
    fc.assert(
      fc.property(
        fc.oneof(somePassages, fc.constant([])),
        someText,
        fc.boolean(),
        (passages, question, odd) => {
          const index = buildKeywordIndex(passages);
          const stored = index.serialise();
          const loaded = loadKeywordIndex(odd ? misaligned(stored) : stored);
          if (loaded.kind !== 'loaded') throw new Error(loaded.reason);
          const query = plainQuery(question);
          expect(loaded.index.size).toBe(index.size);
          expect(loaded.index.syllables).toEqual(index.syllables);
          expect(loaded.index.search(query, 10)).toEqual(index.search(query, 10));
        },
      ),
    );
  });

  it('is byte for byte the same when built or stored again', () => {
    fc.assert(
      fc.property(somePassages, (passages) => {
        const stored = buildKeywordIndex(passages).serialise();
        expect(buildKeywordIndex(passages).serialise()).toEqual(stored);
        const loaded = loadKeywordIndex(stored);
        expect(loaded.kind === 'loaded' && loaded.index.serialise()).toEqual(stored);
      }),
    );
  });

  it('notices every single changed byte', () => {
    for (let position = 0; position < bytes.length; position++) {
      for (const change of [1, 0x80, 0xff]) {
        const changed = bytes.slice();
        changed[position] = (changed[position] ?? 0) ^ change;
        expect(loadKeywordIndex(changed).kind, `byte ${position}`).toBe('damaged');
      }
    }
  });

  it('notices every truncation and anything appended', () => {
    for (let length = 0; length < bytes.length; length++) {
      expect(loadKeywordIndex(bytes.subarray(0, length)).kind, `${length} bytes`).toBe('damaged');
    }
    expect(loadKeywordIndex(new Uint8Array([...bytes, 0, 0, 0, 0])).kind).toBe('damaged');
  });

  it('takes no other bytes for an index', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (other) => {
        expect(loadKeywordIndex(other).kind).toBe('damaged');
      }),
    );
  });
});
