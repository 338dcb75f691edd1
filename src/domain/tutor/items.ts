import { cite } from '../documents/citation.ts';
import type { Document } from '../documents/document.ts';
import { noticesOf, type Shelf } from '../documents/notices.ts';
import type { Obligation } from '../obligations/obligation.ts';
import type { Glossary } from '../text/glossary.ts';
import { hashOf } from '../text/hash.ts';
import { leadingSentences } from '../text/sentences.ts';
import { capitalise, plain } from '../text/wording.ts';
import type { Item } from './item.ts';
import { awardDrafts, officeDrafts } from './items/competences.ts';
import { contentDrafts } from './items/contents.ts';
import { countDrafts } from './items/counts.ts';
import { definitionDrafts } from './items/definitions.ts';
import { type Draft, FALSE, TRUE } from './items/draft.ts';
import { dutyDrafts } from './items/duties.ts';
import { factDrafts } from './items/facts.ts';
import { figureDrafts } from './items/figures.ts';
import { groupDrafts } from './items/groups.ts';
import { givesAway } from './items/likeness.ts';
import { listsIn } from './items/lists.ts';
import { shuffled } from './items/lots.ts';
import { membershipDrafts } from './items/memberships.ts';
import { orderDrafts } from './items/orders.ts';
import { outlineDrafts } from './items/outlines.ts';
import { certainPlaces, groundOf, soundPlaces, topicOf } from './items/place.ts';
import { placeDrafts } from './items/places.ts';
import { provisionsOf } from './items/provisions.ts';
import { statementDrafts } from './items/statements.ts';
import { titleGapDrafts } from './items/title-gaps.ts';
import { titleDrafts } from './items/titles.ts';
import { createUnits } from './items/units.ts';

/** What items are made of. */
export interface ItemSources extends Shelf {
  readonly documents: readonly Document[];
  readonly obligations: readonly Obligation[];
  readonly glossary: Glossary;
}

/** Telegram's limits of a quiz poll, in UTF-16 units. */
const LIMITS = { prompt: 300, option: 100, explanation: 200 } as const;
/** Wrong options beside the key. */
const WRONG = { least: 2, most: 3 } as const;

/**
 * Everything that can be asked of the documents, in their order and always the same.
 * @param now milliseconds since the epoch: notices apply as of then
 */
export function createItems(sources: ItemSources, now: number): readonly Item[] {
  const items = new Map<string, Item>();
  for (const draft of draftsOf(sources)) {
    const item = itemOf(draft, sources, now);
    if (item !== undefined && !items.has(item.id)) items.set(item.id, item);
  }
  return [...items.values()];
}

function draftsOf({ documents, obligations, glossary }: ItemSources): Draft[] {
  const certain = certainPlaces(documents);
  const places = soundPlaces(certain);
  const provisions = provisionsOf(places);
  // What a clause says can be asked though its article lacks another.
  const certainProvisions = provisionsOf(certain);
  const lists = listsIn(places);
  const units = createUnits(glossary);
  return [
    ...factDrafts(documents),
    ...placeDrafts(places, units),
    ...outlineDrafts(places),
    ...dutyDrafts(places, obligations, units),
    ...awardDrafts(places, obligations, units),
    ...officeDrafts(places, provisions, units),
    ...titleDrafts(places),
    ...titleGapDrafts(certainProvisions),
    ...definitionDrafts(certainProvisions),
    ...countDrafts(lists),
    ...figureDrafts(certainProvisions),
    ...membershipDrafts(lists),
    ...groupDrafts(lists),
    ...orderDrafts(lists),
    ...contentDrafts(places, provisions, units),
    ...statementDrafts(certainProvisions, obligations, units),
  ];
}

function itemOf(draft: Draft, sources: ItemSources, now: number): Item | undefined {
  const { kind, prompt, about, key, place, quote } = draft;
  const { document, section } = place;
  const citation = cite(document, section, quote);
  const options = optionsOf(draft);
  if (citation === undefined || options === undefined || prompt.length > LIMITS.prompt) return undefined;
  if (!isPlainlyQuoted(prompt)) return undefined;
  const { number } = document.metadata;
  return {
    id: hashOf([kind, about ?? prompt, key, number, section.locator, groundOf(section)].join('\n')),
    kind,
    topic: topicOf(place),
    prompt,
    options,
    key: options.indexOf(key),
    explanation: explain(citation.place, citation.documentName, draft.because ?? `“${plain(quote)}”`),
    citation,
    notices: noticesOf([citation], sources, now),
  };
}

/** Whether no curly quotation mark stands inside others: where a quotation ends must be plain. */
function isPlainlyQuoted(prompt: string): boolean {
  return /^(?:[^“”]|“[^“”]*”)*$/u.test(prompt);
}

/** The options in the order in which they are shown; undefined where there are too few good ones. */
function optionsOf({ kind, key, wrong, prompt, order }: Draft): string[] | undefined {
  if (kind === 'statement') return [TRUE, FALSE];
  const fitting = [...new Set(wrong)].filter((option) => option !== key && option.length <= LIMITS.option);
  const drawn = order === undefined ? shuffled(fitting, prompt, (option) => option) : fitting;
  const chosen = drawn.toSorted((a, b) => unlike(a, key) - unlike(b, key)).slice(0, WRONG.most);
  if (chosen.length < WRONG.least || key.length > LIMITS.option || stands(key, chosen)) return undefined;
  if (givesAway(prompt, key, chosen)) return undefined;
  const all = [key, ...chosen];
  return order === undefined ? shuffled(all, `${prompt}\n`, (option) => option) : all.toSorted(order);
}

/** How differently long an option is from the key, in steps of 20 characters: the key must not be known by its length. */
function unlike(option: string, key: string): number {
  return Math.floor(Math.abs(option.length - key.length) / 20);
}

/** Whether the key is much longer, or much shorter, than every wrong option. */
function stands(key: string, wrong: readonly string[]): boolean {
  const lengths = wrong.map((option) => option.length);
  return key.length > 1.6 * Math.max(...lengths) + 8 || key.length * 1.6 + 8 < Math.min(...lengths);
}

function explain(place: string, name: string, because: string): string {
  const where = `${capitalise(place)} ${name}: `;
  return where + leadingSentences(because, LIMITS.explanation - where.length).replace(/\s+/gu, ' ');
}
