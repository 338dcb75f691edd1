/** When something is to be done, as the text says it. */
export interface TimingPhrase {
  /** `date`: a calendar date; `period`: a span or limit in days, months, years; `recurring`: how often; `continuous`: without end. */
  readonly kind: 'date' | 'period' | 'recurring' | 'continuous';
  /** Verbatim. */
  readonly phrase: string;
}

const NUMBER = String.raw`(?:\d{1,3}|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)`;
const DATE = String.raw`(?:\d{1,2}/\d{1,2}/\d{4}|ngày\s+\d{1,2}\s+tháng\s+\d{1,2}(?:\s+năm\s+\d{4})?|\d{1,2}/\d{4}|tháng\s+\d{1,2}(?:/|\s+năm\s+)\d{4}|quý\s+[IV]+(?:/|\s+năm\s+)\d{4})`;

const PATTERNS: readonly [TimingPhrase['kind'], RegExp][] = [
  [
    'date',
    new RegExp(
      String.raw`(?:(?:chậm nhất|trước|đến hết|hết|từ|kể từ|sau|đến|trong)\s+(?:ngày\s+|tháng\s+|năm\s+)?)?${DATE}|(?:trong|hết|đến hết|cuối)\s+năm\s+\d{4}`,
      'giu',
    ),
  ],
  [
    'period',
    new RegExp(
      String.raw`(?:(?:chậm nhất|trong thời hạn|trong vòng|trong|trước|sau|không quá|ít nhất|tối thiểu|tối đa)\s+)?(?:là\s+)?(?:từ\s+)?${NUMBER}\s+(?:ngày(?:\s+làm việc)?|tuần|tháng|năm)(?![\p{L}\d])(?:\s+(?:trở lên|kể từ[^,.;]{0,60}))?`,
      'giu',
    ),
  ],
  [
    'recurring',
    /(?:định kỳ(?:\s+(?:hằng|hàng)?\s*(?:\d+\s+)?(?:tuần|tháng|quý|năm))?|(?:hằng|hàng|mỗi)\s+(?:ngày|tuần|tháng|quý|năm)|\d+\s+(?:tháng|năm)\s+(?:một|1)\s+lần)/giu,
  ],
  ['continuous', /(?:thường xuyên|liên tục)(?![\p{L}\d])/giu],
];

/** Everything a text says about time, in the order date, period, recurring, continuous. */
export function timingPhrases(text: string): TimingPhrase[] {
  return PATTERNS.flatMap(([kind, pattern]) =>
    [...text.matchAll(pattern)].map(([phrase]) => ({ kind, phrase: phrase.trim() })),
  );
}

/** Dates of documents that a sentence names are not its own timing: "Chỉ thị số 41-CT/TW, ngày 26/12/2024". */
const DOCUMENT_DATES =
  /(?:số\s+)?\d+[-/][\p{L}\d/-]+,?\s+ngày\s+\d{1,2}(?:\/\d{1,2}\/\d{4}|\s+tháng\s+\d{1,2}\s+năm\s+\d{4})/giu;

/** Text without the dates of the documents it cites. */
export function withoutDocumentDates(text: string): string {
  return text.replace(DOCUMENT_DATES, '');
}
