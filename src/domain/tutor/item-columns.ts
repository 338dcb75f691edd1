import type { Item, ItemKind } from './item.ts';

/** What an item asks for, as trainers read it. */
export const KIND_NAMES: Readonly<Record<ItemKind, string>> = {
  actor: 'ai làm',
  task: 'nhiệm vụ nào',
  partner: 'phối hợp với ai',
  recipient: 'báo cáo ai',
  timing: 'khi nào',
  place: 'điều, mục nào',
  count: 'bao nhiêu',
  condition: 'tiêu chuẩn',
  competence: 'thẩm quyền',
  statement: 'đúng hay sai',
  order: 'thứ tự',
  match: 'ghép nội dung',
};

/** As many options as an item can have. */
const LETTERS = ['A', 'B', 'C', 'D', 'E', 'F'] as const;

/** One thing that a table tells of an item. */
export interface ItemColumn {
  readonly title: string;
  readonly of: (item: Item) => string;
}

/** What a table of items tells, whatever it is written as. */
export const ITEM_COLUMNS: readonly ItemColumn[] = [
  { title: 'Mã', of: ({ id }) => id },
  { title: 'Loại', of: ({ kind }) => KIND_NAMES[kind] },
  { title: 'Chủ đề', of: ({ topic }) => topic.title },
  { title: 'Câu hỏi', of: ({ prompt }) => prompt },
  ...LETTERS.map((letter, i) => ({ title: letter, of: ({ options }: Item) => options[i] ?? '' })),
  { title: 'Đáp án', of: ({ key }) => LETTERS[key] ?? '' },
  { title: 'Giải thích', of: ({ explanation }) => explanation },
  { title: 'Văn bản', of: ({ citation }) => citation.document },
  { title: 'Mục', of: ({ citation }) => citation.place },
  { title: 'Trích dẫn', of: ({ citation }) => citation.quote },
  { title: 'Lưu ý', of: ({ notices }) => notices.join('\n') },
];

/** Writes items as trainers work on and forward them. */
export interface ItemExports {
  /** For spreadsheets: UTF-8 with a byte-order mark; a cell that looks like a formula is text. */
  csv(items: readonly Item[]): Promise<Uint8Array>;
  xlsx(items: readonly Item[]): Promise<Uint8Array>;
}
