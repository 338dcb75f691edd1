import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PhraseTable } from '../../../../src/domain/text/phrases.ts';

function table(...phrases: string[]): PhraseTable<string> {
  const made = new PhraseTable<string>();
  for (const phrase of phrases) made.add(phrase.split(' '), phrase);
  return made;
}

describe('a phrase table', () => {
  it('finds the longest phrase, from left to right', () => {
    const found = table('ban', 'ban thuong vu', 'thuong vu thanh uy', 'thanh uy').find(
      'ban thuong vu thanh uy va ban'.split(' '),
    );
    expect(found).toEqual([
      { start: 0, end: 3, value: 'ban thuong vu' },
      { start: 3, end: 5, value: 'thanh uy' },
      { start: 6, end: 7, value: 'ban' },
    ]);
  });

  it('takes a shorter phrase where the longer one is not accepted', () => {
    const words = 'ban thuong vu'.split(' ');
    const short = (match: { end: number }) => match.end < 3;
    expect(table('ban', 'ban thuong vu').find(words, short)).toEqual([{ start: 0, end: 1, value: 'ban' }]);
    expect(table('ban thuong vu').find(words, short)).toEqual([]);
  });

  it('prefers what was added first among equals', () => {
    const made = new PhraseTable<number>();
    made.add(['ban'], 1);
    made.add(['ban'], 2);
    expect(made.at(['ban'], 0)?.value).toBe(1);
  });

  it('finds nothing past the end, and an empty phrase nowhere', () => {
    const made = table('ban thuong');
    made.add([], 'empty');
    expect(made.find(['ban'])).toEqual([]);
    expect(made.at(['ban', 'thuong'], 2)).toBeUndefined();
    expect(made.find([])).toEqual([]);
  });

  it('gives exact matches in order that do not overlap, and misses none between them', () => {
    const words = fc.array(fc.constantFrom('a', 'b', 'c'), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(fc.array(words), fc.array(fc.constantFrom('a', 'b', 'c', 'd')), (phrases, text) => {
        const made = new PhraseTable<string[]>();
        for (const phrase of phrases) made.add(phrase, phrase);
        const startsAt = (start: number) =>
          phrases.filter((phrase) => phrase.every((item, i) => text[start + i] === item));
        let next = 0;
        for (const { start, end, value } of made.find(text)) {
          for (let skipped = next; skipped < start; skipped += 1) expect(startsAt(skipped)).toEqual([]);
          expect(text.slice(start, end)).toEqual(value);
          expect(end - start).toBe(Math.max(...startsAt(start).map(({ length }) => length)));
          next = end;
        }
        for (let skipped = next; skipped < text.length; skipped += 1) expect(startsAt(skipped)).toEqual([]);
      }),
    );
  });
});
