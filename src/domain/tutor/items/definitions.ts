import { parentLocator } from '../../documents/locator.ts';
import { fold } from '../../text/normalise.ts';
import { syllables } from '../../text/tokenise.ts';
import { continueWith } from '../../text/wording.ts';
import { type Draft, FALSE, TRUE } from './draft.ts';
import { givesAway } from './likeness.ts';
import { lotOf, shuffled } from './lots.ts';
import { headingOver, nameOf, type Place } from './place.ts';
import type { Provision } from './provisions.ts';
import { upToClause } from './shorten.ts';

/** "Khen thưởng niên hạn: dành cho …". */
const DEFINES = /^([^:;.]{4,60}): (.{20,})$/u;
const LONGEST = 190;
/** A line that only divides what follows is no definition: "Đối với thi đua". */
const NO_TERM = /^(?:Đối với|Trường hợp|Đối tượng|Thời gian|Nguyên tắc)/u;

/** Which of the terms that neighbouring clauses explain is meant. */
export function definitionDrafts(provisions: readonly Provision[]): Draft[] {
  const definitions = provisions.flatMap(({ place, text }) => {
    const [quote, term = '', meaning = ''] = DEFINES.exec(text) ?? [];
    const shown = upToClause(meaning, LONGEST);
    const numbered = place.section.kind === 'clause' || place.section.kind === 'point';
    return !numbered || quote === undefined || shown === undefined || NO_TERM.test(term)
      ? []
      : [{ place, quote, term, meaning: shown }];
  });
  return definitions.flatMap((definition): Draft[] => {
    const { place, quote, term, meaning } = definition;
    const others = definitions.filter((other) => areTogether(other.place, place)).map((other) => other.term);
    const wrong = others.filter((other) => other !== term);
    if (wrong.length === 0 || givesAway(meaning, term, wrong)) return [];
    const name = nameOf(place.document);
    const base = { place, quote: upToClause(quote, LONGEST) ?? quote } as const;
    const noun = nounOf(place);
    const explains = noun === undefined ? 'là nội dung giải thích khái niệm' : 'nói về';
    const [other] = shuffled(
      // What a meaning mentions it is also about.
      wrong.filter((one) => !names(meaning, one)),
      meaning,
      (text) => text,
    );
    const about = `meaning of what\n${meaning}`;
    const said = other === undefined || lotOf(about, 2) === 0 ? term : other;
    const holds = said === term;
    return [
      {
        ...base,
        kind: 'match',
        prompt: `Theo ${name}, “${meaning}” ${explains}${noun === undefined ? '' : ` ${noun}`} nào?`,
        key: term,
        wrong,
      },
      {
        ...base,
        kind: 'statement',
        about,
        prompt: `Đúng hay sai: theo ${name}, “${meaning}” ${explains} ${noun === undefined ? `“${said}”` : continueWith(said)}?`,
        key: holds ? TRUE : FALSE,
        wrong: [holds ? FALSE : TRUE],
      },
    ];
  });
}

/** "Các loại hình khen thưởng" → "loại hình khen thưởng"; undefined where the heading names no kind. */
function nounOf(place: Place): string | undefined {
  const noun = /^Các (.+)$/u.exec(headingOver(place) ?? '')?.[1];
  return noun && continueWith(noun);
}

function names(text: string, term: string): boolean {
  const words = (of: string) => ` ${syllables(fold(of)).join(' ')} `;
  return words(text).includes(words(term));
}

function areTogether(a: Place, b: Place): boolean {
  return a.document === b.document && parentLocator(a.section.locator) === parentLocator(b.section.locator);
}
