import type { Page } from '../../domain/ports.ts';
import { decodeLegacy, detectLegacyEncoding } from '../../domain/text/legacy-encodings.ts';
import { healLines } from '../../domain/text/line-healing.ts';
import { clean } from '../../domain/text/normalise.ts';
import { removeFurniture } from '../../domain/text/page-furniture.ts';
import type { PrintedPage } from '../../domain/text/printed-page.ts';
import { joinTables } from '../../domain/text/tables-over-pages.ts';
import { legacyWarning } from './legacy-warning.ts';

/** Running text from printed pages: furniture gone, paragraphs whole, Unicode. */
export function printedText(pages: readonly PrintedPage[]): { pages: Page[]; warnings: string[] } {
  const decoded = decodePages(pages);
  const healed = healLines(joinTables(removeFurniture(decoded.pages)));
  return {
    pages: healed.map(({ number, text }) => ({ number, text: clean(text) })),
    warnings: decoded.warnings,
  };
}

function decodePages(pages: readonly PrintedPage[]): { pages: readonly PrintedPage[]; warnings: string[] } {
  const text = pages.flatMap((page) => page.lines.map((line) => line.text)).join('\n');
  const encoding = detectLegacyEncoding(text);
  if (encoding === undefined) return { pages, warnings: [] };
  return {
    pages: pages.map((page) => ({
      ...page,
      lines: page.lines.map((line) => ({ ...line, text: decodeLegacy(line.text, encoding) })),
    })),
    warnings: [legacyWarning(encoding)],
  };
}
