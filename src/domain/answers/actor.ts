import { childSections, ownParagraphs, type Section } from '../documents/document.ts';
import type { Glossary } from '../text/glossary.ts';
import { syllables } from '../text/tokenise.ts';

/** What an organisation's or office's name begins with. */
const ORGANISATION =
  /^(?:Các\s+)?(?:Ủy ban|Uỷ ban|Ban|Bộ|Sở|Phòng|Văn phòng|Hội đồng|Hội|Đoàn|Mặt trận|Công an|Quân|Cấp ủy|cấp ủy|cấp uỷ|Đảng ủy|Đảng bộ|Thành ủy|Tỉnh ủy|Huyện ủy|Thường trực|Cơ quan|cơ quan|Chi bộ|Trung tâm|Trường|Liên đoàn|Chủ tịch|Chính phủ|Thủ tướng|bộ|Bộ trưởng|Kho bạc|Thanh tra|Viện|Tòa án|Toà án|UBND|HĐND|MTTQ|sở|phòng|ban|địa phương|tổ chức|đơn vị|Tổng)(?=[\s,;]|$)/u;

/** Where the subject of a directing sentence ends and its task begins. */
const PREDICATE =
  /\s(?=(?:căn cứ|có trách nhiệm|có nhiệm vụ|chịu trách nhiệm|chủ trì|phối hợp|tham mưu|chỉ đạo|nêu cao|nâng cao|tăng cường|tích cực|thực hiện|lãnh đạo|xây dựng|tiếp tục|quan tâm|hướng dẫn|quyết định|là|có thẩm quyền|thống nhất|tham gia)(?=[\s,]))/u;

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
