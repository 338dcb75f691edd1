import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { extractObligations } from '../../../../src/domain/obligations/extract.ts';
import type { Obligation } from '../../../../src/domain/obligations/obligation.ts';
import { restoreObligations, storeObligations } from '../../../../src/domain/obligations/stored.ts';
import { createGlossary } from '../../../../src/domain/text/glossary.ts';
import { parseText } from '../../../support/corpus.ts';
import { projectDocuments, projectGlossary } from '../../../support/library.ts';

const TABLE = new URL('../../../support/documents/plan-213-obligations.json', import.meta.url);
const glossary = createGlossary(projectGlossary());

function extracted(body: string, type = 'Kế hoạch') {
  const document = parseText('van-ban.md', body, { number: '7-KH/TU', type, title: `${type} thử` });
  return { document, obligations: extractObligations(document, glossary) };
}

const summary = ({ actors, role, task, partners, recipient, timing }: Obligation) => [
  actors.join(' + '),
  role,
  task,
  partners.join(' + '),
  recipient ?? '',
  'phrase' in timing ? timing.phrase : '',
];

describe('the register of the plan', () => {
  it('is complete and exact: the table made by hand of parts II and III', () => {
    const [plan] = projectDocuments();
    if (plan === undefined) throw new Error('no plan');
    const found = extractObligations(plan, glossary)
      .filter(({ citation }) => /^I{2,3}\./u.test(citation.locator))
      .map(({ actors, role, task, partners, recipient, timing, citation: { locator, paragraph } }) => ({
        locator,
        paragraph,
        actors,
        role,
        task,
        partners,
        recipient: recipient ?? null,
        timing: { kind: timing.kind, phrase: 'phrase' in timing ? timing.phrase : null },
      }));
    expect(found).toEqual(JSON.parse(readFileSync(TABLE, 'utf8')));
  });

  it('leaves out purposes, and the letterhead and addressees', () => {
    const [plan] = projectDocuments();
    const places =
      plan === undefined ? [] : extractObligations(plan, glossary).map(({ citation }) => citation.locator);
    expect(places.every((locator) => /^I{2,3}\./u.test(locator))).toBe(true);
  });
});

