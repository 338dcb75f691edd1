import { cite } from '../../src/domain/documents/citation.ts';
import type { Document } from '../../src/domain/documents/document.ts';
import type { Item } from '../../src/domain/tutor/item.ts';
import { parseText } from './corpus.ts';
import { sectionAt } from './sections.ts';

/** A plan with a part for each section: "II.1", "II.2" …, whose text names who leads. */
export const STUDY_PLAN: Document = planOf([
  ['Tuyên truyền', 'Ban Tuyên giáo chủ trì tuyên truyền Kế hoạch.'],
  ['Kiểm tra', 'Ủy ban Kiểm tra chủ trì kiểm tra việc thực hiện.'],
  ['Báo cáo', 'Văn phòng chủ trì báo cáo kết quả hằng quý.'],
]);

/** A plan with the headings and paragraphs as II.1, II.2 … */
export function planOf(sections: readonly (readonly [heading: string, text: string])[]): Document {
  const text = sections.map(([heading, line], i) => `### ${i + 1}. ${heading}\n\n${line}`).join('\n\n');
  return parseText('ke-hoach.md', `## II. NHIỆM VỤ\n\n${text}\n`, {
    number: '7-KH/TU',
    type: 'Kế hoạch',
    title: 'Kế hoạch thử',
  });
}

export const STUDY_TOPIC = { key: '7-KH/TU II', title: 'Nhiệm vụ (Kế hoạch 7-KH/TU)' };

/** An item on a section; its quote is the section's first paragraph. */
export function buildItem(
  id: string,
  locator: string,
  more: Partial<Item> = {},
  document: Document = STUDY_PLAN,
): Item {
  const section = sectionAt(document, locator);
  const [paragraph] = section.content;
  const quote = paragraph?.kind === 'paragraph' ? paragraph.text : '';
  const citation = cite(document, section, quote);
  if (citation === undefined) throw new Error(`nothing to cite in ${locator}`);
  return {
    id,
    kind: 'actor',
    topic: STUDY_TOPIC,
    prompt: `Câu ${id}: cơ quan nào chủ trì?`,
    options: ['Ban Tuyên giáo', 'Ủy ban Kiểm tra', 'Văn phòng', 'Mặt trận'],
    key: 0,
    explanation: `Kế hoạch 7-KH/TU, mục ${locator}.`,
    citation,
    notices: [],
    ...more,
  };
}

/** Four items on each section of {@link STUDY_PLAN}: "a1" to "a4" on the first, and so on. */
export const STUDY_ITEMS: readonly Item[] = ['II.1', 'II.2', 'II.3'].flatMap((locator, section) =>
  (['actor', 'task', 'place', 'statement'] as const).map((kind, i) =>
    buildItem(`${'abc'[section]}${i + 1}`, locator, {
      kind,
      ...(kind === 'statement' && { options: ['Đúng', 'Sai'] }),
    }),
  ),
);
