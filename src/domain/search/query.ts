import type { Glossary } from '../text/glossary.ts';
import { canonical, fold } from '../text/normalise.ts';
import { encloses, type Span } from '../text/span.ts';
import { stopwords } from '../text/stopwords.ts';
import { BIGRAM_JOINT, syllables, tokenise, withBigrams } from '../text/tokenise.ts';
import type { WeightedTerm } from './keywords.ts';
import { BIGRAM_WEIGHT } from './plain-query.ts';

/**
 * One thing that a question mentions: a syllable, or two that stand side by side. It is met by its own terms
 * or by any synonym of the phrase it belongs to.
 */
export interface TermGroup {
  /** The question's own, folded. */
  readonly term: string;
  /** How much the question stresses it, above 0 to 1. */
  readonly stress: number;
  /** How much it tells: its IDF, by how much the question stresses it. */
  readonly weight: number;
  /** Whether it is of the name of a document or of who issued it: it tells where to look, and nothing there. */
  readonly naming: boolean;
  /** `worth` is how far the alternative meets it, 0 to 1; its terms are needed all. */
  readonly alternatives: readonly { readonly terms: readonly string[]; readonly worth: number }[];
}

/** A question as the search sees it. */
export interface SearchQuery {
  /** With abbreviations written out, for the embedder. */
  readonly text: string;
  readonly groups: readonly TermGroup[];
  readonly terms: readonly WeightedTerm[];
}

/** What a query needs to know of the indexed vocabulary. */
export interface Vocabulary {
  idf(term: string): number;
  documentFrequency(term: string): number;
  readonly syllables: readonly string[];
}

/** A stretch of the question that counts less than the rest (0: not at all). */
export interface Stress {
  readonly span: Span;
  readonly factor: number;
  /** See {@link TermGroup.naming}. */
  readonly naming?: boolean;
}

/** A syllable that is the same only without diacritics counts this much of one that is the same with them. */
const UNACCENTED = 0.6;
/** A synonym counts this much of the word itself, in ranking and in coverage. */
const SYNONYM = { ranking: 0.4, coverage: 0.8 } as const;
/** The name of a unit meets what people call it. */
const UNIT = { ranking: 0.4, coverage: 0.95 } as const;
/**
 * How much a syllable or a pair of neighbours tells, by its IDF within bounds: what every title says still tells
 * something, and a word the corpus lacks does not outweigh all the others.
 */
const TELLS = { least: 0.7, most: 4, unknown: 2.8, pair: 0.6, unknownPair: 1.4, numberPair: 0.3 } as const;

/**
 * Turns a question (abbreviations written out) into weighted terms: stopwords dropped, synonyms and the
 * names of units added.
 * @param remarked terms of what the corpus's editors remark, which is rated but not searched
 */
