import { fnv1a } from '../../text/hash.ts';

/** FNV-1a leaves its low bits to the low bits of the text: they are mixed as in MurmurHash 3. */
function lot(text: string): number {
  let hash = fnv1a(text);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** The texts in an order that is drawn by lot, always the same for the same seed. */
export function shuffled<T>(items: readonly T[], seed: string, textOf: (item: T) => string): T[] {
  const lots = new Map(items.map((item) => [item, lot(`${seed}\n${textOf(item)}`)]));
  return items.toSorted((a, b) => (lots.get(a) ?? 0) - (lots.get(b) ?? 0));
}

/** One of `sides` numbers from 0, always the same for the same text. */
export function lotOf(text: string, sides: number): number {
  return lot(text) % sides;
}
