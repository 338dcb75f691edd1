import { BIGRAM_JOINT, syllables } from '../text/tokenise.ts';
import type { FusedCandidate } from './fusion.ts';
import type { KeywordIndex } from './keywords.ts';
import type { SearchQuery } from './query.ts';

/**
 * What a re-ranker looks at, in the order of its columns. All are shares, ranks and likenesses, so that they mean
 * the same in a corpus of a hundred passages and of a hundred thousand.
 */
export const FEATURES = [
  'keyword score by the best of the list',
  'keyword score by the length of the question',
  'inverse keyword rank',
  'likeness of the nearest piece',
  'likeness behind the best of the list',
  'inverse likeness rank',
  'fused score',
  'fused score behind the best of the list',
  'syllables in the headings',
  'pairs in the headings',
  'headings in the question',
  'longest run in the headings',
  'syllables in the title',
  'title in the question',
  'syllables in the body',
  'pairs in the body',
  'syllables anywhere',
  'pairs anywhere',
  'syllables in the best window',
  'pairs in the best window',
  'syllables in the opening',
  'longest run in the body',
  'length of the body',
  'length of the headings',
  'length of the question',
] as const;

/** Syllables of the stretch of a body that may answer by itself. */
const WINDOW = 40;

/** One row of {@link FEATURES} a candidate, in the order given. */
export function rerankFeatures(
  candidates: readonly FusedCandidate[],
  query: SearchQuery,
  keywords: KeywordIndex,
): Float64Array[] {
  const asked = readAsked(query, keywords);
  const best = (value: (candidate: FusedCandidate) => number) => Math.max(...candidates.map(value));
  const bestKeyword = best(({ keyword }) => keyword) || 1;
  const bestLikeness = best(({ likeness }) => likeness);
  const bestFused = best(({ fused }) => fused);
  const keywordRanks = ranks(candidates.map(({ keyword }) => keyword));
  const likenessRanks = ranks(candidates.map(({ likeness }) => likeness));
  return candidates.map(({ id, keyword, likeness, fused }, i) => {
    const { title, headings, body } = keywords.fields(id);
    const inTitle = matchField(title, asked);
    const inHeadings = matchField(headings, asked);
    const inBody = matchField(body, asked);
    const anywhere = (kind: 'syllables' | 'pairs') =>
      asked.share(kind, (term) => inTitle[kind][term] || inHeadings[kind][term] || inBody[kind][term] || 0);
    const opening = matchField(body.subarray(0, WINDOW), asked);
    const window = bestWindow(inBody, asked);
    return Float64Array.of(
      keyword / bestKeyword,
      keyword / (asked.weight || 1),
      1 / (keywordRanks[i] as number),
      likeness,
      likeness - bestLikeness,
      1 / (likenessRanks[i] as number),
      fused,
      fused - bestFused,
      asked.share('syllables', (term) => inHeadings.syllables[term] as number),
      asked.share('pairs', (term) => inHeadings.pairs[term] as number),
      shareAsked(headings, asked, keywords),
      headings.length === 0 ? 0 : inHeadings.run / headings.length,
      asked.share('syllables', (term) => inTitle.syllables[term] as number),
      shareAsked(title, asked, keywords),
      asked.share('syllables', (term) => inBody.syllables[term] as number),
      asked.share('pairs', (term) => inBody.pairs[term] as number),
      anywhere('syllables'),
      anywhere('pairs'),
      window.syllables,
      window.pairs,
      asked.share('syllables', (term) => opening.syllables[term] as number),
      inBody.run / (asked.length || 1),
      Math.log1p(body.length),
      Math.log1p(headings.length),
      Math.log1p(asked.length),
    );
  });
}

/** Ranks from 1, equal values alike. */
function ranks(values: readonly number[]): number[] {
  return values.map((value) => values.reduce((rank, other) => (other > value ? rank + 1 : rank), 1));
}

/** A question as numbered terms. */
interface Asked {
  /** Syllables that it has. */
  readonly length: number;
  /** Number among the question's terms by number of syllable; −1 for others. */
  readonly syllable: Map<number, number>;
  /** By the number of the first syllable times 65,536 and that of the second. */
  readonly pair: Map<number, number>;
  readonly weights: { readonly syllables: readonly number[]; readonly pairs: readonly number[] };
  /** Of all of its terms. */
  readonly weight: number;
  /** The share of the terms of a kind, by weight, for which `found` is not 0. */
  share(kind: 'syllables' | 'pairs', found: (term: number) => number): number;
}

