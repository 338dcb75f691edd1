/** A share from 0 to 1. */
export interface Share {
  readonly share: number;
}

export type ReportCell = string | number | Share;

export interface ReportColumn {
  readonly title: string;
  /** In characters. */
  readonly width: number;
}

/** A table for trainers, on a sheet of its own. All texts are Vietnamese. */
export interface ReportTable {
  /** Name of the sheet: at most 31 characters, none of []:*?/\' */
  readonly sheet: string;
  readonly title: string;
  /** Under the title: of what, when. */
  readonly note: string;
  readonly columns: readonly ReportColumn[];
  /** As wide as there are columns. */
  readonly rows: readonly (readonly ReportCell[])[];
  /** What stands there where there are no rows. */
  readonly empty: string;
}

/** Writes tables as a workbook. */
export interface ReportExports {
  xlsx(tables: readonly ReportTable[]): Promise<Uint8Array>;
}
