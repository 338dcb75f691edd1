/** What the first characters of a line say about it. */

import { readNote, withoutMarks } from './note-marks.ts';

const DIVISION =
  /^["“]?(?:Phần|Chương|Mục|Tiểu mục|Phụ lục|Mẫu(?: số)?|Biểu(?: mẫu)?(?: số)?|Bảng)\s+(?:thứ\s+\p{L}+|[IVXLC]+|\d+[a-zđ]?|[A-Z])(?=[\s.:)”"-]|$)/iu;
const ARTICLE = /^["“]?Điều\s+\d+[a-zđ]?\s*(?:[.:]|$)/iu;
const ITEM =
  /^["“]?(?:\d{1,3}(?:\.\d{1,2}){0,3}[.)]|\d{1,2}(?:\.\d{1,2}){1,3}|[a-zđ]\d?[).]|\([a-zđ\divx]{1,4}\)|[IVX]{1,5}[.)]|[IVX]{1,5}\s*[-–—]|[A-Z][.)])\s+\S/u;
const BULLET = /^[-–—+•▪◦○*]\s+\S/u;

/** "Chương II", "Phụ lục I", "Mẫu số 01". */
export function opensDivision(text: string): boolean {
  return DIVISION.test(withoutMarks(text));
}

/** "Điều 23." */
export function opensArticle(text: string): boolean {
  return ARTICLE.test(withoutMarks(text));
}

/** "1.", "1.2.", "a)", "(i)", "III.", "II-", "B.", "- ", a note. */
export function opensItem(text: string): boolean {
  return ITEM.test(withoutMarks(text)) || BULLET.test(text) || readNote(text) !== undefined;
}

/** Whether the line looks like the beginning of a heading, a clause, a point or a list item. */
export function opensBlock(text: string): boolean {
  return opensDivision(text) || opensArticle(text) || opensItem(text);
}

/** Whether every letter is a capital, and there are at least two. */
export function isCapitals(text: string): boolean {
  return !/\p{Ll}/u.test(text) && (text.match(/\p{Lu}/gu)?.length ?? 0) > 1;
}

/** Whether a clause or sentence is complete at the end of the line. */
export function endsClause(text: string): boolean {
  return /[.;:!?…]["”’)\]]*$|[.;:]["”’][.;,]?$/u.test(withoutMarks(text).trimEnd());
}

export function startsLower(text: string): boolean {
  return /^["“‘(]?\p{Ll}/u.test(text);
}
