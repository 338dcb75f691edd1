import type { z } from 'zod';
import { checksum } from './checksum.ts';

/** Bytes of a word: every block starts at a whole one, so that its numbers can be read where they are. */
const WORD = 4;
const HEADER_WORDS = 4;

/** What a file of blocks is; both stand in its first words. */
export interface BlockFormat {
  readonly magic: number;
  /** Raised whenever the blocks mean something else. */
  readonly version: number;
  /** English, as in "not a keyword index". */
  readonly name: string;
}

type Block = Uint8Array | Int8Array | Uint16Array | Uint32Array | Float32Array;

/**
 * A description (JSON) and blocks as bytes: four words (magic, format version, byte length, checksum of what follows),
 * the length of the description, the description and the blocks, each padded to whole words. Little-endian: elsewhere
 * the magic differs.
 */
export function packBlocks(
  { magic, version }: BlockFormat,
  description: unknown,
  blocks: readonly Block[],
): Uint8Array {
  const json = new TextEncoder().encode(JSON.stringify(description));
  const all = [Uint32Array.of(json.length), json, ...blocks];
  const length = all.reduce((sum, block) => sum + padded(block.byteLength), HEADER_WORDS * WORD);
  const bytes = new Uint8Array(length);
  let offset = HEADER_WORDS * WORD;
  for (const block of all) {
    bytes.set(new Uint8Array(block.buffer, block.byteOffset, block.byteLength), offset);
    offset += padded(block.byteLength);
  }
  const words = new Uint32Array(bytes.buffer);
  words.set([magic, version, length, checksum(words.subarray(HEADER_WORDS))]);
  return bytes;
}

/** Reads blocks in the order they were packed; the arrays are views of the bytes. */
export interface BlockReader {
  /** Whether blocks of these byte lengths are all that is left. */
  endsAfter(...byteLengths: readonly number[]): boolean;
  text(bytes: number): string;
  bytes(count: number): Int8Array;
  halves(count: number): Uint16Array;
  words(count: number): Uint32Array;
  fractions(count: number): Float32Array;
}

export type OpenedBlocks<Description> =
  | {
      readonly kind: 'opened';
      readonly description: Description;
      readonly blocks: BlockReader;
      readonly checksum: number;
    }
  /** English, for the log. */
  | { readonly kind: 'damaged'; readonly reason: string };

/** Opens what {@link packBlocks} made, if it is whole. The bytes are copied only where they do not start at a whole word. */
export function openBlocks<Description>(
  { magic, version, name }: BlockFormat,
  schema: z.ZodType<Description>,
  bytes: Uint8Array,
): OpenedBlocks<Description> {
  const damaged = (reason: string) => ({ kind: 'damaged', reason }) as const;
  if (bytes.length % WORD !== 0 || bytes.length <= HEADER_WORDS * WORD) return damaged('cut short');
  const aligned = bytes.byteOffset % WORD === 0 ? bytes : new Uint8Array(bytes);
  const { buffer, byteOffset } = aligned;
  const words = new Uint32Array(buffer, byteOffset, bytes.length / WORD);
  if (words[0] !== magic) return damaged(`not ${name}`);
  if (words[1] !== version) return damaged(`expected format version ${version}, got ${words[1]}`);
  if (words[2] !== bytes.length) return damaged(`expected ${words[2]} bytes, got ${bytes.length}`);
  if (words[3] !== checksum(words.subarray(HEADER_WORDS))) return damaged('checksum differs');
  let offset = HEADER_WORDS * WORD;
  /** @returns where the next block starts. */
  const take = (byteLength: number) => {
    const from = offset;
    offset += padded(byteLength);
    return from;
  };
  const text = (length: number) => {
    const from = take(length);
    return new TextDecoder().decode(aligned.subarray(from, from + length));
  };
  const description = parse(schema, text(words[take(WORD) / WORD] as number));
  if (description === undefined) return damaged('unknown description');
  const blocks: BlockReader = {
    endsAfter: (...lengths) => lengths.reduce((end, length) => end + padded(length), offset) === bytes.length,
    text,
    bytes: (count) => new Int8Array(buffer, byteOffset + take(count), count),
    halves: (count) => new Uint16Array(buffer, byteOffset + take(2 * count), count),
    words: (count) => new Uint32Array(buffer, byteOffset + take(WORD * count), count),
    fractions: (count) => new Float32Array(buffer, byteOffset + take(WORD * count), count),
  };
  return { kind: 'opened', description, blocks, checksum: words[3] };
}

function parse<Description>(schema: z.ZodType<Description>, json: string): Description | undefined {
  try {
    return schema.safeParse(JSON.parse(json)).data;
  } catch {
    return undefined;
  }
}

function padded(byteLength: number): number {
  return Math.ceil(byteLength / WORD) * WORD;
}
