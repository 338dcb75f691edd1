import { QUOTED, quotedTitles } from '../text/quoted.ts';
import { syllables } from '../text/tokenise.ts';
import { cite, type VerifiedCitation } from './citation.ts';
import { type Document, ownParagraphs, type Section, walkSections } from './document.ts';
import { withoutBullet } from './labels.ts';

/** Under what a document lists a title: "Anh hùng Lao động" under "Danh hiệu vinh dự nhà nước". */
export interface TitleKind {
  /** Its folded syllables joined by spaces. */
  readonly title: string;
  /** What it is listed under, as printed. */
  readonly kind: string;
  /** The same in folded syllables. */
  readonly words: readonly string[];
  /** The line that lists the title. */
  readonly citation: VerifiedCitation;
}

/** The line before a complete list. */
const COMPRISES = /\s(?:gồm|bao gồm)(?: có)?:$/u;
/** Syllables of a heading that still names a kind, and of a line that is a title without quotation marks. */
const LONGEST = { kind: 12, title: 10 } as const;

/** The kind of each title that an article lists, by the title's folded syllables joined by spaces. */
export function titleKinds(document: Document): Map<string, TitleKind> {
  const kinds = new Map<string, TitleKind>();
  for (const { section, ancestors } of walkSections(document.sections)) {
    const kind = [...ancestors, section].findLast(({ heading }) => heading !== undefined)?.heading;
    const words = syllables(kind ?? '');
    if (kind === undefined || words.length > LONGEST.kind || quotedTitles(kind).length > 0) continue;
    const lines = linesOf(section);
    if (!ownParagraphs(section).some(({ text }) => COMPRISES.test(text)) && !listsTitles(lines)) continue;
    for (const { text, place } of lines) {
      if (COMPRISES.test(text)) continue;
      const citation = cite(document, place, withoutBullet(text));
      for (const title of titlesOf(text)) {
        if (citation !== undefined && !kinds.has(title)) kinds.set(title, { title, kind, words, citation });
      }
    }
  }
  return kinds;
}

interface Line {
  readonly text: string;
  readonly place: Section;
}

/** Fewer titles than this may stand in an article that is no list of them. */
const FEWEST = 3;

/** Whether the lines are nothing but titles, at least one of them in quotation marks. */
function listsTitles(lines: readonly Line[]): boolean {
  const isTitles = ({ text }: Line) => syllables(text.replace(QUOTED, '')).length === 0 || isShort(text);
  return (
    lines.length >= FEWEST && lines.some(({ text }) => quotedTitles(text).length > 0) && lines.every(isTitles)
  );
}

function isShort(line: string): boolean {
  return syllables(line).length <= LONGEST.title && !/:$/u.test(line);
}

function titlesOf(line: string): string[] {
  const quoted = quotedTitles(line);
  if (quoted.length > 0 || line.endsWith(':')) return quoted;
  return isShort(line) ? [syllables(line).join(' ')] : [];
}

function linesOf(section: Section): Line[] {
  return [...walkSections([section])].flatMap(({ section: place }) =>
    ownParagraphs(place).map(({ text }) => ({ text, place })),
  );
}
