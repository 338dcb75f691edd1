import { z } from 'zod';
import { TOKENISER } from '../text/tokenise.ts';
import { checksum } from './checksum.ts';
import { FIELDS, type KeywordData } from './keyword-data.ts';

/**
 * A keyword index as bytes: four words (magic, format version, byte length, checksum of what follows), the
 * length of the description and the description (JSON), the syllables (lines), and the typed arrays as
 * they are in memory; each block is padded to whole words. Little-endian: elsewhere the magic differs.
 */
const MAGIC = 0x58444957;
const VERSION = 2;
const HEADER_WORDS = 4;
const WORD = 4;

const Count = z.number().int().nonnegative();
const Weight = z.number().nonnegative();
const Description = z.object({
  tokeniser: z.string(),
  settings: z.object({
    weights: z.object({ title: Weight, headings: Weight, body: Weight }),
    k1: Weight,
    b: Weight,
  }),
  passages: Count,
  syllables: Count,
  syllableBytes: Count,
  bigrams: Count,
  postings: Count,
  read: Count,
});

export type DecodedKeywords =
  | { readonly kind: 'decoded'; readonly data: KeywordData }
  | { readonly kind: 'damaged'; readonly reason: string };

export function encodeKeywords(data: KeywordData): Uint8Array {
  const syllables = new TextEncoder().encode(data.syllables.join('\n'));
  const description = new TextEncoder().encode(
    JSON.stringify({
      tokeniser: TOKENISER,
      settings: data.settings,
      passages: data.passages,
      syllables: data.syllables.length,
      syllableBytes: syllables.length,
      bigrams: data.bigramSecond.length,
      postings: data.postingPassage.length,
      read: data.sequence.length,
    } satisfies z.infer<typeof Description>),
  );
  const blocks = [
    Uint32Array.of(description.length),
    description,
    syllables,
    data.bigramStart,
    data.bigramSecond,
    data.postingStart,
    data.postingPassage,
    data.postingImpact,
    data.fieldStart,
    data.sequence,
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
export function decodeKeywords(bytes: Uint8Array): DecodedKeywords {
  if (bytes.length % WORD !== 0 || bytes.length <= HEADER_WORDS * WORD) return damaged('cut short');
  const aligned = bytes.byteOffset % WORD === 0 ? bytes : bytes.slice();
  const words = new Uint32Array(aligned.buffer, aligned.byteOffset, aligned.length / WORD);
  if (words[0] !== MAGIC) return damaged('not a keyword index');
  if (words[1] !== VERSION) return damaged(`expected format version ${VERSION}, got ${words[1]}`);
  if (words[2] !== bytes.length) return damaged(`expected ${words[2]} bytes, got ${bytes.length}`);
  if (words[3] !== checksum(words.subarray(HEADER_WORDS))) return damaged('checksum differs');

  const descriptionBytes = words[HEADER_WORDS] as number;
  let offset = (HEADER_WORDS + 1) * WORD;
  const takeText = (length: number) => {
    const block = aligned.subarray(offset, offset + length);
    offset += padded(length);
    return new TextDecoder().decode(block);
  };
  const description = parseDescription(takeText(descriptionBytes));
  if (description === undefined) return damaged('unknown description');
  const { tokeniser, settings, passages, syllables, syllableBytes, bigrams, postings, read } = description;
  if (tokeniser !== TOKENISER) return damaged(`made by tokeniser ${tokeniser}, expected ${TOKENISER}`);
  const fields = passages * FIELDS.length + 1;
  const arrays = syllables + 1 + bigrams + (syllables + bigrams + 1) + 2 * postings + fields;
  const sequenceBytes = read * Uint16Array.BYTES_PER_ELEMENT;
  if (offset + padded(syllableBytes) + arrays * WORD + padded(sequenceBytes) !== bytes.length)
    return damaged('lengths disagree');

  const names = syllables === 0 ? [] : takeText(syllableBytes).split('\n');
  if (names.length !== syllables) return damaged('syllables disagree');
  const takeNumbers = (count: number) => {
    const start = offset / WORD;
    offset += count * WORD;
    return words.subarray(start, start + count);
  };
  const takeFractions = (count: number) => {
    const start = words.byteOffset + offset;
    offset += count * WORD;
    return new Float32Array(words.buffer, start, count);
  };
  const data: KeywordData = {
    settings,
    passages,
    syllables: names,
    bigramStart: takeNumbers(syllables + 1),
    bigramSecond: takeNumbers(bigrams),
    postingStart: takeNumbers(syllables + bigrams + 1),
    postingPassage: takeNumbers(postings),
    postingImpact: takeFractions(postings),
    fieldStart: takeNumbers(fields),
    sequence: new Uint16Array(words.buffer, words.byteOffset + offset, read),
  };
  return { kind: 'decoded', data };
}

function padded(byteLength: number): number {
  return Math.ceil(byteLength / WORD) * WORD;
}

function damaged(reason: string): DecodedKeywords {
  return { kind: 'damaged', reason };
}

function parseDescription(text: string): z.infer<typeof Description> | undefined {
  try {
    return Description.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
