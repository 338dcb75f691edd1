import { z } from 'zod';
import { checksum } from '../search/checksum.ts';
import { TOKENISER } from '../text/tokenise.ts';
import type { EmbeddingModel } from './model.ts';

/**
 * A model as bytes: four words (magic, format version, byte length, checksum of what follows), the length of the
 * description and the description (JSON), the idf in 4096ths (16 bits a bucket), the scales (32-bit fractions), the
 * vectors (8 bits a number); each block is padded to whole words. Little-endian: elsewhere the magic differs.
 */
const MAGIC = 0x444d4556;
const VERSION = 1;
const HEADER_WORDS = 4;
const WORD = 4;
const IDF_UNIT = 4096;

const Header = z.object({
  tokeniser: z.string(),
  buckets: z
    .number()
    .int()
    .positive()
    .refine((count) => (count & (count - 1)) === 0),
  seed: z.number().int(),
  dimension: z.number().int().positive().multipleOf(4),
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
}: EmbeddingModel): Uint8Array {
  const header = new TextEncoder().encode(
    JSON.stringify({ tokeniser: TOKENISER, ...space, dimension, description } satisfies z.infer<
      typeof Header
    >),
  );
  const blocks = [
    Uint32Array.of(header.length),
    header,
    Uint16Array.from(idf, (value) => Math.round(value * IDF_UNIT)),
    scales,
    vectors,
  ];
  const length = blocks.reduce((sum, block) => sum + padded(block.byteLength), HEADER_WORDS * WORD);
  const bytes = new Uint8Array(length);
  let offset = HEADER_WORDS * WORD;
  for (const block of blocks) {
    bytes.set(new Uint8Array(block.buffer, block.byteOffset, block.byteLength), offset);
    offset += padded(block.byteLength);
  }
  const words = new Uint32Array(bytes.buffer);
  words.set([MAGIC, VERSION, length, checksum(words.subarray(HEADER_WORDS))]);
  return bytes;
}

/** The arrays of the result are views of `bytes` where its alignment allows: leave it unchanged. */
export function decodeModel(bytes: Uint8Array): DecodedModel {
  if (bytes.length % WORD !== 0 || bytes.length <= (HEADER_WORDS + 1) * WORD) return damaged('cut short');
  const aligned = bytes.byteOffset % WORD === 0 ? bytes : bytes.slice();
  const words = new Uint32Array(aligned.buffer, aligned.byteOffset, aligned.length / WORD);
  if (words[0] !== MAGIC) return damaged('not an embedding model');
  if (words[1] !== VERSION) return damaged(`expected format version ${VERSION}, got ${words[1]}`);
  if (words[2] !== bytes.length) return damaged(`expected ${words[2]} bytes, got ${bytes.length}`);
  if (words[3] !== checksum(words.subarray(HEADER_WORDS))) return damaged('checksum differs');
  const headerBytes = words[HEADER_WORDS] as number;
  let offset = (HEADER_WORDS + 1) * WORD;
  const take = (length: number) => {
    const from = aligned.byteOffset + offset;
    offset += padded(length);
    return from;
  };
  const header = parseHeader(
    new TextDecoder().decode(new Uint8Array(aligned.buffer, take(headerBytes), headerBytes)),
  );
  if (header === undefined) return damaged('unknown description');
  const { tokeniser, buckets, seed, dimension, description } = header;
  if (tokeniser !== TOKENISER) return damaged(`made by tokeniser ${tokeniser}, expected ${TOKENISER}`);
  const sizes = [2 * buckets, 4 * buckets, dimension * buckets];
  if (offset + sizes.reduce((sum, size) => sum + padded(size), 0) !== bytes.length)
    return damaged('lengths disagree');
  const idf = Float32Array.from(
    new Uint16Array(aligned.buffer, take(2 * buckets), buckets),
    (value) => value / IDF_UNIT,
  );
  const scales = new Float32Array(aligned.buffer, take(4 * buckets), buckets);
  const vectors = new Int8Array(aligned.buffer, take(dimension * buckets), dimension * buckets);
  return {
    kind: 'decoded',
    version: words[3].toString(16).padStart(8, '0'),
    model: { space: { buckets, seed }, dimension, description, idf, scales, vectors },
  };
}

function padded(byteLength: number): number {
  return Math.ceil(byteLength / WORD) * WORD;
}

function damaged(reason: string): DecodedModel {
  return { kind: 'damaged', reason };
}

function parseHeader(text: string): z.infer<typeof Header> | undefined {
  try {
    return Header.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
