import { withoutMarks } from '../text/note-marks.ts';
import { POINT_LETTERS } from './locator.ts';

/** What a line's label says about its place in the structure. `rest` is the text after the label. */
export interface Labelled {
  readonly kind:
    | 'appendix'
    | 'division' // Phần thứ nhất of a law or resolution
    | 'chapter'
    | 'group' // Mục, Tiểu mục
    | 'article'
    | 'roman' // I- II. of Party documents
    | 'number' // 1. : a clause under an article, else a heading
    | 'letter' // a)
    | 'recipients';
  /** As it stands in a locator: "I", "23", "đ". */
  readonly number: string;
  /** As printed: "III-", "Điều 23.". */
  readonly label: string;
  readonly rest: string;
}

const LETTERS = POINT_LETTERS.join('');
const ORDINALS = 'nhất|hai|ba|tư|bốn|năm|sáu|bảy|NHẤT|HAI|BA|TƯ|BỐN|NĂM|SÁU|BẢY';
const PATTERNS: readonly [Labelled['kind'], RegExp][] = [
  [
    'appendix',
    /^((?:Phụ lục|PHỤ LỤC)(?:\s+(?:số\s+|SỐ\s+)?([IVXLC]+|\d+[a-z]?|[A-Z]))?)(?!\s+(?:[IVXLC]+|\d+[a-z]?|[A-Z])(?![\p{L}\p{N}]))(?:\s*[.:–-]\s*|\s+(?=[\p{Lu}(])|$)(.*)$/u,
  ],
  [
    'division',
    new RegExp(
      `^((?:Phần|PHẦN)\\s+(?:thứ\\s+|THỨ\\s+)?([IVXLC]+|${ORDINALS}|\\d+))(?:\\s*[.:–-]\\s*|\\s+(?=\\p{Lu})|$)(.*)$`,
      'u',
    ),
  ],
  ['chapter', /^((?:Chương|CHƯƠNG)\s+([IVXLC]+|\d+))(?:\s*[.:–-]\s*|\s+(?=[\p{Lu}(])|$)(.*)$/u],
  ['group', /^((?:Mục|MỤC|Tiểu mục|TIỂU MỤC)\s+([IVXLC]+|\d+))(?:\s*[.:–-]\s*|\s+(?=\p{Lu})|$)(.*)$/u],
  ['article', /^((?:Điều|ĐIỀU)\s+(\d+[a-zđ]?)\s*[.:])\s*(.*)$/u],
  ['recipients', /^((?:Nơi nhận|NƠI NHẬN))\s*:\s*()(.*)$/u],
  ['roman', /^((?=[IVXLC])([IVXLC]+)\s*[-–.:)/])\s*(?=\S)(.*)$/u],
  ['number', /^((\d{1,3})\s*[.)])(?:\s+|(?=\p{Lu}\p{Ll}))(.*)$/u],
  ['letter', new RegExp(`^(([${LETTERS}])\\s*\\))\\s*(.*)$`, 'u')],
];

/** "a) và điểm b) khoản 1": the line goes on with a reference. A point may begin with almost any other word. */
const CROSS_REFERENCE = /^(?:và|hoặc|này|nêu trên|,)(?=[\s,]|$)/u;

/** The label a line starts with, or undefined: "Điều 4 và Điều 5 của Luật này …" has none. */
export function readLabel(line: string): Labelled | undefined {
  const text = withoutMarks(line.replace(/^\*{1,2}(?=\S)/u, ''));
  for (const [kind, pattern] of PATTERNS) {
    const match = pattern.exec(text);
    if (match === null) continue;
    const [, label = '', number = '', rest = ''] = match;
    if (CROSS_REFERENCE.test(rest)) return undefined;
    return { kind, label: label.trim(), number, rest: withoutEmphasis(rest, line.startsWith('*')).trim() };
  }
  return undefined;
}

/** What follows a label, without the emphasis that began before the label or that spans all of it. */
function withoutEmphasis(rest: string, begun: boolean): string {
  return begun ? rest.replace(/^\*{1,2}|\*{1,2}$/u, '') : rest.replace(/^(\*{1,2})(?=\S)([^*]+)\1$/u, '$2');
}

const BULLET = /^[-–—+•*▪●o](?=\s)/u;

/** Whether a line is an item of an unnumbered list. */
export function isBullet(line: string): boolean {
  return BULLET.test(line);
}

/** The line without its bullet. */
export function withoutBullet(line: string): string {
  return line.replace(/^[-–—+•▪●]\s+/u, '');
}

/** Whether a line starts a block of its own: it has a label or a bullet. */
export function startsWithLabel(line: string): boolean {
  return isBullet(line) || readLabel(line) !== undefined;
}
