import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sectionKey } from '../../../../src/domain/answers/section-key.ts';
import { walkSections } from '../../../../src/domain/documents/document.ts';
import { projectDocuments } from '../../../support/library.ts';
import { anyText } from '../../../support/vietnamese.ts';

describe('section keys', () => {
  it('never change: buttons of old messages carry them', () => {
    expect(sectionKey('213-KH/TU', 'III.3')).toBe('02l3zxn1tl8yn8');
    expect(sectionKey('06/2022/QH15', 'Điều 23.1.đ')).toBe('07wfjr81wwl6y5');
  });

  it('are short ASCII words, whatever they stand for', () => {
    fc.assert(
      fc.property(anyText, anyText, (number, locator) => {
        expect(sectionKey(number, locator)).toMatch(/^[0-9a-z]{14}$/u);
      }),
    );
  });

  it('tell every section of the project’s corpus from every other', () => {
    const keys = projectDocuments().flatMap(({ metadata, sections }) =>
      [...walkSections(sections)].map(({ section }) => sectionKey(metadata.number, section.locator)),
    );
    expect(keys.length).toBeGreaterThan(200);
    expect(new Set(keys).size).toBe(keys.length);
  });
});
