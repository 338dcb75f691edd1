import { readTiming } from '../obligations/deadline.ts';
import { type TimingPhrase, timingPhrases, withoutDocumentDates } from '../obligations/timing.ts';
import { fold } from '../text/normalise.ts';
import type { Intent } from './intent.ts';

const SUM = /\d[\d.,]*\s*(?:đồng|triệu|tỷ)|lần\s+mức\s+lương/iu;
const SHARE = /\d[\d.,]*\s*%/u;
/** A sum is asked for, not a share. */
const ASKS_SUM = /bao nhieu (?:tien|dong)|thuong bao nhieu|so tien|may trieu|phat bao nhieu/;
const CONTACT = /\d{3,4}[\s.]?\d{3}[\s.]?\d{3,4}|@|https?:/u;
const NUMERAL = String.raw`(?:\d+(?:[.,]\d+)?|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)`;
/** "Một" that counts nothing. */
const NO_NUMBER = /một\s+(?:số|trong|cách|phần)(?=\s)/giu;
const DOCUMENT_NUMBERS = /\d+[-/][\p{L}\d/-]*\p{L}[\p{L}\d/-]*/gu;
/** What a number is asked of, folded, and how a text says it. */
const UNITS: readonly [RegExp, string][] = [
  // A title that is given every year is counted in times as in years.
  [/(?:may|bao nhieu) nam (?:lien|lien tuc|lien tiep|chien si|lao dong tien)(?: |$)/, '(?:năm|lần)'],
  [/(?:may|bao nhieu) nam/, 'năm'],
  [/(?:may|bao nhieu) lan/, 'lần'],
  [/(?:may|bao nhieu) ngay/, 'ngày'],
  [/(?:may|bao nhieu) thang/, 'tháng'],
  [/(?:may|bao nhieu) tuoi/, 'tuổi'],
  [/(?:may|bao nhieu) nguoi/, '(?:người|cá nhân|%)'],
  [/(?:may|bao nhieu) diem/, 'điểm'],
  [/(?:may|bao nhieu) (?:lop|buoi|khoa)/, '(?:lớp|buổi|khóa)'],
  [/(?:may|bao nhieu) (?:ban|bo)(?: |$)/, '(?:bản|bộ)'],
  [/(?:may|bao nhieu) giai thuong/, '(?:giải thưởng|danh hiệu)'],
  [/phan tram|ty le|bao nhieu %/, '(?:%|phần trăm)'],
];

/** Whether the text has a number of what the question asks the number of. */
export function saysNumber(text: string, folded: string): boolean {
  // Classes are counted by naming them: "hạng Nhất, Nhì, Ba".
  if (/(?:may|bao nhieu) hang(?: |$)/.test(folded)) return /hạng\s+Nhất\s*(?:,|và)/iu.test(text);
  const bare = withoutDocumentDates(text).replace(DOCUMENT_NUMBERS, '').replace(NO_NUMBER, '');
  const unit = UNITS.find(([asked]) => asked.test(folded))?.[1];
  return new RegExp(`(?<![\\p{L}\\d])${NUMERAL}\\s*${unit ?? '\\p{L}'}`, 'iu').test(bare);
}

/** "Phòng nào" is answered by a "Phòng …" only. */
const KIND_ASKED = /(?:^| )(phong|so|vu|cuc|(?<!(?:van|dia) )ban) (?:dang )?nao(?: |$)/;
const NAMED_KINDS: Readonly<Record<string, string>> = {
  phong: '[Pp]hòng',
  ban: 'Ban',
  so: '[Ss]ở',
  vu: 'Vụ',
  cuc: 'Cục',
};

/** The day of the year is asked, which "hằng năm" does not tell. */
const ASKS_DAY = /ngay (?:may|nao|bao nhieu)|truoc ngay|thang (?:may|nao)|(?:^| )nam nao/;
/** How often is asked, which no span of time tells. */
const ASKS_HOW_OFTEN = /(?:mot|1) lan(?: |$)/;
/** A span that limits, rather than one that is a condition: "chậm nhất 10 ngày". */
const LIMIT = /^(?:chậm nhất|trong|trước|sau|không quá)|kể từ/iu;

/** Who holds an office: "Chủ tịch Hội đồng … là Thủ tướng Chính phủ". */
const HOLDS_OFFICE =
  /(?:Chủ tịch|Bí thư|Trưởng|Giám đốc|Thủ trưởng|Bộ trưởng|Chánh|Ủy viên)[^.;:()]{0,90}\slà (?!người)\p{Lu}/u;
