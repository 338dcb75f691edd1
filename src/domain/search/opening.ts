/** Syllables of a body that tell what it is about. */
const OPENING = 120;

/** What tells the subject of a text: its title, its headings and the beginning of its body. */
export function openingOf(title: string, headings: string, body: string): string {
  return `${title}\n${headings}\n${body.split(/\s+/u, OPENING).join(' ')}`;
}
