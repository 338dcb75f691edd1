const ELLIPSIS = ' …';

/**
 * Shortens a text for display to at most `longest` UTF-16 code units, at the end of a word, with " …" added.
 * A single word longer than that is cut inside, between characters.
 */
export function shorten(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const room = text.slice(0, longest - ELLIPSIS.length + 1);
  const space = room.search(/\s\S*$/u);
  const kept = space > 0 ? room.slice(0, space) : room.slice(0, -1).replace(/[\uD800-\uDBFF]$/u, '');
  return kept.replace(/[\s,;:–-]+$/u, '') + ELLIPSIS;
}
