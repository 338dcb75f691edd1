import type { Fact } from '../documents/facts.ts';
import { PhraseTable } from '../text/phrases.ts';
import { type Span, spanOf } from '../text/span.ts';
import { syllables, tokenise } from '../text/tokenise.ts';
import { asksWhoRegulates } from './regulator-asked.ts';

/** What a question asks for. */
export type Intent =
  | 'greeting' // hello, thanks: nothing is asked
  | 'errand' // to write, translate, compute, give an opinion: no question about a document
  | 'section' // what does this section say
  | 'duties' // what must X do
  | 'report-to'
  | 'with-whom'
  | 'who'
  | 'person' // who holds an office
  | 'when'
  | 'amount' // a sum, a rate
  | 'funds' // where money comes from
  | 'contact' // a telephone number, an address
  | 'how-many' // so many years, times, percent: a number that the text states
  | 'count' // how many items
  | 'definition'
  | 'criteria' // what must be met to get something
  | 'list'
  | 'yes-no'
  | 'general';

/** Questions about a document as a whole. */
export type FactAsked = Fact | 'signerOffice' | 'validity' | 'amendedBy' | 'gaps' | 'text';

/** Patterns over the folded question with abbreviations written out; the first that fits decides. */
const INTENTS: readonly [Intent, RegExp][] = [
  [
    'greeting',
    /^(?:xin )?(?:chao|hello|hi|alo|cam on|camon|thank|thanks|tks|ok|oke|tam biet|bye)(?: (?:ban|em|anh|chi|ad|admin|bot|nhe|nhieu|a|cac|ca|nha|ah|you|tro ly|thank|thanks|tks|cam on|roi))*$/,
  ],
  [
    'errand',
    /(?:^| )(?:viet|soan|soan thao|thao|lam|lap|ve|tao|tinh|dich) (?:(?:giup|gium|dum) |ho (?:toi|em|minh|cai|bai|don|mot|bao cao|to trinh|van ban|ke hoach|voi)(?: |$))|^(?!.* (?:xong|thi|ma|ai|nao|khong|ko)(?: |$))(?:hay |ban |nho ban |giup (?:em|toi|minh) |cho (?:em|toi|minh) )*(?:viet|soan|soan thao) (?:mot |1 |cho (?:em|toi|minh) )?(?:bai|doan|code|chuong trinh|tho|van|don|thu|email|bao cao|to trinh|ke hoach|quyet dinh)(?: |$)|(?:^| )dich (?:sang|ra tieng|cau nay|doan nay)|^(?:hay |ban )?(?:lam|ke|hat|doc) (?:[a-z]+ ){0,3}(?:tho|chuyen cuoi|cau chuyen|truyen|bai hat)(?: |$)|^theo (?:ban(?! tom tat| than| an)|ad|bot|y kien cua ban) |(?:^| )(?:ban nghi|ban thay(?= (?:the nao|sao|gi))|y kien cua ban|ban co thich|ban la ai|ban ten (?:la )?gi|ai tao ra ban)(?: |$)|(?:^| )\d+ (?:cong|tru|nhan|chia) (?:voi |cho )?\d+/,
  ],
  [
    'contact',
    // Who gives his own number asks for none.
    /(?:so dien thoai|sdt|so dt|dien thoai)(?! (?:la )?\d)|(?<!co )so nha (?:bao nhieu|may|nao)|tru so (?:[a-z]+ ){0,6}(?:o dau|o cho nao|nao|dau|so may|so nha)|duong nao(?: |$)|hotline|email|e mail|thu dien tu|website|(?<!gui (?:toi |den |cho |ve )?(?:nhung |cac )?)dia chi|so fax|zalo|tai khoan ngan hang|so tai khoan/,
  ],
  [
    'amount',
    /bao nhieu (?:tien|dong)|muc (?:tien )?thuong|muc chi(?: |$)|muc phat|(?:^| )(?:tien thuong|kinh phi|ngan sach|quy(?! dinh| che| trinh| mo))(?: [a-z0-9 ]{0,60})? (?:bao nhieu|may (?:trieu|dong|phan))|(?:^| )(?:phat(?! dong)|(?<!khen )thuong(?! vu| truc| xuyen)|tro cap|phu cap)(?: (?!co |gom )[a-z0-9]+){0,6} (?:bao nhieu|(?<!bo )may)$|phat bao nhieu|may trieu|thuong bao nhieu|so tien (?:la )?(?:bao nhieu|may)/,
  ],
  [
    'funds',
    /(?:^| )lay tien (?:o|tu) dau|(?:tien|tien thuong|kinh phi|ngan sach|quy)(?: [a-z0-9 ]{0,60})? (?:lay tu|lay o|o dau ra|tu dau|tu nguon)|nguon kinh phi|(?:nguon tien|kinh phi)(?: [a-z0-9]+){0,8} (?:do )?(?:ai|cap nao|noi nao) (?:cap|cho|chi)(?: |$)|tien thuong (?:[a-z]+ ){0,8}(?<!tieu |dong )(?:chi|tra)(?: hay |$)|(?:ai|noi nao|ben nao|cap nao|don vi nao) (?:phai )?(?:chi|tra|xuat) (?:tien|thuong)|linh (?:tien )?thuong o|^(?:con |the )?kinh phi /,
  ],
  [
    'definition',
    /(?:^| )khac (?!(?:nhau|gi) )[a-z ]+ (?:o )?(?:diem|cho) nao|(?:^| )(?:voi|va) .*khac (?:nhau|gi nhau|nhau (?:o )?(?:cho nao|the nao|gi))|phan biet .* (?:voi|va) /,
  ],
  [
    'list',
    /ke ten|liet ke|danh sach (?:cac|nhung)|(?:may|bao nhieu) .*(?:ke ra|(?:la )?nhung (?:[a-z]+ )?gi|va gi nua|gom nhung|ten tung)|(?:may|bao nhieu) (?:cai|dieu|diem|mat|y) .* nao(?: |$)/,
  ],
  ['general', /(?:de|nham) lam gi|muc dich (?:gi|la gi|cua)|vi sao|tai sao/],
  [
    'person',
    /(?:^| )(?:ai|nguoi nao) (?:dang )?(?:la|lam|giu chuc|giu chuc vu) (?:truong|pho|chu tich|bi thu|giam doc|chanh|thu truong|bo truong)|(?:giu )?chuc (?:vu|danh) (?:la )?(?:gi|nao)|giu chuc (?:gi|nao)/,
  ],
  ['person', /(?:^| )(?:dong chi|ong ba|can bo|chuyen vien) nao(?: |$)/],
  [
    'person',
    // Things have names as well.
    /(?:^| )(?:chu tich|bi thu|truong (?:ban|phong|thon|doan)|giam doc|hieu truong|pho|thu truong|bo truong|thu tuong|chanh|dong chi|ong|ba(?! me)|anh(?! hung)|chi|co|nguoi (?:dung dau|giu|ky|phu trach)|lanh dao)(?= ).*(?:(?:^| )la (?:ong ba |ong |ba )?(?:nao|ai)$|ten (?:la )?gi|ten ai)|ho ten|ten ai/,
  ],
  [
    'report-to',
    /bao cao (?:ket qua )?(?:[a-z0-9 ]{0,40})?(?:ai|cho ai|voi ai|ve dau|len dau|cho co quan nao|cho don vi nao|cho cap nao|noi nao|dau|qua dau|qua phong nao|co quan nao|cap nao|qua ai)$|bao cao (?:cho )?(?:ai|co quan nao|cap nao|don vi nao)|bao cao (?:[a-z ]{0,30})?qua (?:phong|co quan|don vi|dau|ai|ban)|gui bao cao (?:cho ai|ve dau|di dau|len dau|dau)|nop bao cao (?:cho ai|o dau|ve dau)|(?:nop|gui) (?:[a-z ]{0,20})?qua (?:phong|co quan|don vi|ban) nao|(?:ket qua|tinh hinh) (?:thi )?(?:bao|gui|nop) (?:ve|cho|len|den|toi) (?:nhung )?(?:noi nao|ai|dau|co quan nao|cap nao)|(?:ai|noi nao|co quan nao) nhan bao cao/,
  ],
  [
    'with-whom',
    /phoi hop (?:[a-z ]{0,20})?(?:voi )?(?:ai|co quan nao|don vi nao|to chuc nao|nhung ai|ben nao)|cung (?:voi )?(?:ai|nhung ai|co quan nao|(?:nhung )?to chuc nao|don vi nao)|(?<!doi )voi nhung ai|(?<!doi )voi (?:co quan|don vi|to chuc) nao/,
  ],
  ['list', /ho so .*(?:gom|can|gi)(?: |$)|giay to (?:gi|nao)/],
  [
    'criteria',
    /khi nao (?:thi |moi )?(?:duoc|bi|moi|ap dung|khong phai)|ap dung khi nao|(?:duoc|bi) [a-z ]{2,60}khi nao$|(?:huy bo|thu hoi|tuoc|xu ly|ky luat) .*khi nao|(?:tang|danh|trao|xet|phong) (?:tang )?cho (?:ai|nhung ai|doi tuong nao|nguoi nao)|thanh tich gi|tieu chuan|dieu kien|tieu chi|can (?:nhung )?(?:gi|dieu gi)(?: |$)|(?:can|phai) dat (?:gi(?: |$)|duoc gi|nhung)|yeu cau (?:gi(?: |$)|nhung gi|the nao)/,
  ],
  [
    'when',
    /khi nao(?! cung)|(?<!khong |co khi nao |chua )bao gio(?! cung)|luc nao(?! cung)|(?<!chua [a-z ]{0,20})ngay nao(?! cung)|ngay may|ngay bao nhieu|thang nao|(?<!quyet )thang may|nam nao(?!.* cung )|(?:^| )hom nao|(?<!co )thoi han|han chot|han cuoi|han nop|deadline|bao lau|thoi gian nao|thoi diem nao|may ngay|bao nhieu ngay|tu ngay|den ngay|dinh ky the nao|may thang|(?:^| )(?<!nien )han (?:la|bao|nop|den)|xong truoc/,
  ],
  ['when', /(?:may|bao nhieu) (?:nam|thang|lau) .*(?:mot|1) lan/],
  ['how-many', /lan thu (?:may|bao nhieu)/],
  [
    'how-many',
    /(?<!(?:bo|nha|mau) )(?:may|bao nhieu) (?:nam|lan|phan tram|ngay|thang|tuoi|ban|bo|giai thuong|nguoi|ty le|diem|lop|buoi|khoa)(?: |$)(?!roi|nay)|bao nhieu %|ty le bao nhieu|ty le (?:[a-z ]{0,30})?(?:la )?bao nhieu/,
  ],
  [
    'count',
    // "May", "máy" and "mấy" look alike without diacritics.
    /(?:^| )(?<!(?:bo|nha|mau|muc|dieu|khoan|diem|phan|chuong|trang|cong nhan|tho|dung|xe|chay) )(?:may|bao nhieu) (?!(?:nam|thang|lan|ngay) (?:roi|nay)|hom |co do )[a-z]/,
  ],
  [
    'yes-no',
    /^(?!.*(?:^| )(?:gi|nao|ai|dau|bao nhieu|may|sao)(?: |$)).* (?:khong|ko|hong|chua)(?: (?:a|ha|vay|nhi|nhe|ad|em))*$/,
  ],
  [
    'list',
    /(?:nguyen tac|hinh thuc|danh hieu|hanh vi|truong hop|doi tuong|noi dung|giai phap|muc tieu|quan diem|han che) (?:nao|gi)(?: |$)/,
  ],
  [
    'duties',
    /(?:phai |can |se |duoc giao |co )?lam (?:nhung )?(?:viec )?gi(?: |$)|nhiem vu|trach nhiem (?:gi|nhu the nao|the nao|ra sao|cua)|trach nhiem$|co trach nhiem gi|lam nhung gi|viec gi|chu tri (?:nhung )?(?:viec|nhiem vu) nao|phai lam|duoc giao (?:gi|viec|nhiem vu)|giao nhiem vu|cong viec|lam gi/,
  ],
  [
    'who',
    /(?:^| )ai(?: |$)|co quan nao|don vi nao|to chuc nao|nguoi nao|cap nao|phong nao|ban nao|ben nao|so nao|do ai|nhung ai|chu the nao|uy ban nao|noi nao/,
  ],
  [
    'definition',
    /(?:^| )la gi|nghia la|the nao la|duoc hieu|the nao (?:thi )?(?:duoc |moi )?(?:coi|goi) la|khai niem|dinh nghia|la nhu the nao|la sao$/,
  ],
  [
    'list',
    /nhung (?:gi|[a-z ]{1,40}nao)|gom (?:nhung )?(?:gi|co)|bao gom|liet ke|ke ten|cac (?:loai|hinh thuc|danh hieu|nhom|truong hop|hanh vi|noi dung|nguyen tac)/,
  ],
  [
    'yes-no',
    /(?:^| )(?:khong|ko|k|chua|hay khong|phai khong|dung khong|hong)$|^co (?:phai|duoc|can)|duoc khong/,
  ],
];

