import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeModel, encodeModel } from '../../../../src/domain/embedding/model-format.ts';
import { smallModel } from '../../../support/small-model.ts';

const model = smallModel();
const bytes = encodeModel(model);

describe('a model as bytes', () => {
  it.each([
    ['with topics', model],
    ['without', { ...model, topics: new Int8Array() }],
  ])('comes back as it was, wherever the bytes lie in memory: %s', (_, written) => {
    const encoded = encodeModel(written);
    for (const offset of [0, 1, 4]) {
      const memory = new Uint8Array(encoded.length + offset);
      memory.set(encoded, offset);
      const decoded = decodeModel(memory.subarray(offset));
      if (decoded.kind !== 'decoded') throw new Error(decoded.reason);
      expect(decoded.model).toEqual(written);
    }
  });

  it('has a version of its own', () => {
    const version = (changed: Partial<typeof model>) => {
      const decoded = decodeModel(encodeModel({ ...model, ...changed }));
      return decoded.kind === 'decoded' ? decoded.version : undefined;
    };
    expect(version({})).toMatch(/^[0-9a-f]{8}$/);
    expect(version({})).toBe(version({}));
    expect(version({ description: 'khác' })).not.toBe(version({}));
    expect(version({ topics: model.topics.map((value) => -value) })).not.toBe(version({}));
  });

  it('is refused when a bit has flipped, wherever', () => {
    fc.assert(
      fc.property(fc.nat(bytes.length * 8 - 1), (bit) => {
        const damaged = bytes.slice();
        damaged[bit >> 3] = (damaged[bit >> 3] as number) ^ (1 << (bit & 7));
        expect(decodeModel(damaged).kind).toBe('damaged');
      }),
    );
  });

  it('is refused when it is of the format before, which had no topics', () => {
    const old = bytes.slice();
    new Uint32Array(old.buffer)[1] = 1;
    expect(decodeModel(old)).toEqual({ kind: 'damaged', reason: 'expected format version 2, got 1' });
  });

  it('is refused when it is cut short or something else', () => {
    for (const length of [0, 3, 16, 20, bytes.length - 4])
      expect(decodeModel(bytes.slice(0, length)).kind).toBe('damaged');
    expect(decodeModel(new TextEncoder().encode('{"model": "none", "x": 1}   ')).kind).toBe('damaged');
  });
});
