import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { otherLevelThan } from '../../../../src/domain/answers/council-level.ts';
import { syllables } from '../../../../src/domain/text/tokenise.ts';
import { anyText, text } from '../../../support/vietnamese.ts';

const folded = (text: string) => syllables(text).join(' ');
const spaced = (text: string) => ` ${folded(text)} `;
const CENTRE = spaced('Thủ tướng là Chủ tịch Hội đồng Thi đua - Khen thưởng Trung ương.');
const PROVINCE = spaced('Chủ tịch tỉnh là Chủ tịch Hội đồng Thi đua - Khen thưởng cấp tỉnh.');
const WARD = spaced('Hội đồng Thi đua - Khen thưởng cấp xã có 9 thành viên.');
const OF_NONE = spaced('Hội đồng Thi đua - Khen thưởng họp hằng quý.');

/** Which of the sentences speak of another level. */
const others = (sentences: readonly string[], own: string, all = own) =>
  sentences.map((sentence) => otherLevelThan(folded(own), folded(all))(sentence, ''));

describe('a sentence on a council of another level', () => {
  const all = [CENTRE, PROVINCE, WARD, OF_NONE];

  it.each([
    ['Ai là Chủ tịch Hội đồng Thi đua, Khen thưởng cấp tỉnh?', [true, false, true, false]],
    ['hoi dong thi dua khen thuong tinh gom nhung ai', [true, false, true, false]],
    ['Hội đồng Thi đua - Khen thưởng Trung ương do ai đứng đầu?', [false, true, true, false]],
    ['ở xã thì hội đồng thi đua khen thưởng có mấy người', [true, true, false, false]],
    ['Hội đồng thi đua, khen thưởng phường có mấy thành viên?', [true, true, false, false]],
  ])('is told by the level that is asked about: %s', (question, expected) => {
    expect(others(all, question)).toEqual(expected);
  });

  it('is none where no level is asked about, or no council', () => {
    const none = [false, false, false, false];
    expect(others(all, 'Hội đồng Thi đua - Khen thưởng họp khi nào?')).toEqual(none);
    expect(others(all, 'Chủ tịch Ủy ban nhân dân cấp tỉnh tặng gì?')).toEqual(none);
  });

  it('is none where it names the level that is asked about as well', () => {
    const both = `${CENTRE.trimEnd()} ${PROVINCE.trimStart()}`;
    expect(others([both], 'Hội đồng thi đua khen thưởng cấp tỉnh gồm ai?')).toEqual([false]);
  });

  it('is told for a follow-up that names only another level', () => {
    const before = 'Ai là Chủ tịch Hội đồng Thi đua, Khen thưởng Trung ương?';
    expect(others(all, 'còn cấp tỉnh?', `còn cấp tỉnh? ${before}`)).toEqual([true, false, true, false]);
  });
});

describe('a sentence on another reach', () => {
  const nation = spaced('Thủ tướng phát động phong trào thi đua trong phạm vi cả nước.');
  const province = spaced('Chủ tịch tỉnh phát động phong trào thi đua trong phạm vi toàn tỉnh.');

  it.each([
    ['Ai phát động thi đua trong phạm vi toàn quốc?', [false, true]],
    ['ai phat dong thi dua trong ca nuoc', [false, true]],
    ['Ai phát động phong trào thi đua ở tỉnh?', [true, false]],
  ])('is told where it is asked who starts something, or how far: %s', (question, expected) => {
    expect(others([nation, province], question)).toEqual(expected);
  });
});

describe('a sentence on who starts movements', () => {
  const ministers = spaced('Bộ trưởng phát động, chỉ đạo phong trào trong ngành, lĩnh vực mình quản lý.');
  const ward = spaced('Chủ tịch Ủy ban nhân dân cấp xã phát động phong trào.');

  it.each([
    ['Chủ tịch Ủy ban nhân dân phường có được phát động phong trào không?', [true, false]],
    ['thi dua o xa thi ai phat dong', [true, false]],
    ['Bộ trưởng có được phát động phong trào trong cả nước không?', [false, false]],
    ['ai phat dong phong trao trong nganh', [false, false]],
  ])('is on others where it does not name the level asked about: %s', (question, expected) => {
    expect(others([ministers, ward], question)).toEqual(expected);
  });
});

describe('any sentence', () => {
  it('of no council and no reach is of no other level', () => {
    const other = otherLevelThan('cap tinh', 'hoi dong thi dua khen thuong cap tinh');
    fc.assert(
      fc.property(fc.oneof(anyText, text), (sentence) => {
        expect(other(spaced(sentence), '')).toBe(false);
      }),
    );
  });
});
