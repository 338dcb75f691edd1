import type { Fact } from '../documents/facts.ts';

/** What a question asks for. */
export type Intent =
  | 'greeting' // hello, thanks: nothing is asked
  | 'section' // what does this section say
  | 'duties' // what must X do
  | 'report-to'
  | 'with-whom'
  | 'who'
  | 'when'
  | 'amount' // a sum, a rate
  | 'contact' // a telephone number, an address
  | 'how-many' // so many years, times, percent: a number that the text states
  | 'count' // how many items
  | 'definition'
  | 'criteria' // what must be met to get something
  | 'list'
  | 'yes-no'
  | 'general';

/** Questions about a document as a whole. */
export type FactAsked = Fact | 'validity' | 'amendedBy';

/** Patterns over the folded question with abbreviations written out; the first that fits decides. */
const INTENTS: readonly [Intent, RegExp][] = [
  ['greeting', /^(?:xin )?(?:chao|hello|hi|alo|cam on|camon|thank|thanks|tks|ok|oke|tam biet|bye)(?: (?:ban|em|anh|chi|ad|admin|bot|nhe|nhieu|a|cac|ca|nha|ah|you|tro ly))*$/],
  ['contact', /so dien thoai|sdt|dien thoai|hotline|email|e mail|thu dien tu|website|dia chi|so fax|zalo|tai khoan ngan hang|so tai khoan/],
  ['amount', /bao nhieu tien|muc (?:tien )?thuong|tien thuong|muc chi|kinh phi|bao nhieu dong|muc phat|phat bao nhieu|may trieu|thuong bao nhieu|so tien/],
  ['report-to', /bao cao (?:ket qua )?(?:[a-z ]{0,40})?(?:ai|cho ai|voi ai|ve dau|len dau|cho co quan nao|cho don vi nao|cho cap nao|noi nao|dau|qua dau|qua phong nao|co quan nao|cap nao|qua ai)$|bao cao (?:cho )?(?:ai|co quan nao|cap nao|don vi nao)|bao cao (?:[a-z ]{0,30})?qua (?:phong|co quan|don vi|dau|ai|ban)|gui bao cao (?:cho ai|ve dau|di dau|len dau|dau)|nop bao cao (?:cho ai|o dau|ve dau)|(?:ai|noi nao|co quan nao) nhan bao cao/],
  ['with-whom', /phoi hop (?:[a-z ]{0,20})?(?:voi )?(?:ai|co quan nao|don vi nao|to chuc nao|nhung ai|ben nao)|cung (?:voi )?(?:ai|nhung ai|co quan nao|(?:nhung )?to chuc nao|don vi nao)|voi nhung ai|voi (?:co quan|don vi|to chuc) nao/],
  ['criteria', /khi nao (?:thi |moi )?(?:duoc|bi|moi)|(?:duoc|bi) [a-z ]{2,60}khi nao$|tieu chuan|dieu kien|tieu chi|can (?:nhung )?(?:gi|dieu gi)|can dat (?:gi|nhung)|yeu cau (?:gi|nhung gi|the nao)/],
  ['when', /khi nao|bao gio|luc nao|ngay nao|ngay may|thang nao|thang may|nam nao|thoi han|han chot|han cuoi|han nop|deadline|bao lau|thoi gian nao|thoi diem nao|may ngay|bao nhieu ngay|tu ngay|den ngay|dinh ky the nao|may thang|(?:^| )han (?:la|bao|nop|den)|xong truoc/],
  ['how-many', /(?:may|bao nhieu) (?:nam|lan|phan tram|ngay|thang|tuoi|ban|giai thuong|nguoi|ty le)|bao nhieu %|ty le bao nhieu|ty le (?:[a-z ]{0,30})?(?:la )?bao nhieu/],
  ['count', /(?:^| )(?:co |gom |gom co |bao gom )?(?:tat ca )?(?:may|bao nhieu) [a-z]/],
  ['duties', /(?:phai |can |se |duoc giao |co )?lam (?:nhung )?(?:viec )?gi(?: |$)|nhiem vu|trach nhiem (?:gi|nhu the nao|the nao|ra sao|cua)|trach nhiem$|co trach nhiem gi|lam nhung gi|viec gi|phai lam|duoc giao (?:gi|viec|nhiem vu)|giao nhiem vu|cong viec|lam gi/],
  ['who', /(?:^| )ai(?: |$)|co quan nao|don vi nao|to chuc nao|nguoi nao|cap nao|phong nao|ban nao|ben nao|so nao|do ai|nhung ai|chu the nao|uy ban nao|noi nao/],
  ['definition', /(?:^| )la gi|nghia la|the nao la|duoc hieu|khai niem|dinh nghia|la nhu the nao|la sao$/],
  ['list', /nhung (?:gi|[a-z ]{1,40}nao)|gom (?:nhung )?(?:gi|co)|bao gom|liet ke|ke ten|cac (?:loai|hinh thuc|danh hieu|nhom|truong hop|hanh vi|noi dung|nguyen tac)/],
  ['yes-no', /(?:^| )(?:khong|ko|k|chua|hay khong|phai khong|dung khong|hong)$|^co (?:phai|duoc|can)|duoc khong/],
];

