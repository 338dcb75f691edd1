/**
 * A short key for a section, the same as long as document number and locator are: it fits into the 64 bytes
 * of a button and outlives restarts and re-indexing. Two FNV-1a hashes of 32 bits: 2 in 10^9 sections collide.
 */
export function sectionKey(number: string, locator: string): string {
  const text = `${number}\n${locator}`;
  return `${fnv1a(text, 0x811c9dc5)}${fnv1a(text, 0x9747b28c)}`;
}

/** @see http://www.isthe.com/chongo/tech/comp/fnv/ */
function fnv1a(text: string, seed: number): string {
  let hash = seed;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193);
  return (hash >>> 0).toString(36).padStart(7, '0');
}
