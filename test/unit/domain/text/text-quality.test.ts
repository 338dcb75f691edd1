import { describe, expect, it } from 'vitest';
import { isMisread, isScrambled } from '../../../../src/domain/text/text-quality.ts';
import { isSyllable, words } from '../../../../src/domain/text/vietnamese-syllable.ts';
import { paragraph, SENTENCES } from '../../../support/documents/sentences.ts';

describe('isScrambled', () => {
  it('finds text that fonts have torn apart', () => {
    const torn = 'QU C H I ố Ộ N C C NG HÒA XÃ H I CH NGH A VI T NAM Ư Ớ Ộ Ộ Ủ Ĩ Ệ '.repeat(3);
    expect(isScrambled(torn)).toBe(true);
  });

  it('accepts ordinary text with points and clauses', () => {
    expect(isScrambled(`a) ${paragraph(300)} b) ${paragraph(300, 3)} đ) ${paragraph(300, 6)}`)).toBe(false);
  });
});

describe('isMisread', () => {
  it('finds the hidden text of a scanner that knew no Vietnamese', () => {
    const text =
      'CQNG HOA xA HQI CHU NGHiA VItT NAM DQc 14p - Ttr do - Hpnh phtic Cdn cir Lu{t Thi dua khen thu&ng ';
    expect(isMisread(text.repeat(3))).toBe(true);
  });

  it('accepts Vietnamese, also decomposed', () => {
    expect(isMisread(paragraph(800))).toBe(false);
    expect(isMisread(paragraph(800).normalize('NFD'))).toBe(false);
  });
});

describe('isSyllable', () => {
  it('knows the syllables of official Vietnamese', () => {
    expect(SENTENCES.flatMap((sentence) => words(sentence)).filter((word) => !isSyllable(word))).toEqual([]);
    for (const word of [
      'quyết',
      'quốc',
      'giữ',
      'gìn',
      'khuỷu',
      'nghiêng',
      'uỷ',
      'ủy',
      'hoà',
      'hòa',
      'thuở',
    ]) {
      expect(isSyllable(word)).toBe(true);
    }
  });

  it('knows what none is', () => {
    for (const word of ['élèves', 'héi', 'xyz', 'Behörde', 'CQNG', 'chñ'])
      expect(isSyllable(word)).toBe(false);
  });
});
