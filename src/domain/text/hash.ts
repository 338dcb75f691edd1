/**
 * A hash of a text in 14 letters and digits: two FNV-1a hashes of 32 bits. It tells texts apart (2 in 10^9 of ten
 * thousand collide) and outlives restarts; it guards nothing.
 * @see http://www.isthe.com/chongo/tech/comp/fnv/
 */
export function hashOf(text: string): string {
  return [0x811c9dc5, 0x9747b28c].map((seed) => fnv1a(text, seed).toString(36).padStart(7, '0')).join('');
}

/** The same in 32 bits, for drawing lots that always fall alike. */
export function fnv1a(text: string, seed = 0x811c9dc5): number {
  let hash = seed;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193);
  return hash >>> 0;
}
