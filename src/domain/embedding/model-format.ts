import { z } from 'zod';
import { type BlockFormat, openBlocks, packBlocks } from '../search/blocks.ts';
import { TOKENISER } from '../text/tokenise.ts';
import type { EmbeddingModel } from './model.ts';

/**
 * The blocks of a model: the idf in 4096ths (16 bits a bucket), the scales (32-bit fractions), the vectors and the topics
 * (8 bits a number).
 */
const FORMAT: BlockFormat = { magic: 0x444d4556, version: 2, name: 'an embedding model' };
const IDF_UNIT = 4096;

const Description = z.object({
  tokeniser: z.string(),
  buckets: z
    .number()
    .int()
    .positive()
    .refine((count) => (count & (count - 1)) === 0),
  seed: z.number().int(),
  dimension: z.number().int().positive().multipleOf(4),
  topics: z.number().int().nonnegative(),
  description: z.string(),
});

export type DecodedModel =
  /** `version` differs between any two models. */
  | { readonly kind: 'decoded'; readonly model: EmbeddingModel; readonly version: string }
  /** English, for the log. */
  | { readonly kind: 'damaged'; readonly reason: string };

export function encodeModel({
  space,
  dimension,
  description,
  idf,
  scales,
  vectors,
  topics,
}: EmbeddingModel): Uint8Array {
  const about = {
    tokeniser: TOKENISER,
    ...space,
    dimension,
    topics: topics.length / dimension,
    description,
  };
  return packBlocks(FORMAT, about satisfies z.infer<typeof Description>, [
    Uint16Array.from(idf, (value) => Math.round(value * IDF_UNIT)),
    scales,
    vectors,
    topics,
  ]);
}

/** The arrays of the result are views of `bytes` where its alignment allows: leave it unchanged. */
export function decodeModel(bytes: Uint8Array): DecodedModel {
  const opened = openBlocks(FORMAT, Description, bytes);
  if (opened.kind === 'damaged') return opened;
  const { blocks, checksum } = opened;
  const { tokeniser, buckets, seed, dimension, topics: count, description } = opened.description;
  if (tokeniser !== TOKENISER) return damaged(`made by tokeniser ${tokeniser}, expected ${TOKENISER}`);
  if (!blocks.endsAfter(2 * buckets, 4 * buckets, dimension * buckets, dimension * count))
    return damaged('lengths disagree');
  const idf = Float32Array.from(blocks.halves(buckets), (value) => value / IDF_UNIT);
  const scales = blocks.fractions(buckets);
  const vectors = blocks.bytes(dimension * buckets);
  const topics = blocks.bytes(dimension * count);
  return {
    kind: 'decoded',
    version: checksum.toString(16).padStart(8, '0'),
    model: { space: { buckets, seed }, dimension, description, idf, scales, vectors, topics },
  };
}

function damaged(reason: string): DecodedModel {
  return { kind: 'damaged', reason };
}
