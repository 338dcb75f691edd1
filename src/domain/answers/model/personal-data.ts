/** Addresses of mail, and runs of nine or more digits: telephones, identity cards, accounts; sums of money are none. */
const MAIL = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}.-]+\.\p{L}{2,}/gu;
const LONG_NUMBER =
  /(?<!\d)(?!\d{1,3}(?:\.\d{3})+(?!\d))(?:\+|\((?=\d{2,4}\)))?\d(?:[\s.()–-]{0,2}\d){8,}(?!\d)/gu;

/** A question without what identifies somebody by a number or an address, before it leaves the machine. */
export function withoutPersonalData(text: string): string {
  return text.replace(MAIL, '[địa chỉ thư]').replace(LONG_NUMBER, '[dãy số]');
}
