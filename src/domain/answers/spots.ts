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
  /** Its own terms, folded. */
  readonly ownTerms: ReadonlySet<string>;
  /** What it has in quotation marks, folded: names of awards, mostly. */
  readonly titles: readonly string[];
  /** The terms of each heading and introduction above it, innermost last. */
  readonly headings: readonly ReadonlySet<string>[];
}

/** How much a match above the sentence counts of one in it. */
const WORTH = { lead: 0.95, paragraph: 0.55, above: 0.6, title: 0.4 } as const;

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
        const own: Layer = { terms: termsOf(quote), worth: 1 };
        const paragraph: Layer = { terms: whole, worth: WORTH.paragraph };
        const surroundings: Layer[] = [
          { terms: lead.terms, worth: WORTH.lead },
          { terms: above, worth: WORTH.above },
          { terms: title, worth: WORTH.title },
        ];
        yield {
          passage,
          section,
          paragraph: item,
          quote,
          chain: [...passage.ancestors, ...inside, section],
          worths: joinLayers([own, paragraph, ...surroundings]),
          listWorths: joinLayers([own, { terms: lead.terms, worth: 1 }, paragraph, ...surroundings]),
          surroundings,
          own: spaced(quote),
          lead: lead.spaced,
          headings: lead.each,
          ownTerms: new Set(terms(glossary.writeOut(quote))),
          titles: quotedTitles(quote),
        };
      }
      if (item.text.endsWith(':')) introduction.push(item.text);
    }
  }
}

const cache = new WeakMap<Passage, Spot[]>();