/** The intent of a question: folded words with abbreviations written out, joined by spaces. */
export function readIntent(folded: string): Intent {
  const asked = withoutPlurals(folded.replace(PARTICLES, ''));
  if (asksWhoRegulates(asked)) return 'who';
  return INTENTS.find(([, pattern]) => pattern.test(asked))?.[0] ?? 'general';
}

/** Behind these, "mấy" asks how many; elsewhere it may only stand for more than one. */
const COUNTS =
  /(?:^| )(?:co|gom|chia|chia lam|la|can|phai|dat|duoc|du|toi thieu|toi da|it nhat|bao gom|them|mat|lam|trong|giao|neu|ve|tang|xet|ra|so|thanh|nhung|vi|hang|cach|sau|truoc|giu|lien|tuc|lan|cho|hoc|mo)$/;
/** What is asked behind it. */
const ASKS_ELSE =
  / (?:gi|nao|ai|sao|the nao|ra sao|phai khong|dung khong)(?: |$)| (?:khong|ko|k|hong|chua|dau)(?: (?:a|ha|vay|nhi|nhe|ad|em))*$/;

/** "Mấy anh em tự đua với nhau có được khen không" asks for no number. */
function withoutPlurals(folded: string): string {
  return folded.replace(
    /(?<=^|(?: ))may(?= (?!(?:nam(?! truoc| nay| qua)|thang(?! qua)|ngay(?! qua)|lan|nguoi|phan tram|tuoi|trang|bo|lop|buoi)(?: |$))[a-z])/g,
    (may, at: number) =>
      !COUNTS.test(folded.slice(0, at).trim()) && ASKS_ELSE.test(folded.slice(at)) ? 'cac' : may,
  );
}

