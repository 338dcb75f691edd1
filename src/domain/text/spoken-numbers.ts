import { fold } from './normalise.ts';
import { tokenise } from './tokenise.ts';

/** What is numbered in texts, folded; numbers after other words are left as they are spoken. */
const NUMBERED = new Set(['ke hoach', 'chi thi', 'nghi dinh', 'thong tu', 'dieu', 'khoan', 'chuong']);
const DIGITS: Readonly<Record<string, number>> = {
  khong: 0,
  mot: 1,
  hai: 2,
  ba: 3,
  bon: 4,
  tu: 4,
  nam: 5,
  lam: 5,
  sau: 6,
  bay: 7,
  tam: 8,
  chin: 9,
};
/**
 * Writes the numbers of documents and sections in figures that people speak into their phones: "chỉ thị bốn mốt" is
 * "chỉ thị 41", "kế hoạch hai một ba" and "kế hoạch hai trăm mười ba" are "kế hoạch 213". Without diacritics only
 * hundreds, since "nam" may be a year.
 */
export function writeSpokenNumbers(text: string): string {
  const tokens = tokenise(text);
  let out = '';
  let from = 0;
  for (let i = 0; i < tokens.length; i++) {
    const before = [tokens[i - 2]?.folded, tokens[i - 1]?.folded];
    if (!NUMBERED.has(before.join(' ')) && !NUMBERED.has(before[1] ?? '')) continue;
    const following = tokens.slice(i).map(({ start, end }) => text.slice(start, end).toLowerCase());
    const unaccented = numeralsAt(following, UNACCENTED);
    const words = unaccented.includes('tram') ? unaccented : numeralsAt(following, NUMERALS);
    const value = numberOf(words);
    const [first, last] = [tokens[i], tokens[i + words.length - 1]];
    if (value === undefined || first === undefined || last === undefined) continue;
    out += `${text.slice(from, first.start)}${value}`;
    from = last.end;
    i += words.length - 1;
  }
  return out + text.slice(from);
}

const NUMERALS = new Set(
  'không một mốt hai ba bốn tư năm lăm sáu bảy bẩy tám chín mười mươi trăm linh lẻ'.split(' '),
);

const UNACCENTED = new Set([...NUMERALS].map(fold));

/** The words up to the first that is no numeral. */
function numeralsAt(words: readonly string[], numerals: ReadonlySet<string>): readonly string[] {
  const end = words.findIndex((word) => !numerals.has(word));
  return end < 0 ? words : words.slice(0, end);
}

/** The number that spoken numerals make; undefined where they make none: "kế hoạch không" ends a question. */
function numberOf(words: readonly string[]): number | undefined {
  const [first] = words;
  if (first === undefined || first === 'không' || first === 'mốt') return undefined;
  const digits = words.map((word) => DIGITS[fold(word)]);
  // Figure by figure; "bốn mốt" and "tám tư" leave the tens unsaid and read the same so.
  if (!digits.includes(undefined)) return Number(digits.join(''));
  let total = 0;
  let digit: number | undefined;
  for (const word of words.map(fold)) {
    if (word === 'tram') total += 100 * (digit ?? 1);
    else if (word === 'muoi') total += 10 * (digit ?? 1);
    else if (word !== 'linh' && word !== 'le') {
      if (digit !== undefined) return undefined;
      digit = DIGITS[word];
      continue;
    }
    digit = undefined;
  }
  return total + (digit ?? 0);
}
