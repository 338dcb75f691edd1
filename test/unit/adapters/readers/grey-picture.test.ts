import { describe, expect, it } from 'vitest';
import { encodePgm, withoutSeals } from '../../../../src/adapters/readers/decoder/grey-picture.ts';

describe('withoutSeals', () => {
  it('turns red ink into paper and keeps black ink, also on a seal', () => {
    const paper = [250, 248, 240, 255];
    const seal = [212, 42, 42, 255];
    const ink = [20, 20, 20, 255];
    const inkOnSeal = [110, 30, 30, 255];
    const { grey } = withoutSeals(2, 2, Uint8ClampedArray.from([...paper, ...seal, ...ink, ...inkOnSeal]));
    expect([...grey]).toEqual([250, 255, 20, 110]);
  });
});

describe('encodePgm', () => {
  it('writes size and shades', () => {
    const file = encodePgm({ width: 2, height: 1, grey: Uint8Array.of(0, 255) });
    expect(file.toString('latin1')).toBe('P5\n2 1\n255\n\0\u00FF');
  });
});
