import type { Page } from '../../domain/ports.ts';

/** What a reader makes of a file. */
export type PagesOutcome =
  | {
      readonly kind: 'read';
      readonly pages: readonly Page[];
      /** Vietnamese sentences about what may be missing or wrong. */
      readonly warnings: readonly string[];
    }
  | Refusal;

export interface Refusal {
  readonly kind: 'refused';
  /** Vietnamese: the cause and what to do about it, without the name of the file. */
  readonly reason: string;
}

export function refused(reason: string): Refusal {
  return { kind: 'refused', reason };
}

/** Pages done of pages in all. */
export type OnPage = (done: number, total: number) => void;
