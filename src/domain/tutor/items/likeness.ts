import { QUOTED } from '../../text/quoted.ts';
import { syllables } from '../../text/tokenise.ts';

/** Share of the pairs of syllables of the shorter text that the longer one has too, 0 to 1. */
export function likeness(a: string, b: string): number {
  const [some, others] = [pairs(a), pairs(b)];
  const [shorter, longer] = some.size < others.size ? [some, others] : [others, some];
  if (shorter.size === 0) return a === b ? 1 : 0;
  return [...shorter].filter((pair) => longer.has(pair)).length / shorter.size;
}

/** Above, two texts may say the same. */
export const ALIKE = 0.45;

/** Each text is compared with many others. */
const known = new Map<string, ReadonlySet<string>>();
const MOST_KNOWN = 4000;

function pairs(text: string): ReadonlySet<string> {
  const found = known.get(text);
  if (found !== undefined) return found;
  const words = syllables(text);
  const made = new Set(words.slice(1).map((word, i) => `${words[i]} ${word}`));
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(text, made);
  return made;
}

/** Words that are in every text of this kind. */
const COMMON = new Set(
  [
    'thi đua',
    'khen thưởng',
    'danh hiệu',
    'hình thức',
    'tổ chức',
    'công tác',
    'phong trào',
    'thành phố',
    'cơ quan',
    'đơn vị',
    'cá nhân',
    'tập thể',
    'quy định',
    'thực hiện',
    'nội dung',
  ].map((pair) => syllables(pair).join(' ')),
);

/** Whether the question uses words of the answer that no wrong option has: it would give the answer away. */
export function givesAway(prompt: string, key: string, wrong: readonly string[]): boolean {
  const asked = pairs(prompt);
  return [...pairs(key)].some(
    (pair) => asked.has(pair) && !COMMON.has(pair) && !wrong.some((option) => pairs(option).has(pair)),
  );
}

/** Names in quotation marks as they stand, each once. */
export function quotedNamesIn(text: string): string[] {
  return [...new Set([...text.matchAll(QUOTED)].map(([whole]) => whole))];
}
