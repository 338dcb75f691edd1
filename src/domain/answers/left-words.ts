import { encloses, type Span } from '../text/span.ts';
import { stopwords } from '../text/stopwords.ts';
import { tokenise } from '../text/tokenise.ts';

/** What a text says besides words of asking, `known` words and what stands in `spans`: folded syllables, in order. */
export function leftWords(text: string, known: ReadonlySet<string>, spans: readonly Span[]): string[] {
  const tokens = tokenise(text);
  const stops = stopwords(text, tokens);
  return tokens
    .filter(
      (token, i) => !stops[i] && !known.has(token.folded) && !spans.some((span) => encloses(span, token)),
    )
    .map(({ folded }) => folded);
}
