import { asSentence, isCapitals, type OrdinaryText } from '../text/capitals.ts';
import { readWrittenDate } from '../text/dates.ts';
import { fold } from '../text/normalise.ts';
import { continueWith } from '../text/wording.ts';
import type { Block } from './blocks.ts';
import { isBullet, readLabel } from './labels.ts';
import { documentType, typeOfNumber } from './types.ts';

/** What letterhead and signature say, and the blocks between them. */
export interface Letterhead {
  readonly number?: string;
  readonly type?: string;
  readonly title?: string;
  readonly issuer?: string;
  readonly signer?: string;
  readonly place?: string;
  /** ISO date. */
  readonly issued?: string;
  /** The lines before the body, and the signature, as they stand. */
  readonly lines: readonly string[];
  readonly body: readonly Block[];
}

/** A letterhead ends within so many blocks, or there is none. */
const LONGEST_HEAD = 40;

const NUMBER = /(?:^|\s)số\s*:?\s*(\d+(?:[-/][\p{L}\p{N}-]+)+)/iu;
const MOTTO = /^(?:đảng cộng sản việt nam|cộng h[oò][aàà] xã hội chủ nghĩa việt nam|độc lập.*hạnh phúc)$/iu;
const OPENS_BODY = /^(?:Căn cứ|Thực hiện|Theo |Để |Trên cơ sở|Xét |Kính gửi|Sau khi|Nhằm |Ngày )/u;
/** A line of the title or the body, where a number is that of another document. */
const CITES = new RegExp(`^\\p{Ll}|${OPENS_BODY.source}`, 'u');
const SIGNS_FOR =
  /^(?:T\/?M\.?|KT\.?|TL\.?|TUQ\.?|Q\.)\s|^(?:BÍ THƯ|PHÓ BÍ THƯ|CHỦ TỊCH|BỘ TRƯỞNG|THỨ TRƯỞNG|THỦ TƯỚNG|CHỦ NHIỆM)/u;
const PERSON = /^(?:\p{Lu}\p{Ll}+)(?:\s\p{Lu}\p{Ll}*){1,5}$/u;

/** Strips the emphasis marks of Markdown that text recognition leaves around letterheads. */
function bare(text: string): string {
  return text.replace(/^\*+\s*|\s*\*+$/gu, '').trim();
}

/** Reads letterhead, date line, title, addressees and signature of an official document. */
export function readLetterhead(blocks: readonly Block[]): Letterhead {
  const { end, ...head } = readHead(blocks);
  const rest = blocks.slice(end);
  const ordinary = {
    prose: rest.map(({ text }) => text),
    names: head.place === undefined ? [] : [head.place],
  };
  const issuer = head.issuer && asWritten(head.issuer, ordinary);
  const signature = readSignature(rest);
  const signed = new Set(signature.body);
  return {
    ...head,
    ...(head.title && { title: withType(asWritten(head.title, ordinary), head.type) }),
    ...(issuer && { issuer }),
    ...(signature.signer && { signer: signature.signer }),
    lines: [...blocks.slice(0, end), ...rest.filter((block) => !signed.has(block))]
      .map((block) => bare(block.text))
      .filter((line) => /\p{L}/u.test(line)),
    body: signature.body,
  };
}

