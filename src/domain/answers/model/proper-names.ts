import { QUOTED } from '../../text/quoted.ts';
import { syllables } from '../../text/tokenise.ts';

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu;
/** What stands before the first word of a sentence, whose capital says nothing. */
const OPENS = /(?:^|[.:;!?\n"“(])\s*(?:[-–•]\s*)?$/u;

/** What a text calls something, as folded syllables: any one of several readings. */
export type ProperName = readonly (readonly string[])[];

/**
 * What a text calls by name: what it has in quotation marks, and words with a capital side by side. A capital at the
 * beginning of a sentence may be none of a name: it is read with and without that word.
 */
export function properNames(text: string): ProperName[] {
  const written = text.normalize('NFC');
  const quoted = [...written.matchAll(QUOTED)].map(([, title = '']) => [syllables(title)]);
  const names: ProperName[] = [];
  let run: { words: string[]; opens: boolean; end: number } | undefined;
  const close = () => {
    if (run !== undefined && (run.words.length > 1 || !run.opens)) {
      const words = run.words.flatMap((word) => syllables(word));
      names.push(run.opens ? [words, words.slice(1)] : [words]);
    }
    run = undefined;
  };
  for (const { 0: word, index } of written.matchAll(WORD)) {
    const isCapital = /^\p{Lu}/u.test(word);
    const goesOn = run !== undefined && /^\s+$/u.test(written.slice(run.end, index));
    if (!isCapital || !goesOn) close();
    if (!isCapital) continue;
    const end = index + word.length;
    run =
      run === undefined
        ? { words: [word], opens: OPENS.test(written.slice(0, index)), end }
        : { ...run, words: [...run.words, word], end };
  }
  close();
  return [...quoted, ...names];
}
