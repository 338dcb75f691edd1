import type { RegisterSheet, RegisterSource } from '../../domain/obligations/exports.ts';
import { printDate } from '../../domain/text/dates.ts';

/** "Kế hoạch 213-KH/TU ngày 15/4/2025". */
function datedName({ name, issued }: RegisterSource): string {
  return issued === undefined ? name : `${name} ngày ${printDate(issued)}`;
}

/** "Trích từ Kế hoạch 213-KH/TU ngày 15/4/2025": names at most `limit` documents, and how many more there are. */
export function extractedFrom({ sources }: RegisterSheet, limit = sources.length): string {
  if (sources.length === 0) return '';
  const named = sources.slice(0, limit).map(datedName).join('; ');
  const others = sources.length - limit;
  return `Trích từ ${named}${others > 0 ? ` và ${others} văn bản khác` : ''}`;
}

/** A source in full: who issued what, and whether it is the official wording that was read. */
export function describeSource(source: RegisterSource): string {
  const issuer = source.issuer === undefined ? '' : ` của ${source.issuer}`;
  const kind = source.text === 'full' ? 'toàn văn' : 'bản tóm tắt, không phải nguyên văn';
  return `${datedName(source)}${issuer}: ${source.title} (${kind}).`;
}

/** "Lập ngày 23/11/2026". */
export function drawnUp({ day }: RegisterSheet): string {
  return `Lập ngày ${printDate(day)}`;
}

/** The last notice of every sheet. */
export const TO_BE_COMPARED =
  'Bảng lập tự động từ nguồn tra cứu; đề nghị đối chiếu văn bản gốc trước khi sử dụng.';

/** What a sheet says where nothing was found. */
export const NO_OBLIGATIONS = 'Không có nhiệm vụ nào khớp với điều kiện.';
