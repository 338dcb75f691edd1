import type { DocumentMetadata, Paragraph, Section } from './document.ts';
import { LETTERHEAD } from './locator.ts';

/** What can be asked of a document as a whole, with the words before it in the letterhead section. */
export const FACT_LABELS = {
  number: 'Số hiệu',
  type: 'Loại văn bản',
  title: 'Trích yếu',
  issuer: 'Cơ quan ban hành',
  signer: 'Người ký',
  issued: 'Ngày ban hành',
  effective: 'Ngày có hiệu lực',
  expires: 'Ngày hết hiệu lực',
  articlesTotal: 'Tổng số điều',
  chaptersTotal: 'Tổng số chương',
} as const;

export type Fact = keyof typeof FACT_LABELS;

/**
 * The section that answers who signed a document and when: its letterhead lines as they stand in the text,
 * then what metadata states, one fact a paragraph.
 */
export function letterheadSection(metadata: DocumentMetadata, lines: readonly string[]): Section {
  const stated = (Object.keys(FACT_LABELS) as Fact[]).flatMap((fact) => {
    const value = metadata[fact];
    return value === undefined ? [] : [`${FACT_LABELS[fact]}: ${value}`];
  });
  const amended = metadata.amendedBy.map(
    ({ number, effective }) => `Được sửa đổi bởi: ${number}${effective ? `, áp dụng từ ${effective}` : ''}`,
  );
  const content = [...lines, ...stated, ...amended].map(
    (text, i): Paragraph => ({ kind: 'paragraph', number: i + 1, text }),
  );
  return { kind: 'letterhead', locator: LETTERHEAD, label: '', content, notices: [], gaps: [] };
}
