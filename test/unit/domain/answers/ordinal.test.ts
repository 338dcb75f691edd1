import { describe, expect, it } from 'vitest';
import { findOrdinal } from '../../../../src/domain/answers/ordinal.ts';
import { syllables } from '../../../../src/domain/text/tokenise.ts';
import { parseText } from '../../../support/corpus.ts';

const PLAN = parseText(
  'ke-hoach.md',
  '## II. NHIỆM VỤ, GIẢI PHÁP\n\n### 1. Tuyên truyền\n\nMột.\n\n### 2. Đổi mới\n\nHai.\n\n### 3. Tổng kết\n\nBa.',
  { number: '5-KH/ĐU', type: 'Kế hoạch', title: 'Kế hoạch' },
);
const DIRECTIVE = parseText(
  'chi-thi.md',
  '## 1. Nâng cao nhận thức\n\nMột.\n\n## 2. Bảo đảm sự lãnh đạo\n\nHai.',
  {
    number: '7-CT/TU',
    type: 'Chỉ thị',
    title: 'Chỉ thị',
  },
);
const found = (question: string, documents = [PLAN, DIRECTIVE]) =>
  findOrdinal(syllables(question).join(' '), documents)?.section.locator;

describe('a section asked for by its place in the order', () => {
  it.each([
    ['nhiệm vụ thứ nhất là gì', 'II.1'],
    ['giải pháp số 2', 'II.2'],
    ['nhiệm vụ 3 quy định ra sao', 'II.3'],
    ['nhiệm vụ đầu tiên', 'II.1'],
    ['nhiệm vụ giải pháp cuối cùng là gì', 'II.3'],
  ])('is counted in the part whose heading names its kind: %s', (question, locator) => {
    expect(found(question)).toBe(locator);
  });

  it('is a numbered view of the directive that is named, where that has no parts', () => {
    expect(found('quan điểm thứ hai là gì', [DIRECTIVE])).toBe('2');
    expect(found('quan điểm thứ hai là gì')).toBeUndefined();
  });

  it.each(['quan điểm đầu tiên là gì', 'diem dau tien noi gi'])(
    'is the first view of such a directive: %s',
    (question) => {
      expect(found(question, [DIRECTIVE])).toBe('1');
    },
  );

  it.each([
    'hoàn thành xuất sắc nhiệm vụ, 1 sáng kiến thì được gì',
    'hoan thanh tot nhiem vu 2 nam lien tuc',
    'hoàn thành nhiệm vụ 3 năm',
  ])('is none where a task is said to be done, and something else is counted: %s', (question) => {
    expect(found(question)).toBeUndefined();
  });

  it('is none where there are not so many, or nothing is counted', () => {
    expect(found('nhiệm vụ thứ chín')).toBeUndefined();
    expect(found('nhiệm vụ của phường')).toBeUndefined();
  });
});
