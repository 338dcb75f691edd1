/**
 * FNV-1a over 32-bit words. Every step is a bijection, so any change confined to one word is noticed;
 * of other damage all but one in four thousand million. It guards against accidents, not against people.
 */
export function checksum(words: Uint32Array): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < words.length; i++) hash = Math.imul(hash ^ (words[i] as number), 0x01000193);
  return hash >>> 0;
}

/** The checksum of what a value is as JSON. */
export function checksumOfJson(value: unknown): number {
  return checksum(Uint32Array.from(new TextEncoder().encode(JSON.stringify(value))));
}
