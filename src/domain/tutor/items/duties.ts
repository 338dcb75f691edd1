import { sectionText } from '../../documents/document.ts';
import type { Obligation } from '../../obligations/obligation.ts';
import { sentences } from '../../text/sentences.ts';
import { capitalise, plain } from '../../text/wording.ts';
import { type Draft, FALSE, TRUE } from './draft.ts';
import { BLANK } from './figures.ts';
import { ALIKE, likeness } from './likeness.ts';
import { lotOf, shuffled } from './lots.ts';
import { addressOf, nameOf, type Place } from './place.ts';
import { upToClause } from './shorten.ts';
import { isCollective, type Units } from './units.ts';

/** A task of one actor in a section whose text is certain. */
interface Duty {
  readonly place: Place;
  readonly actor: string;
  readonly obligation: Obligation;
}

/** Tasks of others among which the wrong options are looked for. */
const DRAWN = 24;
const LENGTH = { actor: 90, asked: 190, option: 100 } as const;

/** Whose task something is, which task is whose, with whom, and to whom it is reported: from the register. */
export function dutyDrafts(
  places: readonly Place[],
  obligations: readonly Obligation[],
  units: Units,
): Draft[] {
  const duties = dutiesOf(places, obligations);
  return duties.flatMap((duty) => {
    // That many have a task does not say that others have not: whom they are is not asked.
    if (isCollective(duty.actor)) return whomDrafts(duty, units);
    const others = duties.filter(
      (other) => other.place.document === duty.place.document && units.differ(other.actor, duty.actor),
    );
    return [
      ...actorDraft(duty, others, units),
      ...taskDraft(duty, others, units),
      ...whomDrafts(duty, units),
    ];
  });
}

function dutiesOf(places: readonly Place[], obligations: readonly Obligation[]): Duty[] {
  const byAddress = new Map(
    places.map((place) => [`${place.document.metadata.number} ${place.section.locator}`, place]),
  );
  return obligations.flatMap((obligation) => {
    const { citation, actors, role } = obligation;
    const place = byAddress.get(`${citation.document} ${citation.locator}`);
    const [actor, another] = actors;
    if (place === undefined || actor === undefined || another !== undefined || actor.length > LENGTH.actor)
      return [];
    return role === 'quyết định' || role === 'yêu cầu' ? [] : [{ place, actor, obligation }];
  });
}

/** The task as it is quoted in a question; undefined where it is too long to be asked, or names who does it. */
function asked({ obligation: { task, recipient = '' }, actor }: Duty, most: number): string | undefined {
  const shown = upToClause(task, most);
  // Of several recipients not only the first may be named.
  const cut = shown !== undefined && task.includes(recipient) && !shown.includes(recipient);
  return shown === undefined || cut || shown.includes(actor) ? undefined : shown;
}

function actorDraft(duty: Duty, others: readonly Duty[], units: Units): Draft[] {
  const { place, actor, obligation } = duty;
  const task = asked(duty, LENGTH.asked);
  if (task === undefined) return [];
  const wrong = wrongUnits(duty, others, units);
  const base = {
    place,
    quote: obligation.citation.quote,
    because: `nhiệm vụ của ${actor}: “${plain(task)}”`,
  };
  const name = nameOf(place.document);
  const rivals = shuffled(wrong, task, (unit) => unit);
  const other = rivals.find((unit) => others.some((duties) => duties.actor === unit)) ?? rivals[0];
  const about = `task of whom\n${task}`;
  const holds = other === undefined || lotOf(about, 2) === 0;
  return [
    {
      ...base,
      kind: 'actor',
      prompt: `Theo ${name}, nhiệm vụ “${plain(task)}” được giao cho cơ quan, tổ chức nào?`,
      key: actor,
      wrong,
    },
    {
      ...base,
      kind: 'statement',
      about,
      prompt: `Đúng hay sai: ${name} giao cho ${holds ? actor : other} nhiệm vụ “${plain(task)}”?`,
      key: holds ? TRUE : FALSE,
      wrong: [holds ? FALSE : TRUE],
    },
  ];
}

