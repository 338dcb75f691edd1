import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { askedOn, CONTEXT, completeFollowUp, pointsBack } from '../../../../src/domain/answers/follow-up.ts';
import { parseText } from '../../../support/corpus.ts';
import { buildLibrary } from '../../../support/library.ts';
import { smallLibrary } from '../../../support/small-corpus.ts';
import { anyText } from '../../../support/vietnamese.ts';

const library = await smallLibrary();
const complete = (question: string, ...history: string[]) => completeFollowUp(question, history, library);
const point = (question: string) => pointsBack(question, library);

describe('a follow-up', () => {
  it('about another unit asks of it what was asked before', () => {
    const completed = complete('còn Công an phường thì sao?', 'Nhiệm vụ của UBND phường?');
    expect(completed).toMatch(/^còn Công an phường thì sao\?.+Nhiệm vụ/u);
    expect(completed).not.toContain('Ủy ban');
  });

  it('typed without diacritics is one as well', () => {
    expect(complete('con cong an phuong thi sao', 'nhiem vu cua ubnd phuong')).toMatch(/.+nhiem vu/u);
  });

  it('that asks something else of the same keeps whom and what was spoken of', () => {
    const completed = complete('Họ phải báo cáo ai?', 'UBND phường có nhiệm vụ gì?');
    expect(completed).toMatch(/^Họ phải báo cáo ai\?/u);
    expect(completed).toContain('Ủy ban nhân dân phường');
    expect(complete('Bao giờ?', 'Ai chủ trì tuần tra?')).toContain('tuần tra');
  });

  it('keeps documents and titles that were spoken of whole', () => {
    expect(complete('Bao giờ?', 'Ai tuần tra theo Kế hoạch 5?')).toContain('Kế hoạch 5');
    expect(complete('Cần mấy năm?', 'Danh hiệu tổ dân phố an toàn là gì?')).toContain('tổ dân phố an toàn');
  });

  it('for a fact is about the document that was spoken of', () => {
    expect(complete('Ai ký?', 'Kế hoạch 5 ban hành ngày nào?')).toBe('Ai ký? 5-KH/ĐU');
  });

  it('that names an address is about the document that was spoken of', () => {
    expect(complete('thế còn Điều 3?', 'Điều 2 Luật Phòng cháy nói gì?')).toBe('thế còn Điều 3? 9/2024/QH15');
    expect(complete('thế còn Điều 3 luật?', 'Kế hoạch 5 nói gì?')).toBe('thế còn Điều 3 luật?');
  });

  it('about another level, class or recipient asks the same of that', () => {
    expect(complete('thế hạng nhì?', 'Tiêu chuẩn cho cá nhân để được Huân chương Lao động hạng Ba?')).toBe(
      'Tiêu chuẩn cho cá nhân để được Huân chương Lao động hạng nhì',
    );
    expect(complete('tập thể thì sao ạ', 'danh hieu cua ca nhan gom nhung gi')).toBe(
      'danh hieu cua tập thể gom nhung gi',
    );
  });

  it('on what is contrasted with the question before asks the same of that', () => {
    expect(complete('còn quyền của họ?', 'Nghĩa vụ của tập thể được khen?')).toBe(
      'quyền của tập thể được khen',
    );
    expect(complete('con yeu cau thi sao', 'muc dich cua ke hoach 5 la gi')).toBe(
      'yeu cau cua ke hoach 5 la gi',
    );
    expect(complete('còn hợp tác xã?', 'Tiêu chuẩn bằng khen cho cá nhân?')).toBe(
      'Tiêu chuẩn bằng khen cho hợp tác xã',
    );
    // Both are in the question before: neither takes the place of the other.
    expect(complete('còn yêu cầu?', 'Mục đích, yêu cầu của kế hoạch 5?')).toContain(CONTEXT);
  });

  it('keeps an address that was spoken of whole', () => {
    expect(complete('Họ phối hợp với ai?', 'Mục III.3 kế hoạch 5 quy định gì?')).toContain('III.3');
  });

  it('for a fact of another document is about that one only', () => {
    expect(complete('thế còn kế hoạch 5 ra ngày nào', 'Luật 9 ban hành ngày nào?')).toBe(
      'kế hoạch 5 ra ngày nào',
    );
  });

  it('for the same of something else, in full, needs no more than the document', () => {
    expect(
      complete('còn nguyên tắc khen thưởng thì sao?', 'Nguyên tắc thi đua theo Luật Phòng cháy là gì?'),
    ).toBe('nguyên tắc khen thưởng thì sao? 9/2024/QH15');
  });

  it('is no question that names a document and asks where it is sent or kept', () => {
    expect(complete('kế hoạch 5 gửi những đâu', 'mục II.1 nói gì')).toBe('kế hoạch 5 gửi những đâu');
    expect(complete('kh5 luu o dau', 'mục II.1 nói gì')).toBe('kh5 luu o dau');
    expect(complete('gửi những đâu', 'kế hoạch 5 do ai ký')).not.toBe('gửi những đâu');
  });

  it('for a fact alone is about the document, whoever is asked for', () => {
    expect(complete('đồng chí nào ký thế?', 'Kế hoạch 5 ban hành ngày nào?')).toBe(
      'đồng chí nào ký thế? 5-KH/ĐU',
    );
  });

  it('for a fact alone is about the other document that was asked for', () => {
    const completed = complete('nó ban hành ngày nào?', 'Kế hoạch 5 thực hiện theo chỉ thị nào?');
    expect(completed).toMatch(/^nó ban hành ngày nào\? ¦ /u);
  });

  it('names a section of the part that was talked of', () => {
    expect(complete('còn mục 4?', 'Mục II.3 kế hoạch 5 nói gì?')).toBe('còn mục II.4? 5-KH/ĐU');
    expect(complete('muc 1 noi gi', 'Mục 3 phần II kế hoạch 5 nói gì?')).toBe('muc II.1 noi gi 5-KH/ĐU');
  });

  it('goes back through follow-ups before it', () => {
    const completed = complete(
      'thế còn Công an phường?',
      'Nhiệm vụ của UBND phường là gì?',
      'còn Thường trực Đảng ủy phường?',
    );
    expect(completed).toContain('Nhiệm vụ');
    expect(completed).not.toContain('Thường trực');
  });
});

