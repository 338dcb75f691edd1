import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  plainText,
  quote,
  type RichText,
  toHtml,
} from '../../../../../src/channels/telegram/render/rich-text.ts';
import { LONGEST_MESSAGE, split } from '../../../../../src/channels/telegram/render/split.ts';
import { parseHtml } from '../../../../support/fake-telegram-html.ts';

const parts = (text: string, longest: number) => split([{ text }], longest).map(plainText);

describe('split', () => {
  test('leaves a text that fits in one part', () => {
    expect(parts('một\n\nhai', 20)).toEqual(['một\n\nhai']);
    expect(split([{ text: 'a'.repeat(LONGEST_MESSAGE) }])).toHaveLength(1);
    expect(split([{ text: 'a'.repeat(LONGEST_MESSAGE + 1) }])).toHaveLength(2);
  });

  test('prefers the end of a paragraph, then of a line, then of a word', () => {
    expect(parts('một hai\n\nba bốn\nnăm sáu', 18)).toEqual(['một hai', 'ba bốn\nnăm sáu']);
    expect(parts('một hai ba\nbốn năm sáu', 18)).toEqual(['một hai ba', 'bốn năm sáu']);
    expect(parts('một hai ba bốn năm', 12)).toEqual(['một hai ba', 'bốn năm']);
  });

  test('does not take a paragraph end that leaves the part nearly empty', () => {
    expect(parts('a\n\nmột hai ba bốn năm sáu', 15)).toEqual(['a\n\nmột hai ba', 'bốn năm sáu']);
  });

  test('cuts inside a word only where there is no other way, and never inside a character', () => {
    expect(parts('abcdefgh', 3)).toEqual(['abc', 'def', 'gh']);
    expect(parts('😀😀😀', 3)).toEqual(['😀', '😀', '😀']);
  });

  test('keeps a marker with the word before it', () => {
    expect(parts('báo cáo Thường trực [12] và', 22)).toEqual(['báo cáo Thường', 'trực [12] và']);
  });

  test('keeps a quote with the line before it', () => {
    const text: RichText = [{ text: 'một hai ba\n[1] Kế hoạch\n' }, quote('bốn năm sáu bảy')];
    expect(split(text, 26).map(plainText)).toEqual(['một hai ba', '[1] Kế hoạch\nbốn năm sáu', 'bảy']);
  });

  test('closes and reopens the formatting of what it cuts', () => {
    const cut = split([quote('một hai ba bốn')], 8).map(toHtml);
    expect(cut).toEqual([
      '<blockquote expandable>một hai</blockquote>',
      '<blockquote expandable>ba bốn</blockquote>',
    ]);
  });

  test('loses nothing but white space, and every part is a message Telegram takes', () => {
    const unit = fc.constantFrom('a', 'ế', 'đ', ' ', ' ', '\n', '\n\n', '<', '&', '😀', ' [1]', ' [23]');
    const span = fc.record(
      { text: fc.string({ unit, maxLength: 80 }), style: fc.constantFrom('bold', 'italic', 'quote') },
      { requiredKeys: ['text'] },
    );
    fc.assert(
      fc.property(fc.array(span, { maxLength: 12 }), fc.integer({ min: 8, max: 120 }), (spans, longest) => {
        const text = spans as RichText;
        const cut = split(text, longest);
        for (const part of cut) {
          const seen = parseHtml(toHtml(part)).text;
          expect(seen).toBe(plainText(part));
          expect(seen.length).toBeLessThanOrEqual(longest);
          expect(seen).not.toMatch(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/u);
          if (plainText(text).trim() !== '') expect(seen).not.toBe('');
        }
        expect(cut.map(plainText).join('').replace(/\s/gu, '')).toBe(plainText(text).replace(/\s/gu, ''));
      }),
      { numRuns: 500 },
    );
  });

  test('cuts no marker in two', () => {
    const word = fc.constantFrom('ban', 'thành uỷ [1]', 'báo cáo [12]', 'kế hoạch [3]\n', 'mặt trận.\n\n');
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1, maxLength: 60 }),
        fc.integer({ min: 20, max: 90 }),
        (words, longest) => {
          const text = words.join(' ');
          const markers = parts(text, longest).flatMap((part) => part.match(/\[\d+\]/gu) ?? []);
          expect(markers).toEqual(text.match(/\[\d+\]/gu) ?? []);
        },
      ),
    );
  });
});
