import type { ReportExports } from '../../domain/tutor/report.ts';

/** The writer of reports; its library is loaded when it is first needed. */
export function createReportExports(): ReportExports {
  return { xlsx: async (tables) => (await import('./xlsx.ts')).reportXlsx(tables) };
}
