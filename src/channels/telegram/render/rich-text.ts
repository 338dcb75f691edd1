/** Text with formatting, as data: it can be measured and split without touching a tag. */

export type Style = 'bold' | 'italic' | 'quote';

/** A run of text in one style. A quote is folded by the client and stands on lines of its own. */
export interface Span {
  readonly text: string;
  readonly style?: Style;
}

/** Spans in reading order; styles do not nest. */
export type RichText = readonly Span[];

const TAGS: Record<Style, readonly [open: string, close: string]> = {
  bold: ['<b>', '</b>'],
  italic: ['<i>', '</i>'],
  quote: ['<blockquote expandable>', '</blockquote>'],
};

export const bold = (text: string): Span => ({ text, style: 'bold' });
export const italic = (text: string): Span => ({ text, style: 'italic' });
export const quote = (text: string): Span => ({ text, style: 'quote' });

/** The text alone. Its length is what Telegram counts: UTF-16 code units after the tags are taken out. */
export function plainText(rich: RichText): string {
  return rich.map((span) => span.text).join('');
}

/** Telegram's HTML, with everything that is not a tag escaped. */
export function toHtml(rich: RichText): string {
  return rich
    .filter((span) => span.text !== '')
    .map(({ text, style }) => {
      const escaped = escapeHtml(text);
      return style === undefined ? escaped : TAGS[style].join(escaped);
    })
    .join('');
}

export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** The part from `start` to `end` (offsets in {@link plainText}, end exclusive), with its formatting. */
export function slice(rich: RichText, start: number, end: number): RichText {
  const spans: Span[] = [];
  let offset = 0;
  for (const span of rich) {
    const text = span.text.slice(Math.max(0, start - offset), Math.max(0, end - offset));
    if (text !== '') spans.push({ ...span, text });
    offset += span.text.length;
  }
  return spans;
}

/** Rich texts with `separator` between them; empty ones are left out. */
export function join(texts: readonly RichText[], separator: string): RichText {
  return texts
    .filter((text) => plainText(text) !== '')
    .flatMap((text, i) => (i === 0 ? text : [{ text: separator }, ...text]));
}
