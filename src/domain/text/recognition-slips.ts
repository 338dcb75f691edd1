/** A number in which letters stand for digits: "O6", "l5/8/2O25". */
const NUMBER = /(?<![\p{L}\d])[OolI]{0,2}\d[\dOolI]*(?![\p{L}\d])/gu;
/** The recognition of Vietnamese text reads these words so again and again; the wrong form is never right. */
const PHRASES: readonly [RegExp, string][] = [
  [/(?<!\p{L})chỉ tiết(?!\p{L})/gu, 'chi tiết'],
  [/(?<!\p{L})Chỉ tiết(?!\p{L})/gu, 'Chi tiết'],
];

/** Repairs slips of text recognition that are certain. */
export function repairSlips(text: string): string {
  const numbers = text.replace(NUMBER, (number) => number.replace(/[Oo]/gu, '0').replace(/[lI]/gu, '1'));
  return PHRASES.reduce((repaired, [wrong, right]) => repaired.replace(wrong, right), numbers);
}
