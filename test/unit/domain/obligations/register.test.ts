import { describe, expect, it } from 'vitest';
import { extractObligations } from '../../../../src/domain/obligations/extract.ts';
import { selectObligations } from '../../../../src/domain/obligations/register.ts';
import { createGlossary } from '../../../../src/domain/text/glossary.ts';
import { parseText } from '../../../support/corpus.ts';
import { GLOSSARY, PLAN } from '../../../support/small-corpus.ts';

const glossary = createGlossary(GLOSSARY);
const register = extractObligations(PLAN, glossary);
const places = (wanted: Parameters<typeof selectObligations>[1]) =>
  selectObligations(register, wanted, glossary).map(({ citation }) => citation.locator);

describe('the register', () => {
  it('is whole where nothing in particular is wanted', () => {
    expect(places({})).toEqual(register.map(({ citation }) => citation.locator));
    expect(register.length).toBeGreaterThan(4);
  });

  it.each(['UBND phường', 'ủy ban phường', 'uy ban nhan dan phuong'])(
    'finds a unit by any name: %s',
    (unit) => {
      expect(new Set(places({ unit }))).toEqual(new Set(['II.1']));
    },
  );

  it('finds a unit that the glossary does not know by its words, and nothing for a stranger', () => {
    expect(places({ unit: 'văn phòng đảng ủy' })).toEqual(['II.3']);
    expect(places({ unit: 'Sở Y tế' })).toEqual([]);
    expect(places({ unit: '' })).toEqual([]);
  });

  it('finds what is due by a day', () => {
    expect(places({ dueBefore: '2026-05-14' })).toEqual([]);
    expect(places({ dueBefore: '2026-05-15' })).toEqual(['II.1']);
  });

  it('does not take one unit for another whose name holds its own', () => {
    const document = parseText(
      'a.md',
      '## II. NHIỆM VỤ\n\n### 1. Ủy ban nhân dân các phường\n\nBáo cáo kết quả.',
      {
        number: '1-KH/TU',
        type: 'Kế hoạch',
        title: 'Kế hoạch thử',
      },
    );
    const others = extractObligations(document, glossary);
    expect(others).toHaveLength(1);
    expect(selectObligations(others, { unit: 'UBND phường' }, glossary)).toEqual([]);
  });
});
