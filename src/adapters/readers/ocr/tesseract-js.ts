import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Worker } from 'tesseract.js';
import { encodePgm } from '../decoder/grey-picture.ts';
import type { Ocr } from './ocr.ts';
import { parseTsv } from './tesseract-tsv.ts';

/** Folder of the Vietnamese model: the accurate one, with integer weights. */
export function vietnameseModelFolder(): string {
  const packageFile = fileURLToPath(import.meta.resolve('@tesseract.js-data/vie/package.json'));
  return join(dirname(packageFile), '4.0.0_best_int');
}

/** Text recognition that needs nothing but npm packages: some seconds a page. */
export function createTesseractJs(): Ocr {
  let engine: Promise<Worker> | undefined;
  return {
    async recognise(picture) {
      engine ??= start();
      const { data } = await (await engine).recognize(encodePgm(picture), {}, { text: false, tsv: true });
      return parseTsv(data.tsv ?? '');
    },
    async close() {
      const running = engine;
      engine = undefined;
      await (await running)?.terminate();
    },
  };
}

/**
 * Without `cacheMethod: 'none'` the model is copied to the working folder. Faults are told to the handler only:
 * without one they end the process, and a failed start would never be answered.
 */
async function start(): Promise<Worker> {
  const { createWorker, OEM, PSM } = await import('tesseract.js');
  const worker = await new Promise<Worker>((resolve, reject) => {
    createWorker('vie', OEM.LSTM_ONLY, {
      langPath: vietnameseModelFolder(),
      gzip: true,
      cacheMethod: 'none',
      errorHandler: (cause: unknown) => reject(new Error('Text recognition does not start.', { cause })),
    }).then(resolve, reject);
  });
  await worker.setParameters({ tessedit_pageseg_mode: PSM.AUTO, user_defined_dpi: '200' });
  return worker;
}
