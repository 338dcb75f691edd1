import { createHash } from 'node:crypto';
import type { InlineKeyboardButton } from 'grammy/types';
import type { SectionLink, SectionView } from '../../../domain/answers/assistant.ts';
import { plain } from '../../../domain/text/wording.ts';
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

/** Two of them share a row. */
const LONGEST_NEIGHBOUR = 24;

/** A row to the sections before and after, and one to the whole that a clause or point is a part of. */
export function neighbourButtons({ previous, next, whole }: SectionView): InlineKeyboardButton[][] {
  const button = (text: string, { key }: SectionLink) => ({
    text,
    callback_data: printButton({ kind: 'turn', page: 1, key }),
  });
  const row = [
    ...(previous
      ? [button(TEXTS.previousSection(shorten(previous.place, LONGEST_NEIGHBOUR)), previous)]
      : []),
    ...(next ? [button(TEXTS.nextSection(shorten(next.place, LONGEST_NEIGHBOUR)), next)] : []),
  ];
  return [
    ...(row.length === 0 ? [] : [row]),
    ...(whole ? [[button(TEXTS.wholeSection(whole.place), whole)]] : []),
  ];
}

/** Buttons for the units to choose from, and for all. */
const MOST_UNITS = 8;

/** A unit's name in a button's data. */
export function unitKey(name: string): string {
  return createHash('sha256').update(name).digest('base64url').slice(0, 12);
}

/** A row for each unit, and one for all. */
export function unitButtons(units: readonly string[], dated: boolean): InlineKeyboardButton[][] {
  return [...units.slice(0, MOST_UNITS), TEXTS.allUnits].map((name) => [
    {
      text: shorten(plain(name), LONGEST_LABEL),
      callback_data: printButton({ kind: 'unit', dated, key: unitKey(name) }),
    },
  ]);
}

/** 👍 and 👎 for a reply that is kept. */
export function ratingButtons(id: number): InlineKeyboardButton[][] {
  return [
    [
      { text: '👍', callback_data: printButton({ kind: 'rate', good: true, id }) },
      { text: '👎', callback_data: printButton({ kind: 'rate', good: false, id }) },
    ],
  ];
}

/** The register of a unit, or of all, as files. */
export function fileButtons(unit: string | undefined, dated: boolean): InlineKeyboardButton[][] {
  const key = unitKey(unit ?? TEXTS.allUnits);
  const button = (text: string, format: 'x' | 'w' | 'p') => ({
    text,
    callback_data: printButton({ kind: 'file', dated, format, key }),
  });
  return [[button('Excel', 'x'), button('Word', 'w'), button('Ảnh', 'p')]];
}

/** Who must do what, when, by the first section that is cited. */
export function whoButton(key: string): InlineKeyboardButton[][] {
  return [[{ text: TEXTS.whoWhatWhen, callback_data: printButton({ kind: 'who', key }) }]];
}
