import { hashOf } from '../text/hash.ts';

/**
 * A short key for a section, the same as long as document number and locator are: it fits into the 64 bytes
 * of a button and outlives restarts and re-indexing.
 */
export function sectionKey(number: string, locator: string): string {
  return hashOf(`${number}\n${locator}`);
}
