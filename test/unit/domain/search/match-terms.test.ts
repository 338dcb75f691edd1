import { describe, expect, it } from 'vitest';
import { matchTerms } from '../../../../src/domain/search/match-terms.ts';
import { createGlossary } from '../../../../src/domain/text/glossary.ts';
import { canonical } from '../../../../src/domain/text/normalise.ts';

const glossary = createGlossary({ abbreviations: [{ short: ['UBND'], long: 'Ủy ban nhân dân' }] });

describe('what a text is matched by', () => {
  it('is its syllables and pairs, folded and with their diacritics', () => {
    const [all, country] = [canonical('cả'), canonical('nước')];
    expect(matchTerms('Cả nước', glossary)).toEqual(
      new Set(['ca', 'nuoc', 'ca_nuoc', all, country, `${all}_${country}`]),
    );
    expect(matchTerms('', glossary)).toEqual(new Set());
  });

  it('tells words apart that differ in diacritics only, beside what they share', () => {
    const other = matchTerms('cá', glossary);
    expect([...matchTerms('cả', glossary)].filter((term) => other.has(term))).toEqual(['ca']);
  });

  it('is the same for an abbreviation and what it stands for', () => {
    expect(matchTerms('UBND xã', glossary)).toEqual(matchTerms('Ủy ban nhân dân xã', glossary));
  });

  it('is the same for old and new placement of tones', () => {
    expect(matchTerms('Uỷ ban hoà giải', glossary)).toEqual(matchTerms('Ủy ban hòa giải', glossary));
  });
});
