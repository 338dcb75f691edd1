/** The document model: plain data, as parsed from a corpus file and stored in an index generation. */

/** Whether the corpus holds the official wording or a summary in other words. */
export type TextKind = 'full' | 'summary';

/** A validity warning attached to a Document or a Section ("lưu ý"). */
export interface Notice {
  readonly text: string;
  /** ISO date from which the notice applies; absent: always. */
  readonly since?: string;
  /** How well it is established, as its author put it ("confirmed", "single-source"). */
  readonly evidence?: string;
}

/** An amending document, as stated by metadata. Dates are ISO. */
export interface Amendment {
  readonly number: string;
  readonly issued?: string;
  readonly effective?: string;
  readonly note?: string;
}

export interface DocumentMetadata {
  /** Số hiệu, the identity of the document: "213-KH/TU", "06/2022/QH15". */
  readonly number: string;
  /** Loại văn bản: "Kế hoạch", "Luật", "Thông tư". */
  readonly type: string;
  /** Trích yếu. */
  readonly title: string;
  readonly issuer?: string;
  readonly signer?: string;
  readonly place?: string;
  /** ISO dates. */
  readonly issued?: string;
  readonly effective?: string;
  readonly expires?: string;
  readonly text: TextKind;
  /** Numbers of documents that this one replaces. */
  readonly replaces: readonly string[];
  readonly amendedBy: readonly Amendment[];
  readonly references: readonly string[];
  /** How many articles and chapters the official document has, where a summary states it. */
  readonly articlesTotal?: number;
  readonly chaptersTotal?: number;
}

export type SectionKind =
  | 'letterhead' // phần đầu: what letterhead, signature or stated metadata say of the document
  | 'preamble' // mở đầu
  | 'part' // phần, I.
  | 'chapter'
  | 'group' // mục, tiểu mục of a law: context, not part of the address
  | 'heading' // 1. of a Party document; an unnumbered heading
  | 'article'
  | 'clause'
  | 'point'
  | 'appendix'
  | 'form'
  | 'table'
  | 'recipients'; // nơi nhận

/** A run of text that belongs to a Section itself, not to a child. Numbered from 1 inside its Section. */
export interface Paragraph {
  readonly kind: 'paragraph';
  readonly number: number;
  /** Verbatim, NFC, with page breaks healed. */
  readonly text: string;
  /** 1-based page of the source where it starts, if the source has pages. */
  readonly page?: number;
}

/** A node of the structure tree. Paragraphs and children stand in reading order. */
export interface Section {
  readonly kind: SectionKind;
  /** Canonical address inside the Document; see `locator.ts`. */
  readonly locator: string;
  /** What stands before the heading or text, as printed: "III-", "2.", "Điều 23.", "đ)". Empty where nothing does. */
  readonly label: string;
  readonly heading?: string;
  readonly content: readonly (Paragraph | Section)[];
  readonly notices: readonly Notice[];
  /** What the corpus is known to lack here ("thiếu"). */
  readonly gaps: readonly string[];
  readonly page?: number;
}

export interface Document {
  readonly metadata: DocumentMetadata;
  readonly sections: readonly Section[];
  readonly notices: readonly Notice[];
  readonly gaps: readonly string[];
  /** Path of the source file, relative to the corpus folder. */
  readonly source: string;
}

/** The name people use: "Kế hoạch 213-KH/TU". */
export function documentName(metadata: Pick<DocumentMetadata, 'type' | 'number'>): string {
  return `${metadata.type} ${metadata.number}`;
}

export function childSections(section: Section): Section[] {
  return section.content.filter((item): item is Section => item.kind !== 'paragraph');
}

export function ownParagraphs(section: Section): Paragraph[] {
  return section.content.filter((item): item is Paragraph => item.kind === 'paragraph');
}

/** A Section with its ancestors, outermost first. */
export interface PlacedSection {
  readonly section: Section;
  readonly ancestors: readonly Section[];
}

/** Every Section of the document in reading order. */
export function* walkSections(
  sections: readonly Section[],
  ancestors: readonly Section[] = [],
): Generator<PlacedSection> {
  for (const section of sections) {
    yield { section, ancestors };
    yield* walkSections(childSections(section), [...ancestors, section]);
  }
}

/** A line of a section as people read it; of a heading with its depth, 0 for the section's own. */
export interface SectionLine {
  readonly text: string;
  readonly level?: number;
}

/** The Section's own text and that of its descendants, one paragraph a line, as people read it. */
export function sectionText(section: Section): string {
  return sectionLines(section)
    .map(({ text }) => text)
    .join('\n');
}

/** As {@link sectionText}, with what is a heading. */
export function sectionLines(section: Section, level = 0): SectionLine[] {
  const lines: SectionLine[] = [];
  const title = [section.label, section.heading].filter(Boolean).join(' ');
  let label = '';
  if (section.heading !== undefined) lines.push({ text: title, level });
  else label = section.label;
  for (const item of section.content) {
    const inner = item.kind === 'paragraph' ? [{ text: item.text }] : sectionLines(item, level + 1);
    for (const line of inner) {
      lines.push(label === '' ? line : { ...line, text: `${label} ${line.text}` });
      label = '';
    }
  }
  if (label !== '') lines.push({ text: label });
  return lines;
}

/** Whether a section only gathers others: a part, a chapter or a group of articles. */
export function isDivision({ kind }: Section): boolean {
  return kind === 'part' || kind === 'chapter' || kind === 'group';
}
