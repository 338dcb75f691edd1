import type { SectionView } from '../../../domain/answers/assistant.ts';
import { shorten } from '../../shorten.ts';
import { TEXTS } from '../../texts.ts';
import { MOST_SECTION_BUTTONS, neighbourButtons, pageButtons, sectionButtons } from './buttons.ts';
import { renderNotices } from './notices.ts';
import { type Rendered, rendered } from './rendered.ts';
import { richSection } from './rich-section.ts';
import { bold, italic, join, plainText, type RichText, toHtml } from './rich-text.ts';
import { headingsOf, nameOf } from './section-head.ts';
import { LONGEST_MESSAGE, split } from './split.ts';

const LIST_ITEM = /^(?:[-+•]|\p{Ll}\d*\))\s/u;

/**
 * One page of a section: what it is, the headings above it, its text, at the end its notices. A section of more than one
 * page has a rich form, with fewer pages.
 * @param page from 1; a page beyond the last shows the last, since the text may have become shorter
 */
export function renderSection(section: SectionView, page = 1): Rendered {
  const head = renderHead(section);
  const body = join(
    [[{ text: spaced(section.text) || TEXTS.emptySection }], renderNotices(section.notices)],
    '\n\n',
  );
  const room = LONGEST_MESSAGE - plainText(head).length - LONGEST_PAGE_LINE;
  const pages = split(body, room);
  const shown = Math.min(page, pages.length);
  const pageLine = renderPageLine(shown, pages.length, section.notices.length > 0);
  const text = join([join([head, pageLine], '\n'), pages[shown - 1] ?? []], '\n\n');
  const buttons = [...pageButtons(section.key, shown, pages.length), ...neighbourButtons(section)];
  const rich = pages.length > 1 && { rich: richSection(section, page) };
  return { parts: [toHtml(text)], buttons, ...rich };
}

/** Asks which of several sections is meant. */
export function renderCandidates(candidates: readonly SectionView[]): Rendered {
  const shown = candidates.slice(0, MOST_SECTION_BUTTONS);
  const lines = shown.map((section) => {
    const heading = section.headings.at(-1);
    return `• ${section.documentName}, ${section.place}${heading ? `: ${shorten(heading, 100)}` : ''}`;
  });
  if (candidates.length > shown.length) lines.push(TEXTS.moreCandidates(candidates.length - shown.length));
  return rendered(
    [{ text: [TEXTS.ambiguousSection, ...lines].join('\n') }],
    sectionButtons(
      shown.map(({ key, place, documentName }) => ({
        key,
        place,
        document: documentName.split(' ').at(-1) ?? '',
      })),
    ),
  );
}

/** Room for "trang 2/12 · có lưu ý ở trang cuối" and the line breaks around it. */
const LONGEST_PAGE_LINE = 60;

function renderHead(section: SectionView): RichText {
  return join([[bold(nameOf(section))], [italic(headingsOf(section).join('\n'))]], '\n');
}

function renderPageLine(page: number, pages: number, hasNotices: boolean): RichText {
  if (pages === 1) return [];
  const where = TEXTS.page(page, pages);
  return [{ text: hasNotices && page < pages ? `${where} · ${TEXTS.noticesOnLastPage}` : where }];
}

/** A blank line between paragraphs, so that they can be told apart on a phone; none before the items of a list. */
function spaced(text: string): string {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return lines.map((line, i) => (i === 0 ? line : `${LIST_ITEM.test(line) ? '\n' : '\n\n'}${line}`)).join('');
}
