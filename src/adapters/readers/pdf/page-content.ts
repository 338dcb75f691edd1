/** What a page of a PDF file consists of, measured in points from its top left corner as people see it. */

/** A run of characters in one font. */
export interface TextPiece {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** Of the baseline. */
  readonly y: number;
  /** Font size. */
  readonly size: number;
}

/** A straight horizontal or vertical line, as tables have. */
export interface Ruling {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface PageContent {
  readonly width: number;
  readonly height: number;
  /** In the order of the file, which is nearly always the reading order. */
  readonly pieces: readonly TextPiece[];
  readonly rulings: readonly Ruling[];
  /** Share of the page that pictures cover, 0 to 1. */
  readonly pictured: number;
  /** Number of drawn shapes: text that was turned into outlines has hundreds. */
  readonly shapes: number;
}
