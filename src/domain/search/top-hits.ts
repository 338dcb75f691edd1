/** A ranked item: its ordinal and its score, more is better. */
export interface Hit {
  readonly id: number;
  readonly score: number;
}

/** Better hits first: by score, then by smaller id, so that a ranking never depends on chance. */
export function compareHits(a: Hit, b: Hit): number {
  return b.score - a.score || a.id - b.id;
}

/** Keeps the best `limit` of many offered hits. */
export interface TopHits {
  offer(id: number, score: number): void;
  /** The score that a further hit must reach; −Infinity until `limit` hits were offered. */
  threshold(): number;
  /** The hits kept, best first. */
  ranked(): Hit[];
}

/** A binary heap with the worst kept hit at its root. */
export function createTopHits(limit: number): TopHits {
  const ids = new Uint32Array(limit);
  const scores = new Float64Array(limit);
  let size = 0;

  /** Whether the hit at heap position `a` is worse than the one at `b`. */
  const worse = (idA: number, scoreA: number, b: number) => {
    const scoreB = scores[b] as number;
    return scoreA < scoreB || (scoreA === scoreB && idA > (ids[b] as number));
  };

  const place = (position: number, id: number, score: number) => {
    ids[position] = id;
    scores[position] = score;
  };

  const rise = (id: number, score: number) => {
    let position = size++;
    while (position > 0) {
      const parent = (position - 1) >> 1;
      if (!worse(id, score, parent)) break;
      place(position, ids[parent] as number, scores[parent] as number);
      position = parent;
    }
    place(position, id, score);
  };

  const replaceRoot = (id: number, score: number) => {
    let position = 0;
    for (let child = 1; child < size; child = 2 * position + 1) {
      if (child + 1 < size && worse(ids[child + 1] as number, scores[child + 1] as number, child)) child++;
      if (worse(id, score, child)) break;
      place(position, ids[child] as number, scores[child] as number);
      position = child;
    }
    place(position, id, score);
  };

  return {
    offer(id, score) {
      if (size < limit) rise(id, score);
      else if (limit > 0 && !worse(id, score, 0)) replaceRoot(id, score);
    },
    threshold: () => (size < limit || limit === 0 ? Number.NEGATIVE_INFINITY : (scores[0] as number)),
    ranked: () =>
      Array.from({ length: size }, (_, i) => ({ id: ids[i] as number, score: scores[i] as number })).sort(
        compareHits,
      ),
  };
}