/** What people close a question with; it asks for nothing. */
const PARTICLES = /(?: (?:a|ha|vay|(?<!tap |cu |co )the|(?<!hang )nhi|nhe|day|ad|oi|zay|dzay|troi))+$/;

const SENT = /(?:^| )(?:gui|nhan|luu)(?: |$)/;

/** Whether a question (folded words) speaks of sending, receiving or keeping. */
export function speaksOfSending(folded: string): boolean {
  return SENT.test(folded);
}

/** Words by which an intent is asked; what they stand for is checked by the requirement instead. */
const ASKING: Partial<Record<Intent, string>> = {
  contact: 'số điện thoại; điện thoại; số di động; sđt; email; địa chỉ; hotline; website; liên hệ',
  funds: 'lấy từ đâu; từ đâu; nguồn; lấy; kinh phí',
  amount: 'bao nhiêu tiền; mức tiền thưởng; tiền thưởng; mức thưởng; mức chi; kinh phí; số tiền; mức; tiền',
  'report-to': 'gửi; nộp; qua phòng; qua; kết quả; nơi nhận; mới đúng',
  'with-whom': 'tổ chức; cơ quan; đơn vị',
  when: 'thời hạn; thời gian; hạn chót; hạn cuối; hạn; deadline; ngày; tháng; lần; xong; trước ngày; định kỳ; tổ chức ngày; nộp',
  'how-many': 'tối đa; tối thiểu; tỷ lệ; tỉ lệ; năm; lần; phần trăm; ngày',
  count: 'loại; nhóm; đầu mối; nội dung; mục; phần; ý; trường hợp; giao việc; tất cả; đủ',
  duties: 'nhiệm vụ; trách nhiệm; công việc; việc; được giao; giao; làm; thực hiện; theo',
  who: 'trách nhiệm; chịu trách nhiệm; phụ trách; đảm nhiệm; cơ quan; đơn vị; đứng ra; lo',
  criteria:
    'tiêu chuẩn; điều kiện; tiêu chí; yêu cầu; đạt; cần; muốn; tặng; xét; xét tặng; được tặng; danh hiệu',
  definition: 'khác; khác nhau; điểm nào; phân biệt; khái niệm; định nghĩa; nghĩa; hiểu; khoản; luật',
  list: 'loại; các loại; tất cả; bao nhiêu; kể tên; kể hết; kể ra; liệt kê; hình thức nào; danh sách; trường hợp; nội dung',
};
/** Words of pointing to a place, in any question. */
const POINTING =
  'quy định; hiện hành; mới nhất; nằm ở; mục nào; điều nào; khoản nào; câu; ghi; nêu; văn bản; tài liệu; địa bàn; đề cập; nói tới; nói đến; đảm bảo; bảo đảm; tuân thủ; tuân theo';

