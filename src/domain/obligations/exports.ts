import type { TextKind } from '../documents/document.ts';
import type { Obligation } from './obligation.ts';

/** A document that obligations are taken from. */
export interface RegisterSource {
  /** "Kế hoạch 213-KH/TU". */
  readonly name: string;
  readonly title: string;
  readonly issuer?: string;
  /** ISO date. */
  readonly issued?: string;
  readonly text: TextKind;
}

/** Obligations to be handed on, with what their reader must know of them. All texts are Vietnamese. */
export interface RegisterSheet {
  /** Whose obligations, of what: "Nhiệm vụ của Ủy ban nhân dân thành phố". */
  readonly title: string;
  readonly obligations: readonly Obligation[];
  /** Each once, in the order in which the obligations cite them. */
  readonly sources: readonly RegisterSource[];
  /** On the validity of the sources, as of {@link day}; each names its document. */
  readonly notices: readonly string[];
  /** ISO date on which the sheet is drawn up. */
  readonly day: string;
}

/** Writes a sheet as people forward it. */
export interface RegisterExports {
  /** For spreadsheets: UTF-8 with a byte-order mark; a cell that looks like a formula is text. */
  csv(sheet: RegisterSheet): Promise<Uint8Array>;
  xlsx(sheet: RegisterSheet): Promise<Uint8Array>;
  docx(sheet: RegisterSheet): Promise<Uint8Array>;
  /** Pictures to be read on a phone, one a page, at least one. */
  png(sheet: RegisterSheet): Promise<Uint8Array[]>;
}
