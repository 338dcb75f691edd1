/** What neither XML nor a canvas can hold: control characters but tab and line feed, halves of characters. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is to be removed
const UNPRINTABLE = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\uFFFE\uFFFF]|\p{Surrogate}/gu;

/** The text without characters that would make a file invalid. */
export function printable(text: string): string {
  return text.replace(UNPRINTABLE, '');
}
