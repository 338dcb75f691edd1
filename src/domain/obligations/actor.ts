import { childSections, ownParagraphs, type Section } from '../documents/document.ts';
import type { Glossary } from '../text/glossary.ts';
import { syllables } from '../text/tokenise.ts';

/** What an organisation's or office's name begins with. */
const ORGANISATION =
  /^(?:(?:Các|Từng|Mỗi|các)\s+)?(?:Người đứng đầu|Thủ trưởng|Cán bộ|Tập đoàn|bộ, ngành|cấp|Ủy ban|Uỷ ban|Ban|Bộ|Sở|Phòng|Văn phòng|Hội đồng|Hội|Đoàn|Mặt trận|Công an|Quân|Cấp ủy|cấp ủy|cấp uỷ|Đảng ủy|Đảng bộ|Thành ủy|Tỉnh ủy|Huyện ủy|Thường trực|Cơ quan|cơ quan|Chi bộ|Trung tâm|Trường|Liên đoàn|Chủ tịch|Chính phủ|Thủ tướng|bộ|Ngân hàng|Đài|Thông tấn xã|Học viện|Kiểm toán|Bảo hiểm|Bộ trưởng|Kho bạc|Thanh tra|Viện|Tòa án|Toà án|UBND|HĐND|MTTQ|sở|phòng|ban(?! hành)|địa phương|tổ chức|đơn vị|Tổng)(?=[\s,;]|$)/u;

/** Where the subject of a directing sentence ends and its task begins. */
const PREDICATE =
  /\s(?=(?:căn cứ|theo chức năng|có trách nhiệm|có nhiệm vụ|chịu trách nhiệm|chủ trì|phối hợp|tham mưu|chỉ đạo|nêu cao|nâng cao|tăng cường|tích cực|thực hiện|lãnh đạo|xây dựng|tiếp tục|quan tâm|hướng dẫn|quyết định|là|có thẩm quyền|thống nhất|tham gia|tập trung|khẩn trương|chủ động|nghiêm túc|rà soát|hoàn thành|hoàn thiện|theo dõi|kiểm tra|giám sát|báo cáo|trình|thành lập|triển khai|phân công|thường xuyên|định kỳ|trực tiếp|phát động|phát huy|vận động|đẩy mạnh)(?=[\s,;.]|$))/u;

/** Who acts in a section, as its text names them. */
export interface Actor {
  /** Verbatim, e.g. "Ủy ban nhân dân thành phố". */
  readonly name: string;
  /** From the heading: the sentences have no subject of their own. */
  readonly fromHeading: boolean;
}

/**
 * The actor of a section of a directing document: its heading where that names an organisation
 * ("2. Ủy ban nhân dân thành phố"), else the subject of its first sentence.
 */
export function sectionActor(section: Section, glossary: Glossary): Actor | undefined {
  const { heading } = section;
  if (heading !== undefined && isOrganisation(heading, glossary)) return { name: heading, fromHeading: true };
  if (heading !== undefined || section.kind === 'point') return undefined;
  const [first] = ownParagraphs(section);
  const subject = first === undefined ? undefined : sentenceSubject(first.text, glossary);
  return subject === undefined ? undefined : { name: subject, fromHeading: false };
}

/** The organisation a sentence begins with, or undefined: "Các cấp ủy, tổ chức đảng căn cứ …" → "Các cấp ủy, tổ chức đảng". */
export function sentenceSubject(sentence: string, glossary: Glossary): string | undefined {
  const at = PREDICATE.exec(sentence)?.index;
  if (at === undefined || at > 220) return undefined;
  const subject = sentence.slice(0, at).trim();
  return isOrganisation(subject, glossary) ? subject : undefined;
}

/** "Thủ tướng Chính phủ yêu cầu các bộ, cơ quan, địa phương …": they are who acts. */
const CHARGED = /\s(?:yêu cầu|giao|đề nghị|phân công)\s/u;
/** Words with which a line begins that names nobody yet. */
const NOT_A_NAME = /^(?:Để|Nhằm|Trong|Trên|Theo|Tại|Về|Từ|Khi|Căn cứ)\s/u;

/** Who is to act by a line that announces tasks: whoever is charged, or what stands before its predicate. */
export function announcedSubject(line: string): string | undefined {
  const charged = CHARGED.exec(line);
  const rest = charged === null ? line : line.slice(charged.index + charged[0].length);
  const at = PREDICATE.exec(rest)?.index;
  const subject = at === undefined ? '' : rest.slice(0, at).trim();
  if (syllables(subject).length > 20) return undefined;
  if (charged !== null) return namesOrganisation(subject) ? subject : undefined;
  return /^\p{Lu}/u.test(subject) && !NOT_A_NAME.test(subject) ? subject : undefined;
}

/** Whether a text begins with the name or kind of an organisation: "các cơ quan, địa phương", "Bộ Tài chính". */
export function namesOrganisation(text: string): boolean {
  return ORGANISATION.test(text);
}

function isOrganisation(text: string, glossary: Glossary): boolean {
  if (syllables(text).length > 60 || /[.:]$/u.test(text)) return false;
  return glossary.unit(text) !== undefined || (ORGANISATION.test(text) && !PREDICATE.test(text));
}

/** Whether the section gives tasks to somebody by its heading, or is inside one that does. */
export function actorOf(chain: readonly Section[], glossary: Glossary): Actor | undefined {
  for (const section of chain.toReversed()) {
    const actor = sectionActor(section, glossary);
    if (actor !== undefined) return actor;
    if (childSections(section).length > 0 && section.heading !== undefined) return undefined;
  }
  return undefined;
}
