import { describe, expect, it } from 'vitest';
import { checkItems } from '../../../../src/domain/tutor/check-items.ts';
import type { Item, ItemKind } from '../../../../src/domain/tutor/item.ts';
import { createItems } from '../../../../src/domain/tutor/items.ts';
import {
  NOW,
  tutorSources,
  WARD_LAW_TEXT,
  WARD_PLAN_TEXT,
  wardLaw,
  wardPlan,
} from '../../../support/tutor.ts';

const sources = tutorSources([wardPlan(), wardLaw()]);
const items = createItems(sources, NOW);

function found(kind: ItemKind, ...words: string[]): Item {
  const item = items.find((one) => one.kind === kind && words.every((word) => one.prompt.includes(word)));
  if (item === undefined) throw new Error(`no item of ${kind} on ${words.join()}`);
  return item;
}

function keyOf({ options, key }: Item): string | undefined {
  return options[key];
}

function wrongOf({ options, key }: Item): string[] {
  return options.filter((_, i) => i !== key);
}

describe('items on tasks', () => {
  it('ask who has a task, with other units of the document as wrong options', () => {
    const item = found('actor', 'tuần tra ban đêm');
    expect(keyOf(item)).toBe('Công an phường');
    expect(wrongOf(item)).toHaveLength(3);
    // Who is to be worked with is no wrong answer.
    expect(item.options).not.toContain('Đoàn Thanh niên phường');
    expect(item.citation).toMatchObject({ document: '5-KH/ĐU', locator: 'III.2' });
    expect(item.explanation).toContain('Mục III.2 Kế hoạch 5-KH/ĐU');
  });

  it('ask which task is whose, with tasks of others as wrong options', () => {
    const item = found('task', 'giao cho Ban Quản lý chợ');
    expect(keyOf(item)).toBe('Xây dựng phương án thoát nạn và niêm yết tại từng ki-ốt');
    expect(wrongOf(item)).toContain('Chỉ đạo các tổ dân phố mở lớp tập huấn trước ngày 15/5/2026');
  });

  it('never offer two names of one unit', () => {
    const twice = wardPlan(
      WARD_PLAN_TEXT.replace('### 3. Trạm Y tế phường', '### 3. Công an phường Thanh Bình').replace(
        '### 4. Ban Quản lý chợ',
        '### 4. Công an phường Hòa An',
      ),
    );
    const drawn = createItems(tutorSources([twice]), NOW).filter(
      ({ kind, citation }) => kind === 'actor' && citation.locator === 'III.1',
    );
    expect(drawn.length).toBeGreaterThan(0);
    for (const { options } of drawn)
      expect(options.filter((option) => option.startsWith('Công an')).length).toBeLessThan(2);
  });

  it('ask with whom and to whom by leaving the name out of the task', () => {
    expect(keyOf(found('partner', 'Chủ trì, phối hợp với …'))).toBe('Đoàn Thanh niên phường');
    expect(keyOf(found('recipient', 'báo cáo … về kết quả mở lớp'))).toBe('Thường trực Đảng ủy phường');
  });

  it('ask by when and how often', () => {
    expect(keyOf(found('timing', 'mở lớp tập huấn trước ngày …'))).toBe('15/5/2026');
    const often = found('timing', '…, tổ chức tập huấn');
    expect(keyOf(often)).toBe('hằng năm');
    // Each year is a period too.
    expect(often.options).not.toContain('định kỳ');
  });
});

