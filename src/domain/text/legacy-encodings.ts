import { isSyllable } from './vietnamese-syllable.ts';

/** Encodings that Vietnamese documents used before Unicode; their letters are other letters of Latin-1. */
export type LegacyEncoding = 'TCVN3' | 'VNI';

type Table = ReadonlyMap<string, string>;

/** TCVN3 (ABC), fonts named ".Vn…": one character a letter. Capitals with a tone exist only as fonts. */
const TCVN3: Table = new Map(
  pairs(
    'à µ ả ¶ ã · á ¸ ạ ¹ ă ¨ ằ » ẳ ¼ ẵ ½ ắ ¾ ặ Æ â © ầ Ç ẩ È ẫ É ấ Ê ậ Ë đ ® è Ì ẻ Î ẽ Ï é Ð ẹ Ñ',
    'ê ª ề Ò ể Ó ễ Ô ế Õ ệ Ö ì × ỉ Ø ĩ Ü í Ý ị Þ ò ß ỏ á õ â ó ã ọ ä ô « ồ å ổ æ ỗ ç ố è ộ é',
    'ơ ¬ ờ ê ở ë ỡ ì ớ í ợ î ù ï ủ ñ ũ ò ú ó ụ ô ư \u00AD ừ õ ử ö ữ ÷ ứ ø ự ù ỳ ú ỷ û ỹ ü ý ý ỵ þ',
    'Ă ¡ Â ¢ Ê £ Ô ¤ Ơ ¥ Ư ¦ Đ §',
  ),
);

/** VNI-Windows: most letters are a plain letter and a mark behind it. */
const VNI: Table = new Map([
  ...pairs(
    'à aø á aù ả aû ã aõ ạ aï â aâ ầ aà ấ aá ẩ aå ẫ aã ậ aä ă aê ằ aè ắ aé ẳ aú ẵ aü ặ aë',
    'è eø é eù ẻ eû ẽ eõ ẹ eï ê eâ ề eà ế eá ể eå ễ eã ệ eä ì ì í í ỉ æ ĩ ó ị ò',
    'ò oø ó où ỏ oû õ oõ ọ oï ô oâ ồ oà ố oá ổ oå ỗ oã ộ oä ơ ô ờ ôø ớ ôù ở ôû ỡ ôõ ợ ôï',
    'ù uø ú uù ủ uû ũ uõ ụ uï ư ö ừ öø ứ öù ử öû ữ öõ ự öï ỳ yø ý yù ỷ yû ỹ yõ ỵ î đ ñ',
  ),
  ...pairs(
    'À AØ Á AÙ Ả AÛ Ã AÕ Ạ AÏ Â AÂ Ầ AÀ Ấ AÁ Ẩ AÅ Ẫ AÃ Ậ AÄ Ă AÊ Ằ AÈ Ắ AÉ Ẳ AÚ Ẵ AÜ Ặ AË',
    'È EØ É EÙ Ẻ EÛ Ẽ EÕ Ẹ EÏ Ê EÂ Ề EÀ Ế EÁ Ể EÅ Ễ EÃ Ệ EÄ Ì Ì Í Í Ỉ Æ Ĩ Ó Ị Ò',
    'Ò OØ Ó OÙ Ỏ OÛ Õ OÕ Ọ OÏ Ô OÂ Ồ OÀ Ố OÁ Ổ OÅ Ỗ OÃ Ộ OÄ Ơ Ô Ờ ÔØ Ớ ÔÙ Ở ÔÛ Ỡ ÔÕ Ợ ÔÏ',
    'Ù UØ Ú UÙ Ủ UÛ Ũ UÕ Ụ UÏ Ư Ö Ừ ÖØ Ứ ÖÙ Ử ÖÛ Ữ ÖÕ Ự ÖÏ Ỳ YØ Ý YÙ Ỷ YÛ Ỹ YÕ Ỵ Î Đ Ñ',
  ),
]);

const DECODERS = { TCVN3: decoder(TCVN3), VNI: decoder(VNI) };