export function buildQuery(
  text: string,
  glossary: Glossary,
  vocabulary: Vocabulary,
  stresses: readonly Stress[] = [],
  remarked: ReadonlySet<string> = new Set(),
): SearchQuery {
  const tokens = tokenise(text);
  const all = tokens.map(({ folded }) => folded);
  const stops = stopwords(text, tokens);
  // A word of asking inside a name is part of the name: "Sao vàng".
  for (const { start, end } of [...glossary.alternatives(all), ...glossary.units(all)]) {
    if (stops.slice(start, end).includes(false)) stops.fill(false, start, end);
  }
  const stressed = tokens.map((token) =>
    Math.min(1, ...stresses.filter(({ span }) => encloses(span, token)).map(({ factor }) => factor)),
  );
  const factors = stressed.map((factor, i) => (stops[i] ? 0 : factor));
  const naming = tokens.map((token) => stresses.some(({ span, naming }) => naming && encloses(span, token)));
  const words = tokens.map(({ folded }, i) => (factors[i] === 0 ? '' : folded));
  const typed = tokens.map(({ start, end }) => canonical(text.slice(start, end)));
  const terms: WeightedTerm[] = [];
  const groups: TermGroup[] = [];
  const add = (term: string, typed: string, weight: number, factor: number, naming = false) => {
    if (weight <= 0) return;
    const folded = { terms: [term], worth: typed === term ? 1 : UNACCENTED };
    groups.push({
      term,
      stress: factor,
      weight: weight * factor,
      naming,
      alternatives: typed === term ? [folded] : [folded, { terms: [typed], worth: 1 }],
    });
  };
  const known = (term: string) => vocabulary.documentFrequency(term) > 0;
  /** Beside a number, any word stands by chance. */
  const pairWeight = (pair: string, seen: boolean, parts: boolean) => {
    if (seen) return TELLS.pair * tells(pair);
    if (/\d/u.test(pair)) return TELLS.numberPair;
    return parts ? TELLS.unknownPair : 0;
  };
  const tells = (term: string) => Math.min(TELLS.most, Math.max(TELLS.least, vocabulary.idf(term)));
  // BM25 weighs words of asking by itself, and left out they cost it a twentieth of its first places.
  const ranks = (term: string, factor: number) => {
    if (factor > 0) terms.push({ term, weight: factor * Math.max(1, TELLS.least / vocabulary.idf(term)) });
  };
  for (const [i, word] of all.entries()) {
    ranks(word, stressed[i] ?? 1);
    const next = all[i + 1];
    if (next !== undefined)
      ranks(
        `${word}${BIGRAM_JOINT}${next}`,
        BIGRAM_WEIGHT * Math.min(stressed[i] ?? 1, stressed[i + 1] ?? 1),
      );
  }
  for (const [i, word] of words.entries()) {
    if (word === '') continue;
    add(
      word,
      typed[i] ?? word,
      known(word) ? tells(word) : /^\d+$/u.test(word) ? TELLS.least : TELLS.unknown,
      factors[i] ?? 1,
      naming[i],
    );
    const next = words[i + 1] ?? '';
    if (next === '' || separated(text, tokens[i]?.end, tokens[i + 1]?.start)) continue;
    const pair = `${word}${BIGRAM_JOINT}${next}`;
    const weight = pairWeight(pair, known(pair), known(word) && known(next));
    add(
      pair,
      pairTyped(typed[i] ?? word, typed[i + 1] ?? next),
      weight,
      Math.min(factors[i] ?? 1, factors[i + 1] ?? 1),
      naming[i] && naming[i + 1],
    );
  }
  const substitutes = [
    ...glossary.alternatives(all).map((found) => ({ ...found, ...SYNONYM })),
    ...glossary.units(words).map(({ unit, start, end }) => ({
      start,
      end,
      phrases: [syllables(glossary.writeOut(unit.name))],
      ...UNIT,
    })),
  ];
  for (const { start, end, phrases, ranking, coverage } of substitutes) {
    const own = new Set(withBigrams(all.slice(start, end)));
    const written = phrases.map(withBigrams);
    const others = written.filter((phrase) => phrase.every(known));
    const said = written.filter((phrase) => phrase.every((term) => known(term) || remarked.has(term)));
    if (said.length === 0) continue;
    for (const term of others.flat()) if (!own.has(term)) terms.push({ term, weight: ranking });
    if (!groups.some((group) => own.has(group.term))) {
      // A phrase of nothing but stopwords ("để làm gì") stands for its first synonym.
      for (const term of others[0] ?? []) {
        add(term, term, tells(term), 1);
        ranks(term, 1);
      }
      continue;
    }
    for (const [i, group] of groups.entries()) {
      if (!own.has(group.term)) continue;
      const added = said.map((phrase) => ({ terms: phrase, worth: coverage }));
      groups[i] = { ...group, alternatives: [...group.alternatives, ...added] };
    }
  }
  return { text, groups, terms };
}

/** A pair counts as typed with diacritics only if both of it are: half of it says nothing of the other half. */
function pairTyped(left: string, right: string): string {
  const accented = left !== fold(left) && right !== fold(right);
  return accented ? `${left}${BIGRAM_JOINT}${right}` : `${fold(left)}${BIGRAM_JOINT}${fold(right)}`;
}

function separated(text: string, end = 0, start = 0): boolean {
  return /[.;:!?¦\n]/u.test(text.slice(end, start));
}
