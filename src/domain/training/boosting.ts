import { leafValue, type Tree } from '../search/trees.ts';

/** The candidates of one question. */
export interface RankedList {
  /** One row of features a candidate. */
  readonly rows: readonly Float64Array[];
  /** Whether each candidate answers; at least one does. */
  readonly relevant: readonly boolean[];
}

export interface BoostingSettings {
  readonly rounds: number;
  readonly rate: number;
  readonly leaves: number;
  /** Candidates that a leaf must hold. */
  readonly leastInLeaf: number;
  readonly l2: number;
  /** Share of the questions that each tree sees. */
  readonly sample: number;
}

/** Values of a feature are told apart at so many thresholds. */
const BINS = 64;

/**
 * Gradient-boosted regression trees that learn to rank by the softmax over each list: the better a relevant
 * candidate is ranked above the others of its list, the smaller the loss (as ListNet). Leaf-wise growth on histograms.
 */
export function boost(
  lists: readonly RankedList[],
  settings: BoostingSettings,
  random: () => number,
  onRound: (round: number, loss: number) => void = () => {},
): Tree[] {
  const rows = lists.flatMap((list) => list.rows);
  const columns = rows[0]?.length ?? 0;
  const thresholds = Array.from({ length: columns }, (_, column) => quantiles(rows, column));
  const bins = thresholds.map((cuts, column) =>
    Uint8Array.from(rows, (row) => binOf(row[column] as number, cuts)),
  );
  const scores = new Float64Array(rows.length);
  const gradients = new Float64Array(rows.length);
  const hessians = new Float64Array(rows.length);
  const trees: Tree[] = [];
  for (let round = 0; round < settings.rounds; round++) {
    const loss = differentiate(lists, scores, gradients, hessians);
    onRound(round, loss);
    const sampled: number[] = [];
    let from = 0;
    for (const list of lists) {
      if (random() < settings.sample) for (let i = 0; i < list.rows.length; i++) sampled.push(from + i);
      from += list.rows.length;
    }
    const tree = grow(sampled, { bins, thresholds, gradients, hessians }, settings);
    trees.push(tree);
    for (const [i, row] of rows.entries()) scores[i] = (scores[i] as number) + leafValue(tree, row);
  }
  return trees;
}

/** Gradients and hessians of the loss by each score. @returns the mean loss of a list, in nats */
function differentiate(
  lists: readonly RankedList[],
  scores: Float64Array,
  gradients: Float64Array,
  hessians: Float64Array,
): number {
  let loss = 0;
  let from = 0;
  for (const { relevant } of lists) {
    const own = scores.subarray(from, from + relevant.length);
    const greatest = Math.max(...own);
    const powers = Array.from(own, (score) => Math.exp(score - greatest));
    const all = powers.reduce((sum, power) => sum + power, 0);
    const right = powers.reduce((sum, power, i) => (relevant[i] ? sum + power : sum), 0);
    loss -= Math.log(right / all);
    for (const [i, power] of powers.entries()) {
      const share = power / all;
      gradients[from + i] = share - (relevant[i] ? power / right : 0);
      hessians[from + i] = Math.max(1e-3, share * (1 - share));
    }
    from += relevant.length;
  }
  return loss / lists.length;
}

interface Data {
  /** By column, the bin of each row. */
  readonly bins: readonly Uint8Array[];
  readonly thresholds: readonly (readonly number[])[];
  readonly gradients: Float64Array;
  readonly hessians: Float64Array;
}

interface Split {
  readonly gain: number;
  readonly column: number;
  /** Rows of lower bins go left. */
  readonly bin: number;
}

interface Leaf {
  readonly node: number;
  readonly rows: readonly number[];
  readonly split: Split | undefined;
}

