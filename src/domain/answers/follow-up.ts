import { readReference } from '../documents/reference.ts';
import { hasDiacritics } from '../text/normalise.ts';
import { separateNumbers } from '../text/separate-numbers.ts';
import { encloses } from '../text/span.ts';
import { writeSpokenNumbers } from '../text/spoken-numbers.ts';
import { stopwords } from '../text/stopwords.ts';
import { type Token, tokenise } from '../text/tokenise.ts';
import { AWARD_CLASS } from './award-class.ts';
import { askingWords, FACT_WORDS, readFacts, readIntent, speaksOfSending } from './intent.ts';
import type { Library } from './library.ts';

/** What "khoản 3", "điểm c", "mục kế tiếp" or "mục đó" points to, beside what the last answer cited. */
export interface Pointer {
  readonly clause?: string;
  readonly point?: string;
  /** Sections to go on in reading order. */
  readonly step: -1 | 0 | 1;
}

/** Reads a question that points to the section the last answer cited; undefined when it names a section itself or none. */
export function pointsBack(typed: string, library: Library): Pointer | undefined {
  const { folded, hasAddress, content } = look(typed, library);
  if (hasAddress) return undefined;
  const clause = /(?:^| )khoan (\d+)(?: |$)/.exec(folded)?.[1];
  if (clause !== undefined) return { clause, step: 0 };
  const point =
    /(?:^|\s)điểm ([a-zđ])(?=[\s?,.]|$)/iu.exec(typed)?.[1] ?? /(?:^| )diem ([a-z])(?: |$)/.exec(folded)?.[1];
  if (point !== undefined) return { point: point.toLowerCase(), step: 0 };
  if (/(?:muc|dieu|khoan|phan) (?:ke tiep|tiep theo|ke|sau)(?: |$)/.test(folded)) return { step: 1 };
  if (/(?:muc|dieu|khoan|phan) (?:truoc do|lien truoc)(?: |$)/.test(folded)) return { step: -1 };
  const same = /(?:muc|dieu|khoan|phan|doan) (?:do|nay|ay)(?: |$)|(?:^| )(?:nguyen van|toan van)(?: |$)/.test(
    folded,
  );
  return same && content.length <= COMPLETE + 1 ? { step: 0 } : undefined;
}

/** Openings and pronouns by which a question leans on the one before. */
const LEANS_BACK =
  /^(?:thế|vậy|thì)?\s*(?:còn|thế còn|vậy còn|thế|vậy)\s|(?:^|\s)(?:họ|đó|đấy|này|ấy|kia|nó)(?=[\s?.!,]|$)|thì sao/iu;
/** Openings that go on with what was said before, if the rest is short. */
const GOES_ON =
  /^(?:neu|khong phai|y (?:em|toi|minh|la)|u|uh|vang|da|roi|xong|lam xong|trong do|ngoai ra|ca|co phai|co can|kem|tuc la|nghia la|vi du) /;
const SHORT = 7;

/** The same typed without diacritics, as far as it cannot be anything else. */
const LEANS_BACK_UNACCENTED =
  /^(?:the |vay |thi )?(?:con|the con|vay con|the|vay) |(?:^| )ho(?! so| gia dinh| tro| dan)(?: |$)|(?:^| )no(?: |$)|(?:muc|dieu|khoan|phan|van ban|ke hoach|chi thi|luat|co quan|don vi|danh hieu) (?:do|nay|ay)(?: |$)|thi sao/;

/** An abbreviation with a "Đ" does not tell that the rest is typed with diacritics. */
const CAPITALS = /\p{Lu}{2,}/gu;

/** Stands between a follow-up and what it takes from the conversation; people do not type it. */
export const CONTEXT = ' ¦ ';

/** What a follow-up begins with that has a whole question behind it. */
const OPENER = /^\s*(?:thế|vậy|thì|the|vay|thi)?\s*(?:còn|con|thì|thi)?\s+/iu;

/** The same without diacritics, where they may be other words. */
const OPENING_WORDS = new Set(['the', 'vay', 'thi', 'con', 'a', 'sao']);

