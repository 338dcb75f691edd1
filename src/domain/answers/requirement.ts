import { timingPhrases } from '../obligations/timing.ts';
import { fold } from '../text/normalise.ts';
import type { Intent } from './intent.ts';

/** Dates of documents that a sentence names are not its own timing: "Chỉ thị số 41-CT/TW, ngày 26/12/2024". */
const DOCUMENT_DATES = /(?:số\s+)?\d+[-/][\p{L}\d/-]+,?\s+ngày\s+\d{1,2}\/\d{1,2}\/\d{4}/giu;

/** Text without the dates of the documents it cites. */
export function withoutDocumentDates(text: string): string {
  return text.replace(DOCUMENT_DATES, '');
}

const MONEY = /\d[\d.,]*\s*(?:đồng|triệu|tỷ|%)|lần\s+mức\s+lương/iu;
const CONTACT = /\d{3,4}[\s.]?\d{3}[\s.]?\d{3,4}|@|https?:/u;
const NUMBER = /\d|(?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)\s/iu;

/**
 * Whether a sentence (with its headings and introductions) says the kind of thing an intent asks for.
 * Intents that any statement can meet have no requirement.
 */
export function meets(intent: Intent, sentence: string, context: string): boolean {
  switch (intent) {
    case 'when':
      return timingPhrases(withoutDocumentDates(sentence)).some(
        ({ kind, phrase }) =>
          kind === 'date' || kind === 'period' || (kind === 'recurring' && fold(phrase) !== 'dinh ky'),
      );
    case 'person':
      return /(?:^|\s)là (?!người)\p{Lu}/u.test(sentence);
    case 'amount':
      return MONEY.test(sentence);
    case 'contact':
      return CONTACT.test(sentence);
    case 'how-many':
      return NUMBER.test(sentence);
    case 'report-to':
      return /báo cáo|trình\s|gửi\s/iu.test(sentence);
    case 'with-whom':
      return /phối hợp|cùng với|\scùng\s/iu.test(sentence);
    case 'criteria':
      return /tiêu chuẩn|điều kiện|tiêu chí|đạt|phải|thành tích|dựa trên|căn cứ|công lao|tặng/iu.test(
        `${context} ${sentence}`,
      );
    default:
      return true;
  }
}