/** Runs of letters, whatever encoding makes them letters: many are signs in Latin-1. */
const RUN = /[^\s!-@[-`{-~–—‘’“”…]+/gu;
const LATIN_1 = /[\u00A1-\u00FF]/u;
/** So many telling words, so large a share of syllables, and so large a lead over the text as it stands. */
const ENOUGH_WORDS = 5;
const SURE_SHARE = 0.85;
const CLEAR_LEAD = 0.25;

/**
 * Recognises a legacy encoding by what the text becomes when it is decoded.
 * @param text characters as a reader found them: Latin-1 letters where Vietnamese ones are meant.
 * @returns undefined when the text is good as it stands, or when nothing is certain.
 */
export function detectLegacyEncoding(text: string): LegacyEncoding | undefined {
  if (!LATIN_1.test(text)) return undefined;
  const asItIs = syllableShare(text);
  let best: { encoding: LegacyEncoding; share: number } | undefined;
  for (const encoding of ['TCVN3', 'VNI'] as const) {
    const decoded = share(text, (word) => decodeLegacy(word, encoding));
    if (decoded >= SURE_SHARE && decoded >= asItIs + CLEAR_LEAD && decoded > (best?.share ?? 0)) {
      best = { encoding, share: decoded };
    }
  }
  return best?.encoding;
}

/** Unicode (NFC) from text in a legacy encoding. */
export function decodeLegacy(text: string, encoding: LegacyEncoding): string {
  const { pattern, letters } = DECODERS[encoding];
  const decoded = text.normalize('NFC').replace(pattern, (code) => letters.get(code) ?? code);
  return encoding === 'TCVN3' ? decoded.split('\n').map(restoreCapitals).join('\n') : decoded;
}

/** The opposite of {@link decodeLegacy}, as far as the encoding has the letters. */
export function encodeLegacy(text: string, encoding: LegacyEncoding): string {
  const table = encoding === 'TCVN3' ? TCVN3 : VNI;
  return [...text.normalize('NFC')].map((letter) => table.get(letter) ?? lowerCode(table, letter)).join('');
}

/** The share of syllables among the words with letters beyond ASCII; 0 when there are too few of them. */
export function syllableShare(text: string): number {
  return share(text, (word) => word);
}

function share(text: string, decode: (word: string) => string): number {
  const telling = (text.normalize('NFC').match(RUN) ?? []).filter((word) => /\P{ASCII}/u.test(word));
  if (telling.length < ENOUGH_WORDS) return 0;
  return telling.filter((word) => isSyllable(decode(word))).length / telling.length;
}

/** A capital that the encoding lacks is written with the small letter's code and a font of capitals. */
function lowerCode(table: Table, letter: string): string {
  return table.get(letter.toLowerCase()) ?? letter;
}

/** Among capitals only, the letters that had no capital code were capitals too. */
function restoreCapitals(line: string): string {
  if (!/[a-z]/u.test(line) && (line.match(/[A-Z]/gu)?.length ?? 0) > 1) return line.toUpperCase();
  return line.replace(/\p{L}+/gu, (word) =>
    /[A-ZĂÂÊÔƠƯĐ].*[A-ZĂÂÊÔƠƯĐ]/u.test(word) && !/[a-z]/u.test(word) ? word.toUpperCase() : word,
  );
}

function decoder(table: Table): { pattern: RegExp; letters: Table } {
  const letters = new Map<string, string>();
  for (const [letter, code] of table) letters.set(code, letter);
  for (const [letter, code] of table) {
    const mixed = code.charAt(0).toUpperCase() + code.slice(1);
    if (code.length > 1 && !letters.has(mixed)) letters.set(mixed, letter.toUpperCase());
  }
  const codes = [...letters.keys()].sort((a, b) => b.length - a.length);
  return { pattern: new RegExp(codes.join('|'), 'gu'), letters };
}

function pairs(...lists: readonly string[]): [letter: string, code: string][] {
  const items = lists.join(' ').split(' ');
  return Array.from({ length: items.length / 2 }, (_, i) => [items[i * 2] ?? '', items[i * 2 + 1] ?? '']);
}
