import type { Document } from '../documents/document.ts';
import type { Embedder, OnProgress } from '../ports.ts';
import type { Glossary } from '../text/glossary.ts';
import { type IndexedSyllables, type IndexedText, syllablesOf } from './keyword-builder.ts';
import { indexSyllables, type KeywordIndex } from './keywords.ts';
import { passagesOf } from './passages.ts';

/** The searchable form of a set of documents, before it is stored. */
export interface BuiltIndex {
  readonly keywords: KeywordIndex;
  /** One vector a passage, in order. */
  readonly vectors: readonly Float32Array[];
}

/** Texts embedded at a time. */
const BATCH = 64;

/** A text to be indexed: as the embedder is given it, and in syllables. */
interface Prepared {
  readonly text: string;
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
        text: embedded(title.text, headings.text, body.text),
        syllables: { title: title.syllables, headings: headings.syllables, body: body.syllables },
      };
    });
  });
  return index(prepared, embedder, onProgress);
}

/** Indexes texts in order: by keywords, and by one vector each. */
export function indexTexts(
  texts: readonly IndexedText[],
  embedder: Embedder,
  onProgress: OnProgress = () => {},
): Promise<BuiltIndex> {
  const prepared = texts.map((text) => ({
    text: embedded(text.title, text.headings, text.body),
    syllables: syllablesOf(text),
  }));
  return index(prepared, embedder, onProgress);
}

function embedded(title: string, headings: string, body: string): string {
  return [title, headings, body].join('\n');
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
  const vectors: Float32Array[] = [];
  for (let from = 0; from < prepared.length; from += BATCH) {
    const batch = prepared.slice(from, from + BATCH).map(({ text }) => text);
    vectors.push(...(await embedder.embed(batch)));
    onProgress({ stage: 'embed', done: vectors.length, total: prepared.length });
  }
  return { keywords, vectors };
}
