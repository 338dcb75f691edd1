import { similarity } from '../search/similarity.ts';

/** Few texts change their group after so many. */
const ROUNDS = 8;

/**
 * What the texts are about: the centres of groups of alike vectors (spherical k-means), of unit length. The same
 * input gives the same centres.
 * @param vectors of unit length; those of texts without a known word are all zero and are left out
 * @param count how many groups at most
 */
export function findTopics(
  vectors: readonly Float32Array[],
  count: number,
  random: () => number,
): Float32Array[] {
  const known = vectors.filter((vector) => vector.some((value) => value !== 0));
  let centres = drawn(known, count, random);
  if (centres.length === 0) return [];
  for (let round = 0; round < ROUNDS; round++) {
    const sums = centres.map((centre) => new Float32Array(centre.length));
    for (const vector of known) {
      const sum = sums[nearest(centres, vector)] as Float32Array;
      for (let i = 0; i < vector.length; i++) sum[i] = (sum[i] as number) + (vector[i] as number);
    }
    centres = sums.map((sum, k) => unit(sum) ?? (centres[k] as Float32Array));
  }
  return centres;
}

/** Some of the vectors, none twice. */
function drawn(vectors: readonly Float32Array[], count: number, random: () => number): Float32Array[] {
  const left = [...vectors];
  return Array.from({ length: Math.min(count, left.length) }, (_, i) => {
    const at = i + Math.floor(random() * (left.length - i));
    const vector = left[at] as Float32Array;
    left[at] = left[i] as Float32Array;
    return vector;
  });
}

function nearest(centres: readonly Float32Array[], vector: Float32Array): number {
  let best = 0;
  let greatest = Number.NEGATIVE_INFINITY;
  for (const [k, centre] of centres.entries()) {
    const likeness = similarity(centre, vector);
    if (likeness > greatest) [best, greatest] = [k, likeness];
  }
  return best;
}

/** Scaled to unit length; undefined for a group that nothing belongs to. */
function unit(sum: Float32Array): Float32Array | undefined {
  const length = Math.sqrt(similarity(sum, sum));
  return length === 0 ? undefined : sum.map((value) => value / length);
}
