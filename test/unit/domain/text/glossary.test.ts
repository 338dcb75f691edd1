import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { createGlossary, type GlossaryData, glossaryData } from '../../../../src/domain/text/glossary.ts';
import { syllables } from '../../../../src/domain/text/tokenise.ts';
import { text } from '../../../support/vietnamese.ts';

const glossary = createGlossary({
  abbreviations: [
    { short: ['UBND'], long: 'Ủy ban nhân dân' },
    { short: ['MTTQ'], long: 'Mặt trận Tổ quốc' },
    { short: ['UB MTTQ', 'UBMTTQ'], long: 'Ủy ban Mặt trận Tổ quốc' },
    { short: ['TĐKT', 'TĐ-KT'], long: 'thi đua, khen thưởng' },
    { short: ['KH'], long: 'Kế hoạch', ambiguous: true },
    { short: ['TW', 'TƯ'], long: 'Trung ương', ambiguous: true },
  ],
  synonyms: [
    ['thời hạn', 'hạn chót', 'deadline'],
    ['sáng kiến', 'sáng kiến kinh nghiệm'],
    ['công tác TĐKT', 'việc thi đua'],
  ],
  units: [
    { name: 'Ủy ban nhân dân thành phố', aliases: ['UBND TP', 'phía ủy ban'] },
    { name: 'Ủy ban Mặt trận Tổ quốc', aliases: ['Mặt trận'] },
    { name: 'Chính phủ' },
  ],
});

describe('writing out abbreviations', () => {
  it.each([
    ['UBND thành phố', 'Ủy ban nhân dân thành phố'],
    ['ubnd và mttq?', 'Ủy ban nhân dân và Mặt trận Tổ quốc?'],
    ['công tác tdkt', 'công tác thi đua, khen thưởng'],
    ['TĐ-KT', 'thi đua, khen thưởng'],
    ['UB MTTQ phường', 'Ủy ban Mặt trận Tổ quốc phường'],
    ['(UBND)', '(Ủy ban nhân dân)'],
  ])('reads %s as %s', (typed, written) => {
    expect(glossary.writeOut(typed)).toBe(written);
  });

  it.each(['213-KH/TU', '12/UBND', 'UBND-X', 'ubndx'])(
    'leaves %s, which is part of a number or word',
    (typed) => {
      expect(glossary.writeOut(typed)).toBe(typed);
    },
  );

  it('understands an ambiguous one in capitals or beside a number only', () => {
    expect(glossary.writeOut('KH nào')).toBe('Kế hoạch nào');
    expect(glossary.writeOut('kh 213')).toBe('Kế hoạch 213');
    expect(glossary.writeOut('213 kh')).toBe('213 Kế hoạch');
    expect(glossary.writeOut('kh nào')).toBe('kh nào');
    expect(glossary.writeOut('TƯ 4')).toBe('Trung ương 4');
    expect(glossary.writeOut('từ 1/7')).toBe('từ 1/7');
  });

  it('leaves text without abbreviations as it is', () => {
    const known = new Set(['ubnd', 'mttq', 'ub', 'ubmttq', 'tdkt', 'td', 'kh']);
    const without = text.filter((written) => !syllables(written).some((word) => known.has(word)));
    fc.assert(
      fc.property(without, (written) => {
        expect(glossary.writeOut(written)).toBe(written);
      }),
    );
  });

  it('changes nothing but the abbreviations', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const [head, tail] = [`${glossary.writeOut(before)} `, ` ${glossary.writeOut(after)}`];
        expect(glossary.writeOut(`${before} UBND ${after}`)).toBe(`${head}Ủy ban nhân dân${tail}`);
      }),
    );
  });
});

describe('synonyms', () => {
  it('are the other phrases of the group, by place', () => {
    expect(glossary.alternatives(syllables('có hạn chót không'))).toEqual([
      { start: 1, end: 3, phrases: [['thoi', 'han'], ['deadline']] },
    ]);
  });

  it('belong to the longest phrase', () => {
    expect(glossary.alternatives(syllables('sáng kiến kinh nghiệm'))).toEqual([
      { start: 0, end: 4, phrases: [['sang', 'kien']] },
    ]);
  });

  it('may be written with abbreviations', () => {
    expect(glossary.alternatives(syllables('việc thi đua'))).toEqual([
      { start: 0, end: 3, phrases: [['cong', 'tac', 'thi', 'dua', 'khen', 'thuong']] },
    ]);
  });
});

describe('units', () => {
  it('are found by name and alias in text that is written out', () => {
    const found = glossary.units(syllables(glossary.writeOut('UBND thành phố và mat tran')));
    expect(found.map(({ unit, start, end }) => [unit.name, start, end])).toEqual([
      ['Ủy ban nhân dân thành phố', 0, 6],
      ['Ủy ban Mặt trận Tổ quốc', 7, 9],
    ]);
  });

  it('are found by exactly their name or alias', () => {
    expect(glossary.unit('ubnd tp')?.name).toBe('Ủy ban nhân dân thành phố');
    expect(glossary.unit('UBMTTQ')?.name).toBe('Ủy ban Mặt trận Tổ quốc');
    expect(glossary.unit('Chính phủ')?.aliases).toEqual([]);
    expect(glossary.unit('Mặt trận phường')).toBeUndefined();
    expect(glossary.unit('')).toBeUndefined();
  });

  it('lend the glossary words that are no misspellings', () => {
    for (const word of ['deadline', 'tdkt', 'phia', 'quoc']) expect(glossary.knows(word)).toBe(true);
    expect(glossary.knows('ke-hoach')).toBe(false);
    expect(glossary.knows('xyz')).toBe(false);
  });
});

describe('glossary data', () => {
  it('may be empty or lack parts', () => {
    const empty = createGlossary(glossaryData.parse({ abbreviations: null, units: [] }));
    expect(empty.writeOut('UBND')).toBe('UBND');
    expect(empty.units(['ubnd'])).toEqual([]);
  });

  it.each([
    { abbreviations: [{ short: [], long: 'x' }] },
    { abbreviations: [{ short: ['UBND'], long: ' ' }] },
    { synonyms: [['một mình']] },
    { units: [{ aliases: ['PNV'] }] },
    { units: 'Phòng Nội vụ' },
  ])('is refused when it is %j', (data) => {
    expect(glossaryData.safeParse(data).success).toBe(false);
  });
});

describe('the glossary of the corpus', () => {
  const path = new URL('../../../../corpus/glossary.yaml', import.meta.url);
  const data = parse(readFileSync(path, 'utf8')) as GlossaryData;
  const real = createGlossary(data);

  it('knows every unit by its name and each of its aliases', () => {
    const names = data.units?.flatMap(({ name, aliases }) =>
      [name, ...(aliases ?? [])].map((alias) => [alias, real.unit(alias)?.name, name]),
    );
    expect(names?.length).toBeGreaterThan(50);
    expect(names?.filter(([, found, name]) => found !== name)).toEqual([]);
  });

  it('writes every abbreviation out once and for all', () => {
    const forms = data.abbreviations?.flatMap(({ short, long }) => short.map((form) => [form, long])) ?? [];
    expect(forms.length).toBeGreaterThan(60);
    for (const [form = '', long = ''] of forms) {
      expect(real.writeOut(form)).toBe(long);
      expect(real.writeOut(long)).toBe(long);
    }
  });
});
