import type { Item } from '../../src/domain/tutor/item.ts';
import { KIND_NAMES } from '../../src/domain/tutor/item-columns.ts';

/** So many items of all kinds and documents: in turn one of each, spread over all there are. */
export function sampleOf(items: readonly Item[], size: number): Item[] {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = `${item.citation.document} ${item.kind}`;
    groups.set(group, [...(groups.get(group) ?? []), item]);
  }
  const spread = [...groups.values()].map((group) => group.toSorted((a, b) => (a.id < b.id ? -1 : 1)));
  const rounds = Math.max(...spread.map((group) => group.length));
  const drawn = Array.from({ length: rounds }, (_, i) => spread.flatMap((group) => group[i] ?? [])).flat();
  const chosen = new Set(drawn.slice(0, size));
  return items.filter((item) => chosen.has(item));
}

/** The sample as a page to be read. */
export function samplePage(items: readonly Item[], all: number): string {
  const blocks = items.map(({ kind, prompt, options, key, explanation, topic }, n) => {
    const lines = options.map(
      (option, i) => `- ${i === key ? '**' : ''}${'ABCDEF'[i]}. ${option}${i === key ? '** ✓' : ''}`,
    );
    return `### ${n + 1}. ${prompt}\n\n${lines.join('\n')}\n\n${explanation}\n\n*${KIND_NAMES[kind]} · ${topic.title}*`;
  });
  const notices = [...new Set(items.flatMap((item) => item.notices))].map((notice) => `- ${notice}`);
  return [
    '# Năm mươi câu hỏi mẫu',
    `${items.length} trong ${all} câu hỏi lập từ kho văn bản của dự án; kiểm thử giữ cho trang này khớp với bộ câu hỏi.`,
    ...blocks,
    '## Lưu ý kèm theo các câu hỏi',
    `${notices.join('\n')}\n`,
  ].join('\n\n');
}
