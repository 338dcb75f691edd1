/** Small changes of wording that keep the sense: for statements, never for quotations. */

/** Text without the emphasis marks of Markdown: "(*qua Phòng Nội vụ*)" → "(qua Phòng Nội vụ)". */
export function plain(text: string): string {
  return text.replace(/(?<![\p{L}\p{N}])\*{1,2}(?=\S)|(?<=\S)\*{1,2}(?![\p{L}\p{N}])/gu, '');
}

/** The sentence with a small first letter, unless it begins with a name or an abbreviation. */
export function continueWith(sentence: string): string {
  const [first = '', second = ''] = sentence;
  return /\p{Lu}/u.test(second) ? sentence : first.toLowerCase() + sentence.slice(1);
}

/** The sentence with a capital first letter. */
export function capitalise(sentence: string): string {
  return sentence.replace(/^["“(]*\p{Ll}/u, (start) => start.toUpperCase());
}

/** Closes a line as a sentence: the document's own ";" or "./." becomes a full stop. */
export function closed(sentence: string): string {
  const bare = sentence.replace(/\s*(?:\.\/\.|[;,])$/u, '');
  return /[.:!?…]["”')]?$/u.test(bare) ? bare : `${bare}.`;
}
