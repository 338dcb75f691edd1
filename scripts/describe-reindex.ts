import type { ReindexSummary } from '../src/reindex.ts';

/** A re-indexing as the admin reads it: what changed, then every file with its fate. */
export function describeReindex(summary: ReindexSummary, seconds: number): string {
  const { sections, files } = summary;
  const head = {
    unchanged: `Không có gì thay đổi: ${summary.documents} văn bản, ${summary.passages} đoạn.`,
    'dry-run': `Chạy thử, chưa ghi gì: ${summary.documents} văn bản.`,
    written: `Đã lập chỉ mục ${summary.documents} văn bản, ${summary.passages} đoạn trong ${seconds.toFixed(1)} giây.`,
  }[summary.kind];
  const lines = [head];
  if (summary.kind !== 'unchanged') {
    lines.push(`Mục: thêm ${sections.added}, đổi ${sections.changed}, bỏ ${sections.removed}.`);
  }
  for (const { path, outcome } of files) {
    if (outcome.kind === 'indexed') {
      lines.push(
        `  ✓ ${path}: ${outcome.number}`,
        ...outcome.warnings.map((warning) => `      lưu ý: ${warning}`),
      );
    } else if (outcome.kind === 'superseded')
      lines.push(`  – ${path}: trùng số ${outcome.number}, dùng ${outcome.by}`);
    else lines.push(`  ✗ ${path}: ${outcome.reason}`);
  }
  if (summary.glossaryProblem) lines.push(`  ✗ ${summary.glossaryProblem}`);
  if (files.length === 0) lines.push('  Thư mục nguồn chưa có văn bản nào; xem corpus/README.md.');
  return lines.join('\n');
}
