import { cite } from '../documents/citation.ts';
import {
  type Document,
  documentName,
  ownParagraphs,
  type SectionKind,
  walkSections,
} from '../documents/document.ts';
import { FACT_LABELS, type Fact } from '../documents/facts.ts';
import { isInForce } from '../documents/notices.ts';
import { printDate } from '../text/dates.ts';
import { sentences } from '../text/sentences.ts';
import { closed, plain } from '../text/wording.ts';
import type { Composition, Statement } from './composition.ts';
import type { FactAsked } from './intent.ts';
import { citeLetterhead } from './letterhead.ts';

/** Answers what is asked of a document as a whole, each fact with the place that states it. */
export function stateFacts(document: Document, facts: readonly FactAsked[], now: number): Composition {
  const stated = facts.map((fact) => stateFact(document, fact, now));
  const known = stated.some(({ kind }) => kind === 'answered');
  return {
    kind: known ? 'answered' : 'not-stated',
    statements: stated.flatMap(({ statements }) => statements),
  };
}

function stateFact(document: Document, fact: FactAsked, now: number): Composition {
  const { metadata } = document;
  const name = documentName(metadata);
  switch (fact) {
    case 'signer':
      return stated(document, fact, metadata.signer, (value) => `${name} do ${value} ký.`);
    case 'signerOffice': {
      const signed = stateFact(document, 'signer', now);
      const lacking = { text: `Nguồn tra cứu không nêu chức vụ của người ký ${name}.`, citations: [] };
      return { kind: 'not-stated', statements: [lacking, ...signed.statements] };
    }
    case 'issuer':
      return stated(document, fact, metadata.issuer, (value) => `Cơ quan ban hành ${name}: ${value}.`);
    case 'number':
      return stated(document, fact, metadata.number, (value) => `Số hiệu: ${value} (${metadata.title}).`);
    case 'title':
      return stated(document, fact, metadata.title, (value) => `${name}: ${value}.`);
    case 'type':
      return stated(
        document,
        fact,
        metadata.type,
        (value) => `${metadata.number} là ${value.toLowerCase()}.`,
      );
    case 'issued':
      return stated(document, fact, metadata.issued, (value) => `${name} ban hành ngày ${printDate(value)}.`);
    case 'effective':
      return effective(document);
    case 'expires':
    case 'validity':
      return validity(document, now);
    case 'amendedBy':
      return stateAmendments(document);
    case 'articlesTotal':
      return divisions(document, fact, 'article', 'điều');
    case 'chaptersTotal':
      return divisions(document, fact, 'chapter', 'chương');
    case 'gaps':
      return gaps(document);
    case 'text':
      return textKind(document);
  }
}

function stated(
  document: Document,
  fact: Fact,
  value: string | undefined,
  say: (value: string) => string,
): Composition {
  const citation = value === undefined ? undefined : citeLetterhead(document, value);
  if (value === undefined || citation === undefined) {
    const label = FACT_LABELS[fact].toLowerCase();
    return notStated(document, `${documentName(document.metadata)} trong nguồn tra cứu không nêu ${label}.`);
  }
  return answered({ text: say(value), citations: [citation] });
}

/** The law's own provision on when it takes effect is better ground than metadata. */
function effective(document: Document): Composition {
  for (const { section } of walkSections(document.sections)) {
    if (section.kind === 'letterhead') continue;
    for (const { text } of ownParagraphs(section)) {
      const sentence = sentences(text).find((item) =>
        /^(?:Luật|Nghị định|Thông tư|Quyết định|Nghị quyết|Kế hoạch|Chỉ thị|Quy định)(?: này| có)? (?:có )?hiệu lực .*\d/u.test(
          item.text,
        ),
      );
      const citation = sentence && cite(document, section, sentence.text);
      if (sentence && citation)
        return answered({ text: closed(plain(sentence.text)), citations: [citation] });
    }
  }
  return stated(
    document,
    'effective',
    document.metadata.effective,
    (value) => `${documentName(document.metadata)} có hiệu lực từ ngày ${printDate(value)}.`,
  );
}

