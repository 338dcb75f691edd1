import type { Element } from '@xmldom/xmldom';
import { noteMark } from '../../../domain/text/note-marks.ts';
import { attribute, children } from './xml.ts';

/** Footnotes and endnotes, numbered in the order in which the text refers to them. */
export interface Notes {
  /** The mark for an element "w:footnoteReference" or "w:endnoteReference"; empty where there is no such note. */
  mark(reference: Element): string;
  /** Every note that was referred to, each with its mark. */
  paragraphs(read: (note: Element) => string): string[];
}

export function createNotes(footnotes: Element | undefined, endnotes: Element | undefined): Notes {
  const marked: Element[] = [];
  return {
    mark(reference) {
      const root = reference.nodeName === 'w:footnoteReference' ? footnotes : endnotes;
      const id = attribute(reference, 'w:id');
      const note = root && children(root).find((element) => attribute(element, 'w:id') === id);
      if (note === undefined) return '';
      if (!marked.includes(note)) marked.push(note);
      return noteMark(marked.indexOf(note) + 1);
    },
    paragraphs: (read) => marked.map((note, i) => `${noteMark(i + 1)} ${read(note)}`),
  };
}