describe('a follow-up on awards', async () => {
  const awards = await buildLibrary([
    parseText(
      'law.md',
      '### Điều 2. Danh hiệu "Lao động giỏi"\n\nCho cá nhân.\n\n### Điều 3. Danh hiệu "Tập thể kiểu mẫu"\n\nCho tập thể.',
      { number: '8/2024/QH15', type: 'Luật', title: 'Luật Khen thưởng' },
    ),
  ]);
  const follow = (question: string, before: string) => completeFollowUp(question, [before], awards);
  const GOOD = 'Tiêu chuẩn Lao động giỏi là gì?';
  const MODEL = 'Tiêu chuẩn Tập thể kiểu mẫu là gì?';

  it.each([
    ['còn giấy khen thì sao?', GOOD],
    ['con huan chuong thi sao', 'tieu chuan lao dong gioi la gi'],
    ['thế danh hiệu khác thì sao?', GOOD],
  ])('that names a kind of them leaves out the one before: %s', (question, before) => {
    const [own, context] = follow(question, before).split(CONTEXT);
    expect(own).toBe(question);
    expect(context).toMatch(/^ti[êe]u chu[ẩa]n/iu);
    expect(context).not.toMatch(/lao [đd][ộo]ng gi[ỏo]i/iu);
  });

  it.each([
    ['danh hiệu này xét khi nào?', GOOD],
    ['giấy khen đó ai ký tặng?', GOOD],
    ['danh hieu nay xet khi nao', 'tieu chuan lao dong gioi la gi'],
  ])('that points to it keeps it: %s', (question, before) => {
    expect(follow(question, before)).toMatch(/ ¦ .*lao [đd][ộo]ng gi[ỏo]i/iu);
  });

  it.each([
    ['thế bao nhiêu người phải đạt lao động giỏi?', MODEL],
    ['the bao nhieu nguoi phai dat lao dong gioi', 'tieu chuan tap the kieu mau la gi'],
    ['vậy mấy người được lao động giỏi là đủ?', MODEL],
  ])('that names one somebody is to reach stays with the one before: %s', (question, before) => {
    expect(follow(question, before)).toMatch(/ ¦ .*t[ậa]p th[ểe] ki[ểe]u m[ẫa]u/iu);
  });

  it('that names another one itself leaves the one before', () => {
    expect(follow('thế Lao động giỏi thì sao?', MODEL)).not.toMatch(/kiểu mẫu/u);
  });

  it('of figures has no substance of its own, however many they are', () => {
    expect(follow('10 15 20 25 ngày?', GOOD)).toContain('Lao động giỏi');
    expect(follow('10 15 20 25 ngay', 'tieu chuan lao dong gioi la gi')).toContain('lao dong gioi');
  });
});

