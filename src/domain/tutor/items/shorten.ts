import { startsWithAction } from '../../obligations/actions.ts';

/** Words with which a clause of purpose or manner begins: a task may end before them. */
const CLAUSE =
  /(?<!điều kiện|tránh|cách)(?:,? )(?=(?:nhằm|góp phần|gắn với|trong đó|qua đó|từ đó|theo thẩm quyền|để)[ ,])|, (?=bảo đảm |là một )| (?=về các )/gu;
/** What is listed ends before a further object, or a further task. */
const FURTHER = /;(?= )|,(?= (?:\p{Lu}|các |những ))/gu;
/** UTF-16 units below which the rest says too little. */
const LEAST = 25;

/** A further task after one that is complete. */
function furtherTasks(text: string): number[] {
  return [...text.matchAll(/, /gu)]
    .filter(({ index }) => startsWithAction(text.slice(index + 2)) && isComplete(text.slice(0, index)))
    .map(({ index }) => index);
}

/** Whether what ends here has its object: it is no row of verbs, of which the object follows. */
function isComplete(text: string): boolean {
  const words = (text.split(/[,;] /u).at(-1) ?? '').trim().split(' ');
  const last = words.slice(-2).join(' ');
  return words.length >= 4 && (NOUNS.test(last) || !startsWithAction(last));
}

const NOUNS = /^(?:thi đua|khen thưởng)$/u;

/** The text, or its longest beginning up to the border of a clause that is not longer than `most`; undefined where there is none. */
export function upToClause(text: string, most: number): string | undefined {
  if (text.length <= most) return text;
  const marked = [...text.matchAll(CLAUSE), ...text.matchAll(FURTHER)].map(({ index }) => index);
  const ends = [...marked, ...furtherTasks(text)].filter(
    (end) => end >= LEAST && end <= most && isClosed(text.slice(0, end)) && !cutsList(text, end),
  );
  return ends.length === 0 ? undefined : text.slice(0, Math.max(...ends));
}

/** Whether the cut would leave a part of what a colon announces. */
function cutsList(text: string, end: number): boolean {
  return text.slice(0, end).includes(': ');
}

/** Whether no bracket or quotation mark is left open. */
export function isClosed(text: string): boolean {
  const count = (mark: RegExp) => text.match(mark)?.length ?? 0;
  return count(/\(/gu) === count(/\)/gu) && count(/“/gu) === count(/”/gu) && count(/"/gu) % 2 === 0;
}
