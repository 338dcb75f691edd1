import type { SectionView } from '../../../domain/answers/assistant.ts';
import { TEXTS } from '../../texts.ts';
import { type Block, heading, italicParagraph, MOST_BLOCKS, MOST_CHARACTERS, paragraph } from './blocks.ts';
import { neighbourButtons, pageButtons } from './buttons.ts';
import { renderNotices } from './notices.ts';
import type { RichForm } from './rendered.ts';
import { plainText } from './rich-text.ts';
import { headingsOf, nameOf } from './section-head.ts';
import { split } from './split.ts';

/** Size of the section's own name; the headings inside are smaller. */
const SIZE = 3;
/** UTF-16 units of a paragraph. */
const LONGEST_PARAGRAPH = 8_000;

type Line = SectionView['lines'][number];

/** A section with its headings as headings, on one page unless it is a very long one. @param page as of renderSection */
export function richSection(section: SectionView, page: number): RichForm {
  const head = [heading(nameOf(section), SIZE), ...headingsOf(section).map(italicParagraph)];
  const notices = plainText(renderNotices(section.notices));
  const pages = pagesOf([...section.lines.flatMap(partsOf), ...(notices === '' ? [] : [{ text: notices }])]);
  const shown = Math.min(page, pages.length);
  const pageLine = pages.length === 1 ? [] : [paragraph(TEXTS.page(shown, pages.length))];
  return {
    blocks: [...head, ...pageLine, ...(pages[shown - 1] ?? []).map(blockOf)],
    buttons: [...pageButtons(section.key, shown, pages.length), ...neighbourButtons(section)],
  };
}

/** A paragraph in parts that fit a page. */
function partsOf(line: Line): Line[] {
  return split([{ text: line.text }], LONGEST_PARAGRAPH)
    .map((part) => ({ ...line, text: plainText(part) }))
    .filter(({ text }) => text !== '');
}

function blockOf({ text, level }: Line): Block {
  return level === undefined ? paragraph(text) : heading(text, SIZE + level);
}

function pagesOf(lines: readonly Line[]): Line[][] {
  const pages: Line[][] = [[]];
  let characters = 0;
  for (const line of lines) {
    const page = pages.at(-1) ?? [];
    characters += line.text.length;
    if (page.length < MOST_BLOCKS && characters <= MOST_CHARACTERS) page.push(line);
    else {
      pages.push([line]);
      characters = line.text.length;
    }
  }
  return pages;
}
