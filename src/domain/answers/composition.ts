import type { VerifiedCitation } from '../documents/citation.ts';
import type { AnswerKind } from './assistant.ts';

/** One line of an answer with what supports it. A line that only says what is lacking needs no support. */
export interface Statement {
  readonly text: string;
  readonly citations: readonly VerifiedCitation[];
  /** It only points to something else to read: the notices there are left to the reader. */
  readonly aside?: boolean;
}

/** An answer before its citations are numbered. */
export interface Composition {
  readonly kind: AnswerKind;
  readonly statements: readonly Statement[];
}

/** Numbers the citations in order of appearance and puts their markers behind the lines they support. */
export function assemble({ statements }: Composition): { text: string; citations: VerifiedCitation[] } {
  const citations: VerifiedCitation[] = [];
  const lines = statements.map(({ text, citations: own }) => {
    const numbers = own.map((citation) => {
      const known = citations.findIndex((other) => isSame(other, citation));
      return known >= 0 ? known + 1 : citations.push(citation);
    });
    const markers = [...new Set(numbers)].map((number) => `[${number}]`).join('');
    return markers === '' ? text : mark(text, markers);
  });
  return { text: lines.join('\n'), citations };
}

/** The marker stands before a closing colon, which announces the lines that follow. */
function mark(text: string, markers: string): string {
  return text.endsWith(':') ? `${text.slice(0, -1)} ${markers}:` : `${text} ${markers}`;
}

function isSame(a: VerifiedCitation, b: VerifiedCitation): boolean {
  return a.document === b.document && a.locator === b.locator && a.quote === b.quote;
}
