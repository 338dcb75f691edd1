/** One example of a logistic regression. */
export interface LabelledExample {
  readonly features: readonly number[];
  readonly positive: boolean;
  /** How much it counts beside others, above 0. */
  readonly weight: number;
}

export interface LogisticModel {
  /** One a feature, for features as they are. */
  readonly weights: readonly number[];
  readonly bias: number;
}

const ROUNDS = 20_000;
const RATE = 0.3;

/**
 * Fits the log-odds of being positive as a weighted sum of the features, by gradient descent on the weighted logistic
 * loss over standardised features. Deterministic.
 * @param penalty of the squares of the standardised weights (L2, 0 for none)
 */
export function fitLogistic(examples: readonly LabelledExample[], penalty: number): LogisticModel {
  const width = examples[0]?.features.length ?? 0;
  const total = sum(examples.map(({ weight }) => weight));
  const means = column(
    width,
    (k) => sum(examples.map(({ features }) => features[k] as number)) / examples.length,
  );
  const deviations = column(width, (k) => {
    const squares = sum(
      examples.map(({ features }) => ((features[k] as number) - (means[k] as number)) ** 2),
    );
    // A feature that never varies tells nothing.
    return Math.sqrt(squares / examples.length) || Number.POSITIVE_INFINITY;
  });
  const rows = examples.map(({ features }) =>
    features.map((value, k) => (value - (means[k] as number)) / (deviations[k] as number)),
  );
  const weights = new Float64Array(width);
  let bias = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const gradient = new Float64Array(width);
    let biasGradient = 0;
    for (const [i, { positive, weight }] of examples.entries()) {
      const row = rows[i] as number[];
      let odds = bias;
      for (let k = 0; k < width; k++) odds += (weights[k] as number) * (row[k] as number);
      const error = (weight / total) * (1 / (1 + Math.exp(-odds)) - Number(positive));
      for (let k = 0; k < width; k++) gradient[k] = (gradient[k] as number) + error * (row[k] as number);
      biasGradient += error;
    }
    for (let k = 0; k < width; k++)
      weights[k] =
        (weights[k] as number) - RATE * ((gradient[k] as number) + penalty * (weights[k] as number));
    bias -= RATE * biasGradient;
  }
  const plain = column(width, (k) => (weights[k] as number) / (deviations[k] as number));
  return { weights: plain, bias: bias - sum(plain.map((weight, k) => weight * (means[k] as number))) };
}

function column(width: number, of: (k: number) => number): number[] {
  return Array.from({ length: width }, (_, k) => of(k));
}

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0);
}