const askingTables = new Map<Intent, PhraseTable<true>>();

function askingTable(intent: Intent): PhraseTable<true> {
  const known = askingTables.get(intent);
  if (known !== undefined) return known;
  const table = new PhraseTable<true>();
  for (const phrase of `${ASKING[intent] ?? ''};${POINTING}`.split(';')) table.add(syllables(phrase), true);
  askingTables.set(intent, table);
  return table;
}

/** Where a question uses words of asking that tell little of its subject. */
export function askingWords(text: string, intent: Intent): Span[] {
  const tokens = tokenise(text);
  const words = tokens.map(({ folded }) => folded);
  return askingTable(intent)
    .find(words)
    .map((match) => spanOf(tokens, match));
}

const ISSUED =
  /ban hanh (?:vao |tu |trong )?(?:ngay|khi|nam|luc|thang|bao gio|hom)|(?:^| )ra (?:vao |tu |hoi )?(?:ngay|hom|khi|luc|thang|nam)(?: |$)|ngay (?:thang )?(?:nam )?(?:ban hanh|ky)|^ngay (?:bao nhieu|nao|may)|(?:^| )de ngay |(?:ra doi|ky) (?:vao |tu )?(?:ngay|khi|nam|bao gio|hom)|ai ky,? (?:vao )?ngay nao|so (?:la )?bao nhieu,? (?:[a-z ]+ )?ngay nao|^ban hanh .* (?:ngay|hom) nao$|^ngay thang .* ngay nao$/;
