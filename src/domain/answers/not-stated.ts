import { type Document, documentName } from '../documents/document.ts';
import { readTiming, type Timing } from '../obligations/deadline.ts';
import { plain } from '../text/wording.ts';
import { awardAsked } from './award-asked.ts';
import type { Composition, Statement } from './composition.ts';
import type { RatedSpot } from './evidence.ts';
import type { Intent } from './intent.ts';
import type { Library } from './library.ts';
import type { Question } from './question.ts';
import { citePlaceOf, type Remark } from './remarks.ts';
import { seeAlso } from './see-also.ts';
import { saySpot } from './sentence.ts';
import { MEETS_ENOUGH } from './thresholds.ts';

const LACKING: Partial<Record<Intent, string>> = {
  when: 'thời hạn cụ thể cho nội dung này',
  amount: 'mức tiền, kinh phí cho nội dung này',
  funds: 'nguồn kinh phí cho nội dung này',
  contact: 'thông tin liên hệ này',
  'how-many': 'con số được hỏi',
  count: 'số lượng được hỏi',
  person: 'họ tên người giữ chức vụ này',
  'report-to': 'nơi nhận báo cáo cho nội dung này',
  'with-whom': 'cơ quan phối hợp cho nội dung này',
  criteria: 'tiêu chuẩn, điều kiện được hỏi',
  duties: 'nhiệm vụ của đơn vị được hỏi',
};

/** Words that say when without a day: "định kỳ", "thường xuyên". */
function isVague({ kind }: Timing): boolean {
  return kind === 'recurring' || kind === 'continuous';
}

/** So much of a question a remark on another article must meet to be told. */
const FAR_REMARK = 0.7;

/** What a document lacks, or what the corpus lacks of it. */
export function isLacking({ metadata }: Document, what: string): string {
  const name = documentName(metadata);
  return metadata.text === 'summary'
    ? `Bản tóm tắt ${name} trong nguồn tra cứu chưa có ${what}.`
    : `${name} không nêu ${what}.`;
}

/**
 * The documents speak of the subject, but not of what was asked: says so and shows what is nearest.
 * @param how `unsure`: so little of the question is met that what was asked may stand there in other words
 */
export function notStated(
  question: Question,
  best: RatedSpot,
  rated: readonly RatedSpot[],
  remark: Remark | undefined,
  library: Library,
  how: 'lacking' | 'unsure' = 'lacking',
): Composition {
  const nearby = nearestTo(question, best, rated, remark, library);
  const { document } = nearby.spot.passage;
  const lacking =
    how === 'lacking'
      ? isLacking(document, LACKING[question.intent] ?? 'nội dung được hỏi')
      : `Tôi chưa tìm thấy trong ${documentName(document.metadata)} câu nào trả lời đúng câu hỏi này.`;
  const stated = question.intent === 'when' && how === 'lacking' ? readTiming(best.spot.quote) : undefined;
  const only = stated !== undefined && 'phrase' in stated && isVague(stated) ? stated.phrase : undefined;
  const nearest = nearestStatement(nearby, question, library);
  const near = remark?.section === undefined || nearby.spot.chain.includes(remark.section);
  const noted =
    remark !== undefined &&
    remark.coverage >= (near ? MEETS_ENOUGH : FAR_REMARK) &&
    remark.document === document;
  return {
    kind: 'not-stated',
    statements: [
      { text: only === undefined ? lacking : `${lacking.slice(0, -1)}; chỉ nêu “${only}”.`, citations: [] },
      ...(noted ? [{ text: said(remark), citations: [] }] : []),
      ...(nearest ? [nearest] : []),
      ...(nearest ? seeAlso(nearby, rated, [nearby.spot.section]) : []),
    ],
  };
}

/** Shows a sentence as the nearest to what was asked. */
export function nearestStatement(
  { spot }: RatedSpot,
  question: Question,
  { glossary }: Library,
): Statement | undefined {
  const said = saySpot(spot, question.query.groups, glossary);
  return said && { text: `Quy định gần nhất: ${said.text}`, citations: said.citations };
}

/**
 * The sentence to show as the nearest: where criteria are asked for, of the article on the award; where papers are, of
 * the section that is known to lack them or of that on dossiers; otherwise one that names the thing that is asked for, if any does.
 */
function nearestTo(
  question: Question,
  best: RatedSpot,
  rated: readonly RatedSpot[],
  remark: Remark | undefined,
  { names }: Library,
): RatedSpot {
  const award = question.intent === 'criteria' ? awardAsked(question, names) : undefined;
  if (award !== undefined && !best.spot.names.lead.includes(award))
    return (
      rated.find(({ spot }) => spot.names.lead.includes(award)) ??
      // What another award takes reads like what this one does.
      rated.find(({ spot, signs }) => signs.otherTitle === 0 && spot.names.own.includes(award)) ??
      best
    );
  if (ON_PAPERS.test(question.words.join(' ')) && question.reference.documents.length === 0) {
    const lacked = rated.find(
      ({ spot }) => remark?.section !== undefined && spot.chain.includes(remark.section),
    );
    const known = remark?.kind === 'gap' && remark.coverage >= MEETS_ENOUGH ? lacked : undefined;
    return known ?? rated.find(({ signs }) => signs.dossier === 1) ?? best;
  }
  if (best.signs.unnamed === 0) return best;
  return rated.find(({ signs, score }) => signs.unnamed === 0 && score >= best.score * NEARLY) ?? best;
}

/** Papers to be handed in are asked about. */
const ON_PAPERS = /(?:^| )(?:ho so|giay to)(?: |$)/;

/** So much of the best score what is shown instead must have. */
const NEARLY = 0.85;

/** Only a remark of the corpus's editors speaks of what is asked; undefined when it does not, either. */
export function onlyRemarked(remark: Remark | undefined): Composition | undefined {
  if (remark === undefined || remark.coverage < MEETS_ENOUGH) return undefined;
  const { document, section } = remark;
  const citation = citePlaceOf(remark);
  const lacking = { text: isLacking(document, 'quy định này'), citations: [] };
  if (citation === undefined) return { kind: 'not-stated', statements: [lacking] };
  const nearest = { text: `Gần nhất là ${citation.place}: ${plain(citation.quote)}`, citations: [citation] };
  return {
    kind: 'not-stated',
    statements: [
      lacking,
      { text: said(remark), citations: section === undefined ? [citation] : [] },
      ...(section === undefined ? [] : [nearest]),
    ],
  };
}

function said({ kind, text }: Remark): string {
  return kind === 'gap' ? `Phần còn thiếu của nguồn: ${text}` : `Lưu ý kèm theo: ${text}`;
}
