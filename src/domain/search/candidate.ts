/** A text that may answer, with what each index says of it. */
export interface Candidate {
  readonly id: number;
  /** Its BM25 score. */
  readonly keyword: number;
  /** Cosine similarity of its nearest piece and the question. */
  readonly likeness: number;
}
