import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../../src/adapters/readers/decode-text.ts';
import { encodeLegacy } from '../../../../src/domain/text/legacy-encodings.ts';
import { paragraph } from '../../../support/documents/sentences.ts';

const TEXT = paragraph(400);
const utf16 = (text: string) => Buffer.from(text, 'utf16le');

function decoded(bytes: Uint8Array): string {
  const outcome = decodeText(bytes);
  return outcome.kind === 'decoded' ? outcome.text : 'unknown';
}

/** Windows-1258 has letters with marks of vowels; tones stand behind them. */
function windows1258(text: string): Buffer {
  const codes = new Map<string, number>();
  for (let byte = 0; byte < 256; byte += 1) {
    codes.set(new TextDecoder('windows-1258').decode(Uint8Array.of(byte)), byte);
  }
  const bytes = [...text.normalize('NFC')].flatMap((letter) => {
    if (codes.has(letter)) return [codes.get(letter) ?? 0];
    const [base = '', ...marks] = letter.normalize('NFD');
    const vowel = marks.find((mark) => !/[\u0300\u0301\u0303\u0309\u0323]/u.test(mark)) ?? '';
    const tone = marks.find((mark) => mark !== vowel) ?? '';
    return [(base + vowel).normalize('NFC'), tone].map((part) => codes.get(part) ?? 0x3f);
  });
  return Buffer.from(bytes);
}

describe('decodeText', () => {
  it('reads UTF-8 and UTF-16, with and without a mark', () => {
    expect(decoded(Buffer.from(TEXT))).toBe(TEXT);
    expect(decoded(Buffer.from(`\uFEFF${TEXT}`))).toBe(TEXT);
    expect(decoded(utf16(`\uFEFF${TEXT}`))).toBe(TEXT);
    expect(decoded(utf16(TEXT))).toBe(TEXT);
    expect(decoded(Buffer.from(utf16(`\uFEFF${TEXT}`)).swap16())).toBe(TEXT);
  });

  it('composes decomposed letters', () => {
    expect(decoded(Buffer.from(TEXT.normalize('NFD')))).toBe(TEXT);
  });

  it('reads Windows-1258, TCVN3 and VNI by the words that they make', () => {
    expect(decoded(windows1258(TEXT))).toBe(TEXT);
    for (const encoding of ['TCVN3', 'VNI'] as const) {
      const ascii = TEXT.replace(/[“”]/gu, '"');
      const bytes = Buffer.from(encodeLegacy(ascii, encoding), 'latin1');
      expect(decoded(bytes).toLowerCase()).toBe(ascii.toLowerCase());
      expect(decodeText(bytes)).toMatchObject({ warnings: [expect.stringContaining(encoding)] });
      expect(decoded(Buffer.from(encodeLegacy(ascii, encoding))).toLowerCase()).toBe(ascii.toLowerCase());
    }
  });

  it('accepts a slip in UTF-8 with a warning, and nothing that it is not sure of', () => {
    const long = Buffer.from(paragraph(2000));
    const slip = Buffer.concat([long.subarray(0, 700), Buffer.from([0xff]), long.subarray(700)]);
    expect(decodeText(slip)).toMatchObject({
      kind: 'decoded',
      warnings: [expect.stringContaining('1 ký tự')],
    });
    expect(decodeText(Buffer.from('Les élèves étaient déjà à l’école.', 'latin1'))).toEqual({
      kind: 'unknown',
    });
  });

  it('decodes every Unicode text to itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        fc.pre(!text.includes('\0') && !/[\u00A1-\u00FF\uFEFF\uFFFE]/u.test(text.normalize('NFC')));
        expect(decoded(Buffer.from(text))).toBe(text.normalize('NFC'));
      }),
    );
  });
});
