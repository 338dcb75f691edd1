import { KIND_NAMES } from '../../src/domain/tutor/item-columns.ts';
import type { QuestionBank } from '../../src/domain/tutor/question-bank.ts';

/** What the checker says of all items that were made; Vietnamese. */
export function describeCheck({ items, faults }: QuestionBank): string {
  const asked = `${items.length} câu hỏi đã được kiểm chứng với văn bản`;
  if (faults.length === 0) return `✓ ${asked}; không có lỗi.\n`;
  const lines = faults.map(
    ({ id, kind, prompt, fault }) => `✗ ${id} (${KIND_NAMES[kind]}): ${fault}\n  ${prompt}`,
  );
  return `${lines.join('\n')}\n\n${asked}; ${faults.length} lỗi, câu có lỗi không được hỏi.\n`;
}
