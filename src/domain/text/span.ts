/** A stretch of text in UTF-16 offsets, end exclusive. */
export type Span = readonly [start: number, end: number];

interface Placed {
  readonly start: number;
  readonly end: number;
}

/** Whether a token lies wholly in a span. */
export function encloses([start, end]: Span, token: Placed): boolean {
  return token.start >= start && token.end <= end;
}

/** Whether one of the spans covers the character at `index`. */
export function covers(spans: readonly Span[], index: number): boolean {
  return spans.some(([start, end]) => index >= start && index < end);
}

/** Where a run of tokens stands in their text; `run` counts tokens, its end exclusive. */
export function spanOf(tokens: readonly Placed[], run: Placed): Span {
  return [tokens[run.start]?.start ?? 0, tokens[run.end - 1]?.end ?? 0];
}
