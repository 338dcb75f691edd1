import type {
  InputRichBlockParagraph,
  InputRichBlockSectionHeading,
  InputRichBlockTable,
  RichBlockTableCell,
} from 'grammy/types';

/** A piece of a rich message. */
export type Block = InputRichBlockParagraph | InputRichBlockSectionHeading | InputRichBlockTable;

/** Telegram takes 32,768 characters and 500 blocks, rows of tables included; the rest is for what stands around. */
export const MOST_CHARACTERS = 30_000;
export const MOST_BLOCKS = 450;

/** @param size 1 is the largest; the text of a chat is about 6 */
export function heading(text: string, size: number): Block {
  return {
    type: 'heading',
    text,
    size: Math.min(Math.max(size, 1), 6) as InputRichBlockSectionHeading['size'],
  };
}

export const paragraph = (text: string): Block => ({ type: 'paragraph', text });
export const italicParagraph = (text: string): Block => ({
  type: 'paragraph',
  text: { type: 'italic', text },
});

/** A table with a line of headings above. */
export function table(headings: readonly string[], rows: readonly (readonly string[])[]): Block {
  const cell = (text: string): RichBlockTableCell => ({ text, align: 'left', valign: 'top' });
  return {
    type: 'table',
    cells: [
      headings.map((text) => ({ ...cell(text), is_header: true as const })),
      ...rows.map((row) => row.map(cell)),
    ],
    is_bordered: true,
    is_striped: true,
  };
}
