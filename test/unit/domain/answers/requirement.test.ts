import { describe, expect, it } from 'vitest';
import type { Intent } from '../../../../src/domain/answers/intent.ts';
import { meets, saysNumber } from '../../../../src/domain/answers/requirement.ts';
import { withoutDocumentDates } from '../../../../src/domain/obligations/timing.ts';
import { syllables } from '../../../../src/domain/text/tokenise.ts';

const folded = (text: string) => syllables(text).join(' ');
const says = (intent: Intent, question: string, sentence: string, context = '', announcement = '') =>
  meets(intent, folded(question), sentence, context, announcement);

describe('a sentence that answers when', () => {
  it.each([
    'Hoàn thành trước ngày 15/5/2026.',
    'Báo cáo trong tháng 6/2026.',
    'Gửi hồ sơ trong vòng 10 ngày làm việc.',
    'Báo cáo định kỳ hằng quý.',
    'Sơ kết hằng năm.',
  ])('tells a date, a period or how often: %s', (sentence) => {
    expect(says('when', 'khi nào', sentence)).toBe(true);
  });

  it.each([
    'Quán triệt Chỉ thị số 41-CT/TW, ngày 26/12/2024 của Bộ Chính trị.',
    'Thực hiện Kế hoạch số 199-KH/TU ngày 13/3/2025.',
    'Định kỳ sơ kết, tổng kết.',
    'Thường xuyên kiểm tra, kịp thời chấn chỉnh.',
    'Ủy ban nhân dân chỉ đạo thực hiện.',
  ])('is not one that only dates another document, or says "định kỳ" and no more: %s', (sentence) => {
    expect(says('when', 'khi nào', sentence)).toBe(false);
  });

  it.each([
    ['ngày nào', 'Xét tặng hằng năm.', 'Xét tặng vào ngày 15/5/2026.'],
    ['truoc ngay bao nhieu', 'Báo cáo định kỳ hằng quý.', 'Báo cáo trước ngày 15/6/2026.'],
    ['tháng mấy', 'Có 05 năm công tác.', 'Hoàn thành trong tháng 6/2026.'],
    ['nam nao', 'Sơ kết hằng năm.', 'Tổng kết trong năm 2030.'],
    ['ngày nào', 'Có 10 ngày nghỉ.', 'Chậm nhất 10 ngày kể từ ngày nhận hồ sơ.'],
  ])('names a day or a limit where that is asked, and not how often or how long: %s', (question, no, yes) => {
    expect(says('when', question, no)).toBe(false);
    expect(says('when', question, yes)).toBe(true);
  });

  it.each([
    ['mấy năm xét một lần', 'Xét tặng hằng năm.', 'Có 05 năm công tác trở lên.'],
    ['bao nhieu nam xet tang 1 lan', 'Danh hiệu được xét tặng hàng năm.', 'Có 12 năm công tác.'],
    ['bao lâu sơ kết một lần', 'Sơ kết định kỳ hằng quý.', 'Sơ kết trước ngày 15/6/2026.'],
    ['bao lau so ket mot lan', 'Định kỳ hằng năm sơ kết.', 'Định kỳ sơ kết, tổng kết.'],
  ])('says how often where that is asked, and not how long or by when: %s', (question, yes, no) => {
    expect(says('when', question, yes)).toBe(true);
    expect(says('when', question, no)).toBe(false);
  });
});

