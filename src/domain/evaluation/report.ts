import { median, percentile } from '../search/metrics.ts';
import type { Verdict } from './judge.ts';

/** Shares between 0 and 1 with the number of questions they are taken of; undefined where there is none. */
export interface Share {
  readonly right: number;
  readonly of: number;
}

export interface Summary {
  readonly questions: number;
  readonly first: Share;
  readonly inThree: Share;
  readonly kindRight: Share;
  readonly contains: Share;
  readonly clean: Share;
  /** Questions that must not be answered, and were not. */
  readonly refused: Share;
  /** Questions with an answer that were declined: lower is better. */
  readonly falselyRefused: Share;
  readonly invalidCitations: number;
  readonly medianMs: number;
  readonly p99Ms: number;
}

export function summarise(verdicts: readonly Verdict[]): Summary {
  const share = (of: readonly Verdict[], right: (verdict: Verdict) => boolean): Share => ({
    right: of.filter(right).length,
    of: of.length,
  });
  const unanswerable = verdicts.filter(({ question }) => !question.kind.includes('answered'));
  const answerable = verdicts.filter(({ question }) => question.kind.every((kind) => kind === 'answered'));
  const times = verdicts.map(({ elapsedMs }) => elapsedMs);
  return {
    questions: verdicts.length,
    first: share(
      verdicts.filter(({ first }) => first !== undefined),
      ({ first }) => first === true,
    ),
    inThree: share(
      verdicts.filter(({ inThree }) => inThree !== undefined),
      ({ inThree }) => inThree === true,
    ),
    kindRight: share(verdicts, ({ kindRight }) => kindRight),
    contains: share(
      verdicts.filter(({ contains }) => contains !== undefined),
      ({ contains }) => contains === true,
    ),
    clean: share(verdicts, ({ clean }) => clean),
    refused: share(unanswerable, ({ answer }) => answer.kind !== 'answered'),
    falselyRefused: share(answerable, ({ answer }) => answer.kind !== 'answered'),
    invalidCitations: verdicts.reduce((sum, { invalidCitations }) => sum + invalidCitations, 0),
    medianMs: times.length === 0 ? 0 : median(times),
    p99Ms: times.length === 0 ? 0 : percentile(times, 0.99),
  };
}

/** Whether anything about the answer is wrong. */
export function failed(verdict: Verdict): boolean {
  return (
    !verdict.kindRight ||
    verdict.first === false ||
    verdict.contains === false ||
    !verdict.clean ||
    verdict.invalidCitations > 0
  );
}

/** Items by their keys, in order of first appearance. */
export function groupBy<Item>(
  items: readonly Item[],
  keysOf: (item: Item) => readonly string[],
): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    for (const key of keysOf(item)) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [item]);
      else group.push(item);
    }
  }
  return groups;
}
