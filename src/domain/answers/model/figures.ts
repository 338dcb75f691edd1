import { fold } from '../../text/normalise.ts';

/** What a text says in figures: how many of what, and which days. */
export interface Figures {
  /** Each number with the word behind it, folded ("5 nam"), or with the one before it where that is what it numbers ("dieu 23"). */
  readonly numbers: readonly Figure[];
  /** Days as "15/5/2026", or "15/5" without a year. */
  readonly days: readonly string[];
  /** Numbers of documents as printed, folded: "213-kh/tu". */
  readonly documents: readonly string[];
}

interface Figure {
  readonly value: string;
  /** What is counted, or numbered: empty where the word beside it tells nothing. */
  readonly of: string;
  /** The words around it, in small letters. */
  readonly context: ReadonlySet<string>;
}

/** So many words before and behind a number tell which of several it is. */
const CONTEXT = 4;

const DOCUMENT = /\d+(?:[-/]\d+)?(?:[-/][\p{L}\d]*\p{Lu}[\p{L}\d]*)+/gu;
const DAY =
  /(?<![\d/])(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})(?!\d)|ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})(?:\s+năm\s+(\d{4}))?|(?<![\d/,.])(\d{1,2})\/(\d{1,2})(?![\d/])/giu;

/** Words that a number stands behind: "Điều 23", "hạng Nhất". */
const NUMBERED = new Set('điều khoản mục chương phần điểm đoạn hạng thứ quý khóa khoá'.split(' '));
const NUMBERED_FOLDED = new Set([...NUMBERED].map(fold));

/** What is counted; behind another word "năm" is a year and "một" an article. */
const COUNTED = new Set(
  'nam thang ngay gio tuan quy lan nguoi ca tap ho tuoi dong trieu nghin ty phan nhom noi nhiem tieu dieu hinh danh loai sang de ban bo cap don co muc khoan quyen nghia thanh vien cong buoc dieu cuoc doi to'.split(
    ' ',
  ),
);

/** Numbers in words, as written with their diacritics. "nhất", "nhì": of a class. */
const WORDS: ReadonlyMap<string, number> = new Map([
  ['một', 1],
  ['hai', 2],
  ['ba', 3],
  ['bốn', 4],
  ['năm', 5],
  ['sáu', 6],
  ['bảy', 7],
  ['tám', 8],
  ['chín', 9],
  ['mười', 10],
]);
const CLASSES: ReadonlyMap<string, string> = new Map([
  ['nhất', '1'],
  ['nhì', '2'],
  ['ba', '3'],
]);
/** Roman numerals number classes, parts and congresses. */
const ROMAN: ReadonlyMap<string, string> = new Map(
  ['', 'x', 'xx', 'xxx'].flatMap((tens, ten) =>
    ['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix'].map(
      (ones, one) => [`${tens}${ones}`, String(10 * ten + one)] as const,
    ),
  ),
);
/** A number in words that may be another word counts only before what is counted. */
const DOUBTFUL = new Set(['một', 'năm', 'ba', 'hai', 'bảy', 'tám']);

/** Reads what a text says in figures and in words for numbers. */
export function readFigures(text: string): Figures {
  const documents: string[] = [];
  const days: string[] = [];
  const rest = text
    .normalize('NFC')
    .replace(DOCUMENT, (number) => {
      documents.push(fold(number));
      return ' ; ';
    })
    .replace(DAY, (...match) => {
      const [, d1, m1, y1, d2, m2, y2, d3, m3] = match as (string | undefined)[];
      const [day, month, year] = [d1 ?? d2 ?? d3, m1 ?? m2 ?? m3, y1 ?? y2];
      days.push([Number(day), Number(month), ...(year === undefined ? [] : [Number(year)])].join('/'));
      return ' ; ';
    });
  return { numbers: numbersIn(rest), days, documents };
}

const TOKEN = /\d+(?:[.,]\d+)*|\p{L}+|[%;.,:()]/gu;

