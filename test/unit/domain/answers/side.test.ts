import { describe, expect, it } from 'vitest';
import { sideOf } from '../../../../src/domain/answers/side.ts';

const WELL = ' mat duoc cap uy nhan thuc tot hon ';
const BADLY = ' mat han che mot so phong trao con hinh thuc ';
const NEITHER = ' phong trao thi dua phai thiet thuc ';

describe('the side of an assessment that a sentence begins with', () => {
  it('is the one asked about, the other one, or none', () => {
    const weak = sideOf('chi thi 41 chi ra diem yeu nao');
    expect([weak(WELL), weak(BADLY), weak(NEITHER)]).toEqual([-1, 1, 0]);
    const strong = sideOf('mat duoc cua phong trao la gi');
    expect([strong(WELL), strong(BADLY), strong(NEITHER)]).toEqual([1, -1, 0]);
  });

  it('does not matter where both are asked for, or none', () => {
    for (const question of ['uu diem va han che cua phong trao', 'phong trao thi dua the nao']) {
      const side = sideOf(question);
      expect([side(WELL), side(BADLY)]).toEqual([0, 0]);
    }
  });
});
