import { describe, expect, it } from 'vitest';
import { cite, type VerifiedCitation } from '../../../../src/domain/documents/citation.ts';
import { sectionText } from '../../../../src/domain/documents/document.ts';
import { createVerbatimCheck } from '../../../../src/domain/evaluation/verbatim.ts';
import { sectionAt } from '../../../support/sections.ts';
import { LAW, PLAN, smallLibrary } from '../../../support/small-corpus.ts';

const library = await smallLibrary();
const check = createVerbatimCheck(library, new Map());

function citation(
  locator = 'II.2',
  quote = 'Lập danh sách các cơ sở có nguy cơ cháy, nổ.',
): VerifiedCitation {
  const found = cite(PLAN, sectionAt(PLAN, locator), quote);
  if (found === undefined) throw new Error(`cannot cite ${locator}`);
  return found;
}

describe('a citation', () => {
  it('is verbatim when its section says it, whatever the spaces and line breaks', () => {
    expect(check(citation())).toBe(true);
    expect(check({ ...citation(), quote: 'Lập  danh sách\ncác cơ sở' })).toBe(true);
    const article = sectionAt(LAW, 'Điều 2');
    const whole = cite(LAW, article, sectionText(article));
    expect(whole && check(whole)).toBe(true);
  });

  it('is not when another section says it, or none', () => {
    expect(check({ ...citation(), locator: 'II.1' })).toBe(false);
    expect(check({ ...citation(), quote: 'Lập danh sách các cơ sở an toàn.' })).toBe(false);
    expect(check({ ...citation(), quote: 'lap danh sach' })).toBe(false);
  });

  it('is not when there is no such section or document', () => {
    expect(check({ ...citation(), locator: 'II.9' })).toBe(false);
    expect(check({ ...citation(), document: '6-KH/ĐU' })).toBe(false);
  });
});

describe('a citation of a document whose file is at hand', () => {
  const against = (text: string) => createVerbatimCheck(library, new Map([[PLAN.source, text]]));

  it('must stand in the file, line by line, besides the marks of its format', () => {
    const heading = citation('II', 'TỔ CHỨC THỰC HIỆN\n1. Ủy ban nhân dân phường');
    const file = '## II. TỔ CHỨC THỰC HIỆN\n\n> ghi chú\n\n### 1. Ủy ban nhân dân\nphường\n';
    expect(against(file)(heading)).toBe(true);
    expect(against(file.normalize('NFD'))(heading)).toBe(true);
    expect(against(file.replace('phường', 'xã'))(heading)).toBe(false);
  });

  it('is not checked against the files of other documents', () => {
    const check = createVerbatimCheck(library, new Map([[LAW.source, 'Khác.']]));
    expect(check(citation())).toBe(true);
  });
});
