import type { Element } from '@xmldom/xmldom';
import type { Numbering } from './numbering.ts';
import type { Styles } from './styles.ts';

/** What paragraphs refer to. */
export interface WordContext {
  readonly styles: Styles;
  readonly numbering: Numbering;
  readonly notes: { readonly footnotes: Element | undefined; readonly endnotes: Element | undefined };
}
