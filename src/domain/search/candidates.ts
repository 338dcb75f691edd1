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
  const nearest = await vectors.search(vector, BY_VECTOR);
  const ids = [
    ...new Set([...byKeyword.map(({ id }) => id), ...nearest.map(({ id }) => ownerOf(id, pieceStarts))]),
  ];
  ids.sort((a, b) => a - b);
  const scores = keywords.scores(query.terms, ids);
  const pieces = ids.flatMap((id) => range(pieceStarts[id] as number, pieceStarts[id + 1] as number));
  const likenesses = await vectors.scores(vector, pieces);
  let at = 0;
  return ids.map((id, i) => {
    const count = (pieceStarts[id + 1] as number) - (pieceStarts[id] as number);
    const likeness = Math.max(...likenesses.slice(at, at + count));
    at += count;
    return { id, keyword: scores[i] as number, likeness };
  });
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