function numbersIn(text: string): Figure[] {
  const tokens = [...text.toLowerCase().matchAll(TOKEN)].map(([token]) => token);
  const numbers: Figure[] = [];
  for (let at = 0; at < tokens.length; ) {
    const read = numberAt(tokens, at);
    const length = read?.length ?? 1;
    if (read !== undefined) {
      const around = [
        ...tokens.slice(Math.max(0, at - CONTEXT), at),
        ...tokens.slice(at + length, at + length + CONTEXT + 1),
      ];
      numbers.push({
        value: read.value,
        of: read.of,
        context: new Set(around.filter((word) => /^\p{L}/u.test(word))),
      });
    }
    at += length;
  }
  return numbers;
}

/** The number that begins there, and how many tokens it takes. */
function numberAt(
  tokens: readonly string[],
  at: number,
): { value: string; of: string; length: number } | undefined {
  const token = tokens[at] ?? '';
  const before = tokens[at - 1] ?? '';
  const written = numeral(token);
  if (NUMBERED.has(before)) {
    const value = written ?? CLASSES.get(token) ?? ROMAN.get(token) ?? WORDS.get(token)?.toString();
    if (value !== undefined) return { value, of: fold(before), length: 1 };
  }
  if (written !== undefined) return { value: written, of: measure(tokens[at + 1]), length: 1 };
  const read = inWords(tokens, at);
  if (read === undefined) return undefined;
  const of = measure(tokens[at + read.length]);
  if (read.length === 1 && DOUBTFUL.has(token) && of === '') return undefined;
  return { value: String(read.value), of, length: read.length };
}

/** "05" and "5" are one; "1,5" is 1.5, but "2.000.000" is two million. */
function numeral(token: string): string | undefined {
  if (!/^\d/u.test(token)) return undefined;
  if (/^\d{1,3}(?:\.\d{3})+$/u.test(token)) return token.replaceAll('.', '');
  return String(Number(token.replace(',', '.'))).replace('NaN', token);
}

function measure(word = ''): string {
  if (word === '%') return '%';
  const folded = fold(word);
  return COUNTED.has(folded) ? (folded === 'phan' ? '%' : folded) : '';
}

/** "mười lăm", "hai mươi", "ba mươi mốt": up to 99. */
function inWords(tokens: readonly string[], at: number): { value: number; length: number } | undefined {
  const first = WORDS.get(tokens[at] ?? '');
  if (first === undefined) return undefined;
  const ones = (word = '') => WORDS.get(word) ?? { mốt: 1, tư: 4, lăm: 5 }[word];
  if (first === 10) {
    const one = ones(tokens[at + 1]);
    return one === undefined || one === 10 || tokens[at + 1] === 'năm'
      ? { value: 10, length: 1 }
      : { value: 10 + one, length: 2 };
  }
  if (tokens[at + 1] !== 'mươi') return { value: first, length: 1 };
  const one = ones(tokens[at + 2]);
  return one === undefined || one === 10 || tokens[at + 2] === 'năm'
    ? { value: 10 * first, length: 2 }
    : { value: 10 * first + one, length: 3 };
}

/**
 * Whether all that a statement says in figures is said by the source: every day, every number of a document, and every
 * number, of the same thing where the source counts that thing.
 */
export function figuresStand(statement: Figures, source: Figures): boolean {
  return (
    statement.documents.every((number) => source.documents.includes(number)) &&
    statement.days.every((day) => source.days.some((other) => isDay(day, other))) &&
    statement.numbers.every((figure) => numberStands(figure, source))
  );
}

/** A day without its year is in the source with it. */
function isDay(said: string, source: string): boolean {
  return said === source || source.startsWith(`${said}/`);
}

function numberStands({ value, of, context }: Figure, { numbers, days }: Figures): boolean {
  // "Năm 2026" of a day that is named.
  if (value.length === 4 && days.some((day) => day.endsWith(`/${value}`))) return true;
  const alike = numbers.filter((other) => other.of === of);
  if (of === '') return numbers.some((other) => other.value === value && !NUMBERED_FOLDED.has(other.of));
  // "05 tháng" is not said by "05 năm", but perhaps by "05" of something unknown.
  if (alike.length === 0 && !NUMBERED_FOLDED.has(of))
    return numbers.some((other) => other.value === value && other.of === '');
  // Of several numbers of years the one is meant that stands among the same words.
  const shared = alike.map((other) => [...context].filter((word) => other.context.has(word)).length);
  const most = Math.max(0, ...shared);
  return alike.some((other, i) => other.value === value && shared[i] === most);
}
