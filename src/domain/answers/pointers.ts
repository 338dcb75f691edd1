import type { Question } from './question.ts';
import { asksWhoRegulates } from './regulator-asked.ts';
import type { Spot } from './spots.ts';

/** Who regulates the details, or where, is asked. */
const ASKS_DETAILS = / chi tiet | quy dinh | ban hanh | (?:dieu|khoan|muc) nao /;

/** Where something stands is asked. */
const ASKS_WHERE = /(?:^| )(?:dieu|khoan|muc|diem) (?:nao|may|mo)(?: |$)/;

/** Whether a sentence leaves the details to others, and the question does not ask to whom or where. */
export function delegates(sentence: string, { intent, words }: Question): boolean {
  const folded = words.join(' ');
  if (ASKS_DETAILS.test(` ${folded} `) || asksWhoRegulates(folded)) return false;
  if (/^Luật giao .{5,60} quy định chi tiết/u.test(sentence)) return true;
  return (
    intent === 'criteria' &&
    /quy định chi tiết(?:,| và)? (?:hướng dẫn (?:cụ thể )?)?tiêu chuẩn/u.test(sentence)
  );
}

/** Sentences that only tell where something is to be found: who is to regulate the details, what a clause is about. */
export function isPointer({ quote }: Spot, question: Question): boolean {
  if (ASKS_WHERE.test(question.words.join(' '))) return false;
  if (/^(?:Điều|Khoản|Mục|Chương) này (?:quy định|nói) về/u.test(quote)) return true;
  if (/^Khoản này dành cho/u.test(quote)) return question.intent === 'criteria';
  return delegates(quote, question);
}
