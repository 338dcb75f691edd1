import {
  type Document,
  documentName,
  isDivision,
  type PlacedSection,
  type Section,
  sectionText,
  walkSections,
} from '../../documents/document.ts';
import { gapsBearingOn } from '../../documents/gaps.ts';
import { describeLocator } from '../../documents/locator.ts';
import { namesOrganisation } from '../../obligations/actor.ts';
import { isCapitals } from '../../text/capitals.ts';
import { capitalise, continueWith, plain } from '../../text/wording.ts';
import type { Topic } from '../item.ts';

/** A Section with its ancestors and its Document. */
export interface Place extends PlacedSection {
  readonly document: Document;
}

/** A notice of these words says that the text of its section is not certain. */
const UNCERTAIN = /(?:cần|chưa) đối chiếu|chưa chắc|mới có một nguồn/u;
/** What stands under such a heading is the wording of another document. */
const AMENDS = /^(?:Sửa đổi|Bổ sung|Bãi bỏ|Thay thế|Thay cụm từ)/iu;
/** A heading of these words was given by an editor. */
const UNVERIFIED = /chưa xác minh|chưa rõ/u;
const NO_PROVISIONS: ReadonlySet<Section['kind']> = new Set([
  'letterhead',
  'preamble',
  'recipients',
  'form',
  'table',
]);

/** Every section of the documents whose text is certain and complete, divisions included, in reading order. */
export function certainPlaces(documents: readonly Document[]): Place[] {
  return documents.flatMap((document) =>
    [...walkSections(document.sections)].map((placed) => ({ ...placed, document })).filter(isCertain),
  );
}

/** Whether nothing is known to lack in the section, and no notice doubts its wording. */
function isCertain(placed: Place): boolean {
  const { section, ancestors } = placed;
  return (
    [...ancestors, ...textsIn(section)].every(
      ({ kind, notices, heading = '' }) =>
        !AMENDS.test(heading) &&
        !NO_PROVISIONS.has(kind) &&
        !notices.some(({ text }) => UNCERTAIN.test(text)),
    ) && gapsBearingOn(placed).length === 0
  );
}

/**
 * Those of the places around which nothing is known to lack, either: only there can be said what else the documents
 * do not provide.
 */
export function soundPlaces(certain: readonly Place[]): Place[] {
  return certain.filter(({ section, ancestors }) =>
    [...ancestors, ...textsIn(section)].every(({ gaps }) => gaps.length === 0),
  );
}

/** The sections whose text an item on a section may rest on: of a division only itself. */
function textsIn(section: Section): Section[] {
  return isDivision(section) ? [section] : [...walkSections([section])].map((inside) => inside.section);
}

const texts = new WeakMap<Document, string>();

/** Everything that the document says, headings and letterhead included. */
export function textOf(document: Document): string {
  const known = texts.get(document);
  if (known !== undefined) return known;
  const text = document.sections.map(sectionText).join('\n');
  texts.set(document, text);
  return text;
}

/** The heading as people read it, if it is the document's own. */
export function ownHeading({ heading }: Section): string | undefined {
  if (heading === undefined || UNVERIFIED.test(heading)) return undefined;
  return isCapitals(heading) ? capitalise(heading.toLowerCase()) : plain(heading);
}

const IN_EVERY_LAW =
  /^(?:Phạm vi điều chỉnh|Đối tượng áp dụng|Giải thích từ ngữ|(?:Những )?quy định chung|Điều khoản|Hiệu lực|Tổ chức thực hiện)/iu;

/** Whether every law has a section with such a heading: where it stands is worth nobody's memory. */
export function isInEveryLaw(heading: string): boolean {
  return IN_EVERY_LAW.test(heading);
}

/** "Luật Thi đua, khen thưởng (06/2022/QH15)" where the title is a name, else "Kế hoạch 213-KH/TU". */
export function nameOf({ metadata }: Document): string {
  const { title, type, number } = metadata;
  return title.startsWith(`${type} `) && title.length <= LONGEST_NAME
    ? `${title} (${number})`
    : documentName(metadata);
}

const LONGEST_NAME = 45;

/** "khoản 1 Điều 21 Luật Thi đua, khen thưởng (06/2022/QH15)". */
export function addressOf({ document, section }: Place): string {
  return `${describeLocator(section.locator)} ${nameOf(document)}`;
}

/** The address and what it is about: "khoản 1 Điều 21 … về danh hiệu "Chiến sĩ thi đua toàn quốc"". */
export function subjectOf(place: Place): string {
  const heading = headingOver(place);
  const about = isSubject(heading) ? ` về ${continueWith(heading)}` : '';
  return `${addressOf(place)}${about}`;
}

/** Whether a heading tells what its section is about, not whose tasks it has. */
function isSubject(heading: string | undefined): heading is string {
  return heading !== undefined && heading.length <= LONGEST_SUBJECT && !namesOrganisation(heading);
}

const LONGEST_SUBJECT = 70;

/** The innermost heading over the section's text, its own included; none where an editor gave it. */
export function headingOver({ section, ancestors }: Place): string | undefined {
  const headed = [...ancestors, section].findLast(({ heading }) => heading !== undefined);
  return headed && !isDivision(headed) ? ownHeading(headed) : undefined;
}

/** By what progress in the section is told: its part or chapter, else its outermost section. */
export function topicOf({ document, section, ancestors }: Place): Topic {
  const chain = [...ancestors, section];
  const division = chain.find(({ kind }) => kind === 'part' || kind === 'chapter') ?? chain[0] ?? section;
  const name = documentName(document.metadata);
  if (division.kind === 'letterhead')
    return { key: `${document.metadata.number} ${division.locator}`, title: `${name}: thông tin chung` };
  const place = /^[IVXLC]+$/u.test(division.locator) ? `phần ${division.locator}` : describePart(division);
  const heading = ownHeading(division);
  return {
    key: `${document.metadata.number} ${division.locator}`,
    title: `${name}, ${place}${heading === undefined ? '' : `: ${heading}`}`,
  };
}

function describePart({ kind, label, locator }: Section): string {
  return kind === 'chapter' ? label.replace(/[.:]$/u, '') : describeLocator(locator);
}

/**
 * The text that an item on the section rests on: of a division only the headings in it, since its articles have items
 * of their own.
 */
export function groundOf(section: Section): string {
  if (!isDivision(section)) return sectionText(section);
  return [...walkSections([section])]
    .flatMap(({ section: { label, heading } }) => (heading === undefined ? [] : `${label} ${heading}`))
    .join('\n');
}