/** Fewer words of substance than this do not make a complete question. */
const COMPLETE = 3;

/**
 * Completes a short follow-up from the conversation: "còn Mặt trận thì sao?" after "Nhiệm vụ của UBND thành phố?"
 * asks for the duties of the Front. A complete new question is left alone.
 * @param history earlier questions, oldest first
 */
export function completeFollowUp(typed: string, history: readonly string[], library: Library): string {
  const previous = history.at(-1);
  if (previous === undefined || !/\p{L}/u.test(typed)) return typed;
  const now = look(typed, library);
  const asksFact =
    now.documents.length === 0 &&
    readFacts(now.folded).length > 0 &&
    now.content.every((word) => FACT_WORDS.has(word));
  if (!now.leansBack && !asksFact && (now.content.length >= COMPLETE || (now.hasAddress && !isItem(now))))
    return typed;
  if (now.intent === 'greeting' || now.intent === 'contact') return typed;
  // "Kế hoạch 213 lưu ở đâu?" says all there is to say.
  if (!now.leansBack && now.documents.length > 0 && speaksOfSending(now.folded)) return typed;
  // "Nhiệm vụ của phường mình là gì?" says what is asked, and of whom.
  if (!now.leansBack && now.intent !== 'general' && now.subjects.length > 0) return typed;
  const before = lookBack(previous, history, library);
  // "Còn nguyên tắc thi đua?" after "nguyên tắc khen thưởng" asks the same of something else, in full.
  const [first, second] = now.content;
  const asksItself = now.intent !== 'general' || now.subjects.length === 0;
  if (
    asksItself &&
    now.content.length >= COMPLETE &&
    first === before.content[0] &&
    second === before.content[1]
  )
    return [typed.replace(OPENER, ''), ...before.documents].join(' ');
  if (readFacts(now.folded).length > 0 && now.namesDocument) return typed.replace(OPENER, '');
  // "Cái đó ban hành bao giờ?" after "bám theo kế hoạch nào của tỉnh?" is on the one that was asked for.
  if (readFacts(now.folded).length > 0 && before.documents.length > 0 && !ASKS_ANOTHER.test(before.folded))
    return `${typed} ${before.documents.join(' ')}`;
  if (now.hasAddress) {
    // A clause asked for after its article, or another section of the same document.
    return now.documents.length > 0
      ? typed
      : `${inSamePart(typed, now, before)} ${before.documents.join(' ')}`.trim();
  }
  const asks = now.intent === 'general' ? before.text : '';
  const other = contrasted(now, before);
  if (other !== undefined) return other;
  const replaced = replacedBy(now, before);
  return `${typed}${CONTEXT}${asks === '' ? look(replaced, library).substance : replaced}`;
}

/** Another document is asked for than the one that is named. */
const ASKS_ANOTHER =
  /(?:theo|dua (?:tren|vao)|can cu|truoc (?:do|chi thi|ke hoach)|thuc hien|thay(?: the)?(?: cho)?) .*(?:ke hoach|chi thi|nghi quyet|luat|van ban) (?:nao|so may|so bao nhieu|gi)(?: |$)|(?:da co|co) (?:ke hoach|chi thi|nghi quyet|luat|van ban) (?:nao|gi)(?: |$)/;

/** Whether it names a section by a number alone, which many parts have. */
function isItem({ locators }: Look): boolean {
  return locators.length === 1 && /^\d+$/u.test(locators[0] ?? '');
}

/** "Còn mục 4?" after "mục II.3" means II.4. */
function inSamePart(typed: string, now: Look, before: Look): string {
  const part = /^[IVXLC]+(?=\.|$)/u.exec(before.locators[0] ?? '')?.[0];
  return part !== undefined && isItem(now) ? typed.replace(/(mục|muc)\s+(?=\d)/iu, `$1 ${part}.`) : typed;
}

