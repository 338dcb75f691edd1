/** Words that begin the name of an organisation, folded. */
const FIRST =
  'so phong ban bo cuc vu chi van uy cong truong hoi doan thuong dang kho thanh vien toa doi benh quan trung lien thuong'.split(' ');
const HEADS =
  /^(?:so|phong|ban|bo|cuc|chi cuc|van phong|uy ban|cong an|truong|hoi|hoi dong|doan|thuong truc|dang uy|kho bac|thanh tra|vien kiem sat|vien|toa an|doi|benh vien|quan su|trung tam|lien doan|bo chi huy|cong ty|doanh nghiep) /;
/** Words with which the predicate or another part of the question begins. */
const ENDS = new Set(
  'duoc co phai lam can se giao nhan theo o tai chiu chu phoi gui bao thi va voi trong khi la gi nao ai nhiem trach de cho ve su thuc trien de_xuat tham ra to'.split(' '),
);

/**
 * The organisation a question is about, as folded words: "cong an thanh pho duoc giao nhiem vu gi" → "cong an thanh pho".
 * Undefined where the question does not begin with one.
 */
export function askedOrganisation(words: readonly string[]): string[] | undefined {
  const from = words.findIndex((word, i) => FIRST.includes(word) && HEADS.test(`${words.slice(i).join(' ')} `));
  if (from < 0 || from > 3) return undefined;
  const length = words.slice(from).findIndex((word, i) => i > 1 && ENDS.has(word));
  const name = words.slice(from, length < 0 ? from + 6 : from + length);
  return name.length >= 2 ? name : undefined;
}
