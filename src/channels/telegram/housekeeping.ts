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
