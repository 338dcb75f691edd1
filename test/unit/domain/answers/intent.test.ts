import { describe, expect, it } from 'vitest';
import {
  askingWords,
  FACT_WORDS,
  type Intent,
  readFacts,
  readIntent,
} from '../../../../src/domain/answers/intent.ts';
import { syllables } from '../../../../src/domain/text/tokenise.ts';

const folded = (text: string) => syllables(text).join(' ');

const QUESTIONS: readonly (readonly [Intent, ...string[]])[] = [
  ['greeting', 'xin chào', 'Chào bạn', 'cảm ơn bạn nhiều', 'ok', 'ok thanks nha'],
  ['contact', 'Số điện thoại của Phòng Nội vụ?', 'địa chỉ email là gì'],
  [
    'amount',
    'Thưởng bao nhiêu tiền?',
    'mức tiền thưởng là bao nhiêu',
    'vi phạm thì phạt bao nhiêu',
    'phụ cấp của chiến sĩ là bao nhiêu vậy',
  ],
  ['funds', 'kinh phí lấy từ đâu', 'tien thuong lay o dau ra', 'cấp nào chi tiền', 'kinh phí do xã chi hay'],
  ['list', 'Kể tên các danh hiệu thi đua', 'Những hành vi nào bị nghiêm cấm?', 'Hồ sơ gồm những gì?'],
  ['person', 'Trưởng phòng tên là gì?', 'Bí thư Thành ủy là ai'],
  [
    'report-to',
    'UBND thành phố báo cáo ai?',
    'Báo cáo gửi về đâu thì gửi báo cáo về đâu',
    'nộp báo cáo ở đâu',
  ],
  ['with-whom', 'Ban Tuyên giáo phối hợp với ai?', 'làm cùng với cơ quan nào'],
  [
    'criteria',
    'Tiêu chuẩn danh hiệu Chiến sĩ thi đua cơ sở?',
    'Khi nào thì được tặng Bằng khen?',
    'thủ tục đơn giản áp dụng khi nào',
    'Tập thể phải đạt gì?',
  ],
  ['when', 'Hạn chót nộp báo cáo?', 'Bao giờ phải xong?', 'thời hạn thẩm định hồ sơ', 'chậm nhất ngày nào'],
  ['how-many', 'Cần mấy năm liên tục?', 'Tỷ lệ tối đa là bao nhiêu phần trăm?'],
  ['count', 'Có bao nhiêu loại hình khen thưởng?', 'mấy nguyên tắc thi đua'],
  ['duties', 'UBND thành phố phải làm gì?', 'Nhiệm vụ của Mặt trận', 'phòng em được giao việc gì'],
  [
    'who',
    'Cơ quan nào chủ trì quán triệt?',
    'Ai có thẩm quyền tặng?',
    'do đơn vị nào theo dõi',
    'Ai quy định tiêu chuẩn chi tiết?',
    'co quan nao huong dan ho so',
    'tiêu chuẩn giao cho ai quy định',
    'tỉnh tự đặt danh hiệu',
  ],
  [
    'definition',
    'Sáng kiến là gì?',
    'Thế nào là khen thưởng đột xuất?',
    'Giấy khen khác bằng khen ở điểm nào?',
    'bang khen voi giay khen khac nhau the nao',
    'phân biệt danh hiệu với hình thức khen thưởng',
  ],
  ['yes-no', 'Có cần đăng ký thi đua không?', 'hộ gia đình được khen thưởng không'],
  ['general', 'Kế hoạch nhằm mục đích gì?', 'Vì sao ban hành Chỉ thị 41?', 'khen thưởng đột xuất'],
];

