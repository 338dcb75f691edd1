import type { Library } from '../answers/library.ts';
import type { VerifiedCitation } from '../documents/citation.ts';
import { sectionText } from '../documents/document.ts';

/**
 * Checks citations anew, against the stored section and against the source file's own text, where that is known.
 * @param sources text of the corpus files by path; files that are not text are left out
 */
export function createVerbatimCheck(
  library: Library,
  sources: ReadonlyMap<string, string>,
): (citation: VerifiedCitation) => boolean {
  const files = new Map([...sources].map(([path, text]) => [path, oneSpaced(text)]));
  return ({ document, locator, quote }) => {
    const placed = library.section(document, locator);
    const path = library.document(document)?.source;
    if (placed === undefined || path === undefined) return false;
    if (!oneSpaced(sectionText(placed.section)).includes(oneSpaced(quote))) return false;
    const source = files.get(path);
    return source === undefined || quote.split('\n').every((line) => source.includes(oneSpaced(line)));
  };
}

/** Without the marks of Markdown at the start of lines, white space as one space, NFC. */
function oneSpaced(text: string): string {
  return text
    .normalize('NFC')
    .replace(/^[#>]+\s*/gmu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}