function readHead(blocks: readonly Block[]): Omit<Letterhead, 'body' | 'lines' | 'signer'> & { end: number } {
  const lines = blocks.slice(0, LONGEST_HEAD).map((block) => bare(block.text));
  const firstLabel = lines.findIndex((line) => {
    const kind = readLabel(line)?.kind;
    return kind !== undefined && kind !== 'letter';
  });
  const span = lines.slice(0, firstLabel < 0 ? lines.length : firstLabel);
  const typeAt = span.findIndex((line) => isCapitals(line) && documentType(line) !== undefined);
  const numberAt = span.findIndex((line) => NUMBER.test(line) && line.length < 60 && !CITES.test(line));
  const dateAt = span.findIndex(
    (line) => line.length < 80 && /,\s*ngày\s+\d+\s+tháng\s/iu.test(line) && readWrittenDate(line),
  );
  if (numberAt < 0 && dateAt < 0) return { end: 0 };

  const number = numberAt < 0 ? undefined : NUMBER.exec(span[numberAt] ?? '')?.[1];
  const dateLine = span[dateAt] ?? '';
  const issued = readWrittenDate(dateLine);
  const place = /^(.*?),\s*ngày\s/iu
    .exec(dateLine)?.[1]
    ?.split(/\s{2,}/u)
    .at(-1);
  const issuer = span
    .slice(0, numberAt < 0 ? dateAt : numberAt)
    .filter((line) => isCapitals(line) && !MOTTO.test(line) && documentType(line) === undefined)
    .reduce<string | undefined>(
      (last, line) => (last?.endsWith('-') || /^VÀ\s/u.test(line) ? `${last ?? ''} ${line}`.trim() : line),
      undefined,
    );
  let end = Math.max(numberAt, dateAt, typeAt) + 1;
  const titleLines: string[] = [];
  if (typeAt >= 0) {
    for (end = typeAt + 1; end < span.length; end += 1) {
      const line = span[end] ?? '';
      if (end === numberAt || end === dateAt || MOTTO.test(line)) continue;
      if (OPENS_BODY.test(line) && titleLines.length > 0) break;
      if (titleLines.length > 0 && isCapitals(line) !== isCapitals(titleLines[0] ?? '')) break;
      if (titleLines.length > 0 && !isCapitals(line)) break;
      if (/^[-_*–—\s]*$/u.test(line)) continue;
      titleLines.push(line);
    }
    end = Math.max(end, numberAt + 1, dateAt + 1);
  }
  const type = typeAt < 0 ? number && typeOfNumber(number) : documentType(span[typeAt] ?? '');
  const title = titleLines.join(' ');
  return {
    ...(number !== undefined && { number }),
    ...(type && { type }),
    ...(title !== '' && { title }),
    ...(issuer !== undefined && { issuer }),
    ...(place && { place }),
    ...(issued !== undefined && { issued }),
    end,
  };
}

/** How many blocks lie at most between the signer's office and name. */
const SIGNATURE_LENGTH = 5;

/** A signature without addressees: an office in capitals, then a name. */
function cutSignature(blocks: readonly Block[]): { signer?: string; body: readonly Block[] } {
  const texts = blocks.map(({ text }) => bare(text));
  for (const [at, text] of texts.entries()) {
    if (!SIGNS_FOR.test(text) || !isCapitals(text)) continue;
    const after = texts.slice(at + 1, at + 1 + SIGNATURE_LENGTH).findIndex((line) => PERSON.test(line));
    const signer = texts[at + 1 + after];
    if (after < 0 || signer === undefined) continue;
    return { signer, body: [...blocks.slice(0, at), ...blocks.slice(at + after + 2)] };
  }
  return { body: blocks };
}

/** What the letterhead prints in capitals, as the text below writes it. */
function asWritten(printed: string, ordinary: OrdinaryText): string {
  if (!isCapitals(printed)) return printed;
  const wanted = printed.toLowerCase();
  for (const line of ordinary.prose) {
    const at = line.toLowerCase().indexOf(wanted);
    const found = at < 0 ? '' : line.slice(at, at + wanted.length);
    if (found !== '' && !isCapitals(found) && /^\p{Lu}/u.test(found)) return found;
  }
  return asSentence(printed, ordinary);
}

/** Titles are printed below the type of the document, whose name they continue. */
function withType(title: string, type: string | undefined): string {
  return type && !fold(title).startsWith(fold(type)) ? `${type} ${continueWith(title)}` : title;
}

/** Cuts the signature after (or before) the addressees and finds the signer's name in it. */
function readSignature(blocks: readonly Block[]): { signer?: string; body: readonly Block[] } {
  const recipientsAt = blocks.findIndex((block) => readLabel(block.text)?.kind === 'recipients');
  if (recipientsAt < 0) return cutSignature(blocks);
  const afterAt = blocks.findIndex((block, i) => i > recipientsAt && !isBullet(block.text));
  const tailStart = afterAt < 0 ? blocks.length : afterAt;
  const tail = blocks.slice(tailStart).map((block) => bare(block.text));
  const before = blocks.slice(Math.max(0, recipientsAt - 6), recipientsAt).map((block) => bare(block.text));
  const signsAt = before.findIndex((line) => SIGNS_FOR.test(line));
  const signer =
    tail.slice(0, 8).findLast((line) => PERSON.test(line)) ??
    (signsAt < 0 ? undefined : before.slice(signsAt).findLast((line) => PERSON.test(line)));
  const bodyEnd = signsAt < 0 ? recipientsAt : recipientsAt - before.length + signsAt;
  const appendixAt = blocks.findIndex(
    (block, i) => i >= tailStart && readLabel(block.text)?.kind === 'appendix',
  );
  return {
    ...(signer !== undefined && { signer }),
    body: [
      ...blocks.slice(0, bodyEnd),
      ...blocks.slice(recipientsAt, tailStart),
      ...(appendixAt < 0 ? [] : blocks.slice(appendixAt)),
    ],
  };
}
