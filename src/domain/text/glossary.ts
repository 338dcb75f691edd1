import { z } from 'zod';
import { canonical, clean, hasDiacritics } from './normalise.ts';
import { PhraseTable } from './phrases.ts';
import { syllables, type Token, tokenise } from './tokenise.ts';

const phrase = z
  .string()
  .transform((text) => clean(text).trim())
  .pipe(z.string().min(1));

/** The glossary as admins write it in `corpus/glossary.yaml`. */
export const glossaryData = z.object({
  abbreviations: z
    .array(z.object({ short: z.array(phrase).min(1), long: phrase, ambiguous: z.boolean().default(false) }))
    .nullish()
    .transform((value) => value ?? []),
  synonyms: z
    .array(z.array(phrase).min(2))
    .nullish()
    .transform((value) => value ?? []),
  units: z
    .array(
      z.object({
        name: phrase,
        aliases: z
          .array(phrase)
          .nullish()
          .transform((value) => value ?? []),
      }),
    )
    .nullish()
    .transform((value) => value ?? []),
});

export type GlossaryData = z.input<typeof glossaryData>;

/** An organisation with the names people give it. */
export interface Unit {
  readonly name: string;
  readonly aliases: readonly string[];
}

/** Other ways to say the words from `start` to `end` (syllables, end exclusive). */
export interface Alternatives {
  readonly start: number;
  readonly end: number;
  /** Folded syllables of each alternative. */
  readonly phrases: readonly (readonly string[])[];
}

export interface Written {
  readonly text: string;
  readonly syllables: readonly string[];
}

export interface UnitMention {
  readonly unit: Unit;
  readonly start: number;
  readonly end: number;
}

/** Abbreviations, synonyms and units, found in text of any case, with or without diacritics. */
export interface Glossary {
  /** The text with abbreviations written out; used for indexing and asking, never shown. */
  writeOut(text: string): string;
  /** The text with abbreviations written out, and its folded syllables: at the price of one. */
  written(text: string): Written;
  /** Synonyms of phrases in a sequence of folded syllables. */
  alternatives(words: readonly string[]): Alternatives[];
  /** Units named in a sequence of folded syllables (abbreviations written out), longest names first. */
  units(words: readonly string[]): UnitMention[];
  /** Whether a syllable as typed is one of the glossary's own, with its diacritics or with none: it is no misspelling. */
  knows(typed: string): boolean;
  /** The names of all units, in their order. */
  readonly unitNames: readonly string[];
  /** The unit of exactly this name or alias. */
  unit(name: string): Unit | undefined;
}

interface Abbreviation {
  readonly long: string;
  readonly ambiguous: boolean;
  /** Its short forms as typed with their diacritics. */
  readonly forms: ReadonlySet<string>;
}

export function createGlossary(input: GlossaryData): Glossary {
  const data = glossaryData.parse(input);
  const abbreviations = new PhraseTable<Abbreviation>();
  for (const { short, long, ambiguous } of data.abbreviations) {
    const forms = new Set(short.map(canonical));
    for (const form of short) abbreviations.add(syllables(form), { long, ambiguous, forms });
  }

  function written(text: string): Written {
    const tokens = tokenise(text);
    const words = tokens.map((token) => token.folded);
    const found = abbreviations.find(words, ({ start, end, value }) =>
      standsAlone(text, tokens, start, end, value.ambiguous, value.forms),
    );
    if (found.length === 0) return { text, syllables: words };
    let out = '';
    let from = 0;
    for (const { start, end, value } of found) {
      out += text.slice(from, tokens[start]?.start) + value.long;
      from = tokens[end - 1]?.end ?? text.length;
    }
    out += text.slice(from);
    return { text: out, syllables: syllables(out) };
  }

  const writeOut = (text: string): string => written(text).text;

  const synonyms = new PhraseTable<{ group: readonly (readonly string[])[]; own: string }>();
  for (const phrases of data.synonyms) {
    const group = phrases.map((item) => syllables(writeOut(item)));
    for (const words of group) synonyms.add(words, { group, own: words.join(' ') });
  }

  const units = new PhraseTable<Unit>();
  for (const unit of data.units) {
    for (const name of [unit.name, ...unit.aliases]) units.add(syllables(writeOut(name)), unit);
  }

  const own = new Set(
    [
      ...data.abbreviations.flatMap(({ short, long }) => [...short, long]),
      ...data.synonyms.flat(),
      ...data.units.flatMap(({ name, aliases }) => [name, ...aliases]),
    ].flatMap((text) =>
      tokenise(text).flatMap(({ folded, start, end }) => [folded, canonical(text.slice(start, end))]),
    ),
  );

  return {
    knows: (typed) => own.has(canonical(typed)),
    writeOut,
    written,
    alternatives: (words) =>
      synonyms.find(words).map(({ start, end, value }) => ({
        start,
        end,
        phrases: value.group.filter((other) => other.join(' ') !== value.own),
      })),
    units: (words) => units.find(words).map(({ start, end, value }) => ({ unit: value, start, end })),
    unitNames: data.units.map(({ name }) => name),
    unit(name) {
      const words = syllables(writeOut(name));
      const match = units.at(words, 0);
      return match?.end === words.length ? match.value : undefined;
    },
  };
}

/** An abbreviation inside a document number (213-KH/TU) is not one; an ambiguous one needs its own marks, if any, and capitals or a number beside it. */
function standsAlone(
  text: string,
  tokens: readonly Token[],
  start: number,
  end: number,
  ambiguous: boolean,
  forms: ReadonlySet<string>,
): boolean {
  const first = tokens[start];
  const last = tokens[end - 1];
  if (first === undefined || last === undefined) return false;
  if (/[-/]/u.test(text[first.start - 1] ?? '') || /[-/]/u.test(text[last.end] ?? '')) return false;
  if (!ambiguous) return true;
  const written = text.slice(first.start, last.end);
  // "Từ 1/7" has a mark that "TƯ" has not.
  if (hasDiacritics(written) && !forms.has(canonical(written))) return false;
  const beside = [tokens[start - 1]?.folded, tokens[end]?.folded];
  return written === written.toUpperCase() || beside.some((word) => /^\d+$/u.test(word ?? ''));
}
