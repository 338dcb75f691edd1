import type { Clock } from '../ports.ts';
import type { Asked, Round, SentAs } from './asked.ts';
import { editionOf, findEdition } from './edition.ts';
import type { Item } from './item.ts';
import { type Question, questionOf, shownOrder } from './question.ts';
import { rate } from './rate.ts';
import { newCard, review } from './schedule.ts';
import type { LearningStores } from './stores.ts';

/** What comes next in a round. */
export type Step =
  /** `takenBack`: where questions stand that wait in vain from now on, since one person has one open question. */
  | { readonly kind: 'question'; readonly question: Question; readonly takenBack: readonly SentAs[] }
  | { readonly kind: 'end'; readonly end: RoundEnd; readonly takenBack: readonly SentAs[] };

export interface RoundEnd {
  readonly round: Round;
  readonly answered: number;
  readonly right: number;
  /** What was answered wrong and is still to be asked, each once. */
  readonly missed: readonly Item[];
  /** What to know of the validity of what was asked. */
  readonly notices: readonly string[];
}

/** What an answer came to. */
export type Answered =
  /** No question of ours. */
  | { readonly kind: 'unknown' }
  | { readonly kind: 'not-yours' }
  /** It was answered before, or taken back. */
  | { readonly kind: 'closed' }
  /** Its section or its options have changed: it does not count. */
  | { readonly kind: 'changed'; readonly asked: Asked }
  | {
      readonly kind: 'recorded';
      readonly asked: Asked;
      readonly question: Question;
      /** Index among the options shown. */
      readonly chosen: number;
      readonly right: boolean;
    };

export interface Tutor {
  /** The next question of a round, or its end. */
  next(person: number, round: Round): Step;
  /** Notes where a question was put. */
  sent(question: Question, sentAs: SentAs): void;
  /**
   * Records an answer, once.
   * @param by the question's number, or the poll that shows it
   * @param chosen index among the options shown
   */
  answer(by: { id: number } | { poll: string }, person: number, chosen: number): Answered;
}

export interface TutorDeps {
  /** Asked anew each time, since a re-index renews them. */
  readonly items: () => readonly Item[];
  /** What a round asks next, after what it has asked; undefined at its end. */
  readonly choose: (person: number, round: Round, asked: readonly Asked[]) => Item | undefined;
  readonly stores: LearningStores;
  readonly now: Clock;
  /** From 0 to below 1. */
  readonly random: () => number;
}

/** Puts questions and records answers: one open question a person, every answer once, whatever is restarted between. */
export function createTutor({ items, choose, stores, now, random }: TutorDeps): Tutor {
  const itemOf = (id: string) => items().find((item) => item.id === id);

  function takeBack(person: number): SentAs[] {
    return stores.asked.open(person).flatMap(({ id, sentAs }) => {
      stores.asked.close(id, now());
      return sentAs === undefined ? [] : [sentAs];
    });
  }

  function ended(round: Round, asked: readonly Asked[]): RoundEnd {
    const answered = asked.filter(({ right }) => right !== undefined);
    const wrong = new Set(answered.filter(({ right }) => right === false).map(({ item }) => item));
    const known = (ids: Iterable<string>) => [...ids].flatMap((id) => itemOf(id) ?? []);
    return {
      round,
      answered: answered.length,
      right: answered.filter(({ right }) => right === true).length,
      missed: known(wrong),
      notices: [...new Set(known(answered.map(({ item }) => item)).flatMap(({ notices }) => notices))],
    };
  }

  return {
    next: (person, round) =>
      stores.transact((): Step => {
        const takenBack = takeBack(person);
        const before = stores.asked.inRound(person, round);
        const item = choose(person, round, before);
        if (item === undefined) return { kind: 'end', end: ended(round, before), takenBack };
        const order = shownOrder(item, random);
        const edition = editionOf(item);
        const asked = stores.asked.add({ person, item: item.id, edition, order, round, at: now() });
        const number = before.filter(({ right }) => right !== undefined).length + 1;
        return { kind: 'question', question: questionOf(asked, item, number), takenBack };
      }),

    sent: ({ id }, sentAs) => stores.asked.sent(id, sentAs),

    answer: (by, person, chosen) =>
      stores.transact((): Answered => {
        const asked = 'id' in by ? stores.asked.get(by.id) : stores.asked.byPoll(by.poll);
        if (asked === undefined) return { kind: 'unknown' };
        if (asked.person !== person) return { kind: 'not-yours' };
        const item = findEdition(items(), asked.edition);
        const option = asked.order[chosen];
        if (item === undefined || option === undefined) {
          return stores.asked.close(asked.id, now()) ? { kind: 'changed', asked } : { kind: 'closed' };
        }
        const right = option === item.key;
        if (!stores.asked.close(asked.id, now(), right)) return { kind: 'closed' };
        const card = stores.cards.get(person, item.id) ?? newCard(now());
        const tookMs = now() - asked.at;
        const reviewed = review(card, rate(item, right, tookMs, card.state), now());
        stores.cards.put(person, item.id, reviewed.card, { ...reviewed.log, tookMs });
        const number = stores.asked
          .inRound(person, asked.round)
          .filter((other) => other.right !== undefined).length;
        return { kind: 'recorded', asked, question: questionOf(asked, item, number), chosen, right };
      }),
  };
}
