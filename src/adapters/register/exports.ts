import type { RegisterExports } from '../../domain/obligations/exports.ts';

/** Writers of the register; each library is loaded when it is first needed. */
export function createRegisterExports(): RegisterExports {
  return {
    csv: async (sheet) => (await import('./csv.ts')).registerCsv(sheet),
    xlsx: async (sheet) => (await import('./xlsx.ts')).registerXlsx(sheet),
    docx: async (sheet) => (await import('./docx.ts')).registerDocx(sheet),
    png: async (sheet) => (await import('./picture/paint.ts')).registerPictures(sheet),
  };
}
