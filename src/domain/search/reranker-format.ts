import { z } from 'zod';
import { checksumOfJson } from './checksum.ts';
import { FEATURES } from './rerank-features.ts';
import type { Tree } from './trees.ts';

/** Raised whenever a feature changes what it measures. */
const VERSION = 1;

const Numbers = z.array(z.number());
const Model = z.object({
  version: z.literal(VERSION),
  description: z.string(),
  features: z.array(z.string()),
  trees: z.array(
    z.object({ feature: Numbers, threshold: Numbers, left: Numbers, right: Numbers, value: Numbers }),
  ),
});
const Stored = z.object({ checksum: z.number(), model: Model });

export type DecodedReranker =
  | { readonly kind: 'decoded'; readonly trees: readonly Tree[]; readonly description: string }
  /** English, for the log. */
  | { readonly kind: 'damaged'; readonly reason: string };

/** Trees as JSON with a checksum, thresholds and values to six digits. */
export function encodeReranker(trees: readonly Tree[], description: string): string {
  const model: z.infer<typeof Model> = {
    version: VERSION,
    description,
    features: [...FEATURES],
    trees: trees.map(({ feature, threshold, left, right, value }) => ({
      feature: [...feature],
      threshold: threshold.map(rounded),
      left: [...left],
      right: [...right],
      value: value.map(rounded),
    })),
  };
  return `${JSON.stringify({ checksum: checksumOfJson(model), model })}\n`;
}

export function decodeReranker(json: string): DecodedReranker {
  const stored = parse(json);
  if (stored === undefined) return damaged('not a re-ranker of this version');
  const { model } = stored;
  if (checksumOfJson(model) !== stored.checksum) return damaged('checksum differs');
  if (model.features.join() !== FEATURES.join()) return damaged('trained on other features');
  if (!model.trees.every(isWhole)) return damaged('a tree is not whole');
  return { kind: 'decoded', trees: model.trees, description: model.description };
}

/** Whether following the tree always ends in a leaf: children come after their parents. */
function isWhole({ feature, threshold, left, right, value }: Tree): boolean {
  const size = feature.length;
  if (size === 0 || [threshold, left, right, value].some(({ length }) => length !== size)) return false;
  return feature.every((column, node) => {
    if (column === -1) return true;
    const children = [left[node] as number, right[node] as number];
    return column < FEATURES.length && children.every((child) => child > node && child < size);
  });
}

function rounded(value: number): number {
  return Number(value.toPrecision(6));
}

function parse(json: string): z.infer<typeof Stored> | undefined {
  try {
    return Stored.safeParse(JSON.parse(json)).data;
  } catch {
    return undefined;
  }
}

function damaged(reason: string): DecodedReranker {
  return { kind: 'damaged', reason };
}
