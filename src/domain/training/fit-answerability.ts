import type { Features } from '../answers/answerability-features.ts';
import type { AnswerabilityModel } from '../answers/answerability-model.ts';
import { minimise } from './lbfgs.ts';

/** What may be right of a question: that a sentence answers it, that nothing does, that it is on another subject. */
export type Outcome = 'answered' | 'lacking' | 'foreign';

/** A question with what was found for it, judged. */
export interface JudgedExample {
  /** What is seen of each sentence found. */
  readonly sentences: readonly Features[];
  /** Whether it answers, of each sentence. */
  readonly right: readonly boolean[];
  /** What is seen of the question. */
  readonly subject: Features;
  /** What may be said; more than one where several are defensible. */
  readonly outcomes: readonly Outcome[];
  /** How much it counts beside others, above 0. */
  readonly weight: number;
}

export interface FitSettings {
  /** Of the squares of the weights of sentences and of those of questions (L2). */
  readonly penalty: { readonly sentence: number; readonly subject: number };
  readonly rounds: number;
}

/** A feature that fewer examples have tells more of these than of others. */
const LEAST_SEEN = 3;

/**
 * Fits the model to the examples by penalised maximum likelihood: the softmax over all sentences found, what is lacking
 * and what is foreign gives its probability to what is right. Deterministic.
 * @param examples such that are answered by no sentence found teach nothing
 */
export function fitAnswerability(
  examples: readonly JudgedExample[],
  { penalty, rounds }: FitSettings,
): AnswerabilityModel {
  const used = examples.filter(
    ({ outcomes, right }) =>
      !outcomes.includes('answered') || (outcomes.length === 1 && right.includes(true)),
  );
  const sentenceNames = namesSeen(used.map(({ sentences }) => sentences));
  const subjectNames = namesSeen(used.map(({ subject }) => [subject]));
  const sentences = toMatrix(
    used.flatMap((example) => example.sentences),
    sentenceNames,
  );
  const subjects = toMatrix(
    used.map(({ subject }) => subject),
    subjectNames,
  );
  const [width, wide] = [sentenceNames.size, subjectNames.size];
  const weights = minimise(loss, new Float64Array(width + 2 * wide), rounds);
  return {
    sentence: named(sentenceNames, weights.subarray(0, width)),
    lacking: named(subjectNames, weights.subarray(width, width + wide)),
    foreign: named(subjectNames, weights.subarray(width + wide)),
  };

  /** The penalised negative logarithm of the likelihood. */
  function loss(point: Float64Array, gradient: Float64Array): number {
    const ofSentence = point.subarray(0, width);
    const ofLacking = point.subarray(width, width + wide);
    const ofForeign = point.subarray(width + wide);
    let total = 0;
    for (let k = 0; k < point.length; k++) {
      const value = point[k] as number;
      const strength = k < width ? penalty.sentence : penalty.subject;
      total += (strength * value * value) / 2;
      gradient[k] = strength * value;
    }
    let row = 0;
    for (const [i, { right, outcomes, weight }] of used.entries()) {
      const odds = right.map((_, k) => product(sentences, row + k, ofSentence));
      const lacks = product(subjects, i, ofLacking);
      const strays = product(subjects, i, ofForeign);
      const all = [...odds, lacks, strays];
      const isRight = [
        ...right.map((is) => is && outcomes.includes('answered')),
        outcomes.includes('lacking'),
        outcomes.includes('foreign'),
      ];
      const most = Math.max(...all);
      const shares = all.map((value) => Math.exp(value - most));
      const sum = shares.reduce((a, b) => a + b, 0);
      const rightSum = shares.reduce((a, b, k) => (isRight[k] ? a + b : a), 0);
      total += weight * (Math.log(sum) - Math.log(rightSum));
      const pulls = shares.map((share, k) => weight * (share / sum - (isRight[k] ? share / rightSum : 0)));
      for (let k = 0; k < right.length; k++) spread(sentences, row + k, pulls[k] as number, gradient, 0);
      spread(subjects, i, pulls[right.length] as number, gradient, width);
      spread(subjects, i, pulls[right.length + 1] as number, gradient, width + wide);
      row += right.length;
    }
    return total;
  }
}

/** Sparse rows, one after the other. */
interface Matrix {
  readonly starts: Uint32Array;
  readonly columns: Uint32Array;
  readonly values: Float32Array;
}

/** Numbers the features that enough examples have. @param groups the feature sets of each example */
function namesSeen(groups: readonly (readonly Features[])[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const group of groups) {
    for (const name of new Set(group.flatMap((features) => [...features.keys()])))
      counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const names = [...counts].flatMap(([name, count]) => (count >= LEAST_SEEN ? [name] : []));
  return new Map(names.sort().map((name, k) => [name, k]));
}

function toMatrix(rows: readonly Features[], names: ReadonlyMap<string, number>): Matrix {
  const starts = new Uint32Array(rows.length + 1);
  const columns: number[] = [];
  const values: number[] = [];
  for (const [i, features] of rows.entries()) {
    for (const [name, value] of features) {
      const column = names.get(name);
      if (column === undefined || value === 0) continue;
      columns.push(column);
      values.push(value);
    }
    starts[i + 1] = columns.length;
  }
  return { starts, columns: Uint32Array.from(columns), values: Float32Array.from(values) };
}

function product({ starts, columns, values }: Matrix, row: number, weights: Float64Array): number {
  let sum = 0;
  const end = starts[row + 1] as number;
  for (let k = starts[row] as number; k < end; k++)
    sum += (values[k] as number) * (weights[columns[k] as number] as number);
  return sum;
}

/** Adds a row, so many times, to a gradient. @param from where the gradient of its columns begins */
function spread(
  { starts, columns, values }: Matrix,
  row: number,
  times: number,
  gradient: Float64Array,
  from: number,
): void {
  const end = starts[row + 1] as number;
  for (let k = starts[row] as number; k < end; k++) {
    const column = from + (columns[k] as number);
    gradient[column] = (gradient[column] as number) + times * (values[k] as number);
  }
}

function named(names: ReadonlyMap<string, number>, weights: Float64Array): ReadonlyMap<string, number> {
  return new Map([...names].map(([name, k]) => [name, weights[k] as number]));
}
