import type { Glossary } from '../text/glossary.ts';
import { accentedTerms, terms } from '../text/tokenise.ts';

/** What a text is matched by: its terms folded and with diacritics, abbreviations written out. */
export function matchTerms(text: string, glossary: Glossary): ReadonlySet<string> {
  const written = glossary.writeOut(text);
  return new Set([...terms(written), ...accentedTerms(written)]);
}