describe('the intent of a question', () => {
  const cases = QUESTIONS.flatMap(([intent, ...questions]) =>
    questions.map((question) => [question, intent] as const),
  );

  it.each(cases)('"%s" is read as %s', (question, intent) => {
    expect(readIntent(folded(question))).toBe(intent);
  });

  it('of no words is general', () => {
    expect(readIntent('')).toBe('general');
  });

  it('is no greeting where something is asked after it', () => {
    expect(readIntent(folded('xin chào, ai chủ trì quán triệt'))).toBe('who');
  });

  it('does not take a "bộ" or "mẫu" of something, or the number of a point, for a count', () => {
    expect(readIntent(folded('bộ máy thi đua'))).toBe('general');
    expect(readIntent(folded('nội dung này nằm ở điểm mấy chỉ thị 41'))).not.toBe('count');
  });

  it('takes "năm nào cũng" for no day, and "mấy năm rồi" for no count', () => {
    expect(readIntent(folded('năm nào phòng em cũng làm tốt'))).not.toBe('when');
    expect(readIntent(folded('công tác mấy năm rồi, luật có quan tâm người ở đảo không'))).not.toBe('count');
  });

  it.each<[string, Intent]>([
    ['Mấy anh em tự đua với nhau có được khen không?', 'yes-no'],
    ['may nha trong xom tu ru nhau thi dua co duoc khen khong', 'yes-no'],
    ['hội đồng có mấy người', 'how-many'],
    ['cong nhan may cua toi can dat gi', 'criteria'],
    ['mặt hạn chế có mấy ý, là những ý gì', 'list'],
    ['Huy chương của bộ đội tên là gì?', 'definition'],
    ['Luật quy định bao nhiêu hình thức khen thưởng?', 'count'],
    ['Soạn kế hoạch xong thì bước kế tiếp là gì?', 'definition'],
    ['nguyên tắc khen có nghiêng về họ không', 'yes-no'],
    ['ngày nào cũng thi đua thì gọi là hình thức gì', 'list'],
    ['sđt 0912 345 678, tiêu chuẩn chiến sĩ thi đua là gì', 'criteria'],
    ['cơ quan nào ở tỉnh được đặt tên và tiêu chuẩn', 'who'],
  ])('is not what its words look like: %s', (question, intent) => {
    expect(readIntent(folded(question))).toBe(intent);
  });

  it.each<[string, Intent]>([
    ['Hồ sơ nộp trước ngày nào ạ', 'when'],
    ['đăng ký thi đua chưa nhỉ', 'yes-no'],
    ['bi thu thanh uy la ai vay troi', 'person'],
    ['sang kien la gi the ad oi', 'definition'],
  ])('does not depend on the particles at the end: %s', (question, intent) => {
    expect(readIntent(folded(question))).toBe(intent);
  });

  it('is no errand where a summary is to tell, though "theo bạn" asks for an opinion', () => {
    expect(readIntent(folded('Theo bản tóm tắt thì hồ sơ gồm những gì?'))).toBe('list');
    expect(readIntent(folded('theo bạn thì hồ sơ gồm những gì'))).toBe('errand');
  });

  it('is no contact where "số nhà" belongs to other words', () => {
    expect(readIntent(folded('số nhà bao nhiêu'))).toBe('contact');
    expect(readIntent(folded('cơ sở nhà trường được khen không'))).not.toBe('contact');
    expect(readIntent(folded('số nhà trường được khen là mấy trường'))).not.toBe('contact');
  });

  it('does not find "hôm nào" inside "nhóm nào"', () => {
    expect(readIntent(folded('nhóm nào được nhắc tên'))).not.toBe('when');
  });
});

describe('words of asking', () => {
  const found = (text: string, intent: Intent) =>
    askingWords(text, intent).map(([start, end]) => text.slice(start, end));

  it('are found where they stand, those of the intent and those of pointing to a place', () => {
    const asking = found('Thời hạn thẩm định hồ sơ quy định ở điều nào?', 'when');
    expect(asking).toEqual(['Thời hạn', 'quy định', 'điều nào']);
    expect(found('Thời hạn thẩm định hồ sơ', 'who')).toEqual([]);
    expect(found('', 'when')).toEqual([]);
  });

  it('are the longest phrases', () => {
    expect(found('bao nhiêu tiền thưởng', 'amount')).toEqual(['bao nhiêu tiền']);
  });
});

describe('facts of a document', () => {
  it.each([
    ['Kế hoạch 213 ai ký, ký với chức danh gì', ['signerOffice']],
    ['chi thi 41 co hieu luc tu ngay nao, co trung ngay ky khong', ['effective']],
    ['luật ban hành ngày nào, có hiệu lực từ ngày nào', ['issued', 'effective']],
    ['Kế hoạch 213 do ai ký?', ['signer']],
    ['Ban hành ngày nào?', ['issued']],
    ['Cơ quan nào ban hành Chỉ thị 41?', ['issuer']],
    ['Số hiệu của Luật?', ['number']],
    ['Trích yếu là gì', ['title']],
    ['Đây là toàn văn hay tóm tắt?', ['text']],
    ['Luật có hiệu lực từ ngày nào?', ['effective']],
    ['Luật còn hiệu lực không?', ['validity']],
    ['Hết hiệu lực từ bao giờ?', ['expires']],
    ['Luật đã bị sửa đổi chưa?', ['amendedBy']],
    ['Chỉ thị 41 còn thiếu những phần nào?', ['gaps']],
    ['Luật có bao nhiêu điều?', ['articlesTotal']],
    ['Ai ký, ngày ban hành nào?', ['signer', 'issued']],
    ['Ai chủ trì quán triệt?', []],
  ] as const)('"%s" asks for %j', (question, facts) => {
    expect(readFacts(folded(question))).toEqual(facts);
  });

  it('are asked for by words of their own', () => {
    for (const question of ['do ai ký', 'ban hành ngày nào', 'có hiệu lực từ ngày nào'])
      for (const word of syllables(question)) expect(FACT_WORDS).toContain(word);
  });
});
