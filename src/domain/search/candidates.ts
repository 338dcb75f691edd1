import type { Embedder, VectorIndex } from '../ports.ts';
import type { Candidate } from './candidate.ts';
import type { KeywordIndex } from './keywords.ts';
import type { SearchQuery } from './query.ts';
import type { Reranker } from './reranker.ts';

/** What was learnt from other texts than those that are searched. */
export interface SearchModels {
  readonly embedder: Embedder;
  /** Absent for an embedder that it was not trained with. */
  readonly reranker?: Reranker;
}

/** What is searched: indexes over the same texts in the same order. */
export interface SearchIndexes extends SearchModels {
  readonly keywords: KeywordIndex;
  /** Of the pieces of the texts. */
  readonly vectors: VectorIndex;
  /** Where the pieces of each text start among the vectors; one more than texts. */
  readonly pieceStarts: Uint32Array;
}

/** How many texts the keywords contribute, and how many pieces the vectors. */
const BY_KEYWORD = 50;
const BY_VECTOR = 100;

/** Texts that one of the indexes found, in the order of their ids. */
export async function findCandidates(
  { keywords, vectors, pieceStarts, embedder }: SearchIndexes,
  query: SearchQuery,
): Promise<Candidate[]> {
  const [vector] = await embedder.embed([query.text]);
  if (vector === undefined) throw new Error(`${embedder.name} gave no vector for a question`);
  const byKeyword = keywords.search(query.terms, BY_KEYWORD);
  /** By text; the hits come best first, so the first piece of a text is its nearest. */
  const likenesses = new Map<number, number>();
  for (const { id, score } of await vectors.search(vector, BY_VECTOR)) {
    const text = ownerOf(id, pieceStarts);
    if (!likenesses.has(text)) likenesses.set(text, score);
  }
  const others = byKeyword.map(({ id }) => id).filter((id) => !likenesses.has(id));
  const pieces = others.map((id) => range(pieceStarts[id] as number, pieceStarts[id + 1] as number));
  const scores = await vectors.scores(vector, pieces.flat());
  let at = 0;
  for (const [i, id] of others.entries()) {
    const count = (pieces[i] as number[]).length;
    likenesses.set(id, Math.max(...scores.slice(at, at + count)));
    at += count;
  }
  const ids = [...likenesses.keys()].sort((a, b) => a - b);
  const keyword = keywords.scores(query.terms, ids);
  return ids.map((id, i) => ({
    id,
    keyword: keyword[i] as number,
    likeness: likenesses.get(id) as number,
  }));
}

/** The text that a piece belongs to. */
function ownerOf(piece: number, starts: Uint32Array): number {
  let low = 0;
  let high = starts.length - 1;
  while (low + 1 < high) {
    const middle = (low + high) >>> 1;
    if ((starts[middle] as number) <= piece) low = middle;
    else high = middle;
  }
  return low;
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, i) => from + i);
}
