import type { Notes } from './notes.ts';
import type { Numbering } from './numbering.ts';
import type { Styles } from './styles.ts';

/** What paragraphs refer to. */
export interface WordContext {
  readonly styles: Styles;
  readonly numbering: Numbering;
  readonly notes: Notes;
}
