import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildKeywordIndex } from '../../../../src/domain/search/keywords.ts';
import { buildQuery, type Stress, type TermGroup } from '../../../../src/domain/search/query.ts';
import { createGlossary } from '../../../../src/domain/text/glossary.ts';
import { canonical } from '../../../../src/domain/text/normalise.ts';
import { passage } from '../../../support/passages.ts';
import { anyText, text as someText } from '../../../support/vietnamese.ts';

const vocabulary = buildKeywordIndex([
  passage('Công an phường tuần tra ban đêm.'),
  passage('Ủy ban nhân dân phường báo cáo kết quả tuần tra.'),
  passage('Mục đích của việc khen thưởng.'),
  passage('Các phường đi tuần; cờ thi đua.'),
]);
const glossary = createGlossary({
  synonyms: [
    ['tuần tra', 'đi tuần', 'tuần đinh'],
    ['mục đích', 'để làm gì'],
  ],
  units: [{ name: 'Công an phường', aliases: ['bên công an'] }],
});

const query = (text: string, stresses?: readonly Stress[]) =>
  buildQuery(text, glossary, vocabulary, stresses);
const termsOf = (groups: readonly TermGroup[]) => groups.map(({ term }) => term);
function group(text: string, term: string, stresses?: readonly Stress[]): TermGroup {
  const found = query(text, stresses).groups.find((candidate) => candidate.term === term);
  if (found === undefined) throw new Error(`no group ${term} in "${text}"`);
  return found;
}
const spanOf = (text: string, part: string) =>
  [text.indexOf(part), text.indexOf(part) + part.length] as const;

describe('a query', () => {
  it('mentions the words of substance and their pairs, not those of asking', () => {
    expect(termsOf(query('Ai tuần tra, báo cáo?').groups)).toEqual([
      ...['tuan', 'tuan_tra', 'tra', 'tra_bao', 'bao', 'bao_cao', 'cao'],
    ]);
    expect(query('là gì?').groups).toEqual([]);
    expect(query('là gì?').terms.map(({ term }) => term)).toEqual(['la', 'la_gi', 'gi']);
    expect(query('')).toEqual({ text: '', groups: [], terms: [] });
  });

  it('keeps the text for the embedder as it came', () => {
    expect(query('Ai tuần tra?').text).toBe('Ai tuần tra?');
  });

  it('makes no pair over a word of asking, a full stop or a line break', () => {
    for (const text of ['tuần hay tra', 'tuần. tra', 'tuần\ntra', 'tuần; tra'])
      expect(termsOf(query(text).groups)).toEqual(['tuan', 'tra']);
    expect(termsOf(query('tuần, tra').groups)).toContain('tuan_tra');
  });

  it('counts a word the corpus lacks, and no pair with it', () => {
    expect(termsOf(query('tuần xyz').groups)).toEqual(['tuan', 'xyz']);
  });

  it('counts a pair of known words that never stand side by side', () => {
    expect(group('khen đêm', 'khen_dem').weight).toBeGreaterThan(0);
  });

  it('weighs a rare word above a common one', () => {
    expect(group('phường đêm', 'dem').weight).toBeGreaterThan(group('phường đêm', 'phuong').weight);
  });
});

describe('diacritics', () => {
  it('count where they were typed: the same word is met whole, another of the same letters in part', () => {
    const { alternatives } = group('cờ', 'co');
    expect(alternatives).toContainEqual({ terms: [canonical('cờ')], worth: 1 });
    const folded = alternatives.find(({ terms }) => terms[0] === 'co');
    expect(folded?.worth).toBeGreaterThan(0);
    expect(folded?.worth).toBeLessThan(1);
  });

  it('are not asked of what was typed without', () => {
    expect(group('dem', 'dem').alternatives).toEqual([{ terms: ['dem'], worth: 1 }]);
  });

  it('count in a pair only when both words have them', () => {
    expect(group('tuần tra', 'tuan_tra').alternatives[0]).toEqual({ terms: ['tuan_tra'], worth: 1 });
    expect(group('khen thưởng', 'khen_thuong').alternatives[0]?.worth).toBe(1);
    expect(group('mục đích', 'muc_dich').alternatives[0]?.worth).toBeLessThan(1);
  });
});

