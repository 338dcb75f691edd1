/** A decision tree in arrays, root first. A node whose `feature` is −1 is a leaf with `value`. */
export interface Tree {
  readonly feature: readonly number[];
  /** Rows with less than it go left. */
  readonly threshold: readonly number[];
  readonly left: readonly number[];
  readonly right: readonly number[];
  readonly value: readonly number[];
}

/** What the trees say of a row together: more is better. */
export function sumOfTrees(trees: readonly Tree[], row: Float64Array): number {
  return trees.reduce((sum, tree) => sum + leafValue(tree, row), 0);
}

export function leafValue({ feature, threshold, left, right, value }: Tree, row: Float64Array): number {
  let node = 0;
  for (let column = feature[0] as number; column >= 0; column = feature[node] as number) {
    node = ((row[column] as number) < (threshold[node] as number) ? left : right)[node] as number;
  }
  return value[node] as number;
}
