import { describe, expect, it } from 'vitest';
import { readActing } from '../../../../../src/domain/answers/model/acting-units.ts';
import { createGlossary } from '../../../../../src/domain/text/glossary.ts';
import { GLOSSARY } from '../../../../support/small-corpus.ts';

const glossary = createGlossary(GLOSSARY);

function acting(text: string) {
  const { units, words, parts } = readActing(text, glossary);
  return { units: [...units], words: [...words], parts: [...parts].map((part) => part.replace('\t', ': ')) };
}

describe('who acts in a text', () => {
  it('is a known unit by any of its names, with and without diacritics', () => {
    for (const name of ['Ủy ban nhân dân phường', 'UBND phường', 'ủy ban phường', 'uy ban phuong'])
      expect(acting(`${name} báo cáo`)).toEqual({
        units: ['Ủy ban nhân dân phường'],
        words: ['bao cao'],
        parts: ['Ủy ban nhân dân phường: bao cao'],
      });
  });

  it.each([
    [
      'Công an phường chủ trì, phối hợp với UBND phường',
      ['Công an phường: chu tri', 'Công an phường: phoi hop'],
    ],
    [
      'Công an tham mưu, UBND phường quyết định',
      ['Công an phường: tham muu', 'Ủy ban nhân dân phường: quyet dinh'],
    ],
    [
      'UBND phường chỉ đạo; Công an phường giám sát',
      ['Ủy ban nhân dân phường: chi dao', 'Công an phường: giam sat'],
    ],
  ])('has the parts that stand behind it: "%s"', (text, parts) => {
    expect(acting(text).parts).toEqual(parts);
  });

  it('may have a part without being known', () => {
    expect(acting('Đoàn Thanh niên chủ trì')).toEqual({ units: [], words: ['chu tri'], parts: [] });
    expect(acting('Chủ trì là Công an phường').parts).toEqual([]);
  });

  it('may be named without a part, and nobody may be', () => {
    expect(acting('Công an phường tuần tra')).toEqual({ units: ['Công an phường'], words: [], parts: [] });
    expect(acting('')).toEqual({ units: [], words: [], parts: [] });
  });
});
