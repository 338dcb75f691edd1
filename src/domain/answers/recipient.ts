import { syllables } from '../text/tokenise.ts';

/** Kinds of recipients of an award, whose criteria a law states apart; folded. */
const KINDS = ['ca nhan', 'tap the', 'ho gia dinh'] as const;
export type Recipient = (typeof KINDS)[number];

/** The one kind of recipient that a question (folded) asks about, besides the names of awards in it. */
export function askedRecipient(folded: string, names: readonly (readonly string[])[]): Recipient | undefined {
  const asked = names.reduce((text, name) => text.replace(name.join(' '), ''), ` ${folded} `);
  const wanted = KINDS.filter((kind) => asked.includes(` ${kind} `));
  return wanted.length === 1 ? wanted[0] : undefined;
}

/** The kinds of recipients that a line names. */
export function recipientsIn(line: string): Recipient[] {
  const said = ` ${syllables(line).join(' ')} `;
  return KINDS.filter((kind) => said.includes(` ${kind} `));
}

/** Whether a line that announces criteria is for a kind of recipient; one that names no kind is for collectives. */
export function isFor(recipient: Recipient, announcement: string): boolean {
  const named = recipientsIn(announcement);
  return named.includes(recipient) || (named.length === 0 && recipient === 'tap the');
}