describe('items on provisions', () => {
  it('ask which article is about a subject', () => {
    expect(keyOf(found('place', 'Nguyên tắc chữa cháy'))).toBe('Điều 1');
  });

  it('ask how many, by the number that is stated or counted, and leave out figures that are written the same elsewhere', () => {
    expect(keyOf(found('count', 'bao nhiêu hình thức khen thưởng'))).toBe('bốn');
    expect(keyOf(found('count', 'liệt kê bao nhiêu danh hiệu an toàn'))).toBe('3');
    const item = found('count', 'không để xảy ra cháy trong …');
    expect(keyOf(item)).toBe('03 năm');
    expect(wrongOf(item).every((option) => /^\d\d năm$/u.test(option))).toBe(true);
  });

  it('ask whose criterion something is, and who decides', () => {
    expect(keyOf(found('condition', 'niêm yết phương án thoát nạn'))).toBe('"Chợ an toàn kiểu mẫu"');
    expect(keyOf(found('competence', 'ai có thẩm quyền quyết định tặng bằng khen'))).toBe(
      'Thủ tướng Chính phủ',
    );
  });

  it('ask for orders and matchings as choices among whole ones', () => {
    expect(keyOf(found('order', 'Điều 3'))).toBe(
      '"Tổ dân phố an toàn" → "Chung cư an toàn" → "Chợ an toàn kiểu mẫu"',
    );
    expect(keyOf(found('match', 'Cách ghép'))).toMatch(/^Điều 1 – nguyên tắc chữa cháy; /u);
  });

  it('match no articles of a chapter whose name an editor gave, nor any that every law has', () => {
    const whole = WARD_LAW_TEXT.replace('> Thiếu: Chưa có nguồn cho khoản 2.', '');
    const change = (from: string, to: string) =>
      createItems(tutorSources([wardLaw(whole.replace(from, to))]), NOW).filter(({ prompt }) =>
        prompt.startsWith('Cách ghép'),
      );
    expect(change('Quy định chung', '(tên chương chưa xác minh)')).toEqual([]);
    const matched = change('Nguyên tắc chữa cháy', 'Phạm vi điều chỉnh');
    expect(matched.length).toBeGreaterThan(0);
    expect(matched.flatMap(({ options }) => options).join()).not.toContain('phạm vi điều chỉnh');
  });

  it('call no part of a heading a heading', () => {
    const long = 'Bảo đảm phương tiện, nguồn nước và giao thông';
    const plan = WARD_PLAN_TEXT.replace(long, `${long}, nhằm ${'phục vụ chữa cháy kịp thời '.repeat(3)}`);
    const asked = createItems(tutorSources([wardPlan(plan)]), NOW);
    const headings = asked.flatMap(({ prompt, options }) =>
      /thuộc mục/u.test(prompt) ? [prompt, ...options] : [],
    );
    expect(found('match', 'thuộc mục có tiêu đề nào').options).toContain(long);
    expect(headings.join()).not.toContain(long);
  });

  it('ask which term a text explains, and never call a term that it mentions wrong', () => {
    const terms = (heading: string) =>
      createItems(
        tutorSources([
          wardLaw(`### Điều 1. ${heading}

1. Chữa cháy: việc dập tắt đám cháy do lực lượng tại chỗ hoặc lực lượng chuyên nghiệp tiến hành.
2. Diễn tập: việc làm thử mọi bước của chữa cháy để người dân quen với cách xử lý khi có sự cố.
3. Cứu nạn: việc đưa người bị nạn ra khỏi nơi nguy hiểm bằng phương tiện và lực lượng sẵn có.
`),
        ]),
        NOW,
      ).filter(({ prompt }) => prompt.includes('việc làm thử'));
    const [choice, statement] = terms('Giải thích từ ngữ');
    expect(choice?.prompt).toMatch(/” là nội dung giải thích khái niệm nào\?$/u);
    expect(choice && keyOf(choice)).toBe('Diễn tập');
    expect(statement?.prompt).toMatch(/” là nội dung giải thích khái niệm “(?:Diễn tập|Cứu nạn)”\?$/u);
    expect(terms('Các loại hoạt động')[0]?.prompt).toMatch(/” nói về loại hoạt động nào\?$/u);
  });

  it('state what is so, or the same with one fact changed', () => {
    const changed = found('statement', 'không để xảy ra cháy trong 04 năm liên tục');
    expect(changed.options).toEqual(['Đúng', 'Sai']);
    expect(keyOf(changed)).toBe('Sai');
    expect(changed.explanation).toContain('03 năm');
    const truths = items.filter(({ kind }) => kind === 'statement').map(keyOf);
    expect(new Set(truths)).toEqual(new Set(['Đúng', 'Sai']));
  });

  it('leave out what a section with gaps says', () => {
    expect(items.some(({ citation }) => citation.locator.startsWith('Điều 7'))).toBe(false);
    expect(items.some(({ prompt }) => prompt.includes('12 lần'))).toBe(false);
  });

  it('leave out what a notice doubts', () => {
    const doubted = wardLaw(
      WARD_LAW_TEXT.replace(
        '## Chương II.',
        '## Chương II. Thẩm quyền\n\n> Lưu ý: Cần đối chiếu nguyên văn.\n\n## Chương III.',
      ).replace(
        '### Điều 4. Danh hiệu',
        '> Lưu ý: Viết theo một bài báo; cần đối chiếu nguyên văn.\n\n### Điều 4. Danh hiệu',
      ),
    );
    const left = createItems(tutorSources([doubted]), NOW);
    expect(left.some(({ citation }) => citation.locator.startsWith('Điều 3'))).toBe(false);
    expect(left.some(({ citation }) => citation.locator.startsWith('Điều 5'))).toBe(true);
  });
});

describe('all items', () => {
  it('can be proven, fit into a quiz poll, and use most kinds', () => {
    expect(checkItems(items, sources, NOW)).toEqual([]);
    expect(new Set(items.map(({ kind }) => kind)).size).toBe(12);
  });

  it('are the same in every run', () => {
    expect(createItems(tutorSources([wardPlan(), wardLaw()]), NOW)).toEqual(items);
  });

  it('carry the notices that apply, not those to come', () => {
    const { notices } = found('actor', 'tuần tra ban đêm');
    expect(notices).toEqual(['Kế hoạch 5-KH/ĐU: Phường Thanh Bình đã sáp nhập với phường Hòa An.']);
    const later = createItems(sources, Date.parse('2027-02-01T08:00:00Z'));
    expect(later.map(({ id }) => id)).toEqual(items.map(({ id }) => id));
    expect(later[0]?.notices).toHaveLength(2);
  });

  it('belong to a part of a plan or a chapter of a law', () => {
    expect(found('actor', 'tuần tra ban đêm').topic).toEqual({
      key: '5-KH/ĐU III',
      title: 'Kế hoạch 5-KH/ĐU, phần III: Tổ chức thực hiện',
    });
    expect(found('place', 'Nguyên tắc chữa cháy').topic).toEqual({
      key: '9/2024/QH15 Chương I',
      title: 'Luật 9/2024/QH15, Chương I: Quy định chung',
    });
  });
});

describe('a section that changes', () => {
  it('retires its items and those of the sections around it, and no others', () => {
    const changed = wardPlan(WARD_PLAN_TEXT.replace('tại từng ki-ốt', 'tại từng quầy hàng'));
    const now = new Set(createItems(tutorSources([changed, wardLaw()]), NOW).map(({ id }) => id));
    const retired = items.filter(({ id }) => !now.has(id));
    expect(retired.length).toBeGreaterThan(1);
    expect(new Set(retired.map(({ citation }) => citation.locator))).toEqual(new Set(['III.4']));
    expect(items.filter(({ id, citation }) => citation.locator === 'III.4' && now.has(id))).toEqual([]);
  });
});
