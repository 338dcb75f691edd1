/** A function of several variables: its value, and its slope written into `gradient`. */
export type Differentiable = (point: Float64Array, gradient: Float64Array) => number;

/** Steps that are remembered to learn the curvature from. */
const MEMORY = 10;
/** A step must gain at least this share of what the slope promises (Armijo), or it is halved. */
const ENOUGH = 1e-4;
const MOST_HALVINGS = 40;
/** It is over when a step gains less than this share of the value. */
const GAIN = 1e-7;

interface Step {
  readonly moved: Float64Array;
  readonly turned: Float64Array;
  readonly product: number;
}

/**
 * Minimises a smooth function by L-BFGS (Nocedal and Wright, Numerical Optimization, algorithm 7.4) with a backtracking
 * line search. Deterministic.
 * @param rounds at most so many steps
 * @returns the point found; `start` is left as it is
 */
export function minimise(f: Differentiable, start: Float64Array, rounds: number): Float64Array {
  const size = start.length;
  let point = Float64Array.from(start);
  let gradient = new Float64Array(size);
  let value = f(point, gradient);
  const steps: Step[] = [];
  for (let round = 0; round < rounds; round++) {
    const direction = descent(gradient, steps);
    const slope = dot(direction, gradient);
    if (slope >= 0) break;
    // The first step knows no curvature.
    let rate = steps.length === 0 ? 1 / Math.max(1, Math.sqrt(dot(gradient, gradient))) : 1;
    const next = new Float64Array(size);
    const nextGradient = new Float64Array(size);
    let nextValue = Number.POSITIVE_INFINITY;
    for (let halving = 0; halving < MOST_HALVINGS; halving++, rate /= 2) {
      for (let k = 0; k < size; k++) next[k] = at(point, k) + rate * at(direction, k);
      nextValue = f(next, nextGradient);
      if (nextValue <= value + ENOUGH * rate * slope) break;
    }
    if (!(nextValue < value)) break;
    const moved = difference(next, point);
    const turned = difference(nextGradient, gradient);
    const product = dot(moved, turned);
    if (product > 0) steps.push({ moved, turned, product });
    if (steps.length > MEMORY) steps.shift();
    const gained = value - nextValue;
    point = next;
    gradient = nextGradient;
    value = nextValue;
    if (gained < GAIN * Math.abs(value)) break;
  }
  return point;
}

/** The way down that the slope and the curvature learnt so far suggest. */
function descent(gradient: Float64Array, steps: readonly Step[]): Float64Array {
  const way = gradient.map((slope) => -slope);
  const shares: number[] = [];
  for (const { moved, turned, product } of steps.toReversed()) {
    const share = dot(moved, way) / product;
    shares.unshift(share);
    add(way, turned, -share);
  }
  const last = steps.at(-1);
  if (last !== undefined) {
    const scale = last.product / dot(last.turned, last.turned);
    for (let k = 0; k < way.length; k++) way[k] = at(way, k) * scale;
  }
  for (const [i, { moved, turned, product }] of steps.entries()) {
    add(way, moved, (shares[i] ?? 0) - dot(turned, way) / product);
  }
  return way;
}

function add(to: Float64Array, vector: Float64Array, factor: number): void {
  for (let k = 0; k < to.length; k++) to[k] = at(to, k) + factor * at(vector, k);
}

function difference(a: Float64Array, b: Float64Array): Float64Array {
  return a.map((value, k) => value - at(b, k));
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < a.length; k++) sum += at(a, k) * at(b, k);
  return sum;
}

function at(values: Float64Array, k: number): number {
  return values[k] as number;
}