describe('synonyms and units', () => {
  it('meet every word of the phrase they replace, less than the words themselves', () => {
    for (const term of ['tuan', 'tuan_tra', 'tra']) {
      const added = group('Ai tuần tra?', term).alternatives.filter(({ terms }) => terms.includes('di_tuan'));
      expect(added).toEqual([{ terms: ['di', 'tuan', 'di_tuan'], worth: expect.any(Number) }]);
      expect(added[0]?.worth).toBeLessThan(1);
    }
  });

  it('are searched for with less weight than the words themselves', () => {
    const { terms } = query('tuần tra');
    const weight = (wanted: string) => terms.find(({ term }) => term === wanted)?.weight ?? 0;
    expect(weight('di_tuan')).toBeGreaterThan(0);
    expect(weight('di_tuan')).toBeLessThan(weight('tuan_tra'));
    expect(terms.filter(({ term }) => term === 'tuan')).toHaveLength(1);
  });

  it('are left out where the corpus lacks one of their words', () => {
    const all = group('tuần tra', 'tuan').alternatives.flatMap(({ terms }) => terms);
    expect(all).not.toContain('dinh');
  });

  it('let the name of a unit meet what people call it', () => {
    expect(group('bên công an làm gì', 'cong').alternatives).toContainEqual({
      terms: expect.arrayContaining(['cong_an', 'an_phuong']),
      worth: expect.any(Number),
    });
  });

  it('stand for a phrase of nothing but words of asking', () => {
    expect(termsOf(query('để làm gì').groups)).toEqual(['muc', 'dich', 'muc_dich']);
  });
});

describe('a synonym that only editors remark', () => {
  const remarked = new Set(['dinh', 'tuan_dinh']);
  const remarkedQuery = (text: string, terms: ReadonlySet<string>) =>
    buildQuery(text, glossary, vocabulary, [], terms);
  const meets = (text: string, terms: ReadonlySet<string>) =>
    remarkedQuery(text, terms).groups.map(({ term, alternatives }) => [
      term,
      alternatives.some((alternative) => alternative.terms.includes('tuan_dinh')),
    ]);

  it.each(['tuần tra', 'tuan tra'])('meets the words it replaces, and is not searched for: %s', (text) => {
    expect(meets(text, remarked)).toEqual([
      ['tuan', true],
      ['tuan_tra', true],
      ['tra', true],
    ]);
    expect(remarkedQuery(text, remarked).terms).toEqual(query(text).terms);
  });

  it('is left out where editors do not remark all of what the corpus lacks', () => {
    expect(remarkedQuery('tuần tra', new Set(['dinh']))).toEqual(query('tuần tra'));
  });

  it('stands for no phrase of nothing but words of asking', () => {
    const asking = createGlossary({ synonyms: [['tôn chỉ', 'để làm gì']] });
    const { groups } = buildQuery('để làm gì', asking, vocabulary, [], new Set(['ton', 'chi', 'ton_chi']));
    expect(groups).toEqual([]);
  });
});

describe('stress', () => {
  const text = 'tuần tra phường';

  it('lets a stretch of the question count less', () => {
    const lowered = [{ span: spanOf(text, 'phường'), factor: 0.5 }];
    expect(group(text, 'phuong', lowered).weight).toBeCloseTo(0.5 * group(text, 'phuong').weight);
    expect(group(text, 'tuan', lowered)).toEqual(group(text, 'tuan'));
    expect(group(text, 'tra_phuong', lowered).weight).toBeLessThan(group(text, 'tra_phuong').weight);
  });

  it('of 0 takes it out', () => {
    const without = query(text, [{ span: spanOf(text, 'phường'), factor: 0 }]);
    expect(termsOf(without.groups)).toEqual(['tuan', 'tuan_tra', 'tra']);
    expect(without.terms.map(({ term }) => term)).not.toContain('phuong');
  });

  it('never raises a word, and the lowest of several counts', () => {
    const several = [2, 0.5, 0.8].map((factor) => ({ span: spanOf(text, 'tuần'), factor }));
    expect(group(text, 'tuan', several).weight).toBeCloseTo(0.5 * group(text, 'tuan').weight);
    expect(group(text, 'tuan', several.slice(0, 1))).toEqual(group(text, 'tuan'));
  });
});

describe('a stretch that names a document or who issued it', () => {
  const text = 'báo cáo công an tuần tra';
  const naming = (stresses: readonly Stress[]) =>
    termsOf(query(text, stresses).groups.filter(({ naming }) => naming));

  it('has its words and pairs marked, and none that reaches beyond it', () => {
    const span = spanOf(text, 'công an');
    expect(naming([{ span, factor: 0.5, naming: true }])).toEqual(['cong', 'cong_an', 'an']);
  });

  it('is marked whatever else counts less there, and no other stretch is', () => {
    const span = spanOf(text, 'công an');
    expect(naming([{ span, factor: 0.5 }])).toEqual([]);
    expect(
      naming([
        { span, factor: 0.5, naming: true },
        { span: [0, text.length], factor: 0.3 },
      ]),
    ).toEqual(['cong', 'cong_an', 'an']);
  });
});

describe('any text', () => {
  it('gives finite weights above 0 and alternatives worth up to 1', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, someText), (text) => {
        const { groups, terms } = query(text);
        for (const { weight, alternatives } of groups) {
          expect(weight).toBeGreaterThan(0);
          expect(weight).toBeLessThan(Number.POSITIVE_INFINITY);
          expect(alternatives.length).toBeGreaterThan(0);
          for (const { worth } of alternatives) {
            expect(worth).toBeGreaterThan(0);
            expect(worth).toBeLessThanOrEqual(1);
          }
        }
        for (const { weight } of terms) expect(weight).toBeGreaterThan(0);
      }),
    );
  });
});
