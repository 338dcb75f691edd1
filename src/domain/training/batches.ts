import type { Example } from './examples.ts';

/** Examples of one document that stand together: the hardest wrong answers are its other articles. */
const RUN = 64;

/** Puts examples in an order in which neighbours are of one document, and cuts it. The last, short batch is left out. */
export function batchesOf(
  examples: readonly Example[],
  size: number,
  random: () => number,
): (readonly Example[])[] {
  const documents = new Map<number, Example[]>();
  for (const example of shuffled(examples, random)) {
    const sameDocument = documents.get(example.document);
    if (sameDocument === undefined) documents.set(example.document, [example]);
    else sameDocument.push(example);
  }
  const runs = [...documents.values()].flatMap((all) => cut(all, RUN));
  return cut(shuffled(runs, random).flat(), size).filter((batch) => batch.length === size);
}

function cut<T>(items: readonly T[], size: number): (readonly T[])[] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, i) =>
    items.slice(i * size, (i + 1) * size),
  );
}

function shuffled<T>(items: readonly T[], random: () => number): T[] {
  const result = [...items];
  for (let i = result.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [result[i], result[j]] = [result[j] as T, result[i] as T];
  }
  return result;
}
