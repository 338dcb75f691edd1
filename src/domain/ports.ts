/** What the domain asks of the outside world: types only. */

/** Milliseconds since the epoch at the moment of asking. */
export type Clock = () => number;

/** Work done so far, for a progress bar. `total` may grow while the work is being discovered. */
export interface Progress {
  readonly stage: 'read' | 'index' | 'embed' | 'write' | 'train';
  readonly done: number;
  readonly total: number;
  /** What is being worked on, e.g. a file name. */
  readonly item?: string;
}

export type OnProgress = (progress: Progress) => void;

/** One page of a source file, or the whole file where the format has no pages. */
export interface Page {
  /** 1-based. */
  readonly number: number;
  /** Lines separated by "\n", NFC. An empty line separates paragraphs where the format knows them. */
  readonly text: string;
}

/** A corpus file as read, before its structure is recognised. */
export interface SourceFile {
  /** Path relative to the corpus folder. */
  readonly path: string;
  readonly format: 'text' | 'markdown' | 'pdf' | 'docx' | 'html' | 'image';
  readonly pages: readonly Page[];
  /** Metadata stated by front matter or a sidecar file, not yet validated. */
  readonly stated: unknown;
}

export type ReadOutcome =
  | {
      readonly kind: 'read';
      readonly file: SourceFile;
      /** Vietnamese, for the admin. */
      readonly warnings: readonly string[];
    }
  /** `reason`: Vietnamese, names cause and remedy, not the file. */
  | { readonly kind: 'refused'; readonly reason: string };

/** Turns the bytes of a corpus file into pages of text. */
export interface Reader {
  /** @param path relative to the corpus folder; its extension is a hint, the content decides. */
  read(path: string, bytes: Uint8Array, options: { readonly onProgress?: OnProgress }): Promise<ReadOutcome>;
}

/** Turns texts into vectors of one length. */
export interface Embedder {
  /** Names model and version; another name means another vector space. */
  readonly name: string;
  readonly dimension: number;
  /** One unit-length vector a text, in order. */
  embed(texts: readonly string[]): Promise<Float32Array[]>;
}

export interface VectorHit {
  /** Ordinal of the vector as it was added, from 0. */
  readonly id: number;
  /** Cosine similarity, −1 to 1. */
  readonly score: number;
}

/** Finds the nearest vectors of a loaded index. */
export interface VectorIndex {
  readonly size: number;
  search(vector: Float32Array, count: number): Promise<VectorHit[]>;
  /** Cosine similarities of these vectors, in the order given. */
  scores(vector: Float32Array, ids: readonly number[]): Promise<number[]>;
}
