const WHO = '(?:ai|cap nao|co quan nao|ben nao|noi nao|don vi nao)';
/** What regulating is done to, lest "hướng dẫn báo chí" be taken for it. */
const REGULATES =
  '(?:quy dinh|dinh(?! huong)(?: ra)?(?= |$)|dat ra |dat ten|huong dan(?:$| (?:chi tiet|cu the|tieu chuan|thi hanh|thuc hien|viec|ve|thu tuc|ho so|xet|luat)))';
const ASKED = new RegExp(
  [
    `(?:^| )${WHO}(?: o [a-z]+)? (?:se |duoc (?:quyen )?|phai |la nguoi )?${REGULATES}`,
    // Who "đạt tiêu chuẩn" meets them; offices set ("đặt") them.
    '(?:^| )(?:cap nao|co quan nao)(?: o [a-z]+)? (?:duoc |quyen )*dat tieu',
    `giao (?:cho )?(?:${WHO}|dau) (?:quy dinh|huong dan|noi ro|lam ro|viet)`,
    '(?:tinh|bo|xa|so|truong|co quan|don vi)(?: co)?(?: duoc)? tu (?:dat|de|dinh|quy dinh|huong dan)(?: |$)',
  ].join('|'),
);

/** Whether a question (folded words) asks who sets the details of something, which one sentence says. */
export function asksWhoRegulates(folded: string): boolean {
  return ASKED.test(folded);
}
