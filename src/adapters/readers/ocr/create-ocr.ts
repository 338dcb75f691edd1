import type { Ocr } from './ocr.ts';
import { findSystemTesseract } from './system-tesseract.ts';

/** An engine that is looked for when it is needed and freed when the last piece of work is done. */
export interface SharedOcr extends Pick<Ocr, 'recognise'> {
  /** Keeps the engine for the time of `work`. */
  during<Result>(work: () => Promise<Result>): Promise<Result>;
}

/** Text recognition by the system's program `command`, or by `builtIn` where there is no such program. */
export function createOcr(command: string, builtIn: Pick<Ocr, 'recognise'>): SharedOcr {
  let system: Promise<Ocr | undefined> | undefined;
  let users = 0;
  return {
    async recognise(picture) {
      system ??= findSystemTesseract(command);
      return ((await system) ?? builtIn).recognise(picture);
    },
    async during(work) {
      users += 1;
      try {
        return await work();
      } finally {
        users -= 1;
        if (users === 0) {
          const idle = system;
          system = undefined;
          await (await idle)?.close();
        }
      }
    },
  };
}
