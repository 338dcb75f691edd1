import { cite } from '../documents/citation.ts';
import {
  childSections,
  type Document,
  ownParagraphs,
  type Section,
  sectionText,
} from '../documents/document.ts';
import { isBullet, readLabel, withoutBullet } from '../documents/labels.ts';
import { describeLocator } from '../documents/locator.ts';
import { sentences } from '../text/sentences.ts';
import { syllables } from '../text/tokenise.ts';
import { capitalise, continueWith, plain } from '../text/wording.ts';
import type { Statement } from './composition.ts';

/** UTF-16 units of the listed lines: about one screen of a phone. */
const LONGEST = 1500;

/** An announcing line of so few words says little without the heading above it: "Đối với thi đua:". */
const SHORT_INTRODUCTION = 5;

/**
 * What a section contains, line by line, under one citation of the lines shown.
 * @param lead instead of what announces the lines
 * @param article whose clause the section is, if it is one
 */
export function listSection(
  document: Document,
  section: Section,
  lead?: string,
  article?: Section,
): Statement[] {
  const { introduction, items: listed } = contentOf(section);
  const title = lead ?? (introduction && underHeading(introduction, article)) ?? titleOf(section);
  const items = lead !== undefined && introduction !== undefined ? [introduction, ...listed] : listed;
  const shown: string[] = [];
  let length = 0;
  for (const item of items) {
    length += item.length;
    if (length > LONGEST && shown.length > 0) break;
    shown.push(item);
  }
  const citation = cite(document, section, quoteOf(section, shown.length < items.length ? shown : undefined));
  if (citation === undefined) return [];
  const left = items.length - shown.length;
  return [
    { text: `${plain(title).replace(/[:.;]$/u, '')}:`, citations: [citation] },
    ...shown.map((item) => ({ text: bullet(item), citations: [] })),
    ...(left > 0
      ? [{ text: `… còn ${left} ý nữa, xem toàn văn ${describeLocator(section.locator)}.`, citations: [] }]
      : []),
  ];
}

function underHeading(introduction: string, article: Section | undefined): string {
  const isClear = syllables(introduction).length > SHORT_INTRODUCTION;
  return isClear || article?.heading === undefined || article.heading.startsWith('(')
    ? introduction
    : `${article.heading} – ${continueWith(introduction)}`;
}

/** How many things a section lists: its numbered parts, else its list items; undefined when it is running text. */
export function countItems(section: Section): number | undefined {
  const children = childSections(section);
  if (children.length > 0) return children.length;
  const bullets = ownParagraphs(section).filter(({ text }) => isBullet(text));
  return bullets.length > 1 ? bullets.length : undefined;
}

/** Headings of the numbered parts that contain further headings; else every line. */
function contentOf(section: Section): { introduction?: string; items: string[] } {
  const children = childSections(section);
  if (
    children.length > 0 &&
    children.every(({ heading, kind }) => heading !== undefined || kind === 'heading')
  ) {
    return {
      items: children.map(({ label, heading, content }) =>
        `${label} ${heading ?? firstWords(content)}`.trim(),
      ),
    };
  }
  const [first, ...rest] = section.content;
  if (first?.kind === 'paragraph' && first.text.endsWith(':')) {
    return { introduction: first.text, items: rest.flatMap(itemLines) };
  }
  if (children.length === 0) {
    return {
      items: ownParagraphs(section).flatMap(({ text }) => sentences(text).map((sentence) => sentence.text)),
    };
  }
  return { items: section.content.flatMap(itemLines) };
}

function itemLines(item: Section['content'][number]): string[] {
  return item.kind === 'paragraph' ? [item.text] : sectionText(item).split('\n');
}

function firstWords(content: Section['content']): string {
  const [first] = content;
  return first?.kind === 'paragraph' ? (sentences(first.text)[0]?.text ?? '') : '';
}

function titleOf(section: Section): string {
  const place = describeLocator(section.locator);
  // "Nơi nhận:" has no address but its name.
  if (section.kind === 'recipients') return capitalise(place);
  return section.heading ? `${section.heading} (${place})` : capitalise(place);
}

/** A line that has a label of its own needs no bullet. */
function bullet(item: string): string {
  return readLabel(item) === undefined ? `- ${plain(withoutBullet(item))}` : plain(item);
}

/** The section's text, or its part up to the last line shown. */
function quoteOf(section: Section, shown?: readonly string[]): string {
  const whole = sectionText(section);
  // The line that names a chapter is put together of its label and its title, which may be printed apart.
  const isNamed = (section.kind === 'chapter' || section.kind === 'group') && section.heading !== undefined;
  const text = isNamed ? whole.slice(whole.indexOf('\n') + 1) : whole;
  if (shown === undefined) return text;
  // Lines may repeat, so each is looked for behind the one before.
  const end = shown.reduce((from, line) => text.indexOf(line, from) + line.length, 0);
  return text.slice(0, end);
}
