/** The class of an order or medal, folded. */
export const AWARD_CLASS = 'hang (?:nhat|nhi|ba)';
const CLASSES = new RegExp(`(?<= )${AWARD_CLASS}(?= )`, 'g');

/**
 * Tells of headings (folded, between spaces) whether they are about other classes of an award than the one class that
 * a question (folded) asks about: the criteria of the second class are not those of the first.
 */
export function otherClassesThan(question: string): (headings: string) => boolean {
  const [wanted, ...others] = classesIn(` ${question} `);
  if (wanted === undefined || others.length > 0) return () => false;
  return (headings) => {
    const said = classesIn(headings);
    return said.size > 0 && !said.has(wanted);
  };
}

function classesIn(spaced: string): Set<string> {
  return new Set(spaced.match(CLASSES));
}
