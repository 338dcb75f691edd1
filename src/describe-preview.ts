import type { Document, Section } from './domain/documents/document.ts';
import { childSections, documentName, ownParagraphs, walkSections } from './domain/documents/document.ts';
import { describeLocator, LETTERHEAD } from './domain/documents/locator.ts';
import { printDate } from './domain/text/dates.ts';
import type { Preview } from './intake.ts';

const OUTLINE_LINES = 40;

/** The sections of a document down to clauses, indented. */
export function outline(document: Document): string[] {
  const lines: string[] = [];
  for (const { section, ancestors } of walkSections(document.sections)) {
    if (section.kind === 'point' || section.locator === LETTERHEAD) continue;
    lines.push(`${'  '.repeat(ancestors.length + 1)}${describeOutline(section)}`);
  }
  return lines;
}

function describeOutline(section: Section): string {
  const points = childSections(section).filter(({ kind }) => kind === 'point').length;
  const counts = [
    ownParagraphs(section).length > 0 ? `${ownParagraphs(section).length} đoạn` : '',
    points > 0 ? `${points} điểm` : '',
    section.page === undefined ? '' : `trang ${section.page}`,
  ].filter(Boolean);
  const name = [describeLocator(section.locator), section.heading?.slice(0, 70)].filter(Boolean).join(': ');
  return counts.length > 0 ? `${name} (${counts.join(', ')})` : name;
}

/** What is known of a document as a whole, a line each. */
export function describeMetadata({ metadata }: Document): string[] {
  const dated = (label: string, date?: string) => (date ? [`  ${label}: ${printDate(date)}`] : []);
  return [
    `${documentName(metadata)}`,
    `  Trích yếu: ${metadata.title}`,
    `  Cơ quan ban hành: ${metadata.issuer ?? '(không nhận ra)'}`,
    `  Người ký: ${metadata.signer ?? '(không nhận ra)'}`,
    ...dated('Ngày ban hành', metadata.issued),
    ...dated('Có hiệu lực từ', metadata.effective),
    ...dated('Hết hiệu lực từ', metadata.expires),
    `  Nội dung: ${metadata.text === 'full' ? 'toàn văn' : 'bản tóm tắt'}`,
    ...(metadata.replaces.length > 0 ? [`  Thay thế: ${metadata.replaces.join(', ')}`] : []),
    ...metadata.amendedBy.map(({ number }) => `  Được sửa đổi bởi: ${number}`),
  ];
}

/** What was understood of a file, as an admin decides by it. */
export function describePreview(preview: Extract<Preview, { kind: 'understood' }>): string {
  const { document, doubts, warnings, rival } = preview;
  const lines = [...describeMetadata(document), '  Cấu trúc:'];
  const sections = outline(document);
  lines.push(...sections.slice(0, OUTLINE_LINES));
  if (sections.length > OUTLINE_LINES) lines.push(`    … còn ${sections.length - OUTLINE_LINES} mục nữa`);
  const first = [...walkSections(document.sections)]
    .filter(({ section }) => section.locator !== LETTERHEAD)
    .flatMap(({ section }) => ownParagraphs(section))
    .slice(0, 3);
  lines.push('  Những dòng đầu:', ...first.map(({ text }) => `    ${text.slice(0, 160)}`));
  for (const warning of warnings) lines.push(`  ! ${warning}`);
  for (const { kind, message } of doubts) lines.push(`  ${kind === 'grave' ? '✗' : '!'} ${message}`);
  if (rival) {
    const old = `${documentName(rival.document.metadata)} (${rival.document.source})`;
    lines.push(
      rival.replaced
        ? `  → thay cho ${old} đang có.`
        : `  → KHÔNG thay ${old}: bản đang có được ưu tiên (toàn văn, hoặc mới hơn).`,
    );
  }
  return lines.join('\n');
}
