import type { Item } from '../../src/domain/tutor/item.ts';
import { buildDocument, citeSection } from './fake-assistant.ts';

/** A document with a section for each item. */
export const EXAM_DOCUMENT = buildDocument(
  { number: '5-KH/ĐU', type: 'Kế hoạch', title: 'Kế hoạch thi đua' },
  Object.fromEntries(
    ['I', 'II', 'III', 'IV'].flatMap((part) =>
      Array.from({ length: 10 }, (_, i) => [
        `${part}.${i + 1}`,
        `Đơn vị ${part}-${i + 1} chủ trì việc ${part}-${i + 1}.`,
      ]),
    ),
  ),
);

/** An item on a section of {@link EXAM_DOCUMENT}; its right option is "đúng", whatever the order. */
export function examItem(locator: string, more: Partial<Item> = {}): Item {
  const [part = ''] = locator.split('.');
  return {
    id: `muc-${locator}`,
    kind: 'actor',
    topic: { key: `5-KH/ĐU ${part}`, title: `Phần ${part}` },
    prompt: `Theo Kế hoạch 5-KH/ĐU, ai chủ trì việc ở mục ${locator}?`,
    options: [`đúng ${locator}`, `sai một ${locator}`, `sai hai ${locator}`, `sai ba ${locator}`],
    key: 0,
    explanation: `Mục ${locator} Kế hoạch 5-KH/ĐU giao việc này.`,
    citation: citeSection(EXAM_DOCUMENT, locator),
    notices: [],
    ...more,
  };
}

/** So many items a part: on the sections I.1, I.2 … II.1 … */
export function examItems(perPart: number, parts: readonly string[] = ['I', 'II', 'III', 'IV']): Item[] {
  return parts.flatMap((part) => Array.from({ length: perPart }, (_, i) => examItem(`${part}.${i + 1}`)));
}