/** Whether somebody gets something is asked, which only what says to whom it is given tells. */
const ASKS_AWARDED = /(?:^| )(?:duoc|co the) (?:tang|trao|truy tang) /;
const AWARDS = /tặng|trao|dành|xét|đạt|thưởng|khen|công nhận/iu;
/** Criteria that stand elsewhere. */
const DEFERS = /đạt (?:các )?tiêu chuẩn theo quy định/iu;

/** Whether a sentence says how often something is done; "định kỳ" alone does not. */
function saysHowOften(sentence: string): boolean {
  const timing = readTiming(sentence);
  if (timing.kind === 'recurring') return fold(timing.phrase) !== 'dinh ky';
  return /(?:xét tặng|tặng|trao|công nhận|bình xét|thực hiện)\s+(?:hằng|hàng)\s+(?:năm|quý|tháng)/iu.test(
    sentence,
  );
}

/** What a sentence says of time, but for the dates of the documents it names where these are not asked for. */
function timesIn(sentence: string, folded: string): TimingPhrase[] {
  const asksDocument = /ban hanh|(?:^| )ky(?: |$)|ra doi/.test(folded);
  return timingPhrases(asksDocument ? sentence : withoutDocumentDates(sentence));
}

function saysWhen(sentence: string, folded: string): boolean {
  return timesIn(sentence, folded).some(({ kind }) => kind === 'date' || kind === 'period');
}

function saysDay(sentence: string, folded: string): boolean {
  const yearly = /(?:ngày\s+\d{1,2}|tháng\s+\d{1,2}|\d{1,2}\/\d{1,2})(?:\s+(?:hằng|hàng|mỗi)|[.;,]|$)/iu;
  return (
    yearly.test(withoutDocumentDates(sentence)) ||
    timesIn(sentence, folded).some(
      ({ kind, phrase }) => kind === 'date' || (kind === 'period' && LIMIT.test(phrase)),
    )
  );
}

/**
 * Whether a sentence (with its headings and introductions) says the kind of thing an intent asks for.
 * Intents that any statement can meet have no requirement.
 * @param folded the question's folded syllables, joined by spaces
 */
export function meets(
  intent: Intent,
  folded: string,
  sentence: string,
  context: string,
  announcement: string,
): boolean {
  switch (intent) {
    case 'when':
      if (ASKS_HOW_OFTEN.test(folded)) return saysHowOften(sentence);
      // A time limit in days is not met by a condition in years.
      if (/(?:may|bao nhieu) (?:ngay|thang)/.test(folded)) return saysNumber(sentence, folded);
      return ASKS_DAY.test(folded)
        ? saysDay(sentence, folded)
        : saysHowOften(sentence) || saysWhen(sentence, folded);
    case 'who': {
      const kind = KIND_ASKED.exec(folded)?.[1];
      return (
        kind === undefined ||
        new RegExp(`(?:^|\\s)${NAMED_KINDS[kind]}\\s`, 'u').test(`${context} ${sentence}`)
      );
    }
    case 'person':
      return HOLDS_OFFICE.test(sentence);
    case 'amount':
      return SUM.test(sentence) || (!ASKS_SUM.test(folded) && SHARE.test(sentence));
    case 'funds':
      return /(?:^|\s)(?:quỹ|ngân sách|nguồn)(?=[\s,.;]|$)/iu.test(sentence);
    case 'contact':
      return CONTACT.test(sentence);
    case 'how-many':
      if (folded.includes('lan thu')) return /lần thứ [\p{Lu}\d]/u.test(sentence);
      return saysNumber(`${context} ${sentence}`, folded);
    case 'report-to':
      return /báo cáo|trình\s|gửi\s/iu.test(sentence);
    case 'with-whom':
      return /phối hợp|cùng với|\scùng\s/iu.test(sentence);
    case 'criteria':
      // For whom it is says even a sentence that leaves the criteria to others.
      if (DEFERS.test(sentence) && !/ cho ai| doi tuong nao/.test(folded)) return false;
      return /tiêu chuẩn|điều kiện|tiêu chí|trường hợp|đạt|phải|thành tích|dựa trên|căn cứ|công lao|tặng/iu.test(
        `${announcement} ${sentence}`,
      );
    case 'yes-no':
      return !ASKS_AWARDED.test(folded) || AWARDS.test(`${announcement} ${sentence}`);
    default:
      return true;
  }
}
