import type { Document } from '../../documents/document.ts';
import type { ItemKind } from '../item.ts';
import type { Draft } from './draft.ts';
import { subjectOf, textOf } from './place.ts';
import { type Provision, partsOf, REFERS } from './provisions.ts';
import { upToClause } from './shorten.ts';

/** What stands for the missing words. */
export const BLANK = '…';

/** A number of something that can be counted, or a share. */
const FIGURE =
  /(?<![\p{L}\p{N}./-])(?<!(?:ngày|tháng|năm|quý|Điều|khoản|số) )(?<number>\d{1,3}(?:,\d)?)(?<unit>%| (?:lần|năm|tháng|ngày(?: làm việc)?|giờ|tuần|tuổi|người|hộ|bộ|bản)(?![\p{L}])(?! \d))/gu;
const DATES = [
  /(?<![\p{N}/])(?<day>\d{1,2})\/(?<month>\d{1,2})\/(?<year>\d{4})(?![\p{N}/])/gu,
  /(?<=ngày )(?<day>\d{1,2}) tháng (?<month>\d{1,2}) năm (?<year>\d{4})(?!\p{N})/gu,
];
const FREQUENCY =
  /(?<![\p{L}])(?:hằng|hàng) (?:tuần|tháng|quý|năm)(?![\p{L}])|(?<![\p{L}])định kỳ(?! (?:hằng|hàng|\d))(?![\p{L}])|(?<![\p{L}])thường xuyên(?= (?:kiểm tra|rà soát|đôn đốc|theo dõi|báo cáo|cập nhật|giám sát))/giu;
/** How often, as documents put it; "định kỳ" alone names no period, so a period is no wrong answer where it stands. */
const FREQUENCIES = {
  often: ['đột xuất', 'hằng năm', 'hằng quý', 'định kỳ 6 tháng'],
  periodic: ['đột xuất', 'thường xuyên', 'hằng ngày', 'chỉ một lần'],
  yearly: ['hằng quý', 'hằng tháng', '5 năm một lần', '2 năm một lần'],
} as const;
const LONGEST = 190;
/** Days of other documents are no facts of this one: "Chỉ thị số 41-CT/TW, ngày 26/12/2024". */
const OF_DOCUMENT = /\d[-/][\p{L}\d/-]*\p{L}[\p{L}\d/-]*,? (?:ngày )?$/u;

/** Numbers, dates and frequencies, left out of the sentences that state them. */
export function figureDrafts(provisions: readonly Provision[]): Draft[] {
  return provisions.flatMap(partsOf).flatMap((provision) => {
    const { text } = provision;
    return [
      ...[...text.matchAll(FIGURE)].flatMap((match) =>
        gapDraft('count', provision, match, otherFigures(match, provision)),
      ),
      ...DATES.flatMap((date) => [...text.matchAll(date)])
        .filter(({ index }) => !OF_DOCUMENT.test(text.slice(0, index)))
        .flatMap((match) => gapDraft('timing', provision, match, otherDates(match))),
      ...[...text.matchAll(FREQUENCY)].flatMap((match) =>
        gapDraft('timing', provision, match, otherFrequencies(match[0])),
      ),
    ];
  });
}

const QUESTIONS: Readonly<Partial<Record<ItemKind, string>>> = {
  count: 'con số nào điền đúng vào chỗ trống',
  timing: 'cụm từ chỉ thời gian nào điền đúng vào chỗ trống',
};

function gapDraft(
  kind: ItemKind,
  { place, text }: Provision,
  match: RegExpExecArray,
  options: readonly string[],
): Draft | [] {
  const [said] = match;
  const shown = upToClause(text, LONGEST);
  if (shown === undefined || match.index + said.length > shown.length || REFERS.test(shown)) return [];
  const gap = `${shown.slice(0, match.index)}${BLANK}${shown.slice(match.index + said.length)}`;
  const fits = (option: string) =>
    `${shown.slice(0, match.index)}${option}${shown.slice(match.index + said.length)}`;
  const wrong = options.filter(
    (option) => option !== said.toLowerCase() && !says(place.document, fits(option)),
  );
  return {
    kind,
    prompt: `Theo ${subjectOf(place)}, ${QUESTIONS[kind]}: “${gap}”?`,
    key: said.toLowerCase(),
    wrong,
    place,
    quote: shown,
    ...(kind === 'count' && { order: (a: string, b: string) => Number.parseFloat(a) - Number.parseFloat(b) }),
  };
}

function says(document: Document, sentence: string): boolean {
  return textOf(document).toLowerCase().includes(sentence.toLowerCase());
}

/** First those that the document states of the same thing, then numbers near by; written alike. */
function otherFigures(match: RegExpExecArray, { place }: Provision): string[] {
  const { number = '', unit = '' } = match.groups ?? {};
  const own = Number(number.replace(',', '.'));
  const all = [...textOf(place.document).matchAll(FIGURE)];
  const stated = all.flatMap(({ groups }) =>
    groups?.unit === unit ? [Number(groups.number?.replace(',', '.'))] : [],
  );
  const step = own >= 20 ? 5 : 1;
  return (
    [...new Set([...stated, own + step, own - step, own + 2 * step, own - 2 * step])]
      .filter((other) => other > own / 3 && other < own * 3 && other !== own && Number.isInteger(other))
      // No share exceeds the whole.
      .filter((other) => unit !== '%' || own > 100 || other <= 100)
      .slice(0, 4)
      .map((other) => `${String(other).padStart(number.startsWith('0') ? number.length : 1, '0')}${unit}`)
  );
}

function otherDates({ groups, 0: said }: RegExpExecArray): string[] {
  const { day = '', month = '', year = '' } = groups ?? {};
  const later = Number(year) + 1;
  const other = Number(month) === 7 ? 1 : 7;
  const padded = String(other).padStart(month.length, '0');
  const written = (inMonth: string, inYear: string | number) =>
    said.includes('/') ? `${day}/${inMonth}/${inYear}` : `${day} tháng ${inMonth} năm ${inYear}`;
  return [written(month, later), written(padded, year), written(padded, Number(year) - 1)];
}

function otherFrequencies(said: string): readonly string[] {
  if (/^thường xuyên/iu.test(said)) return FREQUENCIES.often;
  if (/^định kỳ/iu.test(said)) return FREQUENCIES.periodic;
  // Both spellings are in use: the key must not be known by its own.
  return FREQUENCIES.yearly.map((other) => (/^hàng/iu.test(said) ? other.replace('hằng', 'hàng') : other));
}
