import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assemble, type Statement } from '../../../../src/domain/answers/composition.ts';
import { buildDocument, citeSection } from '../../../support/fake-assistant.ts';

const document = buildDocument(
  { number: '5-KH/ĐU', type: 'Kế hoạch', title: 'Kế hoạch' },
  { I: 'Một.', II: 'Hai.', III: 'Ba.' },
);
const [one, two, three] = [
  citeSection(document, 'I'),
  citeSection(document, 'II'),
  citeSection(document, 'III'),
];
const textOf = (...statements: Statement[]) => assemble({ kind: 'answered', statements }).text;

describe('an assembled answer', () => {
  it('numbers citations in order of appearance, behind the lines they support', () => {
    const { text, citations } = assemble({
      kind: 'answered',
      statements: [
        { text: 'Hai.', citations: [two] },
        { text: 'Không có gì.', citations: [] },
        { text: 'Một và ba.', citations: [one, three] },
      ],
    });
    expect(text).toBe('Hai. [1]\nKhông có gì.\nMột và ba. [2][3]');
    expect(citations).toEqual([two, one, three]);
  });

  it('cites the same place once, by the same number', () => {
    const again = citeSection(document, 'I');
    const { text, citations } = assemble({
      kind: 'answered',
      statements: [
        { text: 'Một.', citations: [one, again] },
        { text: 'Hai.', citations: [two] },
        { text: 'Lại một.', citations: [again] },
      ],
    });
    expect(text).toBe('Một. [1]\nHai. [2]\nLại một. [1]');
    expect(citations).toEqual([one, two]);
  });

  it('cites the same words in another place as another citation', () => {
    const twice = buildDocument(
      { number: '5-KH/ĐU', type: 'Kế hoạch', title: 'Kế hoạch' },
      { I: 'Như nhau.', II: 'Như nhau.' },
    );
    const citations = [citeSection(twice, 'I'), citeSection(twice, 'II')];
    expect(textOf({ text: 'Như nhau.', citations })).toBe('Như nhau. [1][2]');
  });

  it('puts the marker before the colon that announces a list', () => {
    expect(textOf({ text: 'Các nhiệm vụ:', citations: [one] })).toBe('Các nhiệm vụ [1]:');
  });

  it('of nothing is empty', () => {
    expect(assemble({ kind: 'not-found', statements: [] })).toEqual({ text: '', citations: [] });
  });

  it('has for every marker its citation and for every citation its marker', () => {
    const statement = fc.record({
      text: fc.constantFrom('Một.', 'Hai:', 'Ba'),
      citations: fc.array(fc.constantFrom(one, two, three), { maxLength: 4 }),
    });
    fc.assert(
      fc.property(fc.array(statement), (statements) => {
        const { text, citations } = assemble({ kind: 'answered', statements });
        const markers = new Set([...text.matchAll(/\[(\d+)\]/gu)].map(([, n]) => Number(n)));
        expect([...markers].sort()).toEqual(citations.map((_, i) => i + 1));
      }),
    );
  });
});
