import { quotedTitles } from '../text/quoted.ts';
import type { Library } from './library.ts';
import type { Question } from './question.ts';
import { asPhrase, mentions, type Spot } from './spots.ts';

/** Kinds of awards that headings name, folded. */
const KINDS = ['bang khen', 'giay khen'];

/**
 * Whether a sentence is on the awards asked about: the line announcing it names one of them, or another whose first two
 * words the question says ("Tập thể phải có bao nhiêu phần trăm Lao động tiên tiến?"), or none.
 */
export function isOfAward(spot: Spot, { names, words }: Question): boolean {
  const [only] = names;
  if (only === undefined) return true;
  if (KINDS.some((kind) => spot.lead.includes(` ${kind} `) && !` ${words.join(' ')} `.includes(` ${kind} `)))
    return false;
  if (names.length === 1 && !mentions(spot, [asPhrase(only)])) return false;
  const asked = new Set(names.map((name) => name.join(' ')));
  const said = ` ${words.join(' ')} `;
  const announced = quotedTitles(spot.announcement);
  const opening = (title: string) => title.split(' ', 2).join(' ');
  const openings = new Set([...asked].map(opening));
  const isMeant = (title: string) =>
    asked.has(title) || (said.includes(` ${opening(title)} `) && !openings.has(opening(title)));
  return announced.length === 0 || announced.some(isMeant);
}

/** Whether a name stands in the sentence only inside a longer one: "Tập thể Lao động giỏi" is not "Lao động giỏi". */
export function namesLonger({ titles }: Spot, name: readonly string[]): boolean {
  const words = name.join(' ');
  return !titles.includes(words) && titles.some((title) => ` ${title} `.includes(` ${words} `));
}

/** Awards that have no name of their own. */
const AWARD_KIND = /(?:bang khen|giay khen|ky niem chuong)(?= |$)/;

/** What must be met to get an award is asked, rather than to lose it. */
const AWARDING =
  /^(?!.*(?:thu hoi|lay lai|huy bo|xu ly|tuoc)).*(?:tieu chuan|dieu kien|tieu chi|(?:muon|de) (?:duoc|xin|dat|co)(?: |$))/;

/** What stands before the award that criteria are asked for. */
const FOR_AWARD = /(?:tieu chuan|dieu kien|tieu chi|de duoc|de dat)(?: [a-z]+){0,3}?$/;

/**
 * A question about criteria names what is to be awarded behind the word for them, or first; other names are conditions.
 * @returns as {@link asPhrase} writes it
 */
export function awardAsked({ words }: Question, named: Library['names']): string | undefined {
  const found = named.find(words);
  if (found.length === 0) {
    const folded = words.join(' ');
    const kind = AWARDING.test(folded) ? AWARD_KIND.exec(folded)?.[0] : undefined;
    return kind && ` ${kind} `;
  }
  const behind = found.find(({ start }) => FOR_AWARD.test(words.slice(0, start).join(' ')));
  const award = (behind ?? found[0])?.value;
  return award && asPhrase(award);
}

/**
 * Whether a sentence is on another of the titles that its article is on than the one asked about: the criteria of
 * "Chiến sĩ tiên tiến" are not those of "Lao động tiên tiến".
 */
export function isOfSibling({ chain, titles, announcement }: Spot, { names }: Question): boolean {
  const [asked, ...others] = names.map((name) => name.join(' '));
  const [announced] = quotedTitles(announcement);
  const title = announced ?? titles[0];
  if (asked === undefined || others.length > 0 || title === undefined || title === asked) return false;
  const siblings = quotedTitles(chain.find(({ kind }) => kind === 'article')?.heading ?? '');
  return siblings.includes(asked) && siblings.includes(title);
}
