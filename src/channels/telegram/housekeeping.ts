import type { Progress } from '../../domain/ports.ts';

/** What an index run came to, for telling an admin. */
export type IndexRun =
  | { readonly kind: 'busy' | 'unchanged' }
  | {
      readonly kind: 'written';
      readonly documents: number;
      readonly passages: number;
      /** Files that could not be taken, with why, in Vietnamese. */
      readonly leftOut: readonly { readonly file: string; readonly reason: string }[];
    };

/** What admins have done by a command; the app does it. */
export interface Housekeeping {
  reindex(onProgress: (progress: Progress) => void): Promise<IndexRun>;
  /** Copies the database. @returns the path of the copy */
  backup(): Promise<string>;
  /** Forgets what is kept on a person besides membership. @returns how many things */
  forgetPerson(person: number): number;
}

/** What was understood of a file that arrived, under the number by which it waits; or why it cannot be taken. */
export type ArrivedFile =
  | { readonly kind: 'understood'; readonly id: number; readonly text: string }
  | { readonly kind: 'refused'; readonly reason: string };

/** Files that admins send, until they are taken in or left. */
export interface IncomingDocuments {
  arrive(name: string, bytes: Uint8Array, onProgress: (progress: Progress) => void): Promise<ArrivedFile>;
  /** Takes it into the corpus and indexes it. `gone`: it does not wait any more. */
  accept(
    id: number,
    onProgress: (progress: Progress) => void,
  ): Promise<
    { readonly kind: 'gone' } | { readonly kind: 'taken'; readonly file: string; readonly run: IndexRun }
  >;
  discard(id: number): Promise<void>;
}
