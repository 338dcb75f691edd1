import { fold } from '../text/normalise.ts';

/** Types of official documents with the abbreviation in their numbers (Nghị định 30/2020/NĐ-CP; Quy định 66-QĐ/TW of the Party). */
const TYPES: readonly [name: string, abbreviation: string][] = [
  ['Hiến pháp', 'HP'],
  ['Bộ luật', 'BL'],
  ['Luật', 'L'],
  ['Pháp lệnh', 'PL'],
  ['Nghị quyết', 'NQ'],
  ['Nghị định', 'NĐ'],
  ['Quyết định', 'QĐ'],
  ['Thông tư liên tịch', 'TTLT'],
  ['Thông tư', 'TT'],
  ['Chỉ thị', 'CT'],
  ['Kế hoạch', 'KH'],
  ['Hướng dẫn', 'HD'],
  ['Quy định', 'QĐi'],
  ['Quy chế', 'QC'],
  ['Kết luận', 'KL'],
  ['Thông báo', 'TB'],
  ['Báo cáo', 'BC'],
  ['Tờ trình', 'TTr'],
  ['Đề án', 'ĐA'],
  ['Chương trình', 'CTr'],
  ['Công văn', 'CV'],
  ['Văn bản hợp nhất', 'VBHN'],
];

/** The names of all known types, longest first so that "Thông tư liên tịch" is not taken for "Thông tư". */
export const DOCUMENT_TYPES: readonly string[] = TYPES.map(([name]) => name).sort(
  (a, b) => b.length - a.length,
);

/** "KẾ HOẠCH" → "Kế hoạch"; undefined when the line is not a type of document. */
export function documentType(line: string): string | undefined {
  const folded = fold(line.trim());
  return DOCUMENT_TYPES.find((name) => fold(name) === folded);
}

/** The type a document number tells: "213-KH/TU" → "Kế hoạch", "06/2022/QH15" → "Luật". */
export function typeOfNumber(number: string): string | undefined {
  const parts = number.split(/[-/]/u);
  if (parts.some((part) => /^QH\d+$/u.test(part))) return parts.includes('NQ') ? 'Nghị quyết' : 'Luật';
  return TYPES.find(([, abbreviation]) => parts.includes(abbreviation))?.[0];
}
