import { canonical, fold, hasDiacritics } from '../text/normalise.ts';
import { covers, type Span } from '../text/span.ts';
import type { DocumentMetadata } from './document.ts';
import { lawNamed } from './law-names.ts';
import { POINT_LETTERS, PREAMBLE, RECIPIENTS } from './locator.ts';
import { DOCUMENT_TYPES } from './types.ts';

/** What a question says of where to look. */
export interface Reference {
  /** Numbers of indexed documents it names, in order of mention. */
  readonly documents: readonly string[];
  /** Documents it names that are not indexed, as people say them: "Nghị định 98/2023/NĐ-CP". */
  readonly unknown: readonly string[];
  /** Addresses, most complete first; with a document type or without. */
  readonly locators: readonly string[];
  /** Whether the question is confined to a document that is not indexed. */
  readonly unknownScope: boolean;
  /** Those of `documents` that the question is confined to: "theo Kế hoạch 213", "Luật … quy định". */
  readonly scope: readonly string[];
  /** Where the addresses stand in the text: they are no search terms. */
  readonly addressSpans: readonly Span[];
  /** Where documents are named: they tell where to look more than what for. */
  readonly documentSpans: readonly Span[];
}

const TYPE_NAMES = DOCUMENT_TYPES.map((name) => fold(name)).join('|');
/** A type with a number: "ke hoach so 213-kh/tu", "chi thi 41", "luat so 06/2022/qh15"; or a full number alone. */
const NUMBERED = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(${TYPE_NAMES})(?:\\s+so)?\\s*:?\\s*(\\d{1,4}(?:[-/][\\p{L}\\p{N}]+)+|\\d{1,4}(?!\\d|\\s+(?:lan|nam|ngay|thang|tuan|nguoi|lop)(?!\\p{L})))|(\\d{1,4}[-/][\\p{L}\\p{N}]+(?:[-/][\\p{L}\\p{N}]+)*))(?![\\p{L}\\p{N}])`,
  'gu',
);
/** Types that people name by their title rather than their number. */
const LAWS = new Set(['luat', 'bo luat', 'phap lenh', 'hien phap']);
/** "theo 213": people leave out the type of a document whose number they know. */
const BARE_NUMBER = /(?<![\p{L}\p{N}/.,-])\d{3}(?![\p{L}\p{N}/.,%-])/gu;
const BARE = /^\d{3}$/u;
/** "Luật nào" asks for one. */
const TYPE_ALONE = new RegExp(`(?<![\\p{L}\\p{N}])(${TYPE_NAMES})(?![\\p{L}\\p{N}]|\\s+nao(?!\\p{L}))`, 'gu');
/** "Kỷ luật", "pháp luật" and "luật chơi" name no law; without diacritics, "ky luat thi dua" may be "ký Luật Thi đua". */
const NO_LAW_BEFORE = /(?:^|[^\p{L}])(?:k[ỷỉ]|pháp|phap|quy|k[yi])[\s-]+$/iu;
const NO_LAW_BEHIND = /^\s+(?:sư|su|chơi|choi)(?!\p{L})/iu;

/** What stands before a document's name when the question is confined to it; nothing: it is the subject. */
const CONFINES =
  /(?:^|(?:^|[^\p{L}])(?:theo|trong|cua|tai|o|thuoc|thi|ma|ban hanh|muc dich|muc tieu|noi dung|yeu cau|quan diem)\s+)(?:ban tom tat\s+|noi dung\s+|dung\s+)?$/u;

/** After a document, what makes it the one that speaks: "Kế hoạch 213 có nhắc tới …". */
const SPEAKS =
  /^(?:\s+(?:co|khong|da|nay))*\s+(?:nhac|noi|neu|quy dinh|yeu cau|giao|de ra|dat ra|de cap|ghi|phan cong|chi dao|xac dinh|cho phep)(?![\p{L}])/u;

/** After a type, the document that amends the one of this type: "luật sửa đổi năm 2026". */
const AMENDING =
  /^\s+(?:moi\s+)?sua(?:\s+doi)?(?:,?\s+bo sung)?(?:\s+(?:moi|(?:nam\s+)?(?:19|20)\d\d))?(?![\p{L}\p{N}])/u;

/** Types whose names are no other words as well; with an address they say whose it is: "quy chế của tỉnh, điều 5". */
const ADDRESSED =
  /(?<!\p{L})(?:quy che|nghi quyet|nghi dinh|thong tu|phap lenh|hien phap)(?!\p{L}|\s+nao(?!\p{L}))/u;

/** Drafts are told of by the corpus's editors, what amends is not indexed. */
const DRAFT_BEFORE = /du (?:thao|an)\s+$/u;

const ROMAN = '[ivxlc]+';
const LETTER = `[${POINT_LETTERS.filter((letter) => letter !== 'đ').join('')}]`;
const LEGAL = new RegExp(
  `(?:(?:diem\\s+(${LETTER})\\s*,?\\s*)?(?:khoan|k)\\s*(\\d{1,2})\\s*,?\\s*(?:cua\\s+)?)?(?:diem\\s+(${LETTER})\\s*,?\\s*)?(?<![\\p{L}])(?:dieu\\s*|(?<=k\\s*\\d{1,2}\\s*)d\\s*)(\\d{1,3}[a-z]?)(?:(?:\\s*,?\\s*khoan\\s*|\\.)(\\d{1,2}))?(?:(?:\\s*,?\\s*diem\\s+|\\.)(${LETTER})(?![\\p{L}]))?(?![\\p{L}\\p{N}/])`,
  'dgu',
);
const PARTY: readonly RegExp[] = [
  new RegExp(
    `(?:muc|phan|diem|khoan)?\\s*(?<![\\p{L}\\p{N}/])(?<part>${ROMAN})\\s*[.,/-]\\s*(?<item>\\d{1,2})(?:\\s*[.,]\\s*(?<point>[a-z])(?![\\p{L}]))?(?![\\p{L}\\p{N}/])`,
    'gu',
  ),
  new RegExp(
    `(?:muc|diem|khoan|y)\\s+(?<item>\\d{1,2})\\s*,?\\s*(?:cua\\s+|thuoc\\s+)?(?:phan|muc)\\s+(?<part>${ROMAN})(?![\\p{L}\\p{N}])`,
    'gu',
  ),
  new RegExp(
    `(?:phan|muc)\\s+(?<part>${ROMAN})\\s*,?\\s*(?:muc|diem|khoan|y)\\s+(?<item>\\d{1,2})(?![\\p{L}\\p{N}])`,
    'gu',
  ),
  new RegExp(`(?:phan|muc)\\s+(?<part>${ROMAN})(?![\\p{L}\\p{N}])`, 'gu'),
  /(?:muc|diem|quan diem(?: thu)?)\s+(?:so\s+)?(?<item>\d{1,2})(?![\p{L}\p{N}/])/gu,
];
const NAMED: readonly [RegExp, string][] = [
  [/(?:phan\s+)?mo dau(?![\p{L}])/gu, PREAMBLE],
  [/(?:phan\s+)?noi nhan(?![\p{L}])/gu, RECIPIENTS],
];
const APPENDIX =
  /(?:muc\s+(\d+)\s+(?:cua\s+|thuoc\s+)?)?(?<!lam |chinh )phu luc(?! (?:so )?(?:may|nao|gi)(?!\p{L}))(?:\s+(?:so\s+)?([ivxlc]+|\d+))?(?:(?:\s*,?\s*muc\s+|\.)(\d+))?(?![\p{L}\p{N}])/gu;

/**
 * Reads the documents and addresses that a question names. Works on text in any case, with or without
 * diacritics; abbreviations must be written out before.
 */
export function readReference(text: string, indexed: readonly DocumentMetadata[]): Reference {
  // Folding maps one code unit to one for NFC Vietnamese text, so spans fit the original as well.
  const folded = fold(text);
  const named: { number: string; start: number }[] = [];
  const unknown: string[] = [];
  const spans: Span[] = [];
  const scope: string[] = [];
  let unknownScope = false;
  const name = (number: string, span: Span) => {
    named.push({ number, start: span[0] });
    spans.push(span);
    if (CONFINES.test(folded.slice(0, span[0])) || SPEAKS.test(folded.slice(span[1]))) scope.push(number);
  };

  for (const match of folded.matchAll(NUMBERED)) {
    const [whole, type, short, long] = match;
    const number = short ?? long ?? '';
    const found = indexed.find((metadata) => isNumbered(metadata, number, type));
    const span: Span = [match.index, match.index + whole.length];
    if (found !== undefined) {
      name(found.number, span);
      continue;
    }
    // A report that goes by the number of a document is one on it.
    if (type === 'bao cao' && BARE.test(number)) continue;
    if (type !== undefined || /\p{L}/u.test(number)) {
      unknown.push(properName(text.slice(match.index, match.index + whole.length).trim(), type));
      unknownScope ||= CONFINES.test(folded.slice(0, match.index));
      spans.push(span);
    }
  }
  for (const match of folded.matchAll(BARE_NUMBER)) {
    if (covers(spans, match.index)) continue;
    const numbered = indexed.filter(
      (metadata) => metadata.number.startsWith(`${match[0]}-`) || metadata.number.startsWith(`${match[0]}/`),
    );
    const [only] = numbered;
    if (only !== undefined && numbered.length === 1)
      name(only.number, [match.index, match.index + match[0].length]);
  }
  for (const match of folded.matchAll(TYPE_ALONE)) {
    if (covers(spans, match.index) || namesNoLaw(text, match)) continue;
    const ofType = indexed.filter((metadata) => fold(metadata.type) === match[1]);
    const behind = folded.slice(match.index + match[0].length);
    const amending = ofType.flatMap(({ amendedBy }) => amendedBy);
    const [amendment] = amending;
    const [told] = AMENDING.exec(behind) ?? [];
    const isDraft = DRAFT_BEFORE.test(folded.slice(0, match.index));
    if (amendment !== undefined && amending.length === 1 && told !== undefined && !isDraft) {
      if (!unknown.some((known) => known.includes(amendment.number)))
        unknown.push(`${properName(match[0], match[1])} ${amendment.number}`);
      unknownScope ||= CONFINES.test(folded.slice(0, match.index));
      spans.push([match.index, match.index + match[0].length + told.length]);
      continue;
    }
    const other = LAWS.has(match[1] ?? '')
      ? otherTitle(text, match.index + match[0].length, ofType)
      : undefined;
    if (other !== undefined) {
      unknown.push(
        `${properName(text.slice(match.index, match.index + match[0].length), match[1])} ${other}`,
      );
      unknownScope ||= CONFINES.test(folded.slice(0, match.index));
      continue;
    }
    const [only] = ofType;
    if (only === undefined || ofType.length > 1) continue;
    const span = withTitle(folded, match.index, match[0].length, only);
    // "Chỉ thị 34 … chỉ thị này": the type stands for the one that has just been named.
    const standsFor = unknown.some((known) => fold(known).startsWith(`${match[1]} `));
    if (span[1] > match.index + match[0].length || !standsFor) name(only.number, span);
  }
  const { locators, at } = readLocators(folded, text);
  const [other] = ADDRESSED.exec(folded) ?? [];
  if (other !== undefined && locators.length > 0 && named.length === 0 && unknown.length === 0) {
    const type = DOCUMENT_TYPES.find((one) => fold(one) === other);
    if (type !== undefined && !indexed.some((metadata) => metadata.type === type)) unknown.push(type);
  }
  return {
    documents: [...new Set(named.sort((a, b) => a.start - b.start).map(({ number }) => number))],
    unknown: [...new Set(unknown)],
    locators,
    unknownScope,
    scope: [...new Set(scope)],
    addressSpans: at,
    documentSpans: spans,
  };
}

/** Whether "luật" is only part of another word there: "kỷ luật". */
function namesNoLaw(text: string, { index, 0: type }: RegExpExecArray): boolean {
  if (type !== 'luat') return false;
  const behind = text.slice(index + type.length);
  if (NO_LAW_BEHIND.test(behind)) return true;
  return NO_LAW_BEFORE.test(text.slice(0, index)) && !/^\s+(?:thi dua|so|nay)(?!\p{L})/u.test(fold(behind));
}

/** A name typed without diacritics with those of its type, and capitals in its number: "Kế hoạch 199-KH/TU". */
function properName(typed: string, type: string | undefined): string {
  const proper = DOCUMENT_TYPES.find((name) => fold(name) === type);
  if (proper === undefined || hasDiacritics(typed)) return typed;
  return `${proper}${typed
    .slice(proper.length)
    .toUpperCase()
    .replace(/^(\s+)SO(?=\s)/u, '$1số')}`;
}

/** Whether a question may be answered from the document of this number: it is confined to none, or to this one. */
export function isInScope({ scope }: Reference, number: string): boolean {
  return scope.length === 0 || scope.includes(number);
}

/** "Luật Đất đai", "luat dat dai": a capitalised or a well-known title after the type that no indexed document of the type has. */
function otherTitle(text: string, end: number, ofType: readonly DocumentMetadata[]): string | undefined {
  const behind = text.slice(end);
  const title = lawNamed(behind) ?? /^\s+(\p{Lu}\p{Ll}+(?:\s+\p{L}\p{Ll}*)?)/u.exec(behind)?.[1];
  if (title === undefined) return undefined;
  const first = fold(title).split(' ')[0] ?? '';
  return ofType.some((metadata) =>
    fold(metadata.title)
      .split(/[^\p{L}\p{N}]+/u)
      .includes(first),
  )
    ? undefined
    : title;
}

/** "luat thi dua, khen thuong": the words of the title that follow the type name the document with it. */
function withTitle(folded: string, start: number, length: number, metadata: DocumentMetadata): Span {
  const title = fold(metadata.title);
  let end = start + length;
  for (const word of folded.slice(end).matchAll(/[^\p{L}\p{N}]+([\p{L}\p{N}]+)/gu)) {
    const next = start + length + word.index + word[0].length;
    const soFar = folded.slice(start, next).replace(/[^\p{L}\p{N}]+/gu, ' ');
    if (!title.replace(/[^\p{L}\p{N}]+/gu, ' ').startsWith(soFar)) break;
    end = next;
  }
  return [start, end];
}

/** "213", "213-kh/tu" and "213/kh-tu" name 213-KH/TU; a type that does not fit names another document. */
function isNumbered(metadata: DocumentMetadata, number: string, type: string | undefined): boolean {
  if (type !== undefined && fold(metadata.type) !== type) return false;
  if (/^(?:19|20)\d\d$/u.test(number) && metadata.number.includes(`/${number}/`)) return true;
  const own = fold(metadata.number).split(/[-/]/u);
  const asked = number.split(/[-/]/u);
  const [ownFirst = ''] = own;
  const [first = ''] = asked;
  return Number(ownFirst) === Number(first) && asked.slice(1).every((part) => own.slice(1).includes(part));
}

/** "phần hai", "phần thứ 2" of a document whose parts are numbered in Roman figures; not "bộ phận một cửa", "có phần nhất, nhì". */
const PART_IN_WORDS =
  /(?:^|[^\p{L}])(?<!bo |co )phan (?:thu )?(mot|nhat|hai|ba|tu|bon|nam|1|2|3|4|5)(?![\p{L}\p{N}/])/gu;
const ROMAN_OF: Readonly<Record<string, string>> = {
  mot: 'I',
  nhat: 'I',
  hai: 'II',
  ba: 'III',
  tu: 'IV',
  bon: 'IV',
  nam: 'V',
  1: 'I',
  2: 'II',
  3: 'III',
  4: 'IV',
  5: 'V',
};

/** Words in one form, with their diacritics. */
function wordForms(text: string): string {
  return text.split(/\s+/u).map(canonical).join(' ');
}

function readLocators(folded: string, text: string): { locators: string[]; at: Span[] } {
  const locators: string[] = [];
  const at: Span[] = [];
  const free = (index: number) => !covers(at, index);
  const take = (match: RegExpExecArray, locator: string) => {
    locators.push(locator);
    at.push([match.index, match.index + match[0].length]);
  };
  for (const match of folded.matchAll(LEGAL)) {
    const [, pointA, clauseA, pointB, article, clauseB, pointC] = match;
    const clause = clauseA ?? clauseB;
    const letter =
      (pointA && match.indices?.[1]) || (pointB && match.indices?.[3]) || (pointC && match.indices?.[6]);
    // Folding makes đ a d: the letter is read from the text as typed.
    const point = letter ? text.slice(...letter).toLowerCase() : undefined;
    take(match, [`Điều ${article}`, clause, point].filter(Boolean).join('.'));
  }
  for (const match of folded.matchAll(APPENDIX)) {
    if (/^\s+nao(?!\p{L})/u.test(folded.slice(match.index + match[0].length))) continue;
    // Typed with diacritics, "Chính phủ lúc" is no "phụ lục".
    const typed = text.slice(match.index, match.index + match[0].length);
    if (hasDiacritics(typed) && !wordForms(typed).includes(wordForms('phụ lục'))) continue;
    const [, itemBefore, number, itemAfter] = match;
    const item = itemBefore ?? itemAfter;
    take(match, ['Phụ lục', number?.toUpperCase()].filter(Boolean).join(' ') + (item ? `.${item}` : ''));
  }
  for (const pattern of PARTY) {
    for (const match of folded.matchAll(pattern)) {
      if (!free(match.index)) continue;
      const { part, item, point } = match.groups ?? {};
      // A point ends what is matched; folding makes đ a d, so it is read from the text as typed.
      const letter = point && text[match.index + match[0].length - 1]?.toLowerCase();
      take(match, [part?.toUpperCase(), item, letter].filter(Boolean).join('.'));
    }
  }
  for (const match of folded.matchAll(PART_IN_WORDS)) {
    if (free(match.index + 1)) take(match, ROMAN_OF[match[1] ?? ''] ?? '');
  }
  for (const [pattern, locator] of NAMED) {
    for (const match of folded.matchAll(pattern)) {
      const typed = text.slice(match.index, match.index + match[0].length);
      // Typed with diacritics, "nói Nhân" is no "nơi nhận".
      if (hasDiacritics(typed) && !wordForms(typed).includes(wordForms(locator))) continue;
      if (free(match.index)) take(match, locator);
    }
  }
  return { locators: [...new Set(locators)], at };
}
