import { describe, expect, it } from 'vitest';
import { buildQuery } from '../../../../src/domain/search/query.ts';
import { rank, retrieve } from '../../../../src/domain/search/retrieve.ts';
import { buildLibrary } from '../../../support/library.ts';
import { smallLibrary } from '../../../support/small-corpus.ts';

const library = await smallLibrary();
const query = (text: string) => buildQuery(text, library.glossary, library.keywords);
const any = { limit: 10, prefer: () => 1 };
const locators = (found: readonly { passage: { section: { locator: string } } }[]) =>
  found.map(({ passage }) => passage.section.locator);

describe('ranking', () => {
  it('joins keywords and vectors into scores from 0 to 1, best first, each text once', async () => {
    const hits = await rank(library, query('tuần tra ban đêm'));
    const scores = hits.map(({ score }) => score);
    expect(library.passages[hits[0]?.id ?? -1]?.section.locator).toBe('II.2');
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    expect(Math.max(...scores)).toBeLessThanOrEqual(1);
    expect(Math.min(...scores)).toBeGreaterThanOrEqual(0);
    expect(new Set(hits.map(({ id }) => id)).size).toBe(hits.length);
  });

  it('finds by the vectors what shares no word with the question', async () => {
    const text = query('zzz');
    expect(library.keywords.search(text.terms, 5)).toEqual([]);
    const [meaning] = await library.embedder.embed(['Mức thưởng của tổ dân phố an toàn']);
    const embedder = { ...library.embedder, embed: async () => [meaning as Float32Array] };
    expect(locators(await retrieve({ ...library, embedder }, text, any))[0]).toBe('Điều 3');
  });

  it('finds the same with and without diacritics', async () => {
    for (const text of ['Mức thưởng tổ dân phố an toàn', 'muc thuong to dan pho an toan'])
      expect(locators(await retrieve(library, query(text), any))[0]).toBe('Điều 3');
  });
});

describe('retrieval', () => {
  it('gives the passages that fit, as many as wanted', async () => {
    const found = await retrieve(library, query('đội chữa cháy tại chỗ'), { ...any, limit: 2 });
    expect(locators(found)[0]).toBe('Điều 2');
    expect(found).toHaveLength(2);
    for (const { id, passage } of found) expect(library.passages[id]).toBe(passage);
  });

  it('ranks by score and preference', async () => {
    const text = query('chữa cháy');
    const inPlan = ({ document }: { document: { metadata: { number: string } } }) =>
      document.metadata.number === '5-KH/ĐU' ? 1 : 0;
    const found = await retrieve(library, text, { ...any, prefer: inPlan });
    const preferred = found.filter(({ passage }) => inPlan(passage) === 1);
    expect(found.slice(0, preferred.length)).toEqual(preferred);
    expect(new Set(found.slice(preferred.length).map(({ score }) => score))).toEqual(new Set([0]));
  });

  it('finds nothing in an empty library', async () => {
    const empty = await buildLibrary([]);
    expect(await retrieve(empty, buildQuery('tuần tra', empty.glossary, empty.keywords), any)).toEqual([]);
  });
});
