import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textBlocks } from '../../../../src/domain/documents/blocks.ts';
import { readLetterhead } from '../../../../src/domain/documents/letterhead.ts';
import { onePage } from '../../../support/corpus.ts';
import { text } from '../../../support/vietnamese.ts';

const read = (source: string) => readLetterhead(textBlocks(onePage(source)));
const bodyOf = (source: string) => read(source).body.map((block) => block.text);

const DECREE = `CHÍNH PHỦ
-------
Số: 98/2023/NĐ-CP

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------
Hà Nội, ngày 31 tháng 12 năm 2023

NGHỊ ĐỊNH
QUY ĐỊNH CHI TIẾT THI HÀNH MỘT SỐ ĐIỀU
CỦA LUẬT THI ĐUA, KHEN THƯỞNG

Căn cứ Luật Tổ chức Chính phủ;

Điều 1. Phạm vi
Một.

Nơi nhận:
- Ban Bí thư;
- Lưu: VT.

TM. CHÍNH PHỦ
KT. THỦ TƯỚNG
PHÓ THỦ TƯỚNG

Trần Lưu Quang

PHỤ LỤC I

1. Mẫu tờ trình.`;

const PLAN = `**ĐẢNG BỘ TỈNH ĐIỆN BIÊN
THÀNH ỦY ĐIỆN BIÊN PHỦ**
*
Số 213-KH/TU

ĐẢNG CỘNG SẢN VIỆT NAM

Điện Biên Phủ, ngày 15 tháng 4 năm 2025

KẾ HOẠCH

thực hiện Chỉ thị số 41-CT/TW

Thực hiện Kế hoạch số 199-KH/TU như sau:

I- MỤC ĐÍCH

Một.

T/M BAN THƯỜNG VỤ
PHÓ BÍ THƯ

Hoàng Văn Quyền

Nơi nhận:
- Lưu VP Thành ủy.`;

describe('the letterhead of a state document', () => {
  it('tells number, type, title, issuer, place and date', () => {
    const { lines: _lines, body: _body, ...facts } = read(DECREE);
    expect(facts).toEqual({
      number: '98/2023/NĐ-CP',
      type: 'Nghị định',
      title: 'Nghị định quy định chi tiết thi hành một số điều của luật thi đua, khen thưởng',
      issuer: 'Chính phủ',
      place: 'Hà Nội',
      issued: '2023-12-31',
      signer: 'Trần Lưu Quang',
    });
  });

  it('leaves the body with addressees and appendices, without letterhead and signature', () => {
    expect(bodyOf(DECREE)).toEqual([
      'Căn cứ Luật Tổ chức Chính phủ;',
      'Điều 1. Phạm vi',
      'Một.',
      'Nơi nhận:',
      '- Ban Bí thư;',
      '- Lưu: VT.',
      'PHỤ LỤC I',
      '1. Mẫu tờ trình.',
    ]);
  });

  it('keeps every line of letterhead and signature that has letters', () => {
    const { lines } = read(DECREE);
    expect(lines).toContain('Số: 98/2023/NĐ-CP');
    expect(lines.slice(-4)).toEqual(['TM. CHÍNH PHỦ', 'KT. THỦ TƯỚNG', 'PHÓ THỦ TƯỚNG', 'Trần Lưu Quang']);
    expect(lines).not.toContain('-------');
  });
});

describe('the letterhead of a Party document', () => {
  it('is read through emphasis marks, with the signature before the addressees', () => {
    const { lines: _lines, body: _body, ...facts } = read(PLAN);
    expect(facts).toEqual({
      number: '213-KH/TU',
      type: 'Kế hoạch',
      title: 'Kế hoạch thực hiện Chỉ thị số 41-CT/TW',
      issuer: expect.stringMatching(/^thành ủy điện biên phủ$/iu),
      place: 'Điện Biên Phủ',
      issued: '2025-04-15',
      signer: 'Hoàng Văn Quyền',
    });
    expect(bodyOf(PLAN)).toEqual([
      'Thực hiện Kế hoạch số 199-KH/TU như sau:',
      'I- MỤC ĐÍCH',
      'Một.',
      'Nơi nhận:',
      '- Lưu VP Thành ủy.',
    ]);
  });
});

describe('a text without letterhead', () => {
  it('is all body, even when it cites numbers and dates', () => {
    const source =
      'Thực hiện Kế hoạch số 199-KH/TU, ngày 13 tháng 3 năm 2025 của Ban Thường vụ Tỉnh ủy về thi đua.\n\nMột.';
    const { number, issued, lines } = read(source);
    expect([number, issued, lines]).toEqual([undefined, undefined, []]);
    expect(bodyOf(source)).toEqual(source.split('\n\n'));
  });

  it.each(['Thực hiện Kế hoạch số 199-KH/TU, ngày 13/3/2025.', 'Căn cứ Luật số 06/2022/QH15;'])(
    'takes no facts from a short first line that cites: %s',
    (line) => {
      const { body, ...facts } = read(`${line}\n\nI- MỤC ĐÍCH\n\nMột.`);
      expect(facts).toEqual({ lines: [] });
      expect(body).toHaveLength(3);
    },
  );

  it('takes no number and date from the title, where those of the document are lost', () => {
    const title = 'thực hiện Chỉ thị số 41-CT/TW, ngày 26/12/2024';
    const { number, issued } = read(`Số 213-KH/TU\n\nKẾ HOẠCH\n\n${title}\n\nI- MỤC ĐÍCH`);
    expect([number, issued]).toEqual(['213-KH/TU', undefined]);
    expect(read(`KẾ HOẠCH\n\n${title}\n\nI- MỤC ĐÍCH`).number).toBeUndefined();
  });

  it('has no date that the calendar has not', () => {
    expect(read('Số: 5/QĐ-UBND\nHà Nội, ngày 31 tháng 02 năm 2025').issued).toBeUndefined();
  });
});

describe('reading a letterhead', () => {
  it('keeps every block, either in the body or among the lines', () => {
    const line = fc.oneof(
      text.map((written) => written.replaceAll('\n', ' ')),
      fc.constantFrom(...DECREE.split('\n'), ...PLAN.split('\n')),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 20 }), (lines) => {
        const blocks = textBlocks(onePage(lines.join('\n\n')));
        const letterhead = readLetterhead(blocks);
        const kept = letterhead.body.length + letterhead.lines.length;
        const silent = blocks.filter(
          (block) => !letterhead.body.includes(block) && !/\p{L}/u.test(block.text),
        );
        expect(kept + silent.length).toBe(blocks.length);
      }),
    );
  });
});
