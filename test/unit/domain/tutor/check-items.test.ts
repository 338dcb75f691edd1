import { describe, expect, it } from 'vitest';
import { cite, type VerifiedCitation } from '../../../../src/domain/documents/citation.ts';
import { checkItems } from '../../../../src/domain/tutor/check-items.ts';
import type { Item, ItemKind } from '../../../../src/domain/tutor/item.ts';
import { createItems } from '../../../../src/domain/tutor/items.ts';
import { createQuestionBank } from '../../../../src/domain/tutor/question-bank.ts';
import { sectionAt } from '../../../support/sections.ts';
import { NOW, tutorSources, WARD_LAW_TEXT, wardLaw, wardPlan } from '../../../support/tutor.ts';

const sources = tutorSources([wardPlan(), wardLaw()]);
const items = createItems(sources, NOW);

function found(kind: ItemKind, words: string): Item {
  const item = items.find((one) => one.kind === kind && one.prompt.includes(words));
  if (item === undefined) throw new Error(`no item of ${kind} on ${words}`);
  return item;
}

function faultsOf(...spoilt: Item[]): string[] {
  return checkItems(spoilt, sources, NOW).map(({ fault }) => fault);
}

/** The item with another option as its key. */
function misKeyed(item: Item): Item {
  return { ...item, key: (item.key + 1) % item.options.length };
}

/** The item with its first wrong option replaced. */
function withWrong(item: Item, option: string): Item {
  const at = item.key === 0 ? 1 : 0;
  return { ...item, options: item.options.map((one, i) => (i === at ? option : one)) };
}

const SAMPLES: readonly (readonly [ItemKind, string])[] = [
  ['actor', 'tuần tra ban đêm'],
  ['task', 'giao cho Ban Quản lý chợ'],
  ['partner', 'phối hợp với …'],
  ['recipient', 'báo cáo …'],
  ['timing', 'trước ngày …'],
  ['place', 'Nguyên tắc chữa cháy'],
  ['count', 'bao nhiêu hình thức'],
  ['count', 'bao nhiêu danh hiệu an toàn'],
  ['count', 'không để xảy ra cháy trong …'],
  ['condition', 'niêm yết phương án thoát nạn'],
  ['condition', 'đâu là một tiêu chuẩn'],
  ['competence', 'tặng bằng khen'],
  ['competence', 'hình thức khen thưởng nào sau đây'],
  ['statement', '04 năm'],
  ['statement', 'thuộc nhóm'],
  ['statement', 'nhiệm vụ'],
  ['order', 'Điều 3'],
  ['match', 'Cách ghép'],
  ['match', 'đâu là một trong các'],
  ['match', 'thuộc mục có tiêu đề nào'],
];

