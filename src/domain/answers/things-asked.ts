import { asksWhoRegulates } from './regulator-asked.ts';

/** Things that only a sentence naming them can tell of, as they are asked for (folded) and as texts name them. */
const THINGS: readonly (readonly [asked: RegExp, named: RegExp])[] = [
  [
    /(?:^| )(?:ai|nguoi nao)(?: (?!duoc)[a-z]+){0,3} de nghi(?: |$)|(?:^| )quyen de nghi/,
    /(?:thẩm quyền|và|phải|quyền) đề nghị|đề nghị (?:cấp|Thủ tướng|Chủ tịch)|trình (?:Chủ|Thủ|cấp)/iu,
  ],
  [
    /(?:^| )(?:ai|duoc|quyen|cap nao|co quan nao) (?:[a-z]+ ){0,4}?(?<!khi |da )phat dong(?: |$)/,
    /phát động/iu,
  ],
  [
    /(?:ho so|giay to) (?:[a-z]+ ){0,8}?(?:gi|nao|gom)(?= |$)|(?:may|bao nhieu) (?:loai )?giay(?: |$)|^ho so (?:[a-z]+ ?){1,5}$/,
    /(?<!giả )(?:hồ sơ|tờ trình)/iu,
  ],
  [/(?:^| )thanh lap(?: |$)/, /thành lập/iu],
  [
    /hoi dong .*(?:gom (?:co )?(?:nhung )?(?:ai|thanh phan|nguoi)|thanh phan (?:gom|nao|the nao)|(?:may|bao nhieu) (?:nguoi|thanh vien))/,
    /thành phần|gồm|Chủ tịch Hội đồng Thi đua/u,
  ],
  [/(?:^| )tham muu(?: |$)/, /tham mưu/iu],
  [/(?:^| )ky (?:vao|thay|nhay)(?: |$)|(?:^| )dong dau(?: |$)/, /(?:^|\s)ký\s|đóng dấu/iu],
  [
    /(?:^| )(?:phuc hoi|khoi phuc|minh oan|duoc tra lai|an treo)(?: |$)/,
    /phục hồi|khôi phục|trả lại|án treo/iu,
  ],
  [
    /(?:^| )bi (?:sao|gi|lam sao|xu ly|phat|the nao)(?: |$)/,
    /hủy bỏ|thu hồi|xử lý|xử phạt|tước|truy cứu|bồi thường|nghiêm cấm/iu,
  ],
  [
    /(?<!theo )(?:luat|nghi dinh|thong tu|van ban|phap lenh)(?: [a-z0-9]+){0,4} (?:con|het) (?:gia tri|hieu luc|ap dung|dung)/,
    /(?:hết|còn) hiệu lực|thay thế|bãi bỏ/iu,
  ],
  [/(?:^| )con (?:duoc cong nhan|gia tri)(?: |$)/, /tiếp tục|hiệu lực|hủy bỏ|bãi bỏ|có giá trị/iu],
  [/(?:^| )(?:tuoc|ket an|di tu|ngoi tu|phat tu|an tu|linh an)(?: |$)/, /tước|tù|kết tội|hủy bỏ|thu hồi/iu],
  [
    /(?:^| )(?:thoi han|han|truoc ngay|bao gio|khi nao)(?: [a-z]+){0,3} nop(?: |$)|(?:^| )nop (?:[a-z]+ ){0,8}(?:truoc|khi nao|bao gio|ngay nao|ngay may)/,
    /nộp|gửi|trình/iu,
  ],
  [/(?:^| )thay (?:cho |the )?luat(?: |$)/, /hết hiệu lực|thay thế/iu],
  [
    /(?:ke hoach|chi thi|nghi quyet) (?:so )?(?:may|nao|bao nhieu) (?:cua |o )?(?:ban thuong vu )?(?:tinh|trung uong)/,
    /(?:Kế hoạch|Chỉ thị|Nghị quyết) số \d/u,
  ],
  [/(?:^| )uy quyen(?: |$)/, /ủy quyền/iu],
  [/(?:^| )phan mem (?:nao|gi)(?= |$)/, /phần mềm/iu],
  [/(?:^| )(?:bieu )?mau (?:nao|so|gi|bao cao)|(?:^| )(?:bieu|theo) mau(?: |$)/, /(?<!gương )mẫu/iu],
  [/(?:may|bao nhieu) trang/, /trang/iu],
  [/ky luat (?:gi|nao|the nao|ra sao)|hinh thuc ky luat/, /kỷ luật/iu],
  [/(?:^| )hang (?:may|nao)(?: |$)/, /hạng/iu],
  [/khong che .*(?:ty le|phan tram)|(?:ty le|phan tram) .*khong che/, /%|tỷ lệ|phần trăm/iu],
  [
    /(?:^| )thay the(?! nao)|het hieu luc|bi (?:bai )?bo(?= (?:a|chua|di|roi|luon|khong)(?: |$)|$)|con hieu luc/,
    /thay thế|hiệu lực|bãi bỏ|chấm dứt|không còn|tiếp tục được/iu,
  ],
];

/**
 * Whether a text names the things that a question asks for.
 * @param asked the question as it is written
 * @param folded its folded syllables, joined by spaces
 */
export function namesThings(asked: string, folded: string, text: string): boolean {
  // A share that is asked about is no answer's by another's silence.
  if (/\d\s*%/u.test(asked) && !/%|phần trăm|tỷ lệ/iu.test(text)) return false;
  if (asksWhoRegulates(folded) && !/quy định|hướng dẫn/iu.test(text)) return false;
  return THINGS.every(([thing, named]) => !thing.test(folded) || named.test(text));
}
