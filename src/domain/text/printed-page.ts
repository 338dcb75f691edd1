/** Text as it stands on paper: what readers of PDF files, scans and hard-wrapped text files find. */

/** A line, or the part of a line that belongs to one column. Lengths are in one unit for the whole page. */
export interface PrintedLine {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** Distance of the line from the top of the page, measured at the same place of every line. */
  readonly y: number;
  /** A whole row of a table: never joined with its neighbours. */
  readonly row?: true;
}

export interface PrintedPage {
  /** 1-based. */
  readonly number: number;
  /** In reading order. */
  readonly lines: readonly PrintedLine[];
  /** Size of the type, in the page's unit. */
  readonly em: number;
  /** By how much the ends of lines may be off: small for a PDF, larger for a scan or a text file. */
  readonly tolerance: number;
  /** Footnotes, each with its mark; what goes on from the page before has none. */
  readonly notes?: readonly string[];
}
