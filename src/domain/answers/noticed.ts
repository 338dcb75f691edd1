import { type Document, documentName, type PlacedSection } from '../documents/document.ts';
import { isInForce } from '../documents/notices.ts';
import { syllables } from '../text/tokenise.ts';
import type { Composition } from './composition.ts';
import { goodEvidence, type RatedSpot } from './evidence.ts';
import type { Library } from './library.ts';
import type { Question } from './question.ts';
import { bestRemark, citePlaceOf, type Remark } from './remarks.ts';
import { meets } from './requirement.ts';
import { namesThings } from './things-asked.ts';
import { MEETS_ENOUGH } from './thresholds.ts';

/** A notice answers where it meets so much more of the question than any sentence does; chosen on the development questions. */
const LEAD = 0.28;

/** Whether something still holds is asked, which notices are there to tell: "còn dùng được không", "bỏ cấp huyện rồi thì …". */
const STILL =
  /(?:^| )(?:lam gi|dau) con |(?:^| )(?:khong|ko|k) con (?:a |roi )?(?=vay|thi|roi|$)| con (?:duoc |co |ai )?(?:hieu luc|dung|ap dung|gia tri|ton tai|hoat dong|thuc hien|lam duoc)(?: |$)| con (?:khong|ko|k)(?: a| ad| nhi| vay)*$|(?:^| )(?:khong con cap|giai the|sap nhap|bai bo) |(?:^|[^n] )bo cap /;
const HOLDS_NO_MORE = /không còn|hết hiệu lực|kết thúc|chấm dứt|bãi bỏ/iu;

/** Which of two laws a case is judged by. */
const WHICH_LAW =
  /luat cu hay (?:la )?(?:theo )?(?:luat )?(?:moi|sua)|luat (?:nam )?2022 hay (?:la )?(?:theo )?luat (?:sua|moi|2026)|(?:ho so|tiep nhan|tham dinh|trinh) .*theo luat nao(?: |$)/;
/** Whom to turn to is asked after those are gone that a document names. */
const GONE = /khong con|giai the|(?:^| )dep (?:roi|bo)|bo (?:roi|cap)|bi bo|sap nhap|ket thuc hoat dong/;
const WHOM = /(?:hoi|tim|lien he|gap)(?: [a-z]+){0,3}? (?:ai|dau|noi nao|cho nao|co quan nao)(?: |$)/;
/** A notice that tells whom to turn to; one that tells which law a case is judged by. */
const REFERS = /không còn.*(?:hãy hỏi|liên hệ)/iu;
const TRANSITION = /chuyển tiếp/iu;
/** So much of a question whom to turn to, or which law a case is judged by, a notice must meet. */
const OF_CASES = 0.3;

/** Whether there is a limit to how many may get something is asked. */
const ASKS_SHARE =
  /(?:khong che|gioi han|toi da|quy dinh)(?: [a-z]+){0,6} (?:ty le|phan tram)|(?:ty le|phan tram)(?: [a-z]+){0,4} (?:khong che|toi da)/;

/** So much of a question whether something still holds a notice must meet to answer before anything is searched for. */
const CLEARLY = 0.75;

/** That something holds no more, where that is asked and a notice says it. */
export function answerOutdated(question: Question, library: Library, now: number): Composition | undefined {
  const folded = question.words.join(' ');
  const cases = [
    { asked: GONE.test(folded) && WHOM.test(folded), told: REFERS },
    { asked: WHICH_LAW.test(folded), told: TRANSITION },
  ];
  for (const { told } of cases.filter(({ asked }) => asked)) {
    const notice = bestRemark(
      question,
      library,
      now,
      ({ kind, text }) => kind === 'notice' && told.test(text),
    );
    if (notice !== undefined && notice.coverage >= OF_CASES) return answerWith(notice);
  }
  if (!asksWhatHolds(question)) return undefined;
  const remark = bestRemark(question, library, now);
  return isNotice(remark) && remark.coverage >= CLEARLY && tellsWhatHolds(question, remark)
    ? answerWith(remark)
    : undefined;
}

