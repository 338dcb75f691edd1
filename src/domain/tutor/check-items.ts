import { cite } from '../documents/citation.ts';
import { isDivision, type PlacedSection, walkSections } from '../documents/document.ts';
import { gapsBearingOn } from '../documents/gaps.ts';
import { isInForce, type Shelf } from '../documents/notices.ts';
import type { Glossary } from '../text/glossary.ts';
import { claimOf } from './check/claim.ts';
import { supports } from './check/support.ts';
import type { Item, ItemKind } from './item.ts';

/** What is wrong with an item; Vietnamese, for trainers. */
export interface ItemFault {
  readonly id: string;
  readonly kind: ItemKind;
  readonly prompt: string;
  readonly fault: string;
}

/** What items are checked against. */
export interface CheckSources extends Shelf {
  readonly glossary: Glossary;
}

/** Telegram's limits of a quiz poll, in UTF-16 units. */
const LIMITS = { prompt: 300, option: 100, explanation: 200, options: [2, 6] } as const;
const ID = /^[\w-]{1,24}$/;
const DOUBTED = /(?:cần|chưa) đối chiếu|chưa chắc|mới có một nguồn/u;
/** A heading of these words is an editor's, not the document's. */
const UNVERIFIED = /chưa xác minh|chưa rõ/u;

/**
 * Proves every item anew, from its words and the documents alone: that the cited section supports its key and no
 * document any other option, that nothing is known to lack or doubted there, and that it fits where it is shown.
 * @param now milliseconds since the epoch: notices apply as of then
 */
export function checkItems(items: readonly Item[], sources: CheckSources, now: number): ItemFault[] {
  const ids = counted(items.map(({ id }) => id));
  const asked = counted(items.map(questionOf));
  return items.flatMap((item) => {
    const repeated = [
      (ids.get(item.id) ?? 0) > 1 ? 'mã trùng với câu hỏi khác' : '',
      (asked.get(questionOf(item)) ?? 0) > 1 ? 'trùng câu hỏi và đáp án với câu khác' : '',
    ];
    const { id, kind, prompt } = item;
    return [...repeated, ...formFaults(item), ...groundFaults(item, sources, now)]
      .filter((fault) => fault !== '')
      .map((fault) => ({ id, kind, prompt, fault }));
  });
}

function questionOf({ prompt, options, key }: Item): string {
  return `${prompt}\n${options[key]}`;
}

function counted(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}

function formFaults({ id, prompt, options, key, explanation, kind }: Item): string[] {
  const [least, most] = LIMITS.options;
  return [
    ID.test(id) ? '' : 'mã không hợp lệ',
    prompt.length > LIMITS.prompt ? `câu hỏi dài quá ${LIMITS.prompt} ký tự` : '',
    options.length < least || options.length > most ? `số phương án không từ ${least} đến ${most}` : '',
    options.some((option) => option.trim() === '' || option.length > LIMITS.option)
      ? `phương án trống hoặc dài quá ${LIMITS.option} ký tự`
      : '',
    new Set(options.map((option) => option.toLowerCase())).size < options.length
      ? 'có phương án trùng nhau'
      : '',
    options[key] === undefined ? 'đáp án không nằm trong các phương án' : '',
    explanation.trim() === '' || explanation.length > LIMITS.explanation || explanation.split('\n').length > 2
      ? `giải thích trống, dài quá ${LIMITS.explanation} ký tự hoặc quá hai dòng`
      : '',
    kind === 'statement' && options.join() !== 'Đúng,Sai'
      ? 'câu đúng hay sai không có hai phương án Đúng, Sai'
      : '',
  ];
}

function groundFaults(item: Item, sources: CheckSources, now: number): string[] {
  const { citation, explanation } = item;
  const document = sources.document(citation.document);
  const placed = sources.section(citation.document, citation.locator);
  if (document === undefined || placed === undefined) return ['mục được trích dẫn không có trong văn bản'];
  const { section, ancestors } = placed;
  if (cite(document, section, citation.quote) === undefined)
    return ['đoạn trích không có trong mục được trích dẫn'];
  const inside = [...walkSections([section])].map((inner) => ({
    ...inner,
    ancestors: [...ancestors, ...inner.ancestors],
  }));
  const around = [...ancestors, ...(isDivision(section) ? [section] : inside.map((inner) => inner.section))];
  const told = [
    ...document.notices,
    ...ancestors.flatMap(({ notices }) => notices),
    ...section.notices,
  ].filter((notice) => isInForce(notice, now));
  const dated = told.filter(({ since }) => since !== undefined);
  const [general] = told.filter(({ since }) => since === undefined);
  return [
    UNVERIFIED.test(citation.quote) ? 'đoạn trích là lời của người biên tập' : '',
    gapsBearingOn(placed).length > 0 ? 'mục được trích dẫn còn thiếu nội dung trong nguồn' : '',
    around.some(({ notices }) => notices.some(({ text }) => DOUBTED.test(text)))
      ? 'mục được trích dẫn chưa chắc chắn'
      : '',
    explanation.includes(citation.documentName) &&
    explanation.toLowerCase().includes(citation.place.toLowerCase())
      ? ''
      : 'giải thích không nêu văn bản và mục',
    [...dated, ...(general ? [general] : [])].every(({ text }) =>
      item.notices.some((notice) => notice.includes(text.slice(0, 60))),
    )
      ? ''
      : 'thiếu lưu ý về hiệu lực',
    ...proofFaults(item, inside, {
      sections: [...walkSections(document.sections)],
      glossary: sources.glossary,
    }),
  ];
}

interface Everywhere {
  readonly sections: readonly PlacedSection[];
  readonly glossary: Glossary;
}

function proofFaults(item: Item, cited: readonly PlacedSection[], everywhere: Everywhere): string[] {
  const { glossary } = everywhere;
  const here = { sections: cited, glossary };
  const exactly = { sections: cited.slice(0, 1), glossary };
  if (item.kind === 'statement') return statementFaults(item, here, everywhere);
  return item.options.map((option, i) => {
    const claim = claimOf(item, option);
    if (claim === undefined) return i === item.key ? 'không đọc được câu hỏi để kiểm chứng' : '';
    if (i === item.key)
      return supports(claim, claim.kind === 'counted' ? exactly : here)
        ? ''
        : 'mục được trích dẫn không nêu đáp án';
    // What is counted stands in the question: elsewhere there may be as many of others.
    const where = claim.kind === 'counted' ? exactly : everywhere;
    return supports(claim, where) ? `phương án sai cũng đúng theo văn bản: ${option}` : '';
  });
}

function statementFaults(item: Item, here: Everywhere, everywhere: Everywhere): string[] {
  const claim = claimOf(item, '');
  if (claim === undefined) return ['không đọc được câu hỏi để kiểm chứng'];
  if (item.options[item.key] === 'Đúng')
    return supports(claim, here) ? [] : ['nhận định đúng không có trong mục được trích dẫn'];
  if (supports(claim, everywhere)) return ['nhận định sai lại có trong văn bản'];
  if (claim.kind === 'said' && !differsInOne(claim.text, item.citation.quote))
    return ['nhận định sai khác văn bản ở nhiều chỗ'];
  return [];
}

/** Whether two texts are the same but for one run of words, which is the smaller part. */
function differsInOne(changed: string, said: string): boolean {
  const [a, b] = [changed.split(' '), said.split(' ')];
  let start = 0;
  while (start < Math.min(a.length, b.length) && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  return start + end < a.length && start + end >= b.length / 2;
}
