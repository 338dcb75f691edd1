import { describe, expect, test } from 'vitest';
import type { Reply } from '../../../../../src/channels/reply.ts';
import { renderReply } from '../../../../../src/channels/telegram/render/reply.ts';
import { buildAnswer, buildDocument, buildSectionView } from '../../../../support/fake-assistant.ts';
import { parseHtml } from '../../../../support/fake-telegram-html.ts';

const plan = buildDocument(
  { number: '213-KH/TU', type: 'Kế hoạch', title: 'Kế hoạch thực hiện <Chỉ thị> 41', issued: '2025-04-15' },
  { 'III.2': 'Báo cáo.' },
);
const section = buildSectionView(plan, 'III.2');
const source = { metadata: plan.metadata, notices: [{ text: 'Một.' }, { text: 'Hai.' }], passages: 1 };

const replies: Reply[] = [
  { kind: 'greeting' },
  { kind: 'help' },
  { kind: 'answer', answer: buildAnswer(), sections: [] },
  { kind: 'sources', sources: [source] },
  { kind: 'section', section },
  { kind: 'ambiguous-section', candidates: [section, section] },
  { kind: 'missing-section', message: 'Không có mục <III.9>.' },
  { kind: 'unclear-section' },
  { kind: 'section-usage' },
  { kind: 'stale-section' },
  { kind: 'unknown-command' },
  { kind: 'too-long' },
  { kind: 'nothing-to-read' },
  { kind: 'fault' },
];

describe('renderReply', () => {
  test.each(replies)('words $kind in one message that Telegram takes', (reply) => {
    const { parts } = renderReply(reply);
    expect(parts).toHaveLength(1);
    expect(parseHtml(parts[0] ?? '').text).not.toBe('');
  });

  test('lists a source with date, kind of text, title and its first notice', () => {
    expect(renderReply({ kind: 'sources', sources: [source] }).parts).toEqual([
      '<b>Nguồn tra cứu có 1 văn bản</b>\n\n<b>1. Kế hoạch 213-KH/TU</b> (ban hành 15/4/2025, toàn văn)\nKế hoạch thực hiện &lt;Chỉ thị&gt; 41\n⚠️ <i>Một. (và 1 lưu ý khác)</i>',
    ]);
    expect(renderReply({ kind: 'sources', sources: [] }).parts).toEqual([
      'Nguồn tra cứu chưa có văn bản nào.',
    ]);
  });

  test('explains in the help how to ask in a group', () => {
    expect(renderReply({ kind: 'help' }).parts[0]).toContain('hỏi trong nhóm');
  });
});
