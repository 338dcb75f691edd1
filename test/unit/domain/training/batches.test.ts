import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { batchesOf } from '../../../../src/domain/training/batches.ts';
import { createRandom } from '../../../../src/domain/training/random.ts';

const examples = (documents: readonly number[]) =>
  documents.map((document, article) => ({ article, document, query: [article], target: [document] }));

describe('batches', () => {
  it('hold every example once, but for a last short one', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(5), { maxLength: 60 }),
        fc.integer({ min: 1, max: 9 }),
        (documents, size) => {
          const batches = batchesOf(examples(documents), size, createRandom(1));
          const numbers = batches.flat().map(({ article }) => article);
          expect(new Set(numbers).size).toBe(numbers.length);
          expect(batches.every((batch) => batch.length === size)).toBe(true);
          expect(documents.length - numbers.length).toBeLessThan(size);
        },
      ),
    );
  });

  it('put examples of one document side by side', () => {
    const documents = Array.from({ length: 200 }, (_, i) => i % 10);
    for (const batch of batchesOf(examples(documents), 20, createRandom(1)))
      expect(new Set(batch.map(({ document }) => document)).size).toBe(1);
  });
});
