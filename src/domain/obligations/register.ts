import type { Glossary, Unit } from '../text/glossary.ts';
import { syllables } from '../text/tokenise.ts';
import type { Obligation } from './obligation.ts';

/** What obligations are wanted; what is absent does not matter. */
export interface Wanted {
  /** A name of the unit that acts, as people type it. */
  readonly unit?: string;
  /** ISO date: only what is due by then. */
  readonly dueBefore?: string;
  /** Number of the only document that is wanted, in any case. */
  readonly document?: string;
}

/** The obligations that are wanted, in their order. */
export function selectObligations(
  obligations: readonly Obligation[],
  { unit, dueBefore, document }: Wanted,
  glossary: Glossary,
): Obligation[] {
  const actsFor = unit === undefined ? () => true : actsForUnit(unit, glossary);
  const number = document?.toLowerCase();
  return obligations.filter(
    (obligation) =>
      actsFor(obligation) &&
      (number === undefined || obligation.citation.document.toLowerCase() === number) &&
      (dueBefore === undefined ||
        (obligation.timing.kind === 'date' &&
          obligation.timing.by !== undefined &&
          obligation.timing.by <= dueBefore)),
  );
}

/** Whether an obligation is one of the unit: by any of its names, or by the words that were typed. */
export function actsForUnit(unit: string, glossary: Glossary): (obligation: Obligation) => boolean {
  const typed = syllables(glossary.writeOut(unit));
  const known = unitMeant(unit, glossary);
  const names = known === undefined ? [typed] : [known.name, ...known.aliases].map(folded);
  const phrases = names.filter((words) => words.length > 0).map((words) => ` ${words.join(' ')} `);
  return ({ actors }) =>
    actors.some((actor) => {
      const named = glossary.unit(actor);
      if (named !== undefined && known !== undefined) return named === known;
      const spaced = ` ${folded(actor).join(' ')} `;
      return phrases.some((phrase) => spaced.includes(phrase));
    });

  function folded(text: string): string[] {
    return syllables(glossary.writeOut(text));
  }
}

/** The unit that the glossary knows under what was typed, or by a name in it. */
export function unitMeant(typed: string, glossary: Glossary): Unit | undefined {
  return glossary.unit(typed) ?? glossary.units(syllables(glossary.writeOut(typed)))[0]?.unit;
}