/** The previous question, the last of the history, as what was asked before it completes it. */
function lookBack(previous: string, history: readonly string[], library: Library): Look {
  const completed = completeFollowUp(previous, history.slice(0, -1), library);
  return look(completed.replaceAll(CONTEXT, ' . '), library);
}

/** The text before without what the new question puts others in the place of. */
function replacedBy(now: Look, before: Look): string {
  if (now.subjects.length > 0 && !now.subjectIsObject) return before.withoutSubjects;
  return AWARD_KIND.test(now.folded) ? before.withoutTitles : before.text;
}

/** A kind of awards takes the place of the award before, as another award does. */
const AWARD_KIND =
  /(?:^| )(?:bang khen|giay khen|huan chuong|huy chuong|ky niem chuong|danh hieu)(?= |$)(?! (?:nay|do|ay|kia)(?: |$))/;

/** So few words of substance may ask on, although they are no opening or pronoun. */
const ASKS_ON = 6;

/**
 * A short question that by itself is about nothing, with what was talked about before: "mấy bộ, in màu hay photo" after
 * "cần nộp những giấy tờ gì". Undefined where there was nothing, or the question names what it is about.
 */
export function askedOn(typed: string, history: readonly string[], library: Library): string | undefined {
  const previous = history.at(-1);
  const now = look(typed, library);
  const isComplete = now.content.length > ASKS_ON || now.subjects.length > 0 || now.documents.length > 0;
  if (previous === undefined || isComplete) return undefined;
  return `${typed}${CONTEXT}${lookBack(previous, history, library).substance}`;
}

/** Whether it only asks, and says nothing of what about: "trước ngày nào". */
export function asksOnly(typed: string, library: Library): boolean {
  return look(typed, library).content.length === 0;
}

/** Words of which one takes the place of another of its kind, folded: recipients, levels, classes, what is contrasted. */
const CONTRASTS = [
  /(?:^| )(?:(?:tap the )?(?:doanh nghiep|cong ty|hop tac xa)|ca nhan|tap the|ho gia dinh|nong dan)(?= |$)/,
  /(?:^| )(?:muc dich|yeu cau)(?= |$)/,
  /(?:^| )(?:(?<!tham )quyen(?= cua| loi|$)|nghia vu)(?= |$)/,
  /(?:^| )(?:danh hieu thi dua|hinh thuc khen thuong|khen thuong)(?= |$)/,
  /(?:^| )(?:cap co so|co so|cap tinh|cap bo|cap huyen|cap xa|toan quoc)(?= |$)/,
  new RegExp(`(?:^| )${AWARD_CLASS}(?= |$)`),
] as const;

/**
 * The question before on what the new one contrasts with it, where that is all it says: "thế cấp tỉnh?" after "tiêu chuẩn
 * chiến sĩ thi đua cơ sở" asks for those of the province.
 */
function contrasted(now: Look, before: Look): string | undefined {
  const kind = CONTRASTS.find((pattern) => pattern.test(now.folded));
  const own = kind && placeOf(kind, now);
  const old = kind && placeOf(kind, before);
  if (kind === undefined || own === undefined || old === undefined) return undefined;
  const rest = before.folded.replace(kind, '');
  if (kind.exec(now.folded)?.[0].trim() === kind.exec(before.folded)?.[0].trim() || kind.test(rest))
    return undefined;
  const said = new Set([
    ...now.folded.split(' ').slice(own.at, own.at + own.length),
    ...before.content,
    ...OPENING_WORDS,
  ]);
  if (now.content.some((word) => !said.has(word))) return undefined;
  const typed = wordsOf(now).slice(own.at, own.at + own.length);
  return wordsOf(before)
    .toSpliced(old.at, old.length, ...typed)
    .join(' ');
}

/** Which words of a text a pattern (over its folded words) fits. */
function placeOf(pattern: RegExp, { folded }: Look): { at: number; length: number } | undefined {
  const match = pattern.exec(folded);
  if (match === null) return undefined;
  const at = match.index === 0 ? 0 : folded.slice(0, match.index).split(' ').length;
  return { at, length: match[0].trim().split(' ').length };
}

