import { parentLocator } from '../../documents/locator.ts';
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
    const [other] = shuffled(wrong, meaning, (text) => text);
    if (other === undefined || givesAway(meaning, term, wrong)) return [];
    const name = nameOf(place.document);
    const base = { place, quote: upToClause(quote, LONGEST) ?? quote } as const;
    const holds = lotOf(meaning, 2) === 0;
    return [
      {
        ...base,
        kind: 'match',
        prompt: `Theo ${name}, “${meaning}” nói về ${kindOf(place)}?`,
        key: term,
        wrong,
      },
      {
        ...base,
        kind: 'statement',
        about: `meaning of what\n${meaning}`,
        prompt: `Đúng hay sai: theo ${name}, “${meaning}” nói về ${continueWith(holds ? term : other)}?`,
        key: holds ? TRUE : FALSE,
        wrong: [holds ? FALSE : TRUE],
      },
    ];
  });
}

/** "Các loại hình khen thưởng" → "loại hình khen thưởng nào". */
function kindOf(place: Place): string {
  const heading = headingOver(place) ?? '';
  const noun = /^Các (.+)$/u.exec(heading)?.[1];
  return noun === undefined ? 'khái niệm nào' : `${continueWith(noun)} nào`;
}

function areTogether(a: Place, b: Place): boolean {
  return a.document === b.document && parentLocator(a.section.locator) === parentLocator(b.section.locator);
}
