/** A sentence of a text, verbatim, and where it starts (UTF-16 offset). */
export interface Sentence {
  readonly text: string;
  readonly start: number;
}

/** A full stop ends a sentence when a capital, a bracket or a quotation mark follows; "TT." and "1." do not. */
const BOUNDARY = /(?<![\s(]\p{Lu}{1,3}|^\p{Lu}{1,3}|(?<!\d)\d{1,3})[.!?…]["”')]?(?=\s+[\p{Lu}"“(])/gu;

/** Sentences in order. Each is an exact substring of the text without surrounding white space. */
export function sentences(text: string): Sentence[] {
  const result: Sentence[] = [];
  let from = 0;
  const push = (to: number) => {
    const raw = text.slice(from, to);
    const trimmed = raw.trim();
    if (trimmed !== '') result.push({ text: trimmed, start: from + raw.indexOf(trimmed) });
    from = to;
  };
  for (const match of text.matchAll(BOUNDARY)) push(match.index + match[0].length);
  push(text.length);
  return result;
}

/** Parts of a sentence between semicolons, each an exact substring; one part where there is no semicolon. */
export function semicolonParts(sentence: string): string[] {
  return sentence
    .split(/(?<=;)\s+/u)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** Leading whole sentences of at most `limit` UTF-16 units together; the first one always, cut at a word if it is longer. */
export function leadingSentences(text: string, limit: number): string {
  let end = 0;
  for (const sentence of sentences(text)) {
    const next = sentence.start + sentence.text.length;
    if (next > limit) break;
    end = next;
  }
  if (end > 0) return text.slice(0, end).trim();
  if (text.length <= limit) return text.trim();
  const cut = text.lastIndexOf(' ', limit - 2);
  return `${text.slice(0, cut > 0 ? cut : limit - 2)} …`;
}
