import { describe, expect, it } from 'vitest';
import { otherSideThan } from '../../../../src/domain/answers/side.ts';

const WELL = ' mat duoc cap uy nhan thuc tot hon ';
const BADLY = ' mat han che mot so phong trao con hinh thuc ';

describe('the other side of an assessment', () => {
  it('is what went well, where weaknesses are asked for, and the reverse', () => {
    const weak = otherSideThan('chi thi 41 chi ra diem yeu nao');
    expect([weak(WELL), weak(BADLY)]).toEqual([true, false]);
    const strong = otherSideThan('mat duoc cua phong trao la gi');
    expect([strong(WELL), strong(BADLY)]).toEqual([false, true]);
  });

  it('is neither, where both are asked for, or none', () => {
    for (const question of ['uu diem va han che cua phong trao', 'phong trao thi dua the nao']) {
      const other = otherSideThan(question);
      expect([other(WELL), other(BADLY)]).toEqual([false, false]);
    }
  });
});