/** The intent of a question: folded words with abbreviations written out, joined by spaces. */
export function readIntent(folded: string): Intent {
  return INTENTS.find(([, pattern]) => pattern.test(folded))?.[0] ?? 'general';
}

const FACTS: readonly [FactAsked, RegExp][] = [
  ['signer', /(?:^| )ai ky|nguoi ky|ky boi|ai la nguoi ky|ai da ky|ai dat but/],
  ['issued', /ban hanh (?:vao |tu |trong )?(?:ngay|khi|nam|luc|thang|bao gio)|ngay (?:thang )?(?:nam )?(?:ban hanh|ky)|(?:ra doi|ky) (?:vao |tu )?(?:ngay|khi|nam|bao gio)|ai ky ngay nao|ngay nao$/],
  ['issuer', /(?:ai|co quan nao|don vi nao|cap nao|ben nao|noi nao) (?:da )?(?:ban hanh|ra|xay dung)(?: |$)|do (?:ai|co quan nao|don vi nao|cap nao) ban hanh|co quan ban hanh|ban hanh boi/],
  ['number', /so hieu|so (?:la )?bao nhieu|so may|mang so/],
  ['title', /trich yeu|ten day du|ten goi day du/],
  ['amendedBy', /(?:bi |duoc |da )+sua doi|sua doi (?:boi|bang|chua|khong)|van ban nao sua|luat nao sua|bi sua|thay doi boi/],
  ['validity', /con (?:hieu luc|gia tri|ap dung|dung duoc)|het hieu luc (?:chua|hay chua|khong)|con hieu luc/],
  ['effective', /(?:co )?hieu luc (?:tu|ngay|khi|bao gio|vao|nam|thi hanh)|bat dau (?:co hieu luc|ap dung)|ap dung tu (?:ngay|khi|bao)/],
  ['expires', /het hieu luc (?:tu|ngay|khi|bao gio|vao|nam)/],
  ['articlesTotal', /(?:bao nhieu|may) dieu(?: |$)/],
];

/** The facts about a document that a question asks for; what else it speaks of decides whether they are meant. */
export function readFacts(folded: string): FactAsked[] {
  return FACTS.filter(([, pattern]) => pattern.test(folded)).map(([fact]) => fact);
}

/** Words that belong to asking for a fact, not to a subject. */
export const FACT_WORDS = new Set(
  'ban hanh ky ngay thang nam so hieu luc co het con bi sua doi boi luat ke hoach chi thi nghi dinh thong tu quyet dinh van ban nay trich yeu tu khi nao ai nguoi bao nhieu dieu co quan tu do dau tien hien va la duoc ap dung gia tri thuc hien bat dau may day du ten so mang chua'.split(
    ' ',
  ),
);
