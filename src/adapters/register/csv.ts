import { stringify } from 'csv-stringify/sync';
import { COLUMN } from '../../domain/obligations/columns.ts';
import type { RegisterSheet } from '../../domain/obligations/exports.ts';

/** The obligations alone: a table for other programs. */
export function registerCsv({ obligations }: RegisterSheet): Uint8Array {
  const columns = Object.values(COLUMN);
  const head = columns.map(({ title }) => title);
  const rows = obligations.map((obligation) => columns.map(({ of }) => of(obligation)));
  // Excel takes a file for UTF-8 by its byte-order mark only.
  return Buffer.from(stringify([head, ...rows], { bom: true, escape_formulas: true }));
}
