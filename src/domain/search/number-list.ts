const CHUNK = 1 << 16;

/** Whole numbers below 2³² in order, in chunks so that growing copies nothing. */
export interface NumberList {
  push(value: number): void;
  size(): number;
  forEach(visit: (value: number, position: number) => void): void;
}

export function createNumberList(): NumberList {
  const chunks: Uint32Array[] = [];
  let size = 0;
  return {
    push(value) {
      if (size % CHUNK === 0) chunks.push(new Uint32Array(CHUNK));
      (chunks.at(-1) as Uint32Array)[size % CHUNK] = value;
      size++;
    },
    size: () => size,
    forEach(visit) {
      for (let i = 0; i < size; i++)
        visit((chunks[Math.floor(i / CHUNK)] as Uint32Array)[i % CHUNK] as number, i);
    },
  };
}
