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
import { sentenceSubject } from '../../obligations/actor.ts';
import type { Obligation } from '../../obligations/obligation.ts';
import type { Glossary } from '../../text/glossary.ts';
import { stopwords } from '../../text/stopwords.ts';
import { BIGRAM_JOINT, syllables, terms, tokenise, withBigrams } from '../../text/tokenise.ts';
import { capitalise, closed } from '../../text/wording.ts';
import type { Statement } from '../composition.ts';
import { introductions } from '../evidence.ts';
import { readActing } from './acting-units.ts';
import type { DraftStatement } from './draft.ts';
import { figuresStand, readFigures } from './figures.ts';
import { keepsPolarity } from './polarity.ts';
import { properNames } from './proper-names.ts';
import { findQuote } from './quote.ts';

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

/** How far a statement must be in the words of its section, or in words that the glossary knows for them; see {@link supportOf}. */
const SUPPORTED = 0.5;

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
  if (!namesStand(said, source.whole, ground.glossary)) return doubtful('names');
  if (!keepsPolarity(said, citation.quote, source.near)) return doubtful('denial');
  if (supportOf(said, source.whole, ground.glossary) < SUPPORTED) return doubtful('words');
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
  /** The whole of what was shown, with the same above it. */
  readonly whole: string;
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
  const who = tasks.map(({ actors, role, partners, recipient }) =>
    [...actors, role, ...partners, recipient ?? ''].join(' '),
  );
  return {
    near: [...above, ...who, citation.quote, ...lines].join('\n'),
    whole: [...above, ...who, sectionText(section)].join('\n'),
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

/** Whether every unit is named by or around the quote, and has the part there that it is given; so also whoever a clause begins with. */
function unitsStand(said: string, { near, whole }: Source, glossary: Glossary): boolean {
  const claimed = readActing(said, glossary);
  const stated = readActing(near, glossary);
  const subjects = said.split(/[.,;:]\s/u).flatMap((clause) => sentenceSubject(clause, glossary) ?? []);
  return (
    [...claimed.units].every((unit) => stated.units.has(unit)) &&
    [...claimed.words].every((part) => stated.words.has(part)) &&
    [...claimed.parts].every((part) => stated.parts.has(part) || !isGiven(part, stated.parts)) &&
    subjects.every((subject) => spaced(whole, glossary).includes(spaced(subject, glossary)))
  );
}

/** Whether the part is given to any known unit there: otherwise it is another's, whom the words name. */
function isGiven(claimed: string, stated: ReadonlySet<string>): boolean {
  const part = claimed.split('\t')[1] ?? '';
  return [...stated].some((other) => other.endsWith(`\t${part}`));
}

/** Folded syllables between spaces, abbreviations written out. */
function spaced(text: string, glossary: Glossary): string {
  return ` ${syllables(glossary.writeOut(text)).join(' ')} `;
}

function namesStand(said: string, whole: string, glossary: Glossary): boolean {
  const words = spaced(whole, glossary);
  return properNames(glossary.writeOut(said)).every((readings) =>
    readings.some((name) => words.includes(` ${name.join(' ')} `)),
  );
}

/**
 * How far the words of a text are those of another, 0 to 1: the mean of the share of its words of substance and of the
 * share of its pairs of neighbours that the other has. 1 where it has none.
 */
function supportOf(said: string, whole: string, glossary: Glossary): number {
  const written = glossary.writeOut(said);
  const tokens = tokenise(written);
  const stops = stopwords(written, tokens);
  const words = tokens.map(({ folded }) => folded);
  const there = new Set(terms(glossary.writeOut(whole)));
  const meant = new Set(
    glossary
      .alternatives(words)
      .flatMap(({ start, end, phrases }) =>
        phrases.some((phrase) => withBigrams(phrase).every((term) => there.has(term)))
          ? Array.from({ length: end - start }, (_, i) => start + i)
          : [],
      ),
  );
  const isThere = (term: string, ...at: number[]) => there.has(term) || at.every((i) => meant.has(i));
  const telling = words.flatMap((word, i) => (stops[i] ? [] : [isThere(word, i)]));
  const pairs = words
    .slice(1)
    .flatMap((word, i) =>
      stops[i] && stops[i + 1] ? [] : [isThere(`${words[i]}${BIGRAM_JOINT}${word}`, i, i + 1)],
    );
  return (shareOf(telling) + shareOf(pairs)) / 2;
}

function shareOf(signs: readonly boolean[]): number {
  return signs.length === 0 ? 1 : signs.filter(Boolean).length / signs.length;
}
