import { cite, type VerifiedCitation } from '../../documents/citation.ts';
import {
  childSections,
  type Document,
  documentName,
  type PlacedSection,
  type Section,
  sectionText,
} from '../../documents/document.ts';
import { describeLocator } from '../../documents/locator.ts';
import type { Obligation } from '../../obligations/obligation.ts';
import type { Glossary } from '../../text/glossary.ts';
import { syllables } from '../../text/tokenise.ts';
import { capitalise, closed } from '../../text/wording.ts';
import type { Statement } from '../composition.ts';
import { introductions } from '../spots.ts';
import { readActing } from './acting-units.ts';
import type { DraftStatement } from './draft.ts';
import { figuresStand, readFigures } from './figures.ts';
import { keepsPolarity } from './polarity.ts';
import { properNames } from './proper-names.ts';
import { findQuote } from './quote.ts';
import { isWordedBy } from './wording.ts';

/** A section that a model was shown. */
export interface ShownSection extends PlacedSection {
  readonly document: Document;
}

/** Against what statements are proven. */
export interface ProofGround {
  /** By the id under which the model was shown it. */
  readonly sections: ReadonlyMap<string, ShownSection>;
  readonly obligations: readonly Obligation[];
  readonly glossary: Glossary;
}

/** Why a statement is not shown to anybody. */
export type Doubt = 'section' | 'quote' | 'figures' | 'units' | 'names' | 'denial' | 'words';

export type Proof =
  | { readonly kind: 'proven'; readonly statement: Statement }
  | { readonly kind: 'doubtful'; readonly doubt: Doubt };

/** A statement is one thought; a quote is more than a word or two. */
const LONGEST = 1_200;
const LEAST_QUOTED = 3;

/**
 * Proves a statement: its section was shown, the quote stands there, and all that it says in figures, names and units,
 * who has which part, and what it denies, is said there by or around the quote, mostly in the same words.
 */
export function prove({ section: id, quote, text }: DraftStatement, ground: ProofGround): Proof {
  const doubtful = (doubt: Doubt): Proof => ({ kind: 'doubtful', doubt });
  const shown = ground.sections.get(id.trim());
  if (shown === undefined) return doubtful('section');
  const citation = citeInnermost(shown, quote);
  if (citation === undefined) return doubtful('quote');
  const said = text
    .replace(/\s+/gu, ' ')
    .replace(/\s*\[\w+\]/gu, '')
    .trim();
  if (said === '' || said.length > LONGEST) return doubtful('words');
  const source = sourceOf(shown, citation, ground);
  if (!figuresStand(readFigures(said), readFigures(source.near))) return doubtful('figures');
  if (!unitsStand(said, source, ground.glossary)) return doubtful('units');
  if (!namesStand(said, source.near, ground.glossary)) return doubtful('names');
  if (!keepsPolarity(said, source.lines, source.near)) return doubtful('denial');
  if (!isWordedBy(said, source.near, ground.glossary)) return doubtful('words');
  return { kind: 'proven', statement: { text: capitalise(closed(said)), citations: [citation] } };
}

/** Cites from the deepest section that has the whole quote. */
function citeInnermost(shown: ShownSection, quoted: string): VerifiedCitation | undefined {
  const quote = findQuote(sectionText(shown.section), quoted);
  if (quote === undefined || syllables(quote).length < LEAST_QUOTED) return undefined;
  return citeIn(shown.document, shown.section, quote);
}

function citeIn(document: Document, section: Section, quote: string): VerifiedCitation | undefined {
  for (const child of childSections(section)) {
    const found = citeIn(document, child, quote);
    if (found !== undefined) return found;
  }
  return cite(document, section, quote);
}

/** What a statement may rest on. */
interface Source {
  /** The paragraphs of the quote, what announces them, the headings above, the address and the document's name. */
  readonly near: string;
  /** The paragraphs of the quote alone. */
  readonly lines: string;
}

function sourceOf(
  { document, section, ancestors }: ShownSection,
  citation: VerifiedCitation,
  { obligations }: ProofGround,
): Source {
  const chain = [...ancestors, ...chainTo(section, citation.locator)];
  const { metadata } = document;
  const above = [
    documentName(metadata),
    metadata.title,
    metadata.issuer ?? '',
    citation.place,
    describeLocator(section.locator),
    ...chain.flatMap((outer) => [outer.heading ?? '', ...introductions(outer)]),
  ];
  const cited = chain.at(-1) ?? section;
  const lines = sectionText(cited)
    .split('\n')
    .filter((line) => line.includes(citation.quote) || citation.quote.includes(line.trim()));
  const tasks = obligations.filter(
    ({ citation: { document: number, locator, quote } }) =>
      number === citation.document &&
      locator === citation.locator &&
      (citation.quote.includes(quote) || quote.includes(citation.quote)),
  );
  // A sentence that leaves its subject to the heading has it before each of its tasks.
  const who = tasks.flatMap(({ actors, role, task }) =>
    actors.length === 0 ? [] : [`${actors.join(', ')} ${role}`, `${actors.join(', ')} ${task}`],
  );
  return {
    near: [...above, ...who, citation.quote, ...lines].join('\n'),
    lines: [citation.quote, ...lines].join('\n'),
  };
}

/** The sections from one down to that of an address inside it. */
function chainTo(section: Section, locator: string): Section[] {
  if (section.locator === locator) return [section];
  for (const child of childSections(section)) {
    const rest = chainTo(child, locator);
    if (rest.length > 0) return [section, ...rest];
  }
  return [];
}

/** Whether every unit is named by or around the quote, and has the part there that it is given. */
function unitsStand(said: string, { near }: Source, glossary: Glossary): boolean {
  const claimed = readActing(said, glossary);
  const stated = readActing(near, glossary);
  return (
    [...claimed.units].every((unit) => stated.units.has(unit)) &&
    [...claimed.words].every((part) => stated.words.has(part)) &&
    [...claimed.parts].every((part) => stated.parts.has(part) || !isGiven(part, stated.parts)) &&
    [...claimed.objects].every((object) => stated.objects.has(object))
  );
}

/** Whether the part is given to any known unit there: otherwise it is another's, whom the words name. */
function isGiven(claimed: string, stated: ReadonlySet<string>): boolean {
  const part = claimed.split('\t')[1] ?? '';
  return [...stated].some((other) => other.endsWith(`\t${part}`));
}

function namesStand(said: string, near: string, glossary: Glossary): boolean {
  const words = ` ${syllables(glossary.writeOut(near)).join(' ')} `;
  return properNames(glossary.writeOut(said)).every((readings) =>
    readings.some((name) => words.includes(` ${name.join(' ')} `)),
  );
}
