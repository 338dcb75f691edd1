/** Candidates for one question, of which some are right. */
export interface RankedExample {
  readonly candidates: readonly Float64Array[];
  /** Of each candidate, in the same order. */
  readonly right: readonly boolean[];
}

const ROUNDS = 250;
const RATE = 0.1;
/** Of the averages of the gradient and of its squares: Adam (Kingma and Ba, 2015). */
const DECAY = { mean: 0.9, square: 0.999 };

/**
 * Fits weights by which right candidates come first: the likelihood that the softmax over the weighted sums picks a right
 * one, by gradient ascent. Deterministic.
 * @param examples such without a right candidate teach nothing
 * @param prior what the weights are where the examples tell nothing, in log-odds
 * @param penalty of the squares of what they differ from that (L2)
 * @returns one a feature, in log-odds
 */
export function fitRanking(
  examples: readonly RankedExample[],
  prior: readonly number[],
  penalty: number,
): number[] {
  const width = prior.length;
  const weights = Float64Array.from(prior);
  const mean = new Float64Array(width);
  const square = new Float64Array(width);
  for (let round = 1; round <= ROUNDS; round++) {
    const gradient = new Float64Array(width);
    for (const example of examples) addGradient(example, weights, gradient);
    for (let k = 0; k < width; k++) {
      const slope = at(gradient, k) / examples.length - penalty * (at(weights, k) - at(prior, k));
      mean[k] = DECAY.mean * at(mean, k) + (1 - DECAY.mean) * slope;
      square[k] = DECAY.square * at(square, k) + (1 - DECAY.square) * slope ** 2;
      const step = at(mean, k) / (1 - DECAY.mean ** round);
      const spread = Math.sqrt(at(square, k) / (1 - DECAY.square ** round)) + Number.EPSILON;
      weights[k] = at(weights, k) + (RATE * step) / spread;
    }
  }
  return [...weights];
}

/** The share of examples whose first candidate by these weights is right. */
export function rightFirst(examples: readonly RankedExample[], weights: readonly number[]): number {
  const right = examples.filter((example) => {
    const sums = example.candidates.map((features) => weightedSum(features, weights));
    return example.right[sums.indexOf(Math.max(...sums))];
  });
  return right.length / examples.length;
}

/** Adds the gradient of the logarithm of the likelihood of one example. */
function addGradient(
  { candidates, right }: RankedExample,
  weights: ArrayLike<number>,
  gradient: Float64Array,
): void {
  const sums = candidates.map((features) => weightedSum(features, weights));
  const most = Math.max(...sums);
  const odds = sums.map((sum) => Math.exp(sum - most));
  const all = odds.reduce((total, value) => total + value, 0);
  const allRight = odds.reduce((total, value, i) => total + (right[i] ? value : 0), 0);
  if (allRight === 0) return;
  for (const [i, features] of candidates.entries()) {
    const value = odds[i] ?? 0;
    const pull = (right[i] ? value / allRight : 0) - value / all;
    for (let k = 0; k < features.length; k++) gradient[k] = at(gradient, k) + pull * at(features, k);
  }
}

function weightedSum(features: ArrayLike<number>, weights: ArrayLike<number>): number {
  let sum = 0;
  for (let k = 0; k < features.length; k++) sum += at(features, k) * at(weights, k);
  return sum;
}

function at(values: ArrayLike<number>, k: number): number {
  return values[k] as number;
}
