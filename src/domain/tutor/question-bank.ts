import type { Clock } from '../ports.ts';
import { dayInVietnam } from '../text/dates.ts';
import { type CheckSources, checkItems, type ItemFault } from './check-items.ts';
import type { Item } from './item.ts';
import { createItems, type ItemSources } from './items.ts';

/** What can be asked, and what was made but could not be proven. */
export interface QuestionBank {
  /** Only what the checker has proven from the documents is ever asked. */
  readonly items: readonly Item[];
  readonly faults: readonly ItemFault[];
}

/**
 * Makes items from the documents and proves each by the checker.
 * @param now milliseconds since the epoch: notices apply as of then
 */
export function createQuestionBank(sources: ItemSources & CheckSources, now: number): QuestionBank {
  const made = createItems(sources, now);
  const faults = checkItems(made, sources, now);
  const unproven = new Set(faults.map(({ id }) => id));
  return { items: made.filter(({ id }) => !unproven.has(id)), faults };
}

/** The bank of the sources in use: made when it is first asked for, and anew each day, since notices have dates. */
export function rememberBanks<Sources extends ItemSources & CheckSources>(
  sources: () => Sources,
  now: Clock,
): () => QuestionBank {
  const banks = new WeakMap<Sources, { readonly day: string; readonly bank: QuestionBank }>();
  return () => {
    const current = sources();
    const day = dayInVietnam(now());
    const known = banks.get(current);
    if (known?.day === day) return known.bank;
    const bank = createQuestionBank(current, now());
    banks.set(current, { day, bank });
    return bank;
  };
}
