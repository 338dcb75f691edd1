import type { Answer, SectionView, SourceView } from '../domain/answers/assistant.ts';
import type { RegisterSheet } from '../domain/obligations/exports.ts';

/** A section that an answer cites, to be offered for opening. */
export interface CitedSection {
  readonly key: string;
  /** "mục III.3". */
  readonly place: string;
  /** Document number. */
  readonly document: string;
}

/** What a conversation says to one message; each channel words and draws it. */
export type Reply =
  | { readonly kind: 'greeting' }
  | { readonly kind: 'help' }
  /**
   * `sections`: each cited section once, in the order of the citations; `id`: by which it is rated, where replies are
   * kept; `obliging`: key of the first cited section that obliges somebody to something.
   */
  | {
      readonly kind: 'answer';
      readonly answer: Answer;
      readonly sections: readonly CitedSection[];
      readonly id?: number;
      readonly obliging?: string;
    }
  /** What a unit must do, or everybody where none is named; `dated`: only what has a time. */
  | {
      readonly kind: 'register';
      /** Its own name. */
      readonly unit?: string;
      readonly dated: boolean;
      readonly sheet: RegisterSheet;
    }
  /** Asks whose tasks are wanted. */
  | { readonly kind: 'choose-unit'; readonly dated: boolean; readonly units: readonly string[] }
  /** The earlier questions are forgotten. */
  | { readonly kind: 'forgotten' }
  /** /hoi without a question. */
  | { readonly kind: 'ask-usage' }
  | { readonly kind: 'sources'; readonly sources: readonly SourceView[] }
  | { readonly kind: 'section'; readonly section: SectionView }
  | { readonly kind: 'ambiguous-section'; readonly candidates: readonly SectionView[] }
  /** `message` says in Vietnamese which section does not exist. */
  | { readonly kind: 'missing-section'; readonly message: string }
  /** The argument of /muc is not a reference to a section. */
  | { readonly kind: 'unclear-section' }
  /** /muc without an argument. */
  | { readonly kind: 'section-usage' }
  /** The section a button stood for is gone: the corpus was indexed anew. */
  | { readonly kind: 'stale-section' }
  | { readonly kind: 'unknown-command' }
  | { readonly kind: 'too-long' }
  | { readonly kind: 'nothing-to-read' }
  /** The asker stopped the answer while it was being written. */
  | { readonly kind: 'stopped' }
  | { readonly kind: 'fault' };