/** Units that no provision gives this task, or one like it, and that its section does not name. */
function wrongUnits({ place, actor, obligation }: Duty, others: readonly Duty[], units: Units): string[] {
  const text = sectionText(place.section);
  const alike = others.filter((other) => likeness(other.obligation.task, obligation.task) >= ALIKE);
  const pool = [...others.map((other) => other.actor), ...units.namedIn(place.document)];
  return units.distinct(
    pool.filter(
      (unit) =>
        unit.length <= LENGTH.option &&
        units.differ(unit, actor) &&
        !units.mentions(text, unit) &&
        !alike.some((other) => !units.differ(other.actor, unit)),
    ),
  );
}

function taskDraft(duty: Duty, others: readonly Duty[], units: Units): Draft[] {
  const { place, actor, obligation } = duty;
  const task = asked(duty, LENGTH.option);
  if (task === undefined) return [];
  const own = sectionText(place.section);
  const lines = sentences(own).map(({ text }) => text);
  const wrong = shuffled(others, task, (other) => other.obligation.task)
    .slice(0, DRAWN)
    .filter((other) => !units.mentions(sectionText(other.place.section), actor))
    .flatMap((other) => asked(other, LENGTH.option) ?? [])
    .filter(
      (other) => likeness(other, task) < ALIKE && !lines.some((line) => likeness(line, other) >= ALIKE),
    );
  return [
    {
      kind: 'task',
      prompt: `Theo ${nameOf(place.document)}, nhiệm vụ nào sau đây được giao cho ${actor}?`,
      key: capitalise(plain(task)),
      wrong: [...new Set(wrong.map((other) => capitalise(plain(other))))],
      place,
      quote: obligation.citation.quote,
    },
  ];
}

/** "(qua Phòng Nội vụ)". */
const THROUGH = /\(\*?qua ([^()*]{3,60})\*?\)/u;
/** Nobody in particular. */
const ANYBODY = /liên quan|cấp trên|cấp có thẩm quyền|^(?:các )?(?:cơ quan|đơn vị|ngành)/iu;

/** With whom, to whom and through whom, left out of the task. */
function whomDrafts(duty: Duty, units: Units): Draft[] {
  const { partners, recipient, task } = duty.obligation;
  const through = THROUGH.exec(task)?.[1];
  return [
    ...partners.flatMap((partner) => whomDraft(duty, units, 'partner', partner)),
    ...[recipient, through].flatMap((whom) =>
      whom === undefined ? [] : whomDraft(duty, units, 'recipient', whom),
    ),
  ];
}

function whomDraft(duty: Duty, units: Units, kind: Draft['kind'], whom: string): Draft[] {
  const { place, obligation } = duty;
  const task = upToClause(obligation.task, LENGTH.asked);
  // A name with more behind it was not read to its end.
  const runsOn = units.namedIn(place.document).some((unit) => whom.startsWith(`${unit} `));
  if (runsOn || ANYBODY.test(whom) || whom.length > LENGTH.option || !task?.includes(whom)) return [];
  const question = `${namesIn(whom).length > 1 ? 'những ' : ''}cơ quan, tổ chức nào điền đúng vào chỗ trống`;
  return [
    {
      kind,
      prompt: `Theo ${addressOf(place)}, ${question}: “${plain(task.replace(whom, BLANK))}”?`,
      key: whom,
      wrong: otherWhom(duty, units, whom),
      place,
      quote: obligation.citation.quote,
    },
  ];
}

/** Other units; of several together, lists in which one is another. */
function otherWhom({ place, actor }: Duty, units: Units, whom: string): string[] {
  const text = sectionText(place.section);
  const others = units.distinct(
    units
      .namedIn(place.document)
      .filter((unit) => !isCollective(unit) && !units.mentions(`${text}\n${actor}`, unit)),
  );
  const members = namesIn(whom);
  if (members.length === 1) return others.filter((unit) => units.differ(unit, whom));
  const drawn = shuffled(others, whom, (unit) => unit);
  return members.flatMap((member, i) => {
    const unit = drawn[i];
    return unit === undefined ? [] : [whom.replace(member, () => unit)];
  });
}

/** Names in a list, each beginning with a capital: the comma in "Hội đồng Thi đua, khen thưởng" parts none. */
function namesIn(list: string): string[] {
  return list.split(/, (?=\p{Lu})/u);
}