const DAY_ISSUED = /ngay (?:ban hanh|ky)/g;

const FACTS: readonly [FactAsked, RegExp][] = [
  [
    'signerOffice',
    /(?=.*(?:^| )k[yi](?: |$)).*(?:chuc (?:danh|vu|gi)|(?:giu|lam) chuc|cuong vi|(?:bi thu|chu tich) hay (?:la )?pho )/,
  ],
  [
    'signer',
    /(?:^| )(?:ai|(?:dong chi|nguoi|lanh dao|vi|ong|ba) nao) (?:da |la nguoi |dung ten |dung ra )?k[yi](?: |$)|nguoi k[yi]|ky boi|ai la nguoi ky|(?:ai|nguoi) dat but/,
  ],
  ['issued', ISSUED],
  [
    'issuer',
    /(?:ai|co quan nao|don vi nao|cap nao|ben nao|noi nao) (?:da )?(?:ban hanh|ra|xay dung)(?: |$)|do (?:ai|co quan nao|don vi nao|cap nao) ban hanh|co quan ban hanh|ban hanh boi|(?:^| )cua (?:ai|co quan nao|cap nao|don vi nao)(?: |$)/,
  ],
  // The number of what another has issued is no fact about the document itself.
  [
    'number',
    /^(?!.*so (?:may|bao nhieu) (?:cua|o) (?:ban thuong vu )?(?:tinh|trung uong)).*(?:so hieu|so (?:la )?bao nhieu|so may|mang so)/,
  ],
  [
    'title',
    /trich yeu|ten day du|ten goi day du|ve (?:viec |cai |van de )?gi|la (?:luat|van ban|ke hoach|chi thi) (?:gi|nao)|noi ve (?:cai )?gi/,
  ],
  ['text', /nguyen van|toan van|ban tom tat|day du (?:khong|chua)/],
  [
    'amendedBy',
    /(?:bi |duoc |da )+sua doi|bi (?:luat|van ban) (?:so )?(?:may|nao|bao nhieu) sua|sua (?:doi )?(?:boi|bang) luat|(?:luat|van ban|nghi dinh) sua doi .*so (?:may|hieu|bao nhieu|nao)|sua doi (?:boi|bang|chua|khong)|van ban nao sua|luat nao sua|bi sua|thay doi boi/,
  ],
  [
    'validity',
    /con (?:hieu luc|gia tri|ap dung|dung duoc)|het hieu luc (?:chua|hay chua|khong)|con hieu luc/,
  ],
  [
    'effective',
    /(?<!het )hieu luc (?:tu|ngay|khi|bao gio|vao|nam|thi hanh)|bat dau (?:co hieu luc|ap dung)|ap dung (?:tu )?(?:ngay|khi|bao gio|hom|luc|nam|thang)/,
  ],
  ['expires', /het hieu luc (?:tu|ngay|khi|bao gio|vao|nam)/],
  [
    'gaps',
    /(?:con |bi )?thieu (?:nhung )?(?:phan|noi dung|gi|muc|dieu|cho)|chua co (?:nguon|du)|phan nao chua co/,
  ],
  ['articlesTotal', /(?:bao nhieu|may) dieu(?: |$)/],
  ['chaptersTotal', /(?:bao nhieu|may) chuong(?: |$)/],
];

