import { describe, expect, it } from 'vitest';
import {
  type Document,
  documentName,
  isDivision,
  type Section,
  walkSections,
} from '../../src/domain/documents/document.ts';
import { gapsBearingOn } from '../../src/domain/documents/gaps.ts';
import { checkItems } from '../../src/domain/tutor/check-items.ts';
import { createItems } from '../../src/domain/tutor/items.ts';
import { sampleOf, samplePage } from '../support/sample-of-items.ts';
import { shippedDocuments, shippedSources } from '../support/shipped-tutor.ts';
import { NOW } from '../support/tutor.ts';

const sources = shippedSources();
const items = createItems(sources, NOW);

/** The document with one section's own text changed. */
function changed(document: Document, locator: string): Document {
  const change = (section: Section): Section => ({
    ...section,
    content: section.content.map((item) =>
      item.kind !== 'paragraph'
        ? change(item)
        : section.locator === locator
          ? { ...item, text: item.text.replace(/(\p{L})([.;:]?)$/u, '$1 theo quy định$2') }
          : item,
    ),
  });
  return { ...document, sections: document.sections.map(change) };
}

describe('the items of the shipped corpus', () => {
  it('are at least 150, of at least eight kinds, each proven by the checker', () => {
    expect(items.length).toBeGreaterThanOrEqual(150);
    expect(new Set(items.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(8);
    expect(checkItems(items, sources, NOW)).toEqual([]);
  });

  it('cover every document, every part of the plan, and every chapter of the law that is known without gaps', () => {
    const topics = new Set(items.map(({ topic }) => topic.key));
    for (const { metadata } of sources.documents)
      expect(topics, documentName(metadata)).toContain(`${metadata.number} phần đầu`);
    for (const part of ['I', 'II', 'III']) expect(topics).toContain(`213-KH/TU ${part}`);
    for (const chapter of ['I', 'II', 'III', 'IV', 'V', 'VI', 'VIII'])
      expect(topics).toContain(`06/2022/QH15 Chương ${chapter}`);
  });

  it('never rest on what lacks something, and carry the notices of the plan and the law', () => {
    for (const { citation, notices } of items) {
      const placed = sources.section(citation.document, citation.locator);
      expect(placed?.section.gaps, citation.place).toEqual([]);
      const isWhole = placed === undefined || isDivision(placed.section);
      expect(isWhole ? [] : gapsBearingOn(placed), citation.place).toEqual([]);
      expect(notices, citation.place).not.toEqual([]);
    }
  });

  it('are true about as often as false where that is asked', () => {
    const statements = items.filter(({ kind }) => kind === 'statement');
    const right = statements.filter(({ options, key }) => options[key] === 'Đúng').length;
    expect(right / statements.length).toBeGreaterThanOrEqual(0.4);
    expect(right / statements.length).toBeLessThanOrEqual(0.6);
  });

  it('have the key at every place alike', () => {
    const drawn = items.filter(({ kind, options }) => kind !== 'statement' && options.length === 4);
    for (const place of [0, 1, 2, 3])
      expect(drawn.filter(({ key }) => key === place).length / drawn.length).toBeGreaterThan(0.12);
  });

  it('are the same in every run', () => {
    expect(createItems(shippedSources(), NOW)).toEqual(items);
  });

  it.each([
    ['213-KH/TU', 'III.3'],
    ['06/2022/QH15', 'Điều 55'],
    ['06/2022/QH15', 'Điều 21.1.a'],
  ])('are retired by a change in their section of %s, %s, and by no other', (number, locator) => {
    const documents = shippedDocuments().map((document) =>
      document.metadata.number === number ? changed(document, locator) : document,
    );
    const now = new Set(createItems(shippedSources(documents), NOW).map(({ id }) => id));
    const holding = new Set<string>();
    for (const document of sources.documents.filter(({ metadata }) => metadata.number === number)) {
      for (const { section, ancestors } of walkSections(document.sections)) {
        if (section.locator !== locator) continue;
        for (const one of [...ancestors, section]) if (!isDivision(one)) holding.add(one.locator);
      }
    }
    const resting = items.filter(
      ({ citation }) => citation.document === number && holding.has(citation.locator),
    );
    expect(resting.length).toBeGreaterThan(0);
    expect(items.filter(({ id }) => !now.has(id)).map(({ prompt }) => prompt)).toEqual(
      resting.map(({ prompt }) => prompt),
    );
  });

  it('read as the sample shows', async () => {
    await expect(samplePage(sampleOf(items, 50), items.length)).toMatchFileSnapshot('../tutor/sample.md');
  });
});
