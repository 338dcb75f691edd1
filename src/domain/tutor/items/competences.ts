import { namesOrganisation } from '../../obligations/actor.ts';
import type { Obligation } from '../../obligations/obligation.ts';
import { syllables } from '../../text/tokenise.ts';
import { capitalise } from '../../text/wording.ts';
import { type Draft, FALSE, TRUE } from './draft.ts';
import { lotOf, shuffled } from './lots.ts';
import { nameOf, type Place, subjectOf } from './place.ts';
import { type Provision, REFERS } from './provisions.ts';
import { upToClause } from './shorten.ts';
import type { Units } from './units.ts';

/** Whom the law lets decide, and on what. */
interface Competence {
  readonly place: Place | undefined;
  readonly document: string;
  readonly actor: string;
  readonly awards: readonly string[];
  readonly quote: string;
}

const GRANTS = /(?:quyết định tặng|có thẩm quyền tặng)(?: danh hiệu(?= ["“]))? (.+)$/u;
/** What may be decided is named by a title or a kind: nothing long. */
const LONGEST = 60;

/** Who decides on an award, and on what somebody decides: from the register. */
export function awardDrafts(
  places: readonly Place[],
  obligations: readonly Obligation[],
  units: Units,
): Draft[] {
  const all = competencesOf(places, obligations);
  return all.flatMap(({ place, document, actor, awards, quote }) => {
    if (place === undefined) return [];
    const able = all.filter((other) => other.document === document && units.differ(other.actor, actor));
    const askable = awards.filter((award) => !units.mentions(award, actor));
    const base = { kind: 'competence', place, quote } as const;
    const name = nameOf(place.document);
    const [reverse] = shuffled(askable, actor, (award) => award);
    return askable.flatMap((award): Draft[] => {
      const others = able.filter((other) => !other.awards.includes(award));
      const [other] = shuffled(others, award, (one) => one.actor);
      const holds = other === undefined || lotOf(`${actor} ${award}`, 2) === 0;
      const asked: Draft =
        lotOf(`${award}?`, 2) === 0
          ? {
              ...base,
              prompt: `Theo ${name}, ai có thẩm quyền quyết định tặng ${award}?`,
              key: capitalise(actor),
              wrong: units.distinct(others.map((one) => one.actor).filter((one) => one.length <= 100)),
            }
          : {
              ...base,
              kind: 'statement',
              about: `decided by whom\n${award}`,
              prompt: `Đúng hay sai: theo ${name}, ${holds ? actor : other.actor} có thẩm quyền quyết định tặng ${award}?`,
              key: holds ? TRUE : FALSE,
              wrong: [holds ? FALSE : TRUE],
            };
      return [
        asked,
        ...(award === reverse
          ? [
              {
                ...base,
                prompt: `Theo ${name}, ${actor} có thẩm quyền quyết định tặng danh hiệu, hình thức khen thưởng nào sau đây?`,
                key: capitalise(award),
                wrong: [
                  ...new Set(
                    able
                      .flatMap((one) => one.awards)
                      .filter((one) => !awards.includes(one))
                      .map(capitalise),
                  ),
                ],
              },
            ]
          : []),
      ];
    });
  });
}

function competencesOf(places: readonly Place[], obligations: readonly Obligation[]): Competence[] {
  return obligations.flatMap(({ role, actors, task, citation: { document, locator, quote } }) => {
    const granted = GRANTS.exec(task)?.[1];
    const [actor, another] = actors;
    if (role !== 'quyết định' || granted === undefined || actor === undefined || another !== undefined)
      return [];
    const place = places.find(
      (candidate) => candidate.document.metadata.number === document && candidate.section.locator === locator,
    );
    return [{ place, document, actor, awards: awardsIn(granted), quote }];
  });
}

/** 'huân chương, "Giải thưởng Nhà nước" và giấy khen': titles in quotation marks whole, others between commas. */
function awardsIn(granted: string): string[] {
  return [...granted.matchAll(/"[^"]+"|“[^”]+”|[^,"“]+/gu)]
    .flatMap(([part]) => (/^["“]/u.test(part) ? [part] : part.split(/(?:^|\s)và\s/u)))
    .map((part) => part.trim())
    .filter((part) => part !== '' && part.length <= LONGEST && syllables(part).length > 1);
}

/** Who does it by the law: a sentence's subject before one of these. */
const ACTS =
  /^(?<who>\p{Lu}[^.;:"“]{4,80}?) (?=(?:xem xét, công nhận|xem xét, quyết định|công nhận|quy định chi tiết|phát động, chỉ đạo)(?:\s|$))/u;

/** Who decides, recognises or lays down, left out of the sentence that says it. */
export function officeDrafts(
  places: readonly Place[],
  provisions: readonly Provision[],
  units: Units,
): Draft[] {
  const offices = [...new Set(provisions.flatMap(({ text }) => ACTS.exec(text)?.groups?.who ?? []))].filter(
    namesOrganisation,
  );
  return provisions.flatMap(({ place, text }) => {
    const who = ACTS.exec(text)?.groups?.who;
    const shown = upToClause(text, 170);
    if (
      who === undefined ||
      shown === undefined ||
      REFERS.test(shown) ||
      !namesOrganisation(who) ||
      !places.includes(place)
    )
      return [];
    const pool = [...offices, ...units.namedIn(place.document)].filter(
      (unit) => unit.length <= 100 && unit !== who,
    );
    return {
      kind: 'competence',
      prompt: `Theo ${subjectOf(place)}, ai “${shown.slice(who.length + 1)}”?`,
      key: who,
      wrong: units.distinct(pool.filter((unit) => units.differ(unit, who) && !units.mentions(text, unit))),
      place,
      quote: shown,
    };
  });
}