function wordsOf({ text }: Look): string[] {
  return tokenise(text).map(({ start, end }) => text.slice(start, end));
}

/** Words before a title that somebody is to get, and those before them that turn to that title: "thế muốn đạt …". */
const REACHES = new Set(['dat', 'duoc']);
const TURNS_TO = new Set(['the', 'con', 'vay', 'thi', 'muon', 'de', 'can']);

/** Whether the first of the subjects is what somebody is to get rather than what the question turns to. */
function isObject(subjects: readonly { readonly start: number }[], words: readonly string[]): boolean {
  const first = Math.min(...subjects.map(({ start }) => start));
  const [before, verb] = [words[first - 2], words[first - 1]];
  return before !== undefined && verb !== undefined && REACHES.has(verb) && !TURNS_TO.has(before);
}

interface Look {
  readonly text: string;
  readonly folded: string;
  readonly content: readonly string[];
  readonly intent: ReturnType<typeof readIntent>;
  readonly hasAddress: boolean;
  readonly locators: readonly string[];
  readonly documents: readonly string[];
  /** Whether it names a document, indexed or not. */
  readonly namesDocument: boolean;
  /** Units and names of titles. */
  readonly subjects: readonly unknown[];
  /** Whether the first of them is what somebody is to reach: "bao nhiêu phải đạt Lao động tiên tiến". */
  readonly subjectIsObject: boolean;
  readonly withoutSubjects: string;
  readonly withoutTitles: string;
  /** Without the words of asking, for the new question has its own; names of units, titles and documents stay whole. */
  readonly substance: string;
  readonly leansBack: boolean;
}

function look(text: string, library: Library): Look {
  const written = library.glossary.writeOut(writeSpokenNumbers(separateNumbers(text)));
  const tokens = tokenise(written);
  const stops = stopwords(written, tokens);
  const words = tokens.map(({ folded }) => folded);
  const titles = library.names.find(words);
  const subjects = [...library.glossary.units(words), ...titles];
  const inSubject = (i: number) => subjects.some(({ start, end }) => i >= start && i < end);
  const folded = words.join(' ');
  const intent = readIntent(folded);
  const asking = askingWords(written, intent);
  const asks = (token: Token) => asking.some((span) => encloses(span, token));
  const reference = readReference(
    written,
    library.documents.map(({ metadata }) => metadata),
  );
  const namesDocument = reference.documents.length > 0 || reference.unknown.length > 0;
  const inDocument = (token: Token) => reference.documentSpans.some((span) => encloses(span, token));
  // Between neighbours stands what stood there, which may be part of an address: "III.3".
  const joined = (kept: readonly Token[]) =>
    kept
      .map((token, i) => {
        const next = kept[i + 1];
        const follows = next !== undefined && tokens.indexOf(next) === tokens.indexOf(token) + 1;
        return written.slice(token.start, follows ? next.start : token.end) + (follows ? '' : ' ');
      })
      .join('')
      .trim();
  return {
    text: written,
    folded,
    content: tokens
      .filter((token, i) => !stops[i] && !asks(token) && (namesDocument || /\p{L}/u.test(token.folded)))
      .map(({ folded: word }) => word),
    intent,
    hasAddress: reference.locators.length > 0,
    locators: reference.locators,
    documents: reference.documents,
    namesDocument,
    subjects,
    subjectIsObject: isObject(subjects, words),
    withoutTitles: joined(tokens.filter((_, i) => !titles.some(({ start, end }) => i >= start && i < end))),
    withoutSubjects: joined(tokens.filter((_, i) => !inSubject(i))),
    substance: joined(tokens.filter((token, i) => !stops[i] || inSubject(i) || inDocument(token))),
    leansBack:
      (hasDiacritics(text.replace(CAPITALS, ''))
        ? LEANS_BACK.test(written)
        : LEANS_BACK_UNACCENTED.test(folded)) ||
      (GOES_ON.test(folded) && words.filter((_, i) => !stops[i]).length <= SHORT),
  };
}
