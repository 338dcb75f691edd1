import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { provincesIn } from '../../../../src/domain/documents/provinces.ts';
import { syllables } from '../../../../src/domain/text/tokenise.ts';
import { anyText, text } from '../../../support/vietnamese.ts';

const named = (question: string) => provincesIn(syllables(question).join(' '));

describe('provinces and cities', () => {
  it.each([
    ['Tỉnh Quảng Nam có kế hoạch nào?', ['quang nam']],
    ['ke hoach cua ubnd tinh quang nam', ['quang nam']],
    ['Ở Hà Nội thì ai chủ trì?', ['ha noi']],
    ['Sở Nội vụ tại Đắk Lắk báo cáo cho ai?', ['dak lak']],
    ['Thành ủy Đà Nẵng khác Tỉnh ủy Quảng Ngãi ở điểm nào?', ['da nang', 'quang ngai']],
    ['tp Huế', ['hue']],
    ['Tỉnh Bà Rịa - Vũng Tàu', ['ba ria']],
    ['TP Hồ Chí Minh và thành phố Hồ Chí Minh', ['ho chi minh', 'ho chi minh']],
  ])('are found where they are named as places: %s', (question, places) => {
    expect(named(question)).toEqual(places);
  });

  it.each([
    'Phong trào vì hòa bình là gì?',
    'tu tuong ho chi minh',
    'Học tập đạo đức của Hồ Chí Minh',
    'Thanh Hóa đơn điện tử',
    'Tỉnh nào phải báo cáo?',
    'Thành phố Thủ Đức',
    '',
  ])('are none where the words mean something else, or it is no province: %s', (question) => {
    expect(named(question)).toEqual([]);
  });

  it('are found whole, not in the beginning of a longer word', () => {
    expect(named('tỉnh Hà Nam')).toEqual(['ha nam']);
    expect(named('tinh ha namm')).toEqual([]);
    expect(named('phatinh ha nam')).toEqual([]);
  });

  it('are found again by what is found, whatever stands around', () => {
    fc.assert(
      fc.property(text, anyText, (before, after) => {
        const found = named(`${before} tỉnh Khánh Hòa ${after}`);
        expect(found).toContain('khanh hoa');
        for (const province of found) expect(provincesIn(`tp ${province}`)).toEqual([province]);
      }),
    );
  });
});
