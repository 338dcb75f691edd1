/** Vectors of one length side by side in one array, in order. */
export interface Matrix {
  readonly dimension: number;
  readonly count: number;
  readonly values: Float32Array;
}

/**
 * Puts vectors side by side, scaled to unit length; a zero vector stays zero, near to nothing.
 * @throws RangeError for a vector of another length or with a component that is not a finite number: the
 * native library crashes on some of these and silently misplaces others.
 */
export function toMatrix(vectors: readonly ArrayLike<number>[], dimension: number): Matrix {
  const values = new Float32Array(vectors.length * dimension);
  for (const [i, vector] of vectors.entries()) values.set(toUnit(vector, dimension), i * dimension);
  return { dimension, count: vectors.length, values };
}

/** As {@link toMatrix}, for one vector; the native library takes plain arrays only. */
export function toUnit(vector: ArrayLike<number>, dimension: number): number[] {
  if (vector.length !== dimension) {
    throw new RangeError(`expected a vector of ${dimension} numbers, got ${vector.length}`);
  }
  const numbers = Array.from(vector);
  if (!numbers.every(Number.isFinite)) throw new RangeError('expected finite numbers in a vector');
  const length = Math.hypot(...numbers);
  return length === 0 ? numbers : numbers.map((value) => value / length);
}

/** The vectors of `a`, then those of `b`. */
export function joined(a: Matrix, b: Matrix): Matrix {
  const values = new Float32Array(a.values.length + b.values.length);
  values.set(a.values);
  values.set(b.values, a.values.length);
  return { dimension: a.dimension, count: a.count + b.count, values };
}
