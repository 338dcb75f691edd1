import { canonical, hasDiacritics } from './normalise.ts';
import { PhraseTable } from './phrases.ts';
import { syllables, type Token, tokenise } from './tokenise.ts';

/** Words of asking and grammar. They carry no subject; what is asked by them is read as the intent. */
const WORDS = `
ai gì nào sao đâu mấy à ạ ơi nhé nhỉ hả hở vậy thế thì là mà và với hay hoặc của cho các những một mọi được phải cần nên sẽ đã đang
rồi còn cũng đều có không chưa ở tại trong về theo từ đến tới vào ra để khi nếu do bởi vì rằng như này đó kia ấy đây
tôi mình em chúng ta bạn họ nó xin vui lòng làm ơn giúp giùm hỏi biết muốn nói cái lại đi
xong ko k kg hông hong hok hem dc đc vs ntn j nha nhá há ha z zậy dzậy ad admin bot dạ thưa ơn với nhỉ đấy nhe á ah oke thôi luôn nữa hẳn v tui giờ thêm chẳng
`;

/** Those that are safe to drop from text typed without diacritics: their folded form is no other word that matters. */
const SAFE_UNACCENTED = `
ai gi nao sao dau may a oi nhe nhi vay la va voi hay hoac cua cho cac nhung duoc phai can nen se roi cung khong chua o trong
ve theo den vao ra khi neu vi nhu nay kia ay toi minh em chung ban ho xin vui giup gium hoi biet muon noi cai lai
xong ko k kg hong hok hem dc vs ntn j nha ha z ad admin bot da thua vay dzay ah luon nua v tui gio them chang
`;

/** Phrases of asking. */
const PHRASES = `
bao nhiêu; bao lâu; bao giờ; khi nào; lúc nào; ngày nào; hôm nào; năm nào; tháng nào; như thế nào; thế nào; ra sao; thì sao; tại sao; vì sao; ở đâu;
là gì; làm gì; phải làm gì; làm những gì; những gì; việc gì; nói gì; nói về gì; nội dung gì; quy định gì; quy định thế nào; quy định ra sao; quy định như thế nào; gồm gì; gồm những gì; bao gồm những gì; cái gì;
cho em hỏi; cho tôi hỏi; cho mình hỏi; cho hỏi; xin hỏi; em muốn hỏi; tôi muốn hỏi; làm ơn; cho biết; hãy cho biết; giải thích; hãy nêu; nêu; kể tên; liệt kê; trình bày; tóm tắt; giúp em; giúp tôi;
có phải; có được; có cần; được không; hay không; phải không; đúng không; có không; hay chưa; có bao nhiêu; có mấy; có những; thế còn; vậy còn;
ai là người; người nào; cơ quan nào; đơn vị nào; tổ chức nào; cấp nào; bên nào; phòng nào; ban nào; những ai; với ai; ai phải; cho ai; do ai; cơ quan đơn vị nào; những cơ quan nào; nơi nào;
nằm ở; mục nào; điều nào; khoản nào; chỗ nào; phần nào; đoạn nào; cái nào; loại nào; cụ thể; vấn đề; liên quan đến; bằng cách nào; bằng cách; hiện nay; bây giờ; theo quy định; được quy định; quy định tại; có quy định
`;

const exact = new Set(WORDS.split(/\s+/u).filter(Boolean).map(canonical));
const unaccented = new Set(SAFE_UNACCENTED.split(/\s+/u).filter(Boolean));
const phrases = new PhraseTable<readonly string[]>();
for (const phrase of PHRASES.split(/[;\n]/u)) {
  phrases.add(
    syllables(phrase),
    tokenise(phrase).map(({ start, end }) => canonical(phrase.slice(start, end))),
  );
}

/**
 * Which tokens of a question are words of asking or grammar. What is typed with diacritics is compared with
 * them: "cờ" is no "có". Without, only words that cannot be mistaken are dropped.
 */
export function stopwords(text: string, tokens: readonly Token[]): boolean[] {
  // Among words with diacritics, one without has none.
  const accented = hasDiacritics(text);
  const stops = tokens.map((token, i) => {
    const written = text.slice(token.start, token.end).toLowerCase();
    const next = tokens[i + 1]?.folded ?? '';
    const begins = written === token.folded && COMPOUNDS.test(`${token.folded} ${next}`);
    if (begins) return false;
    if (written === token.folded && unaccented.has(token.folded)) return true;
    return accented || hasNoDiacritics(token.folded) ? exact.has(canonical(written)) : false;
  });
  const typed = tokens.map(({ start, end }) => canonical(text.slice(start, end)));
  const folded = tokens.map((token) => token.folded);
  // A word typed with diacritics must have those of the phrase: "tập thể, còn" holds no "thế còn".
  const found = phrases.find(folded, ({ start, value }) =>
    value.every((word, i) => typed[start + i] === folded[start + i] || typed[start + i] === word),
  );
  for (const { start, end } of found) stops.fill(true, start, end);
  return stops;
}

/** Words that begin with what is a word of asking by itself: "hồ sơ", "Ban Tuyên giáo". */
const COMPOUNDS =
  /^(?:ho (?:so|gia|dan|ngheo)|ban (?:tuyen|thuong|chap|to|noi|can|hanh|thi|chi|giam|dan|quan)|chung (?:nhan|chi))$/;

/** Words of asking that are spelt without diacritics anyway. */
function hasNoDiacritics(folded: string): boolean {
  return ['ai', 'sao', 'cho', 'hay', 'cung', 'theo', 'trong', 'em', 'xin'].includes(folded);
}
