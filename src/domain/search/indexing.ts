import type { Document } from '../documents/document.ts';
import type { Embedder, OnProgress } from '../ports.ts';
import type { Glossary } from '../text/glossary.ts';
import { type IndexedSyllables, type IndexedText, syllablesOf } from './keyword-builder.ts';
import { indexSyllables, type KeywordIndex } from './keywords.ts';
import { passagesOf } from './passages.ts';
import { placedPieces } from './pieces.ts';

/** The searchable form of a set of documents, before it is stored. */
export interface BuiltIndex {
  readonly keywords: KeywordIndex;
  /** One vector a piece, in order; see {@link placedPieces}. */
  readonly vectors: readonly Float32Array[];
  /** Where the pieces of each passage start among the vectors; one more than passages. */
  readonly pieceStarts: Uint32Array;
}

/** Texts embedded at a time. */
const BATCH = 64;

/** A text to be indexed: its pieces as the embedder is given them, and in syllables. */
interface Prepared {
  readonly pieces: readonly string[];
  readonly syllables: IndexedSyllables;
}

/** Indexes every passage of the documents, abbreviations written out. */
export function buildIndex(
  documents: readonly Document[],
  glossary: Glossary,
  embedder: Embedder,
  onProgress: OnProgress = () => {},
): Promise<BuiltIndex> {
  const prepared = documents.map(passagesOf).flatMap((passages) => {
    const title = glossary.written(passages[0]?.title ?? '');
    return passages.map((passage): Prepared => {
      const headings = glossary.written(passage.headings);
      const body = glossary.written(passage.body);
      return {
        pieces: placedPieces(title.text, headings.text, body.text),
        syllables: { title: title.syllables, headings: headings.syllables, body: body.syllables },
      };
    });
  });
  return index(prepared, embedder, onProgress);
}

/** Indexes texts in order: by keywords, and by a vector for each of their pieces. */
export function indexTexts(
  texts: readonly IndexedText[],
  embedder: Embedder,
  onProgress: OnProgress = () => {},
): Promise<BuiltIndex> {
  const prepared = texts.map((text) => ({
    pieces: placedPieces(text.title, text.headings, text.body),
    syllables: syllablesOf(text),
  }));
  return index(prepared, embedder, onProgress);
}

async function index(
  prepared: readonly Prepared[],
  embedder: Embedder,
  onProgress: OnProgress,
): Promise<BuiltIndex> {
  const keywords = indexSyllables(
    prepared.map(({ syllables }) => syllables),
    { onProgress },
  );
  const pieces = prepared.flatMap((text) => text.pieces);
  const vectors: Float32Array[] = [];
  for (let from = 0; from < pieces.length; from += BATCH) {
    vectors.push(...(await embedder.embed(pieces.slice(from, from + BATCH))));
    onProgress({ stage: 'embed', done: vectors.length, total: pieces.length });
  }
  return { keywords, vectors, pieceStarts: startsOf(prepared.map((text) => text.pieces.length)) };
}

/** Where each of some runs starts when they stand one after the other, and where the last ends. */
function startsOf(lengths: readonly number[]): Uint32Array {
  const starts = new Uint32Array(lengths.length + 1);
  for (const [i, length] of lengths.entries()) starts[i + 1] = (starts[i] as number) + length;
  return starts;
}
