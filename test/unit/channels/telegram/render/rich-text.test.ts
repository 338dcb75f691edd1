import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  bold,
  escapeHtml,
  italic,
  join,
  plainText,
  quote,
  type RichText,
  slice,
  toHtml,
} from '../../../../../src/channels/telegram/render/rich-text.ts';
import { parseHtml } from '../../../../support/fake-telegram-html.ts';

/** Text in the characters that trouble HTML, UTF-16 and Vietnamese. */
const nasty = fc.string({
  unit: fc.constantFrom('a', 'ế', ' ', '\n', '<', '>', '&', '"', '</b>', '&lt;', '😀', '[1]'),
});
const span = fc.record(
  { text: nasty, style: fc.constantFrom('bold', 'italic', 'quote') },
  { requiredKeys: ['text'] },
);
const richText: fc.Arbitrary<RichText> = fc.array(span as fc.Arbitrary<RichText[number]>, { maxLength: 8 });

describe('rich text', () => {
  test('becomes HTML with everything but the tags escaped', () => {
    const text = [bold('[1]'), { text: ' a < b & "c"\n' }, quote('<i>không</i>'), italic('')];
    expect(toHtml(text)).toBe(
      '<b>[1]</b> a &lt; b &amp; "c"\n<blockquote expandable>&lt;i&gt;không&lt;/i&gt;</blockquote>',
    );
    expect(plainText(text)).toBe('[1] a < b & "c"\n<i>không</i>');
  });

  test('any string survives escaping', () => {
    fc.assert(
      fc.property(fc.oneof(nasty, fc.string({ unit: 'binary' })), (text) => {
        expect(parseHtml(escapeHtml(text)).text).toBe(text.trim());
      }),
    );
  });

  test('any rich text is read back as it was meant', () => {
    fc.assert(
      fc.property(richText, (text) => {
        expect(parseHtml(toHtml(text)).text).toBe(plainText(text).trim());
      }),
    );
  });

  test('slices like its plain text and keeps the style of every character', () => {
    fc.assert(
      fc.property(richText, fc.nat(40), fc.nat(40), (text, a, b) => {
        const [start, end] = [Math.min(a, b), Math.max(a, b)];
        const part = slice(text, start, end);
        expect(plainText(part)).toBe(plainText(text).slice(start, end));
        expect(styles(part)).toEqual(styles(text).slice(start, end));
      }),
    );
  });

  test('joins what is not empty', () => {
    expect(plainText(join([[{ text: 'a' }], [], [{ text: '' }], [bold('b')]], ', '))).toBe('a, b');
  });
});

function styles(text: RichText): (string | undefined)[] {
  return text.flatMap((span) => Array.from({ length: span.text.length }, () => span.style));
}
