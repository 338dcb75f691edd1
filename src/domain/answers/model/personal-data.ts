/** Addresses of mail, and runs of nine or more digits: telephones, identity cards, accounts. No document has such a number. */
const MAIL = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}.-]+\.\p{L}{2,}/gu;
const LONG_NUMBER = /(?<![\p{L}\d])\+?\d(?:[\s.-]?\d){8,}(?!\d)/gu;

/** A question without what identifies somebody by a number or an address, before it leaves the machine. */
export function withoutPersonalData(text: string): string {
  return text.replace(MAIL, '[địa chỉ thư]').replace(LONG_NUMBER, '[dãy số]');
}
