import { z } from 'zod';
import { TOKENISER } from '../text/tokenise.ts';
import { type BlockFormat, openBlocks, packBlocks } from './blocks.ts';
import { FIELDS, type KeywordData } from './keyword-data.ts';

/** The blocks of a keyword index: the syllables (lines), and the typed arrays as they are in memory. */
const FORMAT: BlockFormat = { magic: 0x58444957, version: 2, name: 'a keyword index' };

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
  const description = {
    tokeniser: TOKENISER,
    settings: data.settings,
    passages: data.passages,
    syllables: data.syllables.length,
    syllableBytes: syllables.length,
    bigrams: data.bigramSecond.length,
    postings: data.postingPassage.length,
    read: data.sequence.length,
  } satisfies z.infer<typeof Description>;
  return packBlocks(FORMAT, description, [
    syllables,
    data.bigramStart,
    data.bigramSecond,
    data.postingStart,
    data.postingPassage,
    data.postingImpact,
    data.fieldStart,
    data.sequence,
  ]);
}

/** The arrays of the result are views of `bytes` where its alignment allows: leave it unchanged. */
export function decodeKeywords(bytes: Uint8Array): DecodedKeywords {
  const opened = openBlocks(FORMAT, Description, bytes);
  if (opened.kind === 'damaged') return opened;
  const { description, blocks } = opened;
  const { tokeniser, settings, passages, syllables, syllableBytes, bigrams, postings, read } = description;
  if (tokeniser !== TOKENISER) return damaged(`made by tokeniser ${tokeniser}, expected ${TOKENISER}`);
  const fields = passages * FIELDS.length + 1;
  const arrays = syllables + 1 + bigrams + (syllables + bigrams + 1) + 2 * postings + fields;
  if (!blocks.endsAfter(syllableBytes, arrays * Uint32Array.BYTES_PER_ELEMENT, read * 2))
    return damaged('lengths disagree');

  const lines = blocks.text(syllableBytes);
  const names = syllables === 0 ? [] : lines.split('\n');
  if (names.length !== syllables) return damaged('syllables disagree');
  const data: KeywordData = {
    settings,
    passages,
    syllables: names,
    bigramStart: blocks.words(syllables + 1),
    bigramSecond: blocks.words(bigrams),
    postingStart: blocks.words(syllables + bigrams + 1),
    postingPassage: blocks.words(postings),
    postingImpact: blocks.fractions(postings),
    fieldStart: blocks.words(fields),
    sequence: blocks.halves(read),
  };
  return { kind: 'decoded', data };
}

function damaged(reason: string): DecodedKeywords {
  return { kind: 'damaged', reason };
}
