import { z } from 'zod';
import { checksumOfJson } from '../search/checksum.ts';
import type { AnswerabilityModel } from './answerability-model.ts';

/** Raised whenever a feature changes what it measures. */
const VERSION = 1;

const Weights = z.record(z.string(), z.number());
const Model = z.object({
  version: z.literal(VERSION),
  description: z.string(),
  sentence: Weights,
  lacking: Weights,
  foreign: Weights,
});
const Stored = z.object({ checksum: z.number(), model: Model });

export type DecodedAnswerability =
  | { readonly kind: 'decoded'; readonly model: AnswerabilityModel; readonly description: string }
  /** English, for the log. */
  | { readonly kind: 'damaged'; readonly reason: string };

/** Weights as JSON with a checksum, to two decimals; those that round to nothing are left out. */
export function encodeAnswerability(
  { sentence, lacking, foreign }: AnswerabilityModel,
  description: string,
): string {
  const model: z.infer<typeof Model> = {
    version: VERSION,
    description,
    sentence: written(sentence),
    lacking: written(lacking),
    foreign: written(foreign),
  };
  return `${JSON.stringify({ checksum: checksumOfJson(model), model })}\n`;
}

export function decodeAnswerability(json: string): DecodedAnswerability {
  const stored = parse(json);
  if (stored === undefined)
    return { kind: 'damaged', reason: 'not a model of answerability of this version' };
  const { model } = stored;
  if (checksumOfJson(model) !== stored.checksum) return { kind: 'damaged', reason: 'checksum differs' };
  const read = (weights: z.infer<typeof Weights>) => new Map(Object.entries(weights));
  return {
    kind: 'decoded',
    model: { sentence: read(model.sentence), lacking: read(model.lacking), foreign: read(model.foreign) },
    description: model.description,
  };
}

function written(weights: ReadonlyMap<string, number>): Record<string, number> {
  const rounded = [...weights].map(([name, value]) => [name, Math.round(value * 100) / 100] as const);
  return Object.fromEntries(rounded.filter(([, value]) => value !== 0));
}

function parse(json: string): z.infer<typeof Stored> | undefined {
  try {
    return Stored.safeParse(JSON.parse(json)).data;
  } catch {
    return undefined;
  }
}