describe('tasks of a directing document', () => {
  it('are given by a line that announces them: actor, role and partners go to every item', () => {
    const { obligations } = extracted(
      `## I. NHIỆM VỤ

1. Bộ Công Thương chủ trì, phối hợp với các cơ quan, địa phương:

a) Hoàn thiện Chiến lược, báo cáo Thủ tướng Chính phủ trong tháng 5 năm 2026 theo Thông báo số 211/TB-VPCP ngày 24 tháng 4 năm 2026.

b) Phối hợp chặt chẽ với Bộ Xây dựng để xử lý các dự án.

c) Bộ trưởng Bộ Công Thương khẩn trương thành lập Tổ công tác.`,
      'Nghị quyết',
    );
    expect(obligations.map(summary)).toEqual([
      [
        'Bộ Công Thương',
        'chủ trì',
        'Hoàn thiện Chiến lược, báo cáo Thủ tướng Chính phủ trong tháng 5 năm 2026 theo Thông báo số 211/TB-VPCP ngày 24 tháng 4 năm 2026',
        'các cơ quan, địa phương',
        'Thủ tướng Chính phủ',
        'trong tháng 5 năm 2026',
      ],
      [
        'Bộ Công Thương',
        'phối hợp',
        'Phối hợp chặt chẽ với Bộ Xây dựng để xử lý các dự án',
        'Bộ Xây dựng',
        '',
        '',
      ],
      [
        'Bộ trưởng Bộ Công Thương',
        'chủ trì',
        'khẩn trương thành lập Tổ công tác',
        'các cơ quan, địa phương',
        '',
        '',
      ],
    ]);
  });

  it('are not what has been done, what is hoped for, or how things are', () => {
    const { obligations } = extracted(
      `## I. Những kết quả nổi bật

Tăng cường kiểm tra đã đạt kết quả.

## II. Mục tiêu

Nâng cao chất lượng khen thưởng.

## III. NHIỆM VỤ

Thời gian tới, dự báo tình hình tiếp tục phức tạp.

Các bộ đã có báo cáo Chính phủ như sau:

1. Bộ Tài chính báo cáo về dự toán.

## IV. TỔ CHỨC THỰC HIỆN

Văn phòng Thành ủy theo dõi, đôn đốc việc thực hiện.`,
    );
    expect(obligations.map(({ task }) => task)).toEqual(['theo dõi, đôn đốc việc thực hiện']);
  });

  it('are divided at semicolons only where a new action begins', () => {
    const { obligations } = extracted(
      '## II. NHIỆM VỤ\n\nTôn vinh tập thể; cá nhân tiêu biểu; chú trọng khen thưởng ở cơ sở.',
    );
    expect(obligations.map(({ task }) => task)).toEqual([
      'Tôn vinh tập thể; cá nhân tiêu biểu',
      'chú trọng khen thưởng ở cơ sở',
    ]);
  });

  it('have all the subjects that a semicolon separates before one predicate', () => {
    const { obligations } = extracted(
      '## II. NHIỆM VỤ\n\nThủ trưởng các cơ quan; Chủ tịch Ủy ban nhân dân các xã chỉ đạo thực hiện; định kỳ báo cáo.',
    );
    expect(obligations.map(({ actors, task }) => [actors, task])).toEqual([
      [['Thủ trưởng các cơ quan; Chủ tịch Ủy ban nhân dân các xã'], 'chỉ đạo thực hiện'],
      [['Thủ trưởng các cơ quan; Chủ tịch Ủy ban nhân dân các xã'], 'định kỳ báo cáo'],
    ]);
  });

  it('are the rows of an assignment table', () => {
    const { obligations } = extracted(
      `## II. PHÂN CÔNG NHIỆM VỤ

TT | Nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp | Thời hạn

1 | Ban hành quy chế | Phòng Nội vụ | Các phường; Công an | 15/12/2026

2 | Tuyên truyền | Ban Tuyên giáo |  | Thường xuyên`,
    );
    expect(obligations.map(summary)).toEqual([
      ['Phòng Nội vụ', 'chủ trì', 'Ban hành quy chế', 'Các phường + Công an', '', '15/12/2026'],
      ['Ban Tuyên giáo', 'chủ trì', 'Tuyên truyền', '', '', 'Thường xuyên'],
    ]);
    expect(obligations[0]?.timing).toEqual({ kind: 'date', phrase: '15/12/2026', by: '2026-12-15' });
  });
});

describe('duties in a law', () => {
  it('are taken from its articles on duties and competence, with whom they name', () => {
    const { obligations } = extracted(
      `### Điều 1. Giải thích từ ngữ

1. Thi đua là hoạt động có tổ chức.

### Điều 2. Thẩm quyền của Chủ tịch nước

Chủ tịch nước quyết định tặng huân chương.

### Điều 3. Trách nhiệm quản lý nhà nước

1. Bộ Nội vụ chịu trách nhiệm trước Chính phủ:

a) Xây dựng chính sách;

b) Kiểm tra việc thực hiện.`,
      'Luật',
    );
    expect(obligations.map(summary).map(([actor, role, task]) => [actor, role, task])).toEqual([
      ['Chủ tịch nước', 'quyết định', 'quyết định tặng huân chương'],
      ['Bộ Nội vụ', 'thực hiện', 'Xây dựng chính sách'],
      ['Bộ Nội vụ', 'giám sát', 'Kiểm tra việc thực hiện'],
    ]);
  });
});

describe('stored obligations', () => {
  it('come back with citations that are verified anew', () => {
    const documents = projectDocuments();
    const obligations = documents.flatMap((document) => extractObligations(document, glossary));
    const stored = JSON.parse(JSON.stringify(storeObligations(obligations)));
    expect(restoreObligations(stored, documents)).toEqual(obligations);
    const [first] = stored;
    expect(() => restoreObligations([{ ...first, quote: 'không có trong văn bản' }], documents)).toThrow(
      /does not stand/u,
    );
  });
});
