const PATIENCE_MS = 5_000;

/** Waits for something that the bot is to do, and rejects when it does not. */
export type Patiently = <T>(what: string, wait: (resolve: (value: T) => void) => void) => Promise<T>;

/** @param lastWords told in the error, e.g. the last calls of the bot */
export function createPatience(lastWords: () => string): Patiently {
  return (what, wait) =>
    new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        reject(new Error(`waited in vain for ${what}; last calls:\n${lastWords()}`));
      }, PATIENCE_MS);
      wait((value) => {
        clearTimeout(timer);
        resolve(value);
      });
    });
}
