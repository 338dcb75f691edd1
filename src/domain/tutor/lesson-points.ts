import {
  childSections,
  isDivision,
  ownParagraphs,
  type Section,
  sectionText,
} from '../documents/document.ts';
import type { Obligation } from '../obligations/obligation.ts';
import { leadingSentences } from '../text/sentences.ts';
import { plain } from '../text/wording.ts';

/** What a section says, in few words and in its own. */
export type Point =
  /** `actors`: as the document names them; empty: nobody in particular. */
  | { readonly kind: 'duties'; readonly actors: readonly string[]; readonly duties: readonly Obligation[] }
  /** Verbatim; `cut`: the line goes on in the section. */
  | { readonly kind: 'text'; readonly text: string; readonly cut: boolean }
  /** So many more duties or lines stand in the section. */
  | { readonly kind: 'more'; readonly count: number };

/** UTF-16 units of a line; longer ones end with a whole sentence where there is one. */
const LONGEST_LINE = 260;
/** Titles of what a part or chapter is divided into; they are short. */
const LEAST_TITLES = 6;

/** What there is to say of a section. */
export interface PointSources {
  /** What it obliges whom to, with all in it. */
  readonly duties: readonly Obligation[];
  /** What the items on it rest on, verbatim. */
  readonly quotes: readonly string[];
}

/**
 * The points of a section: whom it obliges to what, by the register; where it obliges nobody, its own lines, since other
 * words than its own might say more than it does. Of a part or chapter, what it is divided into; of a letterhead only
 * what is asked of it.
 */
export function pointsOf(section: Section, { duties, quotes }: PointSources, most: number): Point[] {
  if (duties.length > 0 && !isDivision(section))
    return [...grouped(duties.slice(0, most)), ...more(duties.length - most)];
  const lines = section.kind === 'letterhead' ? [...new Set(quotes)] : linesOf(section);
  const shown = isDivision(section) ? Math.max(most, LEAST_TITLES) : most;
  return [...lines.slice(0, shown).map(textPoint), ...more(lines.length - shown)];
}

/** Duties that follow each other with the same actors stand together. */
function grouped(duties: readonly Obligation[]): Point[] {
  const points: { kind: 'duties'; actors: readonly string[]; duties: Obligation[] }[] = [];
  for (const duty of duties) {
    const last = points.at(-1);
    if (last?.actors.join('\n') === duty.actors.join('\n')) last.duties.push(duty);
    else points.push({ kind: 'duties', actors: duty.actors, duties: [duty] });
  }
  return points;
}

function linesOf(section: Section): string[] {
  if (isDivision(section)) return outlineOf(section);
  const { heading: _heading, ...rest } = section;
  const label = section.heading === undefined ? section.label : '';
  return plain(sectionText({ ...rest, label }))
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function outlineOf(section: Section): string[] {
  const own = ownParagraphs(section).map(({ text }) => plain(text));
  const titles = childSections(section).flatMap(({ label, heading }) =>
    heading === undefined ? [] : [plain(`${label} ${heading}`.trim())],
  );
  return [...own, ...titles];
}

function textPoint(line: string): Point {
  const text = leadingSentences(line, LONGEST_LINE).replace(/ …$/u, '');
  return { kind: 'text', text, cut: text.length < line.length };
}

function more(count: number): Point[] {
  return count > 0 ? [{ kind: 'more', count }] : [];
}
