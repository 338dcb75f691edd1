/** Classes of an order or medal, folded, between spaces. */
const CLASS = /(?<= )hang (?:nhat|nhi|ba)(?= )/g;

/**
 * Whether headings (folded, between spaces) are about other classes of an award than the one class that a question
 * (folded words) asks about: the criteria of the second class are not those of the first.
 */
export function isOfOtherClass(headings: string, asked: readonly string[]): boolean {
  const wanted = classesIn(` ${asked.join(' ')} `);
  const [only] = wanted;
  const said = classesIn(headings);
  return wanted.size === 1 && only !== undefined && said.size > 0 && !said.has(only);
}

function classesIn(spaced: string): Set<string> {
  return new Set(spaced.match(CLASS));
}