const PAIR = 1 << 16;

function readAsked(query: SearchQuery, keywords: KeywordIndex): Asked {
  const syllable = new Map<number, number>();
  const pair = new Map<number, number>();
  const weights = { syllables: [] as number[], pairs: [] as number[] };
  const sum = { syllables: 0, pairs: 0 };
  for (const { term, weight } of query.terms) {
    const amount = weight * keywords.idf(term);
    const [first, second] = term.split(BIGRAM_JOINT).map((part) => keywords.syllableNumber(part) ?? -1);
    const kind = second === undefined ? 'syllables' : 'pairs';
    const numbers = second === undefined ? syllable : pair;
    const key = second === undefined ? (first as number) : (first as number) * PAIR + second;
    sum[kind] += amount;
    const known = numbers.get(key);
    // Terms that occur nowhere count among those asked for, and are never found.
    if (known !== undefined) weights[kind][known] = (weights[kind][known] as number) + amount;
    else numbers.set(key, weights[kind].push(amount) - 1);
  }
  return {
    length: syllables(query.text).length,
    syllable,
    pair,
    weights,
    weight: sum.syllables + sum.pairs,
    share(kind, found) {
      if (sum[kind] === 0) return 0;
      let share = 0;
      for (const [term, weight] of weights[kind].entries()) if (found(term)) share += weight;
      return share / sum[kind];
    },
  };
}

/** Where a field has terms of the question. */
interface FieldMatch {
  /** 1 for the terms that occur. */
  readonly syllables: Uint8Array;
  readonly pairs: Uint8Array;
  /** Most syllables in a row of which each neighbouring two are neighbours in the question. */
  readonly run: number;
  /** Positions in the field and the terms that begin there; −1: none. */
  readonly spots: readonly { readonly at: number; readonly syllable: number; readonly pair: number }[];
}

function matchField(field: Uint16Array, { syllable, pair, weights }: Asked): FieldMatch {
  const found = new Uint8Array(weights.syllables.length);
  const pairs = new Uint8Array(weights.pairs.length);
  const spots: { at: number; syllable: number; pair: number }[] = [];
  let run = 0;
  let longest = 0;
  for (let at = 0; at < field.length; at++) {
    const number = field[at] as number;
    const term = syllable.get(number);
    if (term === undefined) {
      run = 0;
      continue;
    }
    found[term] = 1;
    const next = at + 1 < field.length ? pair.get(number * PAIR + (field[at + 1] as number)) : undefined;
    if (next !== undefined) pairs[next] = 1;
    if (run === 0) run = 1;
    longest = Math.max(longest, run);
    run = next === undefined ? 0 : run + 1;
    spots.push({ at, syllable: term, pair: next ?? -1 });
  }
  return { syllables: found, pairs, run: longest, spots };
}

/** The greatest share of the question's terms that stand together in a field. */
function bestWindow({ spots }: FieldMatch, asked: Asked): { syllables: number; pairs: number } {
  const best = { syllables: 0, pairs: 0 };
  for (const kind of ['syllable', 'pair'] as const) {
    const key = `${kind}s` as const;
    const weights = asked.weights[key];
    const counts = new Uint32Array(weights.length);
    /** @returns the weight of a term that has just entered the window, or just left it */
    const count = (term: number, change: 1 | -1): number => {
      if (term < 0) return 0;
      const before = counts[term] as number;
      counts[term] = before + change;
      return (change === 1 ? before : before - 1) === 0 ? (weights[term] as number) : 0;
    };
    let sum = 0;
    let greatest = 0;
    let from = 0;
    for (const spot of spots) {
      sum += count(spot[kind], 1);
      for (
        let first = spots[from];
        first !== undefined && first.at <= spot.at - WINDOW;
        first = spots[from]
      ) {
        sum -= count(first[kind], -1);
        from++;
      }
      greatest = Math.max(greatest, sum);
    }
    const all = weights.reduce((total, weight) => total + weight, 0);
    best[key] = all === 0 ? 0 : greatest / all;
  }
  return best;
}

/** How much of a field, by how much its syllables tell, the question says. */
function shareAsked(field: Uint16Array, { syllable }: Asked, keywords: KeywordIndex): number {
  let all = 0;
  let asked = 0;
  for (const number of field) {
    const tells = keywords.syllableIdf(number);
    all += tells;
    if (syllable.has(number)) asked += tells;
  }
  return all === 0 ? 0 : asked / all;
}
