/** "kh213" is "kh 213"; the parts of a document number (06/2022/QH15) stay together. */
export function separateNumbers(text: string): string {
  return text.replace(/(?<![\p{L}\p{N}/-])(\p{L}{2,})(\d+)(?![\p{L}/-])/gu, '$1 $2');
}
