/** What the domain asks of the outside world: types only. */

/** Milliseconds since the epoch at the moment of asking. */
export type Clock = () => number;

/** Work done so far, for a progress bar. `total` may grow while the work is being discovered. */
export interface Progress {
  readonly stage: 'read' | 'index' | 'embed' | 'write' | 'train' | 'answer';
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

/** What a chat model is told. */
export interface ChatRequest {
  /** How it is to work: the same for every request of a kind. */
  readonly instructions: string;
  /** What it is to work on. */
  readonly material: string;
  /** What its reply must look like, as a JSON Schema with a name. */
  readonly reply: { readonly name: string; readonly schema: Readonly<Record<string, unknown>> };
  /** Tokens that the reply may have. */
  readonly longest: number;
}

/** Tokens of a request and its reply. */
export interface TokenUse {
  readonly input: number;
  readonly output: number;
}

/**
 * Why there is no reply:
 * - `unreachable`: no connection, or one that broke;
 * - `busy`: the server asks to wait (429);
 * - `rejected`: the server does not take the request (other 4xx): a wrong key or name of a model, too long a text;
 * - `broken`: the server failed (5xx), or sent what is no reply;
 * - `cut`: the reply was longer than allowed; - `declined`: the model would not answer;
 * - `stopped`: by the signal; - `spent`: what the day allows is used up; - `resting`: it failed too often a moment ago.
 */
export type ChatFailure =
  | 'unreachable'
  | 'busy'
  | 'rejected'
  | 'broken'
  | 'cut'
  | 'declined'
  | 'stopped'
  | 'spent'
  | 'resting';

/** `use`: as the server counts it; absent where it does not say, or nothing was sent. */
export type ChatOutcome =
  | { readonly kind: 'written'; readonly use?: TokenUse }
  /** `detail`: for the log, without secrets and without what was said. */
  | {
      readonly kind: 'failed';
      readonly reason: ChatFailure;
      readonly detail: string;
      readonly use?: TokenUse;
    };

/** A language model that replies to instructions and material. */
export interface ChatModel {
  /** Another name may reply otherwise. */
  readonly name: string;
  /**
   * Never rejects. The reply is what the pieces make together.
   * @param onPiece called with each piece of the reply as it arrives
   * @param signal ends the writing
   */
  write(request: ChatRequest, onPiece: (piece: string) => void, signal: AbortSignal): Promise<ChatOutcome>;
}