function validity(document: Document, now: number): Composition {
  const { metadata } = document;
  const name = documentName(metadata);
  const expires = metadata.expires === undefined ? undefined : citeLetterhead(document, metadata.expires);
  const notices = document.notices
    .filter((notice) => isInForce(notice, now) && notice.since !== undefined)
    .map(({ text }): Statement => ({ text: `Lưu ý: ${text}`, citations: [] }));
  if (metadata.expires !== undefined && expires !== undefined) {
    return answered(
      { text: `${name} hết hiệu lực từ ngày ${printDate(metadata.expires)}.`, citations: [expires] },
      ...notices,
    );
  }
  const amended = metadata.amendedBy.length > 0 ? stateAmendments(document).statements : [];
  const missing = notStated(document, `Nguồn tra cứu không nêu ngày hết hiệu lực của ${name}.`);
  return { kind: 'not-stated', statements: [...missing.statements, ...amended, ...notices] };
}

/** What amends a document, from when. */
export function stateAmendments(document: Document): Composition {
  const { metadata } = document;
  const statements = metadata.amendedBy.flatMap(({ number, effective, note }): Statement[] => {
    const citation = citeLetterhead(document, number);
    if (citation === undefined) return [];
    const from = effective ? `, áp dụng từ ${printDate(effective)}` : '';
    return [
      {
        text: `${documentName(metadata)} được sửa đổi bởi văn bản số ${number}${from}.`,
        citations: [citation],
      },
      ...(note ? [{ text: note, citations: [] }] : []),
    ];
  });
  return statements.length > 0
    ? { kind: 'answered', statements }
    : notStated(document, `Nguồn tra cứu không có thông tin về việc sửa đổi ${documentName(metadata)}.`);
}

/** How many articles or chapters there are, and how many of them the source has. */
function divisions(
  document: Document,
  fact: 'articlesTotal' | 'chaptersTotal',
  kind: SectionKind,
  noun: string,
): Composition {
  const { metadata } = document;
  const name = documentName(metadata);
  const present = [...walkSections(document.sections)].filter(({ section }) => section.kind === kind).length;
  const total = metadata[fact] ?? (metadata.text === 'full' ? present : undefined);
  const citation = citeLetterhead(document, String(metadata[fact] ?? metadata.number));
  if (total === undefined || total === 0 || citation === undefined) {
    return notStated(document, `Nguồn tra cứu không nêu số ${noun} của ${name}.`);
  }
  const held = present < total ? ` Nguồn tra cứu hiện có ${present} ${noun}.` : '';
  return answered({ text: `${name} có ${total} ${noun}.${held}`, citations: [citation] });
}

/** Whether the corpus holds the official wording. */
function textKind(document: Document): Composition {
  const { metadata } = document;
  const citation = citeLetterhead(document, metadata.number);
  const held = metadata.text === 'full' ? 'toàn văn' : 'bản tóm tắt, không phải nguyên văn';
  return answered({
    text: `Nguồn tra cứu có ${held} của ${documentName(metadata)}.`,
    citations: citation ? [citation] : [],
  });
}

/** What the corpus is known to lack of the document. */
function gaps(document: Document): Composition {
  const name = documentName(document.metadata);
  const known = [
    ...document.gaps,
    ...[...walkSections(document.sections)].flatMap(({ section }) => section.gaps),
  ];
  if (known.length === 0)
    return notStated(document, `Nguồn tra cứu không ghi nhận phần nào còn thiếu của ${name}.`);
  const lead = notStated(document, `Những phần của ${name} chưa có trong nguồn tra cứu:`).statements[0];
  return {
    kind: 'not-stated',
    statements: [
      ...(lead ? [lead] : []),
      ...known.slice(0, MOST_GAPS).map((gap) => ({ text: `- ${gap}`, citations: [] })),
    ],
  };
}

/** More would not fit a screen. */
const MOST_GAPS = 8;

function answered(...statements: Statement[]): Composition {
  return { kind: 'answered', statements };
}

/** Says what is lacking, and shows the letterhead as what is nearest. */
function notStated(document: Document, text: string): Composition {
  const citation = citeLetterhead(document, document.metadata.number);
  const gap = document.sections
    .flatMap(({ gaps }) => gaps)
    .find((item) => /hiệu lực|ban hành|ký/u.test(item));
  return {
    kind: 'not-stated',
    statements: [
      { text, citations: citation ? [citation] : [] },
      ...(gap ? [{ text: `Phần còn thiếu của nguồn: ${gap}`, citations: [] }] : []),
    ],
  };
}
