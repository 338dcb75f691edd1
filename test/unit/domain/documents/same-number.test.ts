import { describe, expect, it } from 'vitest';
import type { Document, TextKind } from '../../../../src/domain/documents/document.ts';
import { keepOnePerNumber } from '../../../../src/domain/documents/same-number.ts';
import { parseText } from '../../../support/corpus.ts';

function made(source: string, number: string, text: TextKind, issued?: string): Document {
  return parseText(source, '## 1. Một\n\nHai.', { number, type: 'Luật', title: source, text, issued });
}

function sources(documents: readonly Document[]) {
  const { kept, superseded } = keepOnePerNumber(documents);
  return {
    kept: kept.map(({ source }) => source),
    superseded: superseded.map(({ document, by }) => `${document.source} < ${by.source}`),
  };
}

describe('documents of the same number', () => {
  it('are one: the full text beats the summary, however new', () => {
    const summary = made('a.md', '06/2022/QH15', 'summary', '2026-01-01');
    const full = made('b.md', '06/2022/qh15', 'full', '2022-06-15');
    expect(sources([summary, full])).toEqual({ kept: ['b.md'], superseded: ['a.md < b.md'] });
    expect(sources([full, summary])).toEqual({ kept: ['b.md'], superseded: ['a.md < b.md'] });
  });

  it('are one: the newer beats the older, a dated one an undated', () => {
    const older = made('a.md', '1-KH/TU', 'full', '2024-12-31');
    const newer = made('b.md', '1-KH/TU', 'full', '2025-01-01');
    expect(sources([made('c.md', '1-KH/TU', 'full'), older, newer])).toEqual({
      kept: ['b.md'],
      superseded: ['c.md < b.md', 'a.md < b.md'],
    });
  });

  it('are one: the first stays between equals', () => {
    const twins = ['a.md', 'b.md'].map((source) => made(source, '1-KH/TU', 'full', '2025-01-01'));
    expect(sources(twins)).toEqual({ kept: ['a.md'], superseded: ['b.md < a.md'] });
  });

  it('leave the others in their order', () => {
    const others = [made('a.md', '1-KH/TU', 'full'), made('b.md', '2-KH/TU', 'summary')];
    expect(sources(others)).toEqual({ kept: ['a.md', 'b.md'], superseded: [] });
    expect(sources([])).toEqual({ kept: [], superseded: [] });
  });
});
