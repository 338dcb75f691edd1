import type { Glossary } from '../text/glossary.ts';
import { semicolonParts } from '../text/sentences.ts';
import { findAction, startsWithAction, withoutManner } from './actions.ts';
import { namesOrganisation, sentenceSubject } from './actor.ts';
import type { Role } from './obligation.ts';
import { timingPhrases } from './timing.ts';

/** One task of a sentence. All texts are verbatim. */
export interface Clause {
  /** The whole clause, with its subject. */
  readonly quote: string;
  readonly actors: readonly string[];
  /** From the verb on; a requirement whole. */
  readonly task: string;
  readonly role: Role;
  readonly partners: readonly string[];
  readonly recipient?: string;
}

/** Sentences that say how something must be. */
const REQUIRES = /\sphải\s/u;
/** "Chủ tịch Hội đồng là Thủ tướng" tells who somebody is. */
const STATES = /^là\s(?!người\s(?:quyết định|chịu trách nhiệm))/u;
const QUOTED = /["“][^"“”]*["”]/gu;
/** What stands between the subject and its verb. */
const PREAMBLE = /^(?:căn cứ|theo chức năng|trên cơ sở|trong phạm vi)(?=[\s,])/iu;

/** What is known of a sentence from what stands above it. */
export interface Above {
  /** Who acts where the sentence does not say. */
  readonly known: readonly string[];
  /** A line ending in a colon announces it as a task. */
  readonly introduced: boolean;
}

/** The tasks of a sentence of a directing document; none where it gives none. */
export function clausesOf(sentence: string, { known, introduced }: Above, glossary: Glossary): Clause[] {
  let carried: readonly string[] = [];
  return partsOf(sentence, glossary).flatMap((part) => {
    const subject = sentenceSubject(part, glossary) ?? subjectBehindPreamble(part, glossary);
    if (subject !== undefined) carried = [subject];
    const quote = withoutClosing(part);
    const said = subject === undefined ? quote : quote.slice(quote.indexOf(subject) + subject.length).trim();
    const task = subject === undefined && PREAMBLE.test(said) ? said : fromVerb(said);
    const acts = startsWithAction(task) || introduced;
    const requires = REQUIRES.test(quote.replace(QUOTED, ''));
    if (carried.length === 0 && known.length === 0 && requires)
      return [{ ...empty(quote), task: quote, role: 'yêu cầu' }];
    if ((!acts && subject === undefined) || STATES.test(task)) return [];
    const recipient = recipientOf(task);
    return [
      {
        quote,
        actors: carried,
        task,
        role: roleOf(task),
        partners: partnersOf(task),
        ...(recipient !== undefined && { recipient }),
      },
    ];
  });
}

/** "Trên cơ sở báo cáo của các địa phương, Bộ Tài chính khẩn trương …": the subject behind the preamble. */
function subjectBehindPreamble(part: string, glossary: Glossary): string | undefined {
  if (!PREAMBLE.test(part)) return undefined;
  for (const { index } of part.matchAll(/,\s/gu)) {
    const subject = sentenceSubject(part.slice(index + 2), glossary);
    if (subject !== undefined) return subject;
  }
  return undefined;
}

function empty(quote: string) {
  return { quote, actors: [], partners: [] };
}

/**
 * Parts between semicolons; one that does not say what is to be done belongs to the one before, or, where it opens
 * the sentence as the first of several subjects, to the one after.
 */
function partsOf(sentence: string, glossary: Glossary): string[] {
  const isTask = (part: string) => startsWithAction(part) || sentenceSubject(part, glossary) !== undefined;
  const parts: string[] = [];
  for (const part of semicolonParts(sentence)) {
    const last = parts.at(-1);
    if (last === undefined || (isTask(last) && isTask(part))) parts.push(part);
    else
      parts[parts.length - 1] = sentence.slice(sentence.indexOf(last), sentence.indexOf(part) + part.length);
  }
  return parts;
}

/** Without "; " or "./." at the end. */
export function withoutClosing(text: string): string {
  return text.replace(/\s*(?:\.\/\.|[;.,:])$/u, '').trim();
}

/** The predicate from its verb on: without "căn cứ chức năng, nhiệm vụ …" and "Hằng năm, " before it. */
function fromVerb(said: string): string {
  const preamble = PREAMBLE.test(said) ? Math.max(0, findAction(said)) : 0;
  const rest = said.slice(preamble);
  const opening = timingPhrases(rest).find(({ phrase }) => rest.startsWith(`${phrase},`));
  return opening === undefined ? rest : rest.slice(opening.phrase.length + 1).trimStart();
}

/** The verb with which a task begins, of one that says more than "thực hiện". */
const ROLE_VERBS: readonly [Role, RegExp][] = [
  ['chủ trì', /^chủ trì/iu],
  ['phối hợp', /^phối hợp/iu],
  ['tham mưu', /^(?:tham mưu|giúp)(?=[\s,])/iu],
  ['chỉ đạo', /^(?:lãnh đạo|chỉ đạo|định hướng)/iu],
  ['giám sát', /^(?:kiểm tra|giám sát|đôn đốc|theo dõi|thanh tra)/iu],
  ['báo cáo', /^(?:báo cáo|trình|gửi)(?=[\s,]|$)/iu],
  ['tham gia', /^tham gia/iu],
  ['quyết định', /^(?:xem xét, |là người |có thẩm quyền )?quyết định|^có thẩm quyền/iu],
];

/** What part the verb of a task gives its actor. */
export function roleOf(task: string): Role {
  const verb = withoutManner(task);
  return ROLE_VERBS.find(([, pattern]) => pattern.test(verb))?.[0] ?? 'thực hiện';
}

const WITH =
  /phối hợp(?:\s+(?:chặt chẽ|thường xuyên|đồng bộ|hiệu quả))*,?(?:\s+thực chất,\s+hiệu quả)?\s+(?:cùng\s+)?với\s+/giu;
/** Words behind which a name has ended. */
const ENDS =
  /\s(?=(?:để|nhằm|trong(?: việc| công tác)?|theo|đối với|ngay|cho|dự án|về|kết quả|khi|qua|tại|từ|trước|hằng|hàng|định kỳ)(?=[\s,]))|\s\(|[;.:]/u;

/** With whom the task is to be done: what follows "phối hợp với". */
export function partnersOf(task: string): string[] {
  return [...task.matchAll(WITH)]
    .flatMap((match) => nameAt(task.slice(match.index + match[0].length)) ?? [])
    .filter(namesOrganisation);
}

const TO =
  /(?:báo cáo|trình|gửi)(?:\s+(?:kết quả|tình hình|tiến độ)(?:\s+[\p{Ll}]+){0,4}?)?(?:\s+(?:về|lên|cho|với|tới|đến))?\s+(?=(?:các\s+)?\p{Lu}|cấp)/u;

/** To whom the task is reported or submitted. */
export function recipientOf(task: string): string | undefined {
  const match = TO.exec(task) ?? TO.exec(task.charAt(0).toLowerCase() + task.slice(1));
  return match === null ? undefined : nameAt(task.slice(match.index + match[0].length));
}

const LEVEL = /^cấp (?:có thẩm quyền|trên)/u;

/** The organisations that a text begins with, up to what is to be done or why. */
function nameAt(text: string): string | undefined {
  const level = LEVEL.exec(text)?.[0];
  if (level !== undefined) return level;
  const end = ENDS.exec(text)?.index ?? text.length;
  const span = text.slice(0, end);
  const action = findAction(span);
  const name = (action < 0 ? span : span.slice(0, action)).replace(/[\s,]+$/u, '');
  return name === '' ? undefined : name;
}
