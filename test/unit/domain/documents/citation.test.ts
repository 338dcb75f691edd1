import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cite } from '../../../../src/domain/documents/citation.ts';
import { sectionText, walkSections } from '../../../../src/domain/documents/document.ts';
import { parseText } from '../../../support/corpus.ts';

const document = parseText(
  'luat.md',
  `### Điều 21. Danh hiệu "Chiến sĩ thi đua toàn quốc"

Cá nhân phải đạt cả hai tiêu chuẩn:

1. Có thành tích xuất sắc tiêu biểu:
   a) được lựa chọn trong số những cá nhân;
   b) có hai lần liên tục.
2. Có sáng kiến đã áp dụng.

Chính phủ quy định chi tiết.

### Điều 22. Khác

Không có gì.
`,
  { number: '06/2022/QH15', type: 'Luật', title: 'Luật Thi đua', text: 'summary' },
);
const placed = [...walkSections(document.sections)].map(({ section }) => section);
const at = (locator: string) => {
  const section = placed.find((candidate) => candidate.locator === locator);
  if (section === undefined) throw new Error(`no section ${locator}`);
  return section;
};

describe('a citation', () => {
  it('names document, place and paragraph of a quote that stands there', () => {
    expect(cite(document, at('Điều 21.2'), ' sáng kiến đã áp dụng ')).toEqual({
      document: '06/2022/QH15',
      documentName: 'Luật 06/2022/QH15',
      title: 'Luật Thi đua',
      locator: 'Điều 21.2',
      place: 'khoản 2 Điều 21',
      paragraph: 1,
      quote: 'sáng kiến đã áp dụng',
      text: 'summary',
    });
  });

  it('may quote a heading or lines across clauses and points, then without a paragraph', () => {
    for (const quote of [
      '"Chiến sĩ thi đua toàn quốc"',
      'Có thành tích xuất sắc tiêu biểu:\na) được lựa chọn trong số những cá nhân;',
      '1. Có thành tích xuất sắc tiêu biểu: a) được lựa chọn',
    ]) {
      expect(cite(document, at('Điều 21'), quote)).toMatchObject({ quote });
      expect(cite(document, at('Điều 21'), quote)).not.toHaveProperty('paragraph');
    }
  });

  it.each([
    ['other words', 'Có sáng kiến được áp dụng'],
    ['other capitals', 'có sáng kiến đã áp dụng'],
    ['a lost diacritic', 'Có sáng kiên đã áp dụng'],
    ['words left out', 'Có sáng kiến … áp dụng'],
    ['decomposed letters', 'Có sáng kiến'.normalize('NFD')],
    ['another section', 'Không có gì.'],
    ['nothing', '  '],
  ])('is refused for %s', (_, quote) => {
    expect(cite(document, at('Điều 21'), quote)).toBeUndefined();
  });

  it('is refused in a section beside or below the one that says it', () => {
    expect(cite(document, at('Điều 22'), 'Có sáng kiến đã áp dụng.')).toBeUndefined();
    expect(cite(document, at('Điều 21.1.a'), 'có hai lần liên tục.')).toBeUndefined();
  });

  const quoted = fc
    .constantFrom(...placed)
    .chain((section) => fc.tuple(fc.constant(section), fc.nat(), fc.nat()))
    .map(([section, start, length]) => {
      const text = sectionText(section);
      const from = start % text.length;
      return { section, quote: text.slice(from, from + 8 + (length % 60)) };
    });

  it('holds for any stretch of the section', () => {
    fc.assert(
      fc.property(quoted, ({ section, quote }) => {
        const verified = cite(document, section, quote);
        expect(verified?.quote).toBe(quote.trim() === '' ? undefined : quote.trim());
      }),
    );
  });

  it('is refused for any stretch in which one character is another', () => {
    const other = fc.constantFrom(...'aàbđeêgiouưy.,;0 ');
    fc.assert(
      fc.property(quoted, fc.nat(), other, ({ section, quote }, position, character) => {
        const i = position % quote.length;
        const changed = `${quote.slice(0, i)}${character}${quote.slice(i + 1)}`.trim();
        const spaced = (written: string) => written.replace(/\s+/gu, ' ');
        fc.pre(!spaced(sectionText(section)).includes(spaced(changed)));
        expect(cite(document, section, changed)).toBeUndefined();
      }),
    );
  });
});
