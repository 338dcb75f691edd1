import type { Document } from '../documents/document.ts';
import type { Embedder, OnProgress } from '../ports.ts';
import type { Glossary } from '../text/glossary.ts';
import type { IndexedText } from './keyword-builder.ts';
import { buildKeywordIndex, type KeywordIndex } from './keywords.ts';
import { passagesOf } from './passages.ts';

/** The searchable form of a set of documents, before it is stored. */
export interface BuiltIndex {
  readonly keywords: KeywordIndex;
  /** One vector a passage, in order. */
  readonly vectors: readonly Float32Array[];
}

/** Texts embedded at a time. */
const BATCH = 64;

/** Indexes every passage of the documents, abbreviations written out. */
export function buildIndex(
  documents: readonly Document[],
  glossary: Glossary,
  embedder: Embedder,
  onProgress: OnProgress = () => {},
): Promise<BuiltIndex> {
  const texts = documents.map(passagesOf).flatMap((passages) => {
    const title = glossary.writeOut(passages[0]?.title ?? '');
    return passages.map(({ headings, body }) => ({
      title,
      headings: glossary.writeOut(headings),
      body: glossary.writeOut(body),
    }));
  });
  return indexTexts(texts, embedder, onProgress);
}

/** Indexes texts in order: by keywords, and by one vector each. */
export async function indexTexts(
  texts: readonly IndexedText[],
  embedder: Embedder,
  onProgress: OnProgress = () => {},
): Promise<BuiltIndex> {
  const keywords = buildKeywordIndex(texts, { onProgress });
  const vectors: Float32Array[] = [];
  for (let from = 0; from < texts.length; from += BATCH) {
    const batch = texts
      .slice(from, from + BATCH)
      .map(({ title, headings, body }) => [title, headings, body].join('\n'));
    vectors.push(...(await embedder.embed(batch)));
    onProgress({ stage: 'embed', done: vectors.length, total: texts.length });
  }
  return { keywords, vectors };
}
