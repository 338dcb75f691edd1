import {
  childSections,
  type Document,
  isDivision,
  type PlacedSection,
  type Section,
  walkSections,
} from './document.ts';

/** Where a reader may go from a section. */
export interface Neighbours {
  readonly previous?: Section;
  readonly next?: Section;
  /** The article or numbered section that the section is a part of. */
  readonly whole?: Section;
}

/**
 * The sections beside one, as its kind is read: an article or numbered section beside the next one of the document, also
 * over the end of a part or chapter; a clause or point beside those of its own section; a part or chapter beside its like.
 */
export function neighboursOf(document: Document, { section, ancestors }: PlacedSection): Neighbours {
  const row = rowOf(document, section, ancestors.at(-1));
  const at = row.findIndex(({ locator }) => locator === section.locator);
  const previous = at > 0 ? row[at - 1] : undefined;
  const next = at < 0 ? undefined : row[at + 1];
  const whole = ancestors.find((ancestor) => !isDivision(ancestor));
  return { ...(previous && { previous }), ...(next && { next }), ...(whole && { whole }) };
}

function rowOf(document: Document, section: Section, parent: Section | undefined): Section[] {
  if (parent !== undefined && !isDivision(parent)) return childSections(parent);
  if (isReadWhole(section))
    return [...walkSections(document.sections)]
      .filter((placed) => isReadWhole(placed.section) && placed.ancestors.every(isDivision))
      .map((placed) => placed.section);
  const siblings = parent === undefined ? document.sections : childSections(parent);
  return siblings.filter((sibling) => !isReadWhole(sibling));
}

/** Whether a section is opened as one piece, and does not only gather such. */
function isReadWhole(section: Section): boolean {
  return !isDivision(section) || childSections(section).length === 0;
}
