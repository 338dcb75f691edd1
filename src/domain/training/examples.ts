import { createHasher } from '../embedding/features.ts';
import { piecesOf } from '../search/pieces.ts';

/** An article to learn from. */
export interface Article {
  /** Articles of one document share what stands before "#". */
  readonly id: string;
  readonly title: string;
  readonly heading: string;
  readonly text: string;
}

/** An article in hashed syllables. */
export interface HashedArticle {
  /** Number of its document. */
  readonly document: number;
  readonly title: readonly number[];
  readonly heading: readonly number[];
  /** Its body in pieces, see {@link piecesOf}. */
  readonly pieces: readonly (readonly number[])[];
}

/** A text that should be found and what it should be found by. */
export interface Example {
  /** Number of the article: two examples of one article are no wrong answers to each other. */
  readonly article: number;
  readonly document: number;
  readonly query: readonly number[];
  readonly target: readonly number[];
}

/** Syllables of a window that stands for a question, where the sentence is longer. */
const WINDOW = 24;
/** Pieces below teach nothing. */
const LEAST_SYLLABLES = 8;

/** Shares of examples that are varied, so that no habit of the training texts is relied upon. */
const SHARES = {
  /** The title is put before the heading. */
  titled: 0.5,
  /** The piece carries its title and heading, as when it is indexed. */
  placed: 0.5,
  /** The heading is turned into a question. */
  asked: 0.4,
  /** Each syllable of a query that is left out. */
  dropped: 0.1,
} as const;

/** Words of asking that carry no subject: a query with them must be found like one without. */
const ASKING = [
  'được quy định như thế nào',
  'quy định ra sao',
  'là gì',
  'gồm những gì',
  'có được không',
  'ai có trách nhiệm',
  'cơ quan nào có thẩm quyền',
  'trong trường hợp nào',
  'khi nào',
  'thế nào là',
  'cần điều kiện gì',
  'phải làm gì',
];

export function hashArticles(articles: readonly Article[], seed: number): HashedArticle[] {
  const documents = new Map<string, number>();
  const hashes = createHasher(seed);
  return articles.map(({ id, title, heading, text }) => {
    const key = id.split('#', 1)[0] as string;
    const document = documents.get(key) ?? documents.size;
    documents.set(key, document);
    return {
      document,
      title: hashes(title),
      heading: hashes(heading),
      pieces: piecesOf(text).map(hashes),
    };
  });
}

/** A piece as it is indexed: under its title and heading. */
export function placed({ title, heading }: HashedArticle, piece: readonly number[]): number[] {
  return [...title, ...heading, ...piece];
}

/** Makes examples out of articles alone, others every time: a heading and a piece below it; a passage and the rest around it. */
export function selfSupervised(
  articles: readonly HashedArticle[],
  seed: number,
  random: () => number,
): Example[] {
  const asking = ASKING.map(createHasher(seed));
  const examples: Example[] = [];
  for (const [number, article] of articles.entries()) {
    const piece = article.pieces[Math.floor(random() * article.pieces.length)] ?? [];
    if (piece.length < LEAST_SYLLABLES) continue;
    const of = { article: number, document: article.document };
    if (article.heading.length > 0) {
      const titled = random() < SHARES.titled ? article.title : [];
      const words = random() < SHARES.asked ? (asking[Math.floor(random() * asking.length)] ?? []) : [];
      const query = [...titled, ...withGaps(article.heading, random), ...words];
      examples.push({ ...of, query, target: piece });
    }
    const other = article.pieces[Math.floor(random() * article.pieces.length)] ?? [];
    if (other.length < 2 * LEAST_SYLLABLES) continue;
    const length = Math.min(WINDOW, Math.floor(other.length / 2));
    const from = Math.floor(random() * (other.length - length + 1));
    const rest = [...other.slice(0, from), ...other.slice(from + length)];
    examples.push({
      ...of,
      query: withGaps(other.slice(from, from + length), random),
      target: random() < SHARES.placed ? placed(article, rest) : rest,
    });
  }
  return examples;
}

/** Half of the queries lose some of their syllables. */
function withGaps(query: readonly number[], random: () => number): readonly number[] {
  if (random() < 0.5) return query;
  const kept = query.filter(() => random() >= SHARES.dropped);
  return kept.length > 0 ? kept : query;
}
