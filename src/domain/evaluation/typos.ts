/** Of the words that are long enough, the share that is mistyped. */
const MISTYPED = 0.15;
const LEAST_LETTERS = 3;

/** Slips of the finger: in some words two letters change places, or one is left out. */
export function withTypos(text: string, random: () => number): string {
  return text.replace(/\p{L}+/gu, (word) => {
    const letters = [...word];
    if (letters.length < LEAST_LETTERS || random() >= MISTYPED) return word;
    const at = 1 + Math.floor(random() * (letters.length - 2));
    const [letter, next] = letters.splice(at, 2) as [string, string];
    letters.splice(at, 0, ...(random() < 0.5 ? [next, letter] : [next]));
    return letters.join('');
  });
}
