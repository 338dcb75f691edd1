/**
 * Footnotes travel through text as marks, "Điều 5.[3]", with the notes at the end, each in a paragraph of its own:
 * "[3] Điều này được sửa đổi …". Readers write them so, and many published texts have them so.
 */

/** With the space before it, unless a word follows at once. */
const MARK = /(?:\s(?!\[\d{1,3}\][\p{L}\p{N}]))?\[(\d{1,3})\]/gu;
const NOTE = /^\[(\d{1,3})\]\s*(?=\S)/u;

export function noteMark(number: number): string {
  return `[${number}]`;
}

/** The number of the note that the paragraph is, and its text. */
export function readNote(paragraph: string): { readonly number: number; readonly text: string } | undefined {
  const match = NOTE.exec(paragraph);
  return match === null ? undefined : { number: Number(match[1]), text: paragraph.slice(match[0].length) };
}

/** The numbers of the notes that a paragraph of the text refers to. */
export function marksIn(paragraph: string): number[] {
  const start = NOTE.exec(paragraph)?.[0].length ?? 0;
  return [...paragraph.slice(start).matchAll(MARK)].map((match) => Number(match[1]));
}

/** The text without marks: all of them, or those of `numbers` only. */
export function withoutMarks(text: string, numbers?: ReadonlySet<number>): string {
  return text.replace(MARK, (mark, number) => ((numbers?.has(Number(number)) ?? true) ? '' : mark));
}
