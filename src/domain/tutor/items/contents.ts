import { isDivision, sectionText } from '../../documents/document.ts';
import { startsWithAction } from '../../obligations/actions.ts';
import { QUOTED } from '../../text/quoted.ts';
import { sentences } from '../../text/sentences.ts';
import { syllables } from '../../text/tokenise.ts';
import { type Draft, FALSE, TRUE } from './draft.ts';
import { ALIKE, givesAway, likeness } from './likeness.ts';
import { lotOf, shuffled } from './lots.ts';
import { nameOf, ownHeading, type Place } from './place.ts';
import { type Provision, partsOf, REFERS } from './provisions.ts';
import { upToClause } from './shorten.ts';
import { titleIn } from './titles.ts';
import type { Units } from './units.ts';

const LENGTH = { least: 28, most: 175, option: 100 } as const;
/** Items of one section: more would ask the same thing again and again. */
const MOST = 5;
/** Syllables from which a heading names a subject: "Yêu cầu" does not. */
const SUBJECT = 3;

/** A section with a heading and what is said in it. */
interface Headed {
  readonly place: Place;
  readonly heading: string;
  readonly provisions: readonly Provision[];
}

/** What belongs under which heading: asked from the content, from the heading, or as true or false. */
export function contentDrafts(
  places: readonly Place[],
  provisions: readonly Provision[],
  units: Units,
): Draft[] {
  const headed = headedSections(places, provisions, units);
  return headed.flatMap((own) => {
    const others = headed.filter(
      (other) => areAlike(own.place, other.place) && likeness(own.heading, other.heading) < 0.8,
    );
    if (others.length < 2) return [];
    const telling = own.provisions.filter(({ text }) => isTelling(text));
    // Drawn before others are looked at, so that a change there takes none of these for another.
    return shuffled(telling, own.heading, ({ text }) => text)
      .slice(0, MOST)
      .filter(({ text }) => !isSaidElsewhere(text, others))
      .flatMap((provision) => draftOf(own, others, provision));
  });
}

function headedSections(places: readonly Place[], provisions: readonly Provision[], units: Units): Headed[] {
  return places.flatMap((place) => {
    const heading = ownHeading(place.section);
    // A part of a heading would be called a heading.
    if (heading === undefined || heading.length > LENGTH.option || isDivision(place.section)) return [];
    if (units.isUnit(heading) || titleIn(heading) || syllables(heading).length < SUBJECT) return [];
    const inside = provisions.filter(
      ({ place: { document, section, ancestors } }) =>
        document === place.document && [...ancestors, section].includes(place.section),
    );
    const said = inside.flatMap(sayable);
    return [{ place, heading, provisions: said }];
  });
}

/** The provision whole, or up to a clause, or those of its parts that are tasks. */
function sayable(provision: Provision): Provision[] {
  const whole = upToClause(provision.text, LENGTH.most);
  if (whole !== undefined) return [{ place: provision.place, text: whole }];
  return partsOf(provision).filter(({ text }) => startsWithAction(text) && text.length <= LENGTH.most);
}

function areAlike(a: Place, b: Place): boolean {
  return a.document === b.document && a.section !== b.section && a.section.kind === b.section.kind;
}

/** Whether a sentence says enough to be known by: a title alone does not. */
function isTelling(text: string): boolean {
  return (
    text.length >= LENGTH.least &&
    text.replace(QUOTED, '').length >= LENGTH.least &&
    syllables(text).length >= 9 &&
    !text.includes(':') &&
    !REFERS.test(text)
  );
}

function isSaidElsewhere(text: string, others: readonly Headed[]): boolean {
  return others.some(({ place }) =>
    sentences(sectionText(place.section)).some((sentence) => likeness(sentence.text, text) >= ALIKE * 1.25),
  );
}

function draftOf(own: Headed, others: readonly Headed[], provision: Provision): Draft | [] {
  const { text, place } = provision;
  const name = nameOf(own.place.document);
  const kind = own.place.section.kind === 'article' ? 'điều' : 'mục';
  const beside = others.filter((other) => other.place.ancestors.at(-1) === own.place.ancestors.at(-1));
  const headings = (beside.length > 2 ? beside : others).map(({ heading }) => heading);
  const base = { place, quote: text } as const;
  if (lotOf(text, 3) > 0) {
    return {
      ...base,
      kind: 'match',
      prompt: `Theo ${name}, nội dung “${text}” thuộc ${kind} có tiêu đề nào?`,
      key: own.heading,
      wrong: headings,
    };
  }
  const near = beside.length > 0 ? beside.map(({ heading }) => heading) : headings;
  const [other = ''] = shuffled(near, text, (heading) => heading);
  const holds = lotOf(`${text}?`, 2) === 0;
  if (givesAway(text, own.heading, headings)) return [];
  return {
    ...base,
    kind: 'statement',
    about: `under which heading\n${text}`,
    prompt: `Đúng hay sai: nội dung “${text}” thuộc ${kind} “${holds ? own.heading : other}” của ${name}?`,
    key: holds ? TRUE : FALSE,
    wrong: [holds ? FALSE : TRUE],
    because: `thuộc ${kind} “${own.heading}”`,
  };
}
