import { cite } from '../../documents/citation.ts';
import { withoutClosing } from '../../obligations/clause.ts';
import { semicolonParts, sentences } from '../../text/sentences.ts';
import { capitalise, continueWith } from '../../text/wording.ts';
import type { Draft } from './draft.ts';
import { BLANK } from './figures.ts';
import type { List } from './lists.ts';
import { addressOf, ownHeading, subjectOf } from './place.ts';

const WORDS = [
  '',
  'một',
  'hai',
  'ba',
  'bốn',
  'năm',
  'sáu',
  'bảy',
  'tám',
  'chín',
  'mười',
  'mười một',
  'mười hai',
];
/** "cả hai tiêu chuẩn" asks for nothing that is worth knowing. */
const TRIVIAL = /cả $/u;
const KINDS = /^(?:loại|hình thức|danh hiệu|nhóm|nội dung|nguyên tắc)/u;

/** How many things a whole list has: as its announcement says, or as they are counted. */
export function countDrafts(lists: readonly List[]): Draft[] {
  return lists.flatMap((list) => statedCount(list) ?? ownCount(list) ?? []);
}

/** "Có … hình thức khen thưởng": the number is in the text, and the list agrees with it. */
function statedCount({ place, introduction = '', members }: List): Draft | undefined {
  const word = WORDS[members.length];
  if (word === undefined || members.length < 2) return undefined;
  const found = new RegExp(`(?<![\\p{L}\\p{N}])(?<!(?:hằng|hàng|mỗi|từng) )${word}(?= \\p{Ll})`, 'iu');
  for (const quote of sentences(introduction).flatMap(({ text }) => semicolonParts(text))) {
    const match = found.exec(quote);
    if (
      match === null ||
      TRIVIAL.test(quote.slice(0, match.index)) ||
      cite(place.document, place.section, quote) === undefined
    )
      continue;
    const [said] = match;
    const before = quote.slice(0, match.index);
    const after = withoutClosing(quote.slice(match.index + said.length));
    return {
      kind: 'count',
      prompt: /^(?:Có )?$/u.test(before)
        ? `Theo ${addressOf(place)}, có bao nhiêu ${after}?`
        : `Theo ${subjectOf(place)}, số nào điền đúng vào chỗ trống: “${before}${BLANK} ${after}”?`,
      key: said.toLowerCase(),
      wrong: near(members.length)
        .map((number) => WORDS[number] ?? '')
        .filter(Boolean),
      place,
      quote: withoutClosing(quote),
      order: (a, b) => WORDS.indexOf(a) - WORDS.indexOf(b),
    };
  }
  return undefined;
}

/** "Các huân chương gồm:", or a heading like "Các loại hình khen thưởng" over numbered clauses. */
function ownCount({ place, introduction, members, numbered }: List): Draft | undefined {
  const title = introduction ?? ownHeading(place.section) ?? '';
  const noun = /^Các (.+?)(?: gồm:)?$/u.exec(title)?.[1];
  if (!numbered || noun === undefined || noun.endsWith(':') || members.length < 3) return undefined;
  const counted = KINDS.test(noun) ? noun : `loại ${continueWith(noun)}`;
  return {
    kind: 'count',
    prompt: `${capitalise(addressOf(place))} liệt kê bao nhiêu ${counted}?`,
    key: String(members.length),
    wrong: near(members.length).map(String),
    place,
    quote: title,
    because: `${members.length} ${counted}`,
    order: (a, b) => Number(a) - Number(b),
  };
}

function near(number: number): number[] {
  return [number - 1, number + 1, number + 2, number - 2].filter((other) => other > 1);
}
