import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asSentence, isCapitals } from '../../../../src/domain/text/capitals.ts';
import { text } from '../../../support/vietnamese.ts';

describe('isCapitals', () => {
  it('holds for lines whose every letter is one', () => {
    expect(isCapitals('KẾ HOẠCH 213')).toBe(true);
    expect(isCapitals('KẾ HOẠCH số 213')).toBe(false);
    expect(isCapitals('213/2025')).toBe(false);
  });
});

describe('asSentence', () => {
  const nothing = { prose: [], names: [] };

  it('writes words as the text writes them after the same words', () => {
    const prose = [
      'Sửa đổi Điều 12 của Luật Bảo hiểm y tế, theo đó người tham gia bảo hiểm y tế được lựa chọn.',
      'Luật này quy định về bảo hiểm y tế và bảo hiểm xã hội.',
    ];
    expect(asSentence('SỬA ĐỔI MỘT SỐ ĐIỀU CỦA LUẬT BẢO HIỂM Y TẾ', { prose, names: [] })).toBe(
      'Sửa đổi một số điều của Luật Bảo hiểm y tế',
    );
    expect(asSentence('VỀ BẢO HIỂM Y TẾ', { prose, names: [] })).toBe('Về bảo hiểm y tế');
  });

  it('follows the majority, and no capital that only opens a sentence', () => {
    const prose = [
      'Hội đồng Thi đua - Khen thưởng họp.',
      '1. Thi đua là gì?',
      'Công tác thi đua có kết quả.',
    ];
    expect(asSentence('CÔNG TÁC THI ĐUA', { prose, names: [] })).toBe('Công tác thi đua');
    expect(asSentence('HỘI ĐỒNG THI ĐUA - KHEN THƯỞNG', { prose, names: [] })).toBe(
      'Hội đồng Thi đua - Khen thưởng',
    );
  });

  it('keeps numbers of documents and writes abbreviations as the text does', () => {
    const prose = ['Giao UBND xã thực hiện; cán bộ xã báo cáo UBND xã.'];
    expect(asSentence('CHỈ THỊ SỐ 41-CT/TW, GIAO UBND XÃ', { prose, names: [] })).toBe(
      'Chỉ thị số 41-CT/TW, giao UBND xã',
    );
  });

  it('writes given names as they are, also at the start of a line', () => {
    expect(asSentence('ỦY BAN NHÂN DÂN TỈNH ĐIỆN BIÊN', { prose: [], names: ['Điện Biên'] })).toBe(
      'Ủy ban nhân dân tỉnh Điện Biên',
    );
  });

  it('learns nothing from other text in capitals', () => {
    expect(asSentence('LUẬT ĐẤT ĐAI', { prose: ['VỀ LUẬT ĐẤT ĐAI'], names: [] })).toBe('Luật đất đai');
  });

  it('changes only the case of letters', () => {
    fc.assert(
      fc.property(text, fc.array(text), (capitals, prose) => {
        const sentence = asSentence(capitals.toUpperCase(), { prose, names: [] });
        expect(sentence.toUpperCase()).toBe(capitals.toUpperCase());
      }),
    );
  });

  it('leaves nothing of nothing', () => {
    expect(asSentence('', nothing)).toBe('');
  });
});
