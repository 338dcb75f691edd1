type Log = (fields: Readonly<Record<string, unknown>>, message: string) => void;

/** What the channels need of a logger; a pino logger is one. Message texts and tokens are never passed to it. */
export interface Logger {
  readonly debug: Log;
  readonly info: Log;
  readonly warn: Log;
  readonly error: Log;
}
