const CHUNK = 1 << 16;

/** Weighted term frequencies, passage after passage, in chunks so that growing copies nothing. */
export interface TermCounts {
  /** Counts `weight` for the term in the passage at hand. */
  add(term: number, weight: number): void;
  /** Ends the passage at hand. */
  endPassage(): void;
  /** How many entries {@link TermCounts.forEach} visits. */
  size(): number;
  /** Visits each term of each passage once, in passage order. */
  forEach(visit: (term: number, count: number, passage: number) => void): void;
}

export function createTermCounts(): TermCounts {
  const termChunks: Uint32Array[] = [];
  const countChunks: Float32Array[] = [];
  const ends: number[] = [];
  let size = 0;
  /** Counts of the passage at hand by term, and the terms that have one. */
  let current = new Float32Array(1 << 12);
  let met: number[] = [];

  const push = (term: number, count: number) => {
    const offset = size % CHUNK;
    if (offset === 0) {
      termChunks.push(new Uint32Array(CHUNK));
      countChunks.push(new Float32Array(CHUNK));
    }
    (termChunks.at(-1) as Uint32Array)[offset] = term;
    (countChunks.at(-1) as Float32Array)[offset] = count;
    size++;
  };

  return {
    add(term, weight) {
      if (term >= current.length) {
        const larger = new Float32Array(Math.max(term + 1, current.length * 2));
        larger.set(current);
        current = larger;
      }
      const count = current[term] as number;
      if (count === 0) met.push(term);
      current[term] = count + weight;
    },
    endPassage() {
      for (const term of met) {
        push(term, current[term] as number);
        current[term] = 0;
      }
      met = [];
      ends.push(size);
    },
    size: () => size,
    forEach(visit) {
      let position = 0;
      for (const [passage, end] of ends.entries()) {
        for (; position < end; position++) {
          const chunk = Math.floor(position / CHUNK);
          const offset = position % CHUNK;
          visit(
            (termChunks[chunk] as Uint32Array)[offset] as number,
            (countChunks[chunk] as Float32Array)[offset] as number,
            passage,
          );
        }
      }
    },
  };
}