describe('the checker', () => {
  it.each(SAMPLES)('passes a sound item of kind %s (%s) and refuses it with another key', (kind, words) => {
    const item = found(kind, words);
    expect(faultsOf(item)).toEqual([]);
    expect(faultsOf(misKeyed(item))).not.toEqual([]);
  });

  it.each<readonly [ItemKind, string, string]>([
    ['actor', 'mở lớp tập huấn', 'UBND phường'],
    ['task', 'giao cho Ủy ban nhân dân phường', 'Định kỳ báo cáo Thường trực Đảng ủy phường'],
    ['timing', 'tổ chức tập huấn', 'Hằng năm'],
    ['condition', 'đâu là một tiêu chuẩn', 'Hệ thống báo cháy tự động hoạt động tốt quanh năm'],
    ['competence', 'tặng giấy khen', 'bộ trưởng bộ công an'],
    ['match', 'đâu là một trong các', 'Giấy khen'],
  ])('refuses an item of kind %s (%s) of which a wrong option is right: %s', (kind, words, option) => {
    expect(faultsOf(withWrong(found(kind, words), option)).join()).toMatch(/cũng đúng|trùng/u);
  });

  it('refuses a true statement that does not stand in the cited section, and a false one that does', () => {
    const changed = found('statement', '04 năm');
    expect(faultsOf({ ...changed, key: 0 })).toEqual(['nhận định đúng không có trong mục được trích dẫn']);
    expect(faultsOf({ ...changed, prompt: changed.prompt.replace('04 năm', '03 năm') })).toEqual([
      'nhận định sai lại có trong văn bản',
    ]);
  });

  it('refuses a false statement in which more than one fact is changed', () => {
    const changed = found('statement', '04 năm');
    const twice = {
      ...changed,
      prompt: changed.prompt.replace('“không để xảy ra cháy', '“luôn để xảy ra sự cố nhỏ'),
    };
    expect(faultsOf(twice)).toEqual(['nhận định sai khác văn bản ở nhiều chỗ']);
  });

  it('refuses a question of a form that it cannot read', () => {
    const item = found('place', 'Nguyên tắc chữa cháy');
    expect(faultsOf({ ...item, prompt: 'Bạn nghĩ sao?' })).toEqual(['không đọc được câu hỏi để kiểm chứng']);
  });

  it('refuses a citation of a section with gaps, of another section, or of what does not stand there', () => {
    const item = found('actor', 'tuần tra ban đêm');
    const gap = cite(
      wardLaw(),
      sectionAt(wardLaw(), 'Điều 7'),
      'Tổ dân phố an toàn được thưởng',
    ) as VerifiedCitation;
    expect(faultsOf({ ...item, citation: gap })).toContain(
      'mục được trích dẫn còn thiếu nội dung trong nguồn',
    );
    const other = cite(
      wardPlan(),
      sectionAt(wardPlan(), 'III.4'),
      'Xây dựng phương án thoát nạn',
    ) as VerifiedCitation;
    expect(faultsOf({ ...item, citation: other })).toContain('mục được trích dẫn không nêu đáp án');
    expect(faultsOf({ ...item, citation: { ...item.citation, quote: 'Chủ trì nấu ăn' } })).toEqual([
      'đoạn trích không có trong mục được trích dẫn',
    ]);
    expect(faultsOf({ ...item, citation: { ...item.citation, locator: 'IX.9' } })).toEqual([
      'mục được trích dẫn không có trong văn bản',
    ]);
  });

  it('refuses to quote a heading that an editor gave', () => {
    const law = wardLaw(WARD_LAW_TEXT.replace('Quy định chung', '(tên chương chưa xác minh)'));
    const item = found('match', 'Cách ghép');
    const heading = '(tên chương chưa xác minh)';
    const citation = cite(law, sectionAt(law, 'Chương I'), heading) as VerifiedCitation;
    const faults = checkItems([{ ...item, citation }], tutorSources([law]), NOW);
    expect(faults.map(({ fault }) => fault)).toContain('đoạn trích là lời của người biên tập');
  });

  it('refuses an item without the notices of its document', () => {
    expect(faultsOf({ ...found('actor', 'tuần tra ban đêm'), notices: [] })).toEqual([
      'thiếu lưu ý về hiệu lực',
    ]);
  });

  it('refuses what Telegram would', () => {
    const item = found('place', 'Nguyên tắc chữa cháy');
    const long = 'a'.repeat(301);
    expect(faultsOf({ ...item, id: 'có dấu' })).toEqual(['mã không hợp lệ']);
    expect(faultsOf({ ...item, prompt: long })).toContain('câu hỏi dài quá 300 ký tự');
    expect(faultsOf({ ...item, explanation: `${item.explanation}${long}` })).toHaveLength(1);
    expect(faultsOf({ ...item, explanation: `${item.explanation}\n\n.` })).toHaveLength(1);
    expect(faultsOf({ ...item, options: ['Điều 1', long] })).toEqual([
      'phương án trống hoặc dài quá 100 ký tự',
    ]);
    expect(faultsOf({ ...item, options: ['Điều 1'] })).toEqual(['số phương án không từ 2 đến 6']);
    expect(faultsOf({ ...item, options: ['Điều 1', 'điều 1', 'Điều 2'], key: 0 })).toContain(
      'có phương án trùng nhau',
    );
    expect(faultsOf({ ...item, key: 9 })).toContain('đáp án không nằm trong các phương án');
  });

  it('refuses two items of one id, and two that ask the same', () => {
    const item = found('place', 'Nguyên tắc chữa cháy');
    expect(faultsOf(item, { ...found('order', 'Điều 3'), id: item.id })).toEqual([
      'mã trùng với câu hỏi khác',
      'mã trùng với câu hỏi khác',
    ]);
    expect(faultsOf(item, { ...item, id: 'another' })).toEqual([
      'trùng câu hỏi và đáp án với câu khác',
      'trùng câu hỏi và đáp án với câu khác',
    ]);
  });
});

describe('the question bank', () => {
  it('has the items that are proven', () => {
    expect(createQuestionBank(sources, NOW)).toEqual({ items, faults: [] });
  });
});
