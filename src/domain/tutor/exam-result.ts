import { z } from 'zod';
import type { VerifiedCitation } from '../documents/citation.ts';
import { sectionOf } from './draw.ts';
import type { ExamQuestion } from './exam.ts';
import type { Item } from './item.ts';

const count = z.int().min(0);

const topicScoreSchema = z.object({ key: z.string(), title: z.string(), right: count, total: count });

/** What an exam came to, as it is stored. */
export const scoreSchema = z.object({
  right: count,
  /** Questions that count: those whose section has not changed since the paper was drawn. */
  total: count,
  /** Questions whose section has changed meanwhile, so that nobody can say what is right. */
  withdrawn: count,
  /** Those with the smallest share of right answers first. */
  topics: z.array(topicScoreSchema),
  /** Of the questions that count; one left open is wrong. */
  items: z.array(z.object({ id: z.string(), right: z.boolean() })),
});

export type TopicScore = Readonly<z.output<typeof topicScoreSchema>>;
export type ExamScore = Readonly<z.output<typeof scoreSchema>>;

/** A question that was not answered right. */
export interface Missed {
  readonly item: Item;
  /** Index of the option that was chosen; absent where none was. */
  readonly answer?: number;
}

export interface ExamResult {
  readonly score: ExamScore;
  readonly missed: readonly Missed[];
  /** Where to read again: each section once, those with most wrong answers first. */
  readonly sections: readonly VerifiedCitation[];
  /** Validity notices of the questions that count, each once. */
  readonly notices: readonly string[];
}

/** @param itemOf the item of that edition; undefined where its section or its options have changed since */
export function resultOf(
  questions: readonly ExamQuestion[],
  itemOf: (edition: string) => Item | undefined,
): ExamResult {
  const counted = questions.flatMap(({ item: edition, answer }) => {
    const item = itemOf(edition);
    return item === undefined ? [] : [{ item, answer, right: answer === item.key }];
  });
  const missed = counted.flatMap(({ item, answer, right }) =>
    right ? [] : [{ item, ...(answer !== undefined && { answer }) }],
  );
  const right = counted.length - missed.length;
  return {
    score: {
      right,
      total: counted.length,
      withdrawn: questions.length - counted.length,
      topics: topicScores(counted),
      items: counted.map(({ item: { id }, right }) => ({ id, right })),
    },
    missed,
    sections: sectionsOf(missed.map(({ item }) => item)),
    notices: [...new Set(counted.flatMap(({ item }) => item.notices))],
  };
}

function topicScores(counted: readonly { readonly item: Item; readonly right: boolean }[]): TopicScore[] {
  const scores = new Map<string, TopicScore>();
  for (const { item, right } of counted) {
    const { key, title } = item.topic;
    const known = scores.get(key) ?? { key, title, right: 0, total: 0 };
    scores.set(key, { ...known, right: known.right + Number(right), total: known.total + 1 });
  }
  return [...scores.values()].sort((a, b) => a.right * b.total - b.right * a.total);
}

/** The sections of the items, each once, those of most items first. */
export function sectionsOf(items: readonly Item[]): VerifiedCitation[] {
  const found = new Map<string, { citation: VerifiedCitation; count: number }>();
  for (const item of items) {
    const known = found.get(sectionOf(item));
    found.set(sectionOf(item), { citation: item.citation, count: (known?.count ?? 0) + 1 });
  }
  return [...found.values()].sort((a, b) => b.count - a.count).map(({ citation }) => citation);
}
