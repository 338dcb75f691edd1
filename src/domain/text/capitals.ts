/** Words with what holds a name or number together: "Bảo", "41-CT/TW". */
const WORD = /[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}]|[-/.](?=[\p{L}\p{N}]))*/gu;
/** Before a word that begins a sentence: its capital says nothing. */
const SENTENCE_OPENS = /(?:^|[.:;!?)“"”…|])\s*(?:[-–+*]\s*)?$/u;
/** So many words before a word, at most, tell how it is written. */
const CONTEXT = 4;

/** Whether every letter is a capital: letterheads, document types, headings of parts. */
export function isCapitals(text: string): boolean {
  return /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text);
}

export interface OrdinaryText {
  /** Lines of ordinary text; those all in capitals tell nothing. */
  readonly prose: readonly string[];
  /** Names as they are written. */
  readonly names: readonly string[];
}

/**
 * Text printed all in capitals as a sentence: each word as the ordinary text of the document mostly writes it
 * after the same words, or else before the same word; numbers stay, all else becomes small.
 */
export function asSentence(capitals: string, { prose, names }: OrdinaryText): string {
  const words = [...capitals.matchAll(WORD)].map((match) => match[0].toLowerCase());
  const forms = new Map(words.flatMap((_, at) => contextsOf(words, at)).map((key) => [key, new Map()]));
  for (const line of prose) if (!isCapitals(line)) countForms(line, forms, SENTENCE_OPENS);
  for (const name of names) countForms(name, forms);
  let at = 0;
  const sentence = capitals.replace(WORD, (printed) => {
    const met = contextsOf(words, at++).flatMap((key) => mostFrequent(forms.get(key)) ?? []);
    return /\d/u.test(printed) ? printed : (met[0] ?? printed.toLowerCase());
  });
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

/** How often a word was met in each of its forms. */
type Forms = Map<string, number>;

/** What stands around a word, the most telling first: the longest run of words before it, at last the word after. */
function contextsOf(words: readonly string[], at: number): string[] {
  const before = Array.from({ length: Math.min(CONTEXT, at) }, (_, i) =>
    words.slice(at - Math.min(CONTEXT, at) + i, at + 1).join(' '),
  );
  const after = words[at + 1];
  return after === undefined ? before : [...before, `${words[at]} › ${after}`];
}

function countForms(line: string, forms: ReadonlyMap<string, Forms>, opens?: RegExp): void {
  const matches = [...line.matchAll(WORD)];
  const words = matches.map((match) => match[0].toLowerCase());
  for (const [at, match] of matches.entries()) {
    if (opens?.test(line.slice(0, match.index))) continue;
    for (const key of contextsOf(words, at)) {
      const counts = forms.get(key);
      counts?.set(match[0], (counts.get(match[0]) ?? 0) + 1);
    }
  }
}

function mostFrequent(forms: Forms | undefined): string | undefined {
  return [...(forms ?? [])].reduce<[string, number] | undefined>(
    (best, form) => (best === undefined || form[1] > best[1] ? form : best),
    undefined,
  )?.[0];
}
