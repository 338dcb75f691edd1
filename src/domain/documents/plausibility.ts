import {
  childSections,
  type Document,
  ownParagraphs,
  type Section,
  sectionText,
  walkSections,
} from './document.ts';
import { describeLocator, POINT_LETTERS } from './locator.ts';

/** What looks wrong with a document as understood. */
export interface Doubt {
  /** `grave`: the document should not be indexed as it is. */
  readonly kind: 'grave' | 'slight';
  /** Vietnamese, for the admin. */
  readonly message: string;
}

/** UTF-16 units beyond which one section without parts is likelier a structure that was missed. */
const LONGEST_SECTION = 12_000;
/** What tells a second section of the same address from the first. */
const REPEATED = / \(\d+\)$/u;
/** A longer run of missing numbers than this was misread, not lost. */
const WIDEST_GAP = 3;
const SHORTEST_DOCUMENT = 200;

/**
 * Checks whether what was understood is plausible: addresses unique, articles and clauses contiguous, points in
 * alphabet order, sizes. A summary may leave out articles, clauses and points.
 */
export function findDoubts({ metadata, sections }: Document): Doubt[] {
  const doubts: Doubt[] = [];
  const slight = (message: string) => doubts.push({ kind: 'slight', message });
  const grave = (message: string) => doubts.push({ kind: 'grave', message });
  const placed = [...walkSections(sections)]
    .map(({ section }) => section)
    .filter(({ kind }) => kind !== 'letterhead');

  for (const { locator } of placed) {
    if (REPEATED.test(locator))
      slight(`Địa chỉ bị trùng: ${describeLocator(locator.replace(REPEATED, ''))}.`);
  }
  const length = placed.reduce((sum, section) => sum + ownLength(section), 0);
  if (length < SHORTEST_DOCUMENT)
    grave(`Chỉ nhận ra ${length} ký tự nội dung; có thể tệp chưa được đọc hết.`);
  if (metadata.text === 'full') {
    const articles = placed
      .filter(({ kind }) => kind === 'article')
      .map(({ locator }) => Number.parseInt(locator.slice(5), 10));
    for (const gap of gaps(articles)) {
      const message = `Thiếu ${gap.from === gap.to ? `Điều ${gap.from}` : `Điều ${gap.from} đến Điều ${gap.to}`}.`;
      if (gap.to - gap.from + 1 > WIDEST_GAP) grave(message);
      else slight(message);
    }
    for (const section of placed) for (const message of unevenParts(section)) slight(message);
  }
  for (const section of placed) {
    if (childSections(section).length === 0 && sectionText(section).length > LONGEST_SECTION) {
      slight(
        `${describeLocator(section.locator)} dài ${sectionText(section).length} ký tự mà không có mục con.`,
      );
    }
  }
  if (metadata.issued === undefined) slight('Không nhận ra ngày ban hành.');
  if (metadata.signer === undefined) slight('Không nhận ra người ký.');
  return doubts;
}

function ownLength(section: Section): number {
  return ownParagraphs(section).reduce((sum, { text }) => sum + text.length, 0);
}

/** Runs of numbers that are missing between the first, which should be 1, and the last. */
function gaps(numbers: readonly number[]): { from: number; to: number }[] {
  const missing: { from: number; to: number }[] = [];
  let expected = 1;
  for (const number of numbers) {
    if (number > expected) missing.push({ from: expected, to: number - 1 });
    expected = Math.max(expected, number + 1);
  }
  return missing;
}

function unevenParts(section: Section): string[] {
  const messages: string[] = [];
  const last = ({ locator }: Section) => locator.slice(locator.lastIndexOf('.') + 1);
  const children = childSections(section);
  const clauses = children
    .filter(({ kind }) => kind === 'clause' || kind === 'heading')
    .map((child) => Number(last(child)));
  for (const { from, to } of gaps(clauses.filter(Number.isFinite))) {
    messages.push(
      `${describeLocator(section.locator)}: thiếu khoản, mục số ${from === to ? from : `${from} đến ${to}`}.`,
    );
  }
  const points = children
    .filter(({ kind }) => kind === 'point')
    .map((child) => POINT_LETTERS.indexOf(last(child)) + 1);
  for (const { from, to } of gaps(points)) {
    const letters = POINT_LETTERS.slice(from - 1, to).join(', ');
    messages.push(`${describeLocator(section.locator)}: thiếu điểm ${letters}.`);
  }
  return messages;
}