describe('a sentence that answers another question', () => {
  it.each<[Intent, string, string, string]>([
    ['amount', 'bao nhiêu tiền', 'Được thưởng 2.000.000 đồng.', 'Được thưởng xứng đáng.'],
    ['amount', 'bao nhieu tien', 'Được thưởng 2 triệu đồng.', 'Có 100% cá nhân hoàn thành nhiệm vụ.'],
    ['amount', 'mức thưởng', 'Bằng 1,5 lần mức lương cơ sở.', 'Theo quy định của Chính phủ.'],
    ['contact', 'số điện thoại', 'Liên hệ 0215 382 5409.', 'Liên hệ Phòng Nội vụ.'],
    ['contact', 'email', 'Gửi về noivu@example.gov.vn.', 'Gửi về Phòng Nội vụ.'],
    ['person', 'là ai', 'Bí thư là Nguyễn Văn An.', 'Bí thư là người đứng đầu.'],
    ['report-to', 'báo cáo ai', 'Báo cáo Ban Thường vụ.', 'Theo dõi việc thực hiện.'],
    ['with-whom', 'phối hợp với ai', 'Phối hợp với Đoàn Thanh niên.', 'Tuần tra ban đêm.'],
    ['criteria', 'tiêu chuẩn', 'Đạt các tiêu chuẩn sau:', 'Chính phủ hướng dẫn.'],
  ])('says the kind of thing asked for: %s, %s', (intent, question, yes, no) => {
    expect(says(intent, question, yes)).toBe(true);
    expect(says(intent, question, no)).toBe(false);
  });

  it('may leave a number to its headings', () => {
    expect(says('how-many', 'mấy năm', 'Không để xảy ra cháy.', 'trong 02 năm liên tục')).toBe(true);
  });

  it('is one of criteria by itself or by the line that announces it, and not by a heading', () => {
    const clean = 'Không để xảy ra cháy.';
    expect(says('criteria', 'tiêu chuẩn', clean, '', 'Tổ dân phố đạt các tiêu chuẩn sau:')).toBe(true);
    expect(says('criteria', 'tieu chuan', 'Có thành tích chữa cháy.')).toBe(true);
    expect(says('criteria', 'tiêu chuẩn', clean, 'Tiêu chuẩn danh hiệu', 'Chính phủ hướng dẫn:')).toBe(false);
  });

  it.each<Intent>(['general', 'duties', 'who', 'definition', 'list', 'yes-no'])(
    'may be any where the question asks for no kind of thing: %s',
    (intent) => {
      expect(says(intent, '', 'Bất kỳ câu nào.')).toBe(true);
    },
  );
});

describe('a number', () => {
  it.each([
    ['mấy năm', 'Có 02 năm liên tục đạt danh hiệu.', 'Có 03 sáng kiến.'],
    ['bao nhiêu lần', 'Được tặng hai lần.', 'Được tặng nhiều lần.'],
    ['mấy ngày', 'Trong 10 ngày.', 'Trong 02 năm.'],
    ['tỷ lệ bao nhiêu', 'Không quá 15 %.', 'Không quá 15 người.'],
    ['bao nhiêu phần trăm', 'Có 70 phần trăm cá nhân.', 'Có phần trăm cá nhân.'],
    ['mấy bộ', 'Gửi 03 bộ hồ sơ.', 'Gửi hồ sơ đến Bộ.'],
  ])('is one of what the question counts: %s', (question, yes, no) => {
    expect(saysNumber(yes, folded(question))).toBe(true);
    expect(saysNumber(no, folded(question))).toBe(false);
  });

  it('is not "một" that counts nothing', () => {
    for (const sentence of [
      'Có một số nhóm.',
      'Đạt một trong các tiêu chuẩn sau.',
      'Làm một cách nghiêm túc.',
    ])
      expect(saysNumber(sentence, folded('có bao nhiêu'))).toBe(false);
    expect(saysNumber('Một số nhóm có hai năm.', folded('có bao nhiêu'))).toBe(true);
  });

  it('of anything will do where the question names no unit', () => {
    expect(saysNumber('Có ba nhóm.', folded('có bao nhiêu'))).toBe(true);
    expect(saysNumber('Có nhiều nhóm.', folded('có bao nhiêu'))).toBe(false);
  });

  it('is neither in the number of a document nor in its date', () => {
    const sentence = 'Theo Chỉ thị số 41-CT/TW, ngày 26/12/2024 và Nghị định 98/2023/NĐ-CP.';
    expect(saysNumber(sentence, folded('mấy ngày'))).toBe(false);
    expect(saysNumber(sentence, folded('có bao nhiêu'))).toBe(false);
  });
});

describe('the dates of documents', () => {
  it('are taken out with their numbers; other dates stay', () => {
    expect(withoutDocumentDates('Chỉ thị số 41-CT/TW, ngày 26/12/2024 phải xong ngày 15/5/2026.')).toBe(
      'Chỉ thị  phải xong ngày 15/5/2026.',
    );
    expect(withoutDocumentDates('Trước ngày 15/5/2026.')).toBe('Trước ngày 15/5/2026.');
  });
});
