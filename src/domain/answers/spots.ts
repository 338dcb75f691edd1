import type { Paragraph, Section } from '../documents/document.ts';
import { withoutBullet } from '../documents/labels.ts';
import { joinLayers, type Layer, type Worths } from '../search/coverage.ts';
import { matchTerms } from '../search/match-terms.ts';
import type { Passage } from '../search/passages.ts';
import type { Glossary } from '../text/glossary.ts';
import { quotedTitles } from '../text/quoted.ts';
import { sentences } from '../text/sentences.ts';
import { syllables, terms } from '../text/tokenise.ts';

/** A sentence of a passage with what surrounds it: the smallest thing an answer can quote. */
export interface Spot {
  readonly passage: Passage;
  readonly section: Section;
  readonly paragraph: Paragraph;
  /** Verbatim substring of the paragraph. */
  readonly quote: string;
  /** The section and its ancestors in the document, outermost first. */
  readonly chain: readonly Section[];
  /** What its words count, those of the headings and introductions above it and of its document's title. */
  readonly worths: Worths;
  /** The same for questions about whole sections: headings and introductions count as much as the sentence. */
  readonly listWorths: Worths;
  /** Headings and introductions, part and title. */
  readonly surroundings: readonly Layer[];
  /** Its own words and those of the headings and introductions above it, folded, between spaces. */
  readonly own: string;
  readonly lead: string;
  /** The same without "cấp", which people leave out of names; see {@link asPhrase}. */
  readonly names: { readonly own: string; readonly lead: string };
  /** Its own words, folded, each once. */
  readonly ownWords: readonly string[];
  /** What it has in quotation marks, folded: names of awards, mostly. */
  readonly titles: readonly string[];
  /** The terms of each heading and introduction above it, innermost last. */
  readonly headings: readonly ReadonlySet<string>[];
  /** Headings and introductions above it, as they are written, without a line that it is part of itself. */
  readonly context: string;
  /** The innermost line that announces it; empty where none does. */
  readonly announcement: string;
}

/** How much a match above the sentence counts of one in it. */
const WORTH = { lead: 0.95, paragraph: 0.55, above: 0.6, title: 0.4 } as const;

const LEVEL = ' cap ';

/** Words as they stand side by side in {@link Spot.names}, where "cấp" between them does not matter. */
export function asPhrase(words: readonly string[]): string {
  return ` ${words.filter((word) => word !== 'cap').join(' ')} `;
}

/** Whether the sentence or its headings have one of the phrases, written by {@link asPhrase}. */
export function mentions({ names }: Spot, phrases: readonly string[]): boolean {
  return phrases.some((phrase) => names.own.includes(phrase) || names.lead.includes(phrase));
}

/** Every spot of a passage, in reading order. */
export function spotsOf(passage: Passage, glossary: Glossary): Spot[] {
  const known = cache.get(passage);
  if (known !== undefined) return known;
  const termsOf = (text: string) => matchTerms(text, glossary);
  const spaced = (text: string) => ` ${syllables(glossary.writeOut(text)).join(' ')} `;
  const title = termsOf(passage.title);
  const above = termsOf(passage.ancestors.flatMap(({ heading }) => heading ?? []).join('\n'));
  const found = [...collect(passage.section, [], [])];
  cache.set(passage, found);
  return found;

  function* collect(section: Section, inside: readonly Section[], outer: readonly string[]): Generator<Spot> {
    const here = [...outer, ...(section.heading ? [section.heading] : [])];
    const introduction: string[] = [];
    for (const item of section.content) {
      if (item.kind !== 'paragraph') {
        yield* collect(item, [...inside, section], [...here, ...introduction]);
        continue;
      }
      const leads = [...here, ...introduction].join('\n');
      const lead = {
        terms: termsOf(leads),
        spaced: spaced(leads),
        each: [...here, ...introduction].map((heading) => new Set(terms(glossary.writeOut(heading)))),
      };
      const whole = termsOf(item.text);
      for (const { text } of sentences(item.text)) {
        const quote = withoutBullet(text);
        if (quote === '') continue;
        const own = spaced(quote);
        const sentence: Layer = { terms: termsOf(quote), worth: 1 };
        const paragraph: Layer = { terms: whole, worth: WORTH.paragraph };
        const surroundings: Layer[] = [
          { terms: lead.terms, worth: WORTH.lead },
          { terms: above, worth: WORTH.above },
          { terms: title, worth: WORTH.title },
        ];
        const chain = [...passage.ancestors, ...inside, section];
        yield {
          passage,
          section,
          paragraph: item,
          quote,
          chain,
          context: contextOf(chain, item),
          announcement: chain.toReversed().flatMap(introductions)[0] ?? '',
          worths: joinLayers([sentence, paragraph, ...surroundings]),
          listWorths: joinLayers([sentence, { terms: lead.terms, worth: 1 }, paragraph, ...surroundings]),
          surroundings,
          own,
          lead: lead.spaced,
          names: { own: own.replaceAll(LEVEL, ' '), lead: lead.spaced.replaceAll(LEVEL, ' ') },
          headings: lead.each,
          ownWords: [...new Set(syllables(glossary.writeOut(quote)))],
          titles: quotedTitles(quote),
        };
      }
      if (item.text.endsWith(':')) introduction.push(item.text);
    }
  }
}

const cache = new WeakMap<Passage, Spot[]>();

function contextOf(chain: readonly Section[], paragraph: Paragraph): string {
  return chain
    .filter(({ kind }) => kind !== 'chapter')
    .flatMap((section) => [
      section.heading ?? '',
      ...introductions(section).filter((text) => text !== paragraph.text),
    ])
    .join(' ');
}

/** The lines of a section that announce what follows them. */
export function introductions(section: Section): string[] {
  return section.content.flatMap((item) =>
    item.kind === 'paragraph' && item.text.endsWith(':') ? [item.text] : [],
  );
}
