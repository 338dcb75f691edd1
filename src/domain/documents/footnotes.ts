import { marksIn, readNote, withoutMarks } from '../text/note-marks.ts';
import type { Block } from './blocks.ts';

interface Footnote {
  readonly number: number;
  readonly text: string;
  /** Positions of the blocks that refer to it. */
  readonly owners: ReadonlySet<number>;
}

/**
 * Gives the notes of a text to the blocks that refer to them, and takes marks and notes out of the running text.
 * A note belongs to the marks of its number before it that have none yet: numbers may begin anew on every page.
 * A mark without a note and a note without a mark are text, and so is what follows the first paragraph of a note.
 */
export function attachFootnotes(blocks: readonly Block[]): Block[] {
  const found = findFootnotes(blocks);
  return blocks.flatMap((block, at) => {
    if (found.has(at)) return [];
    const notes = [...found.values()].filter(({ owners }) => owners.has(at));
    if (notes.length === 0) return [block];
    const text = withoutMarks(block.text, new Set(notes.map(({ number }) => number)));
    return [{ ...block, text, notes: notes.map((note) => note.text) }];
  });
}

/** The notes by the position of their block. */
function findFootnotes(blocks: readonly Block[]): Map<number, Footnote> {
  const found = new Map<number, Footnote>();
  const waiting = new Map<number, Set<number>>();
  for (const [at, { text }] of blocks.entries()) {
    const note = readNote(text);
    const owners = note && waiting.get(note.number);
    if (owners !== undefined) {
      found.set(at, { ...note, owners } as Footnote);
      waiting.delete(note?.number as number);
      continue;
    }
    for (const number of marksIn(text)) waiting.set(number, (waiting.get(number) ?? new Set()).add(at));
  }
  return found;
}