function grow(rows: readonly number[], data: Data, settings: BoostingSettings): Tree {
  const tree = {
    feature: [] as number[],
    threshold: [] as number[],
    left: [] as number[],
    right: [] as number[],
    value: [] as number[],
  };
  const leafOf = (own: readonly number[]): Leaf => {
    const { gradient, hessian } = sums(own, data);
    tree.feature.push(-1);
    tree.threshold.push(0);
    tree.left.push(-1);
    tree.right.push(-1);
    const node = tree.value.push((-settings.rate * gradient) / (hessian + settings.l2)) - 1;
    return { node, rows: own, split: bestSplit(own, data, settings) };
  };
  let leaves = [leafOf(rows)];
  while (leaves.length < settings.leaves) {
    const best = leaves.reduce<Leaf | undefined>(
      (found, leaf) => ((leaf.split?.gain ?? 0) > (found?.split?.gain ?? 0) ? leaf : found),
      undefined,
    );
    if (best?.split === undefined) break;
    const { column, bin } = best.split;
    const own = data.bins[column] as Uint8Array;
    const left = leafOf(best.rows.filter((row) => (own[row] as number) < bin));
    const right = leafOf(best.rows.filter((row) => (own[row] as number) >= bin));
    tree.feature[best.node] = column;
    tree.threshold[best.node] = data.thresholds[column]?.[bin - 1] as number;
    tree.left[best.node] = left.node;
    tree.right[best.node] = right.node;
    leaves = [...leaves.filter((leaf) => leaf !== best), left, right];
  }
  return tree;
}

function sums(rows: readonly number[], { gradients, hessians }: Data) {
  let gradient = 0;
  let hessian = 0;
  for (const row of rows) {
    gradient += gradients[row] as number;
    hessian += hessians[row] as number;
  }
  return { gradient, hessian };
}

function bestSplit(
  rows: readonly number[],
  data: Data,
  { leastInLeaf, l2 }: BoostingSettings,
): Split | undefined {
  if (rows.length < 2 * leastInLeaf) return undefined;
  const all = sums(rows, data);
  const worth = (gradient: number, hessian: number) => (gradient * gradient) / (hessian + l2);
  const before = worth(all.gradient, all.hessian);
  let best: Split | undefined;
  for (const [column, bins] of data.bins.entries()) {
    const gradients = new Float64Array(BINS);
    const hessians = new Float64Array(BINS);
    const counts = new Uint32Array(BINS);
    for (const row of rows) {
      const bin = bins[row] as number;
      gradients[bin] = (gradients[bin] as number) + (data.gradients[row] as number);
      hessians[bin] = (hessians[bin] as number) + (data.hessians[row] as number);
      counts[bin] = (counts[bin] as number) + 1;
    }
    let gradient = 0;
    let hessian = 0;
    let count = 0;
    for (let bin = 1; bin < BINS; bin++) {
      gradient += gradients[bin - 1] as number;
      hessian += hessians[bin - 1] as number;
      count += counts[bin - 1] as number;
      if (count < leastInLeaf || rows.length - count < leastInLeaf) continue;
      const gain = worth(gradient, hessian) + worth(all.gradient - gradient, all.hessian - hessian) - before;
      if (gain > (best?.gain ?? 0)) best = { gain, column, bin };
    }
  }
  return best;
}

/** At most BINS − 1 thresholds between the values of a column, about equally many values apart. */
function quantiles(rows: readonly Float64Array[], column: number): number[] {
  const values = Float64Array.from(rows, (row) => row[column] as number).sort();
  const cuts = new Set<number>();
  for (let bin = 1; bin < BINS; bin++) {
    const at = Math.floor((bin * values.length) / BINS);
    const below = values[at - 1];
    const above = values[at];
    if (below !== undefined && above !== undefined && below < above) cuts.add((below + above) / 2);
  }
  return [...cuts];
}

/** How many thresholds a value reaches. */
function binOf(value: number, cuts: readonly number[]): number {
  let low = 0;
  let high = cuts.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (value < (cuts[middle] as number)) high = middle;
    else low = middle + 1;
  }
  return low;
}
