import { cite } from '../documents/citation.ts';
import type { Section } from '../documents/document.ts';
import { actorOf, sentenceSubject } from '../obligations/actor.ts';
import { coverage, joinLayers } from '../search/coverage.ts';
import { matchTerms } from '../search/match-terms.ts';
import type { TermGroup } from '../search/query.ts';
import type { Glossary } from '../text/glossary.ts';
import { semicolonParts } from '../text/sentences.ts';
import { syllables } from '../text/tokenise.ts';
import { capitalise, closed, continueWith, plain } from '../text/wording.ts';
import type { Statement } from './composition.ts';
import type { Spot } from './spots.ts';

/** A sentence longer than this (UTF-16 units) is shortened to the part between semicolons that answers. */
const LONG = 280;
/** A part may lose so much of what the whole sentence covers. */
const TOLERABLE_LOSS = 0.1;

/** Says what a spot says, with the actor where the sentence leaves it to the heading; undefined if it cannot be cited. */
export function saySpot(spot: Spot, groups: readonly TermGroup[], glossary: Glossary): Statement | undefined {
  const quote = answeringPart(spot, groups, glossary);
  const citation = cite(spot.passage.document, spot.section, quote);
  if (citation === undefined) return undefined;
  return { text: closed(worded(spot, plain(quote), glossary)), citations: [citation] };
}

function answeringPart(spot: Spot, groups: readonly TermGroup[], glossary: Glossary): string {
  const parts = semicolonParts(spot.quote);
  // In a law the parts of a sentence are items of one condition; in a plan they are tasks of their own.
  const legal = spot.chain.some(({ kind }) => kind === 'article');
  if (legal || spot.quote.length <= LONG || parts.length < 2) return spot.quote;
  const covered = (text: string) =>
    coverage(groups, joinLayers([{ terms: matchTerms(text, glossary), worth: 1 }, ...spot.surroundings]));
  const whole = covered(spot.quote);
  const best = parts.reduce((a, b) => (covered(b) > covered(a) ? b : a));
  return covered(best) >= whole - TOLERABLE_LOSS ? best : spot.quote;
}

/** The sentence as an answer: "Ủy ban nhân dân thành phố chỉ đạo …"; items of lists keep what introduces them. */
function worded(spot: Spot, sentence: string, glossary: Glossary): string {
  if (sentenceSubject(sentence, glossary) !== undefined) return sentence;
  const actor = actorOf(spot.chain, glossary);
  if (actor !== undefined && (actor.fromHeading || !spot.paragraph.text.startsWith(actor.name))) {
    return `${plain(actor.name)} ${continueWith(sentence)}`;
  }
  const { section } = spot;
  const article = spot.chain.find(({ kind }) => kind === 'article');
  const introduction = introductionOf(spot);
  if (introduction !== undefined) {
    const said = `${plain(introduction)} ${continueWith(sentence)}`;
    return unsaid(article, said) ? `${plain(article?.heading ?? '')} – ${continueWith(said)}` : said;
  }
  if (article?.heading !== undefined && section !== article && !article.heading.startsWith('(')) {
    return `${plain(article.heading)}: ${continueWith(sentence)}`;
  }
  // "Tặng quân nhân …" does not tell what is given.
  if (article !== undefined && /^(?:Tặng|Dành cho)/u.test(sentence) && unsaid(article, sentence))
    return `${plain(article.heading ?? '')}: ${continueWith(sentence)}`;
  return capitalise(sentence);
}

/** A sentence that says so much of a heading need not be headed by it. */
const SAID = 0.67;

/** Whether an article has a heading of its own, and a sentence does not say what it says. */
function unsaid(article: Section | undefined, sentence: string): boolean {
  const { heading } = article ?? {};
  if (heading === undefined || heading.startsWith('(')) return false;
  const said = new Set(syllables(sentence));
  const words = syllables(heading);
  return words.filter((word) => said.has(word)).length < words.length * SAID;
}

/** The line ending in a colon that announces the list in which the spot stands. */
function introductionOf(spot: Spot): string | undefined {
  for (const section of spot.chain.toReversed()) {
    for (const item of section.content.toReversed()) {
      if (item.kind === 'paragraph' && item.text.endsWith(':') && item !== spot.paragraph) return item.text;
    }
    if (section.heading !== undefined) return undefined;
  }
  return undefined;
}