/** That a section which a question names holds no more, where that is asked and a notice there says it. */
export function answerOutdatedAt(
  { document, section, ancestors }: PlacedSection & { readonly document: Document },
  question: Question,
  now: number,
): Composition | undefined {
  if (!asksWhatHolds(question)) return undefined;
  const clause = /^Điều \d+[a-zđ]?\.(\d+)/u.exec(section.locator)?.[1];
  for (const place of [section, ...ancestors]) {
    const told = place.notices.find((notice) => {
      const onClause = /^Khoản (\d+)/u.exec(notice.text)?.[1];
      const isOnIt = clause === undefined || onClause === undefined || onClause === clause;
      return isInForce(notice, now) && isOnIt && HOLDS_NO_MORE.test(notice.text);
    });
    if (told !== undefined) return answerWith({ kind: 'notice', text: told.text, document, section: place });
  }
  return undefined;
}

/** So much of a question a notice must meet that tells the figure asked for and is attached to the article that comes first. */
const NEAR = 0.38;

/** So much of a question a notice must meet where the documents do not seem to treat the subject. */
const ALONE = 0.85;

/**
 * What a notice of the corpus's editors says, where it rather than any sentence of the documents answers.
 * @param rated the sentences that may answer, best first; not empty
 * @param treated whether the documents treat the subject
 */
export function answerFromNotice(
  question: Question,
  rated: readonly RatedSpot[],
  remark: Remark | undefined,
  treated: boolean,
  library: Library,
): Composition | undefined {
  const [best] = rated;
  if (best === undefined || remark?.kind !== 'notice' || question.reference.unknown.length > 0)
    return undefined;
  if (!treated && remark.coverage < ALONE) return undefined;
  if ((question.intent === 'duties' && !asksWhatHolds(question)) || isOnOtherAward(remark, question, library))
    return undefined;
  if (!namesThings(question.text, question.words.join(' '), remark.text)) return undefined;
  const figure = !goodEvidence(rated).some((spot) => spot.meets) && tellsFigure(question, remark);
  const tells = figure || tellsWhatHolds(question, remark);
  // A figure that no sentence tells is the notice's to the article at hand.
  const near = figure && remark.section !== undefined && best.spot.chain.includes(remark.section);
  if (remark.coverage < (near ? NEAR : MEETS_ENOUGH)) return undefined;
  return remark.coverage >= best.coverage + (tells ? 0 : LEAD) ? answerWith(remark) : undefined;
}

/** Whether awards are asked about, and the notice names only others. */
function isOnOtherAward({ text }: Remark, { names }: Question, library: Library): boolean {
  const asked = new Set(names.map((name) => name.join(' ')));
  const named = library.names.find(syllables(text)).map(({ value }) => value.join(' '));
  return names.length > 0 && named.length > 0 && !named.some((name) => asked.has(name));
}

type NoticeRemark = Remark & { readonly kind: 'notice' };

function isNotice(remark: Remark | undefined): remark is NoticeRemark {
  return remark?.kind === 'notice' && remark.coverage >= MEETS_ENOUGH;
}

function asksWhatHolds({ words }: Question): boolean {
  const asked = words.join(' ');
  return STILL.test(asked);
}

/** Whether a notice tells that what is asked about holds no more, or that there is no limit to it. */
function tellsWhatHolds({ words }: Question, { text }: Remark): boolean {
  const asked = words.join(' ');
  return (
    (STILL.test(asked) && HOLDS_NO_MORE.test(text)) ||
    (ASKS_SHARE.test(asked) && /không quy định tỷ lệ/iu.test(text))
  );
}

/** Whether a figure is asked that the notice tells; the days of every notice are those of the notice itself. */
function tellsFigure({ intent, words }: Question, { text }: Remark): boolean {
  const folded = words.join(' ');
  const asked =
    intent === 'how-many' || intent === 'amount' || /(?:may|bao nhieu) (?:ngay|thang)/.test(folded);
  return asked && meets(intent, folded, text, '', '');
}

function answerWith(remark: Omit<Remark, 'coverage'>): Composition | undefined {
  const { document, section, text } = remark;
  const citation = citePlaceOf(remark);
  if (citation === undefined) return undefined;
  const place = section === undefined ? documentName(document.metadata) : citation.place;
  return {
    kind: 'answered',
    statements: [{ text: `Lưu ý kèm theo ${place} trong nguồn tra cứu: ${text}`, citations: [citation] }],
  };
}
