import fc from 'fast-check';

const LETTERS = [
  ...'aàáảãạăằắẳẵặâầấẩẫậbcdđeèéẻẽẹêềếểễệghiìíỉĩịklmnoòóỏõọôồốổỗộơờớởỡợpqrstuùúủũụưừứửữựvxyỳýỷỹỵ',
].map((letter) => letter.normalize('NFC'));

/** Every letter of the Vietnamese alphabet with every tone, small and capital, NFC. */
export const VIETNAMESE_LETTERS: readonly string[] = [
  ...LETTERS,
  ...LETTERS.map((letter) => letter.toUpperCase()),
];

/** A word of Vietnamese letters. */
export const word = fc.string({ unit: fc.constantFrom(...VIETNAMESE_LETTERS), minLength: 1, maxLength: 7 });

const separator = fc.oneof(
  { weight: 8, arbitrary: fc.constant(' ') },
  fc.constantFrom(', ', '; ', '. ', '.\n', ' - ', ': ', '? ', '! ', ' (', ') ', '“', '” ', '/', '…', '  '),
);

/** NFC text as documents have it: words, numbers and punctuation, long and short. */
export const text = fc
  .array(fc.tuple(fc.oneof({ weight: 6, arbitrary: word }, fc.nat(3000).map(String)), separator), {
    maxLength: 40,
  })
  .map((pieces) => pieces.flat().join(''));

/** Any character but a lone surrogate. (The library's own `binary` unit takes a second to set up.) */
const character = fc
  .integer({ min: 0, max: 0x10ffff - 0x800 })
  .map((code) => String.fromCodePoint(code < 0xd800 ? code : code + 0x800));

/** Any text at all: other scripts, combining and invisible characters, emoji. */
export const anyText = fc.string({
  unit: fc.oneof(
    character,
    fc.constantFrom(...VIETNAMESE_LETTERS),
    fc.constantFrom(
      ' ',
      '\n',
      '_',
      '-',
      '\u0301',
      '\u0323',
      '\u00AD',
      '\u200B',
      '\uFE0F',
      '⚖',
      'İ',
      'ß',
      '²',
    ),
  ),
  maxLength: 60,
});
