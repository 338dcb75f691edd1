import pino, { type Logger } from 'pino';
import type { Config } from './config.ts';

/** A structured logger on stderr, so that results on stdout stay clean. It is passed to whoever logs. */
export function createLogger({ logLevel }: Pick<Config, 'logLevel'>): Logger {
  return pino(
    { level: logLevel, base: null, timestamp: pino.stdTimeFunctions.isoTime },
    pino.destination({ dest: 2, sync: true }),
  );
}
