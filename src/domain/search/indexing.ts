import type { Document } from '../documents/document.ts';
import type { Embedder, OnProgress } from '../ports.ts';
import type { Glossary } from '../text/glossary.ts';
import { buildKeywordIndex, type KeywordIndex } from './keywords.ts';
import { type Passage, passagesOf } from './passages.ts';

/** The searchable form of a set of documents, before it is stored. */
export interface BuiltIndex {
  readonly keywords: KeywordIndex;
  /** One vector a passage, in order. */
  readonly vectors: readonly Float32Array[];
}

/** Texts embedded at a time. */
const BATCH = 64;

/** Indexes every passage of the documents: keywords with abbreviations written out, and vectors. */
export async function buildIndex(
  documents: readonly Document[],
  glossary: Glossary,
  embedder: Embedder,
  onProgress: OnProgress = () => {},
): Promise<BuiltIndex> {
  const passages = documents.flatMap(passagesOf);
  const keywords = buildKeywordIndex(
    passages.map((passage) => ({
      title: glossary.writeOut(passage.title),
      headings: glossary.writeOut(passage.headings),
      body: glossary.writeOut(passage.body),
    })),
    { onProgress },
  );
  const vectors: Float32Array[] = [];
  for (let from = 0; from < passages.length; from += BATCH) {
    const batch = passages
      .slice(from, from + BATCH)
      .map((passage) => glossary.writeOut(embeddedText(passage)));
    vectors.push(...(await embedder.embed(batch)));
    onProgress({ stage: 'embed', done: vectors.length, total: passages.length });
  }
  return { keywords, vectors };
}

function embeddedText({ title, headings, body }: Passage): string {
  return [title, headings, body].join('\n');
}