describe('a question asked on', () => {
  const on = (question: string, ...history: string[]) => askedOn(question, history, library);

  it.each([
    ['mấy bản, in màu hay photo?', 'Ai chủ trì tuần tra?', 'tuần tra'],
    ['may ban, in mau hay photo', 'ai chu tri tuan tra', 'tuan tra'],
  ])('is about what was talked of, though nothing in it says so: %s', (question, before, subject) => {
    const resumed = on(question, before);
    expect(resumed?.startsWith(`${question}${CONTEXT}`)).toBe(true);
    expect(resumed).toContain(subject);
  });

  it('goes back through follow-ups before it', () => {
    expect(on('in màu hay photo?', 'Nhiệm vụ của UBND phường?', 'còn Công an phường thì sao?')).toContain(
      'Công an phường',
    );
  });

  it.each([
    ['that begins a conversation', 'mấy bản, in màu hay photo?', []],
    ['that names a unit', 'Công an phường in màu gì?', ['Ai chủ trì tuần tra?']],
    ['that names a title', 'tổ dân phố an toàn in màu gì', ['Ai chủ trì tuần tra?']],
    ['that names a document', 'Kế hoạch 5 in màu gì?', ['Ai chủ trì tuần tra?']],
    ['of many words', 'in ảnh chân dung màu trắng khổ lớn bìa cứng đóng gáy xoắn', ['Ai chủ trì tuần tra?']],
  ])('is none %s', (_, question, history) => {
    expect(on(question, ...history)).toBeUndefined();
  });
});

describe('a question that is complete', () => {
  it.each([
    ['of its own', 'Tiêu chuẩn danh hiệu tổ dân phố an toàn là gì?'],
    ['of thanks', 'cảm ơn'],
    ['for a telephone number', 'còn số điện thoại?'],
    ['of nothing', ''],
  ])('%s is left as it is', (_, question) => {
    const history = question === '' ? [] : ['Nhiệm vụ của UBND phường?'];
    expect(completeFollowUp(question, history, library)).toBe(question);
  });

  it('is any without a conversation', () => {
    fc.assert(fc.property(anyText, (question) => void expect(complete(question)).toBe(question)));
  });
});

describe('any conversation', () => {
  it('leaves the question itself as typed, first', () => {
    fc.assert(
      fc.property(anyText, fc.array(anyText, { maxLength: 4 }), (question, history) => {
        expect(completeFollowUp(question, history, library).startsWith(question)).toBe(true);
      }),
    );
  });
});

describe('pointing to what was cited', () => {
  it.each([
    ['khoản 3 nói gì?', { clause: '3', step: 0 }],
    ['Điểm đ thì sao?', { point: 'đ', step: 0 }],
    ['diem c noi gi', { point: 'c', step: 0 }],
    ['Mục đó nói gì?', { step: 0 }],
    ['cho xem nguyên văn', { step: 0 }],
    ['Mục tiếp theo?', { step: 1 }],
    ['dieu sau noi gi', { step: 1 }],
    ['Mục liền trước nói gì?', { step: -1 }],
  ])('is read: %s', (question, pointer) => {
    expect(point(question)).toEqual(pointer);
  });

  it.each([
    'khoản 3 Điều 2 nói gì?',
    'Mục II.2 nói gì?',
    'Ai chủ trì tuần tra?',
    'Theo mục đó thì đơn vị nào kiểm tra bình chữa cháy của hộ kinh doanh?',
    '',
  ])('is not read where the question names its place or is about something else: "%s"', (question) => {
    expect(point(question)).toBeUndefined();
  });
});
