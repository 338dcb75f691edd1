import type { Ocr } from './ocr.ts';
import { findSystemTesseract } from './system-tesseract.ts';
import { createTesseractJs } from './tesseract-js.ts';

/** An engine that is started when it is needed and freed when the last piece of work is done. */
export interface SharedOcr extends Pick<Ocr, 'recognise'> {
  /** Keeps the engine for the time of `work`. */
  during<Result>(work: () => Promise<Result>): Promise<Result>;
}

/** Text recognition by the system's program `command`, or else by the one in npm packages. */
export function createOcr(command: string): SharedOcr {
  let engine: Promise<Ocr> | undefined;
  let users = 0;
  return {
    async recognise(picture) {
      engine ??= findSystemTesseract(command).then((found) => found ?? createTesseractJs());
      return (await engine).recognise(picture);
    },
    async during(work) {
      users += 1;
      try {
        return await work();
      } finally {
        users -= 1;
        if (users === 0) {
          const idle = engine;
          engine = undefined;
          await (await idle)?.close();
        }
      }
    },
  };
}
