import { decodeLegacy, detectLegacyEncoding } from '../../domain/text/legacy-encodings.ts';
import { clean } from '../../domain/text/normalise.ts';
import { legacyWarning } from './legacy-warning.ts';
import { type PagesOutcome, refused } from './read-outcome.ts';

/**
 * Makes one page of the blocks of a document without pages.
 * @param blocks paragraphs (line breaks as "\n") and tables (one row a line).
 */
export function flowText(blocks: readonly string[]): PagesOutcome {
  const joined = blocks
    .map(tidy)
    .filter((block) => block !== '')
    .join('\n\n');
  const encoding = detectLegacyEncoding(joined);
  const text = clean(encoding === undefined ? joined : decodeLegacy(joined, encoding));
  if (text === '') return refused('Tệp không có chữ nào. Hãy kiểm tra lại tệp, hoặc gửi bản PDF.');
  const warnings = encoding === undefined ? [] : [legacyWarning(encoding)];
  return { kind: 'read', pages: [{ number: 1, text }], warnings };
}

function tidy(block: string): string {
  return block
    .split('\n')
    .map((line) => line.replace(/[^\S\n]+/gu, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}
