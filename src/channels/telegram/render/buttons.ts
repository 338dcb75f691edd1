import type { InlineKeyboardButton } from 'grammy/types';
import { shorten } from '../../shorten.ts';
import { TEXTS } from '../../texts.ts';
import { printButton } from '../callback-data.ts';

/** A phone shows about this much of a button that fills the row. */
const LONGEST_LABEL = 40;

/** Buttons under one message that open sections. */
export const MOST_SECTION_BUTTONS = 5;

interface Openable {
  readonly key: string;
  readonly place: string;
  /** Document number. */
  readonly document: string;
}

/** A row for each section: "📄 mục III.3 – 213-KH/TU". */
export function sectionButtons(sections: readonly Openable[]): InlineKeyboardButton[][] {
  return sections.slice(0, MOST_SECTION_BUTTONS).map(({ key, place, document }) => {
    const number = ` – ${document}`;
    const text = `📄 ${shorten(place, Math.max(12, LONGEST_LABEL - number.length))}${number}`;
    return [{ text, callback_data: printButton({ kind: 'open', key }) }];
  });
}

/** One row to the neighbouring pages; no row where there is one page. */
export function pageButtons(key: string, page: number, pages: number): InlineKeyboardButton[][] {
  const row: InlineKeyboardButton[] = [];
  if (page > 1) {
    row.push({
      text: TEXTS.previousPage(page - 1),
      callback_data: printButton({ kind: 'turn', page: page - 1, key }),
    });
  }
  if (page < pages) {
    row.push({
      text: TEXTS.nextPage(page + 1),
      callback_data: printButton({ kind: 'turn', page: page + 1, key }),
    });
  }
  return row.length === 0 ? [] : [row];
}
