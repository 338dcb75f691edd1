import { isDivision, type PlacedSection, type Section, walkSections } from './document.ts';

/** "khoản 3", "các khoản 4, 5, 6", "khoản 2 đến khoản 6": the clauses that a gap names. */
const CLAUSES =
  /khoản (\d{1,2})(?: đến (?:khoản )?(\d{1,2})|((?:, (?:khoản )?\d{1,2})*(?: và (?:khoản )?\d{1,2})?))/giu;

/**
 * What the corpus is known to lack that bears on a section: the gaps in it, and of those around it the ones that name
 * its clause, or no clause at all. Of a division only its own: its articles speak for themselves.
 */
export function gapsBearingOn({ section, ancestors }: PlacedSection): readonly string[] {
  if (isDivision(section)) return section.gaps;
  const chain = [...ancestors, section];
  const around = ancestors.flatMap(({ kind, gaps }, i) => {
    const clause = kind === 'article' ? numberOf(chain[i + 1]) : undefined;
    return gaps.filter((gap) => clause === undefined || bearsOn(gap, clause));
  });
  return [...around, ...[...walkSections([section])].flatMap((inner) => inner.section.gaps)];
}

function numberOf(section: Section | undefined): number | undefined {
  const label = section?.kind === 'clause' ? /^\d+/u.exec(section.label)?.[0] : undefined;
  return label === undefined ? undefined : Number(label);
}

function bearsOn(gap: string, clause: number): boolean {
  const named = [...gap.matchAll(CLAUSES)].map(([, first, last, more = '']) => {
    const others = [...more.matchAll(/\d+/gu)].map(([number]) => Number(number));
    return { from: Number(first), to: Number(last ?? first), others };
  });
  return (
    named.length === 0 ||
    named.some(({ from, to, others }) => (clause >= from && clause <= to) || others.includes(clause))
  );
}
