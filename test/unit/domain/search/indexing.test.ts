import { describe, expect, it } from 'vitest';
import type { Progress } from '../../../../src/domain/ports.ts';
import { buildIndex, indexTexts } from '../../../../src/domain/search/indexing.ts';
import { plainQuery } from '../../../../src/domain/search/plain-query.ts';
import { createGlossary } from '../../../../src/domain/text/glossary.ts';
import { passage } from '../../../support/passages.ts';
import { LAW, PLAN } from '../../../support/small-corpus.ts';
import { vectorSpace } from '../../../support/vector-space.ts';

const space = vectorSpace(8);
const glossary = createGlossary({ abbreviations: [{ short: ['PCCC'], long: 'phòng cháy, chữa cháy' }] });

describe('indexing texts', () => {
  it('gives one vector a text, in order, of title, headings and body', async () => {
    const texts = Array.from({ length: 150 }, (_, i) => passage(`thân ${i}`, 'mục', 'văn bản'));
    const { keywords, vectors } = await indexTexts(texts, space);
    expect(keywords.size).toBe(150);
    expect(vectors).toEqual(await space.embed(texts.map(({ body }) => `văn bản\nmục\n${body}`)));
  });

  it('gives a long text a vector a piece, and tells where the pieces of each text start', async () => {
    const long = passage(Array.from({ length: 200 }, (_, i) => `dòng số ${i}`).join('\n'), 'mục', 'văn bản');
    const { vectors, pieceStarts } = await indexTexts(
      [passage('ngắn'), long, passage('cuối', 'mục', 'văn bản')],
      space,
    );
    const count = vectors.length - 2;
    expect(count).toBeGreaterThan(3);
    expect([...pieceStarts]).toEqual([0, 1, 1 + count, 2 + count]);
    expect(vectors.at(-1)).toEqual((await space.embed(['văn bản\nmục\ncuối']))[0]);
  });

  it('embeds many texts a few at a time and tells how far it is', async () => {
    const batches: number[] = [];
    const counting = {
      ...space,
      embed: (texts: readonly string[]) => {
        batches.push(texts.length);
        return space.embed(texts);
      },
    };
    const told: Progress[] = [];
    const texts = Array.from({ length: 150 }, (_, i) => passage(`thân ${i}`));
    await indexTexts(texts, counting, (progress) => told.push(progress));
    expect(batches.reduce((a, b) => a + b)).toBe(150);
    expect(Math.max(...batches)).toBeLessThan(150);
    const embedded = told.filter(({ stage }) => stage === 'embed');
    expect(embedded).toHaveLength(batches.length);
    expect(told.at(-1)).toEqual({ stage: 'embed', done: 150, total: 150 });
    expect(told[0]?.stage).toBe('index');
  });

  it('of an empty corpus embeds nothing', async () => {
    const { keywords, vectors } = await indexTexts([], space);
    expect([keywords.size, vectors.length]).toEqual([0, 0]);
    expect(keywords.search(plainQuery('gì'), 5)).toEqual([]);
  });

  it('fails when the embedder fails', async () => {
    const broken = { ...space, embed: () => Promise.reject(new Error('no model')) };
    await expect(indexTexts([passage('một')], broken)).rejects.toThrow('no model');
  });
});

describe('indexing documents', () => {
  it('takes every passage in order, with abbreviations written out', async () => {
    const { keywords, vectors } = await buildIndex([PLAN, LAW], glossary, space);
    expect([keywords.size, vectors.length]).toEqual([8, 8]);
    expect(keywords.search(plainQuery('tuần tra'), 1).map(({ id }) => id)).toEqual([2]);
    const short = { ...PLAN, metadata: { ...PLAN.metadata, title: 'Kế hoạch PCCC' } };
    const written = await buildIndex([short], glossary, space);
    expect(written.keywords.documentFrequency('phong_chay')).toBe(4);
    expect(written.keywords.documentFrequency('pccc')).toBe(0);
  });
});
