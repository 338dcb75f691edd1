import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readQuestion } from '../../../../src/domain/answers/question.ts';
import { parseText } from '../../../support/corpus.ts';
import { buildLibrary } from '../../../support/library.ts';
import { smallLibrary } from '../../../support/small-corpus.ts';
import { anyText } from '../../../support/vietnamese.ts';

const library = await smallLibrary();
const read = (question: string) => readQuestion(question, library);
const unitsOf = (question: string) => read(question).units.map(({ unit }) => unit.name);
const searched = (question: string) => read(question).query.groups.map(({ term }) => term);

describe('a question', () => {
  it('is read with abbreviations written out and slips corrected', () => {
    expect(read('UBND phường  làm gì').text).toBe('Ủy ban nhân dân phường làm gì');
    expect(read('tiêu chuẩn tổ dân phó an toàn').words).toContain('pho');
    expect(read('ai tuần tra ban ddem').words).toContain('dem');
  });

  it('is read without what only leads up to it', () => {
    const stressOf = (question: string, term: string) =>
      read(question).query.groups.find((group) => group.term === term)?.stress;
    expect(stressOf('Khu tôi mới cháy chợ. Ai chủ trì tuần tra?', 'cho')).toBeLessThan(1);
    expect(stressOf('Khu tôi mới cháy chợ. Ai chủ trì tuần tra?', 'tuan')).toBe(1);
    expect(stressOf('Tôi lập danh mục văn bản, xin hỏi ai tuần tra', 'danh')).toBeLessThan(1);
    expect(read('Tôi đang lập danh mục lưu trữ, xin cho biết Kế hoạch 5 ban hành ngày nào?').facts).toEqual([
      'issued',
    ]);
  });

  it('keeps a follow-up to the document of the question before', () => {
    expect(read('còn tuần tra? ¦ Kế hoạch 5 nói gì về tập huấn').reference.scope).toEqual(['5-KH/ĐU']);
  });

  it('does not take a unit of another level for the one that is known', () => {
    expect(unitsOf('Công an phường làm gì')).toEqual(['Công an phường']);
    expect(unitsOf('Công an cấp tỉnh làm gì')).toEqual([]);
  });

  it('has an intent', () => {
    expect(read('Ai chủ trì tuần tra?').intent).toBe('who');
    expect(read('ubnd phuong phai lam gi').intent).toBe('duties');
  });

  it('names units, organisations and titles', () => {
    expect(unitsOf('ủy ban phường phối hợp với công an thế nào')).toEqual([
      'Ủy ban nhân dân phường',
      'Công an phường',
    ]);
    expect(read('Sở Y tế phải làm gì?').organisation).toEqual(['so', 'y', 'te']);
    expect(read('Ai tuần tra?')).not.toHaveProperty('organisation');
    const named = read('Tiêu chuẩn tổ dân phố an toàn của công an?');
    expect(named.names).toEqual([['to', 'dan', 'pho', 'an', 'toan']]);
    expect(named.subjects).toHaveLength(2);
  });

  it('names documents and addresses, and does not search for the words of an address', () => {
    const question = read('Theo KH 5, mục II.2 ai tuần tra?');
    expect(question.reference).toMatchObject({ documents: ['5-KH/ĐU'], locators: ['II.2'] });
    expect(searched('Theo KH 5, mục II.2 ai tuần tra?')).not.toContain('ii');
    expect(searched('Theo KH 5, mục II.2 ai tuần tra?')).toContain('tuan_tra');
  });

  it('is read where words and numbers are written together, but not inside the number of a document', () => {
    expect(read('kh5 do ai ký').reference.documents).toEqual(['5-KH/ĐU']);
    expect(read('Luật 9/2024/QH15 có mấy điều').reference.documents).toEqual(['9/2024/QH15']);
  });

  it('lets the words that only say where to look, or how it is asked, count less', () => {
    const weight = (question: string, term: string) =>
      read(question).query.groups.find((group) => group.term === term)?.weight ?? 0;
    expect(weight('kế hoạch 5 tuần tra', 'ke')).toBeLessThan(weight('kế sách tuần tra', 'ke'));
    expect(weight('tiêu chuẩn tổ dân phố', 'chuan')).toBeLessThan(weight('chuẩn bị tổ dân phố', 'chuan'));
  });
});

describe('the words of a question that name a document', () => {
  const naming = (question: string, among = library) =>
    readQuestion(question, among)
      .query.groups.filter(({ naming }) => naming)
      .map(({ term }) => term);

  it('are those of its type and number', () => {
    expect(naming('Theo Kế hoạch 5, ai tuần tra?')).toEqual(
      expect.arrayContaining(['ke', 'ke_hoach', 'hoach']),
    );
    expect(naming('Theo Kế hoạch 5, ai tuần tra?')).not.toContain('tuan');
  });

  it('are those of who issued it, with or without diacritics, and count less', () => {
    const issuer = [
      'dang',
      'dang_uy',
      'uy',
      'uy_phuong',
      'phuong',
      'phuong_thanh',
      'thanh',
      'thanh_binh',
      'binh',
    ];
    expect(naming('Đảng ủy phường Thanh Bình yêu cầu tuần tra thế nào?')).toEqual(issuer);
    expect(naming('dang uy phuong thanh binh yeu cau tuan tra the nao')).toEqual(issuer);
    const { groups } = read('Đảng ủy phường Thanh Bình yêu cầu tuần tra thế nào?').query;
    expect(groups.filter(({ naming }) => naming).every(({ stress }) => stress < 1)).toBe(true);
  });

  it('are told from those of the subject: "Bộ Chính trị đánh giá …"', async () => {
    const directive = parseText('d.md', '## 1. Quan điểm\n\nThi đua là động lực.', {
      number: '41-CT/TW',
      type: 'Chỉ thị',
      title: 'Chỉ thị về thi đua',
      issuer: 'Bộ Chính trị',
    });
    const terms = naming('Bộ Chính trị đánh giá thi đua thế nào?', await buildLibrary([directive]));
    expect(terms).toEqual(expect.arrayContaining(['bo', 'chinh', 'tri']));
    expect(terms).not.toContain('thi');
    expect(terms).not.toContain('danh');
  });

  it('are none where a part of that name is said, or one that issued nothing', () => {
    expect(naming('Đảng ủy phường yêu cầu tuần tra thế nào?')).toEqual([]);
    expect(naming('Công an phường tuần tra thế nào?')).toEqual([]);
  });
});

describe('facts of a document', () => {
  it('are asked for where nothing else is', () => {
    expect(read('Kế hoạch 5 do ai ký?').facts).toEqual(['signer']);
    expect(read('Kế hoạch phòng cháy, chữa cháy ban hành ngày nào?').facts).toEqual(['issued']);
    expect(read('luat phong chay co bao nhieu dieu').facts).toEqual(['articlesTotal']);
  });

  it('are not where the question has a subject, an address or no document', () => {
    expect(read('Theo Kế hoạch 5, ai ký biên bản tuần tra?').facts).toEqual([]);
    expect(read('Điều 2 luật ban hành ngày nào?').facts).toEqual([]);
    expect(read('Ai ký?').facts).toEqual([]);
  });
});

describe('any text', () => {
  it('can be read', () => {
    fc.assert(
      fc.property(anyText, (typed) => {
        const question = read(typed);
        expect(question.words.length).toBeGreaterThanOrEqual(question.units.length);
        expect(question.text).toBe(question.text.normalize('NFC'));
      }),
    );
  });
});
