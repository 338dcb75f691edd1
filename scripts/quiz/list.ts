import type { Item } from '../../src/domain/tutor/item.ts';
import { KIND_NAMES } from '../../src/domain/tutor/item-columns.ts';
import { type ScreenColumn, screenTable } from '../screen-table.ts';

export const LIST_FORMATS = ['table', 'json'] as const;
export type ListFormat = (typeof LIST_FORMATS)[number];

const COLUMNS: readonly ScreenColumn<Item>[] = [
  { title: 'Mã', width: 14, of: ({ id }) => id },
  { title: 'Loại', width: 16, of: ({ kind }) => KIND_NAMES[kind] },
  { title: 'Văn bản', width: 14, of: ({ citation }) => citation.document },
  { title: 'Mục', width: 22, of: ({ citation }) => citation.place },
  { title: 'Câu hỏi', width: 90, of: ({ prompt }) => prompt },
  { title: 'Đáp án', width: 50, of: ({ options, key }) => options[key] ?? '' },
];

/** Items for the screen, or as JSON. */
export function listItems(items: readonly Item[], format: ListFormat): string {
  if (format === 'json') return itemsJson(items);
  return `${screenTable(COLUMNS, items)}\n\n${items.length} câu hỏi\n`;
}

export function itemsJson(items: readonly Item[]): string {
  return `${JSON.stringify(items, undefined, 2)}\n`;
}