/** The facts about a document that a question asks for; what else it speaks of decides whether they are meant. */
export function readFacts(folded: string): FactAsked[] {
  const found = FACTS.filter(([, pattern]) => pattern.test(folded)).map(([fact]) => fact);
  if (found.includes('amendedBy')) return ['amendedBy'];
  if (found.includes('signerOffice')) return ['signerOffice'];
  const passing: readonly FactAsked[] = [
    ...(found.includes('validity') ? (['expires'] as const) : []),
    // "Có hiệu lực từ ngày nào, có phải ngày ký không" asks for the former.
    ...(found.includes('effective') && !ISSUED.test(folded.replaceAll(DAY_ISSUED, ''))
      ? (['issued'] as const)
      : []),
  ];
  return found.filter((fact) => !passing.includes(fact));
}

/** Words that belong to asking for the office of who signed. */
export const OFFICE_WORDS = new Set(
  'chuc danh vu giu lam cuong vi bi thu pho chu tich truong luc ay dang hoi do ten'.split(' '),
);

/** Words that belong to asking for a fact, not to a subject. */
export const FACT_WORDS = new Set(
  'roi nhi ac dung ban hanh ky ngay thang nam so hieu luc co het con bi sua doi boi luat ke hoach chi thi nghi dinh thong tu quyet dinh van ban nay trich yeu tu khi nao ai nguoi bao nhieu dieu co quan tu do dau tien hien va la duoc ap dung gia tri thuc hien bat dau may dai day du ten so mang chua vao da duoc xay dung bang nao thieu ki ra hom may chuong de dong lanh vi ong phan tom tat noi dung muc nguon du nhung gi no kia ay duoi ban ho thang ve viec nguyen toan day chi hay cua hoi o day vay thoi co ban anh chi em ad oi dat but rut gon the ca tat'.split(
    ' ',
  ),
);
