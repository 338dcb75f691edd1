import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CitedSection } from '../../../../../src/channels/reply.ts';
import { renderAnswer as render } from '../../../../../src/channels/telegram/render/answer.ts';
import type { Answer } from '../../../../../src/domain/answers/assistant.ts';
import { buildAnswer, buildDocument, citeSection } from '../../../../support/fake-assistant.ts';
import { parseHtml } from '../../../../support/fake-telegram-html.ts';

const plan = buildDocument(
  { number: '213-KH/TU', type: 'Kế hoạch', title: 'Kế hoạch thực hiện Chỉ thị 41' },
  { 'III.2': 'Báo cáo Ban Thường vụ.', 'III.3': 'Chủ trì quán triệt.' },
);
const law = buildDocument(
  { number: '06/2022/QH15', type: 'Luật', title: 'Luật Thi đua, khen thưởng', text: 'summary' },
  { 'Điều 23.1': 'Xét tặng <hằng năm>.' },
);

const renderAnswer = (answer: Answer, sections: readonly CitedSection[]) =>
  render({ kind: 'answer', answer, sections });

describe('renderAnswer', () => {
  test('offers to rate what is kept, and who must do what where a cited section obliges somebody', () => {
    const { buttons } = render({
      kind: 'answer',
      answer: buildAnswer(),
      sections: [],
      id: 12,
      obliging: 'k',
    });
    const pressed = buttons
      .flat()
      .map((button) => [button.text, 'callback_data' in button && button.callback_data]);
    expect(pressed).toEqual([
      ['📋 Ai – việc gì – khi nào', 'who k'],
      ['👍', 'good 12'],
      ['👎', 'bad 12'],
    ]);
  });

  test('shows statements, sources with folded quotes, then one notice', () => {
    const answer = buildAnswer({
      text: 'Có hai việc:\n- Báo cáo. [1]\n- Xét tặng. [2]',
      citations: [citeSection(plan, 'III.2'), citeSection(law, 'Điều 23.1')],
      notices: ['Đã sửa đổi.'],
    });
    const { parts } = renderAnswer(answer, []);
    expect(parts).toEqual([
      [
        'Có hai việc:',
        '• Báo cáo. [1]',
        '• Xét tặng. [2]',
        '',
        '<b>Căn cứ</b>',
        '<b>[1]</b> Kế hoạch 213-KH/TU, mục III.2',
        '<blockquote expandable>Báo cáo Ban Thường vụ.</blockquote>',
        '',
        '<b>[2]</b> Luật 06/2022/QH15, khoản 1 Điều 23 (bản tóm tắt)',
        '<blockquote expandable>Xét tặng &lt;hằng năm&gt;.</blockquote>',
        '',
        '⚠️ <i>Lưu ý: Đã sửa đổi.</i>',
      ].join('\n'),
    ]);
  });

  test('lists several notices under one sign', () => {
    const [part] = renderAnswer(buildAnswer({ notices: ['Một.', 'Hai.'] }), []).parts;
    expect(part).toBe('Có.\n\n⚠️ <i>Lưu ý:\n• Một.\n• Hai.</i>');
  });

  test('does not call the nearest provision a ground when the answer is that nothing is stated', () => {
    const answer = buildAnswer({
      kind: 'not-stated',
      text: 'Không nêu thời hạn. [1]',
      citations: [citeSection(plan, 'III.2')],
    });
    const [part] = renderAnswer(answer, []).parts;
    expect(part).toContain('<b>Quy định liên quan</b>');
    expect(part).not.toContain('Căn cứ');
  });

  test('shows the bare text where nothing was found', () => {
    expect(renderAnswer(buildAnswer({ kind: 'not-found', text: 'Không tìm thấy.' }), [])).toEqual({
      parts: ['Không tìm thấy.'],
      buttons: [],
    });
  });

  test('offers a button for each section, five at most', () => {
    const sections = [1, 2, 3, 4, 5, 6].map((n) => ({
      key: `k${n}`,
      place: `mục III.${n}`,
      document: '213-KH/TU',
    }));
    const { buttons } = renderAnswer(buildAnswer(), sections);
    expect(buttons).toHaveLength(5);
    expect(buttons[0]).toEqual([{ text: '📄 mục III.1 – 213-KH/TU', callback_data: 'open k1' }]);
  });

  test('shortens the place in a label, not the document', () => {
    const place = 'mục "Một tiêu đề dài hơn bề ngang của điện thoại"';
    const { buttons } = renderAnswer(buildAnswer(), [{ key: 'k', place, document: '213-KH/TU' }]);
    expect(buttons[0]?.[0]?.text).toBe('📄 mục "Một tiêu đề dài hơn … – 213-KH/TU');
  });

  test('keeps every statement and citation of an answer of any length, in messages Telegram takes', () => {
    const sentence = fc.string({
      unit: fc.constantFrom('a', 'ế', ' ', '<', '&', '>', '😀'),
      minLength: 1,
      maxLength: 900,
    });
    fc.assert(
      fc.property(
        fc.array(
          sentence.filter((text) => text.trim() !== ''),
          { minLength: 1, maxLength: 25 },
        ),
        (quotes) => {
          const texts = Object.fromEntries(quotes.map((text, i) => [`III.${i + 1}`, text]));
          const document = buildDocument({ number: '1-KH/TU', type: 'Kế hoạch', title: 'Kế hoạch' }, texts);
          const citations = quotes.map((_, i) => citeSection(document, `III.${i + 1}`));
          const text = quotes.map((quoted, i) => `- ${quoted} [${i + 1}]`).join('\n');
          const seen = renderAnswer(buildAnswer({ text, citations }), []).parts.map(
            (part) => parseHtml(part).text,
          );
          for (const part of seen) expect(part.length).toBeLessThanOrEqual(4_096);
          const whole = squeeze(seen.join('\n'));
          for (const [i, quoted] of quotes.entries()) {
            expect(whole).toContain(squeeze(`• ${quoted} [${i + 1}]`));
            expect(whole).toContain(squeeze(`[${i + 1}] Kế hoạch 1-KH/TU, mục III.${i + 1}\n${quoted}`));
          }
        },
      ),
      { numRuns: 40 },
    );
  });
});

function squeeze(text: string): string {
  return text.replace(/\s/gu, '');
}
