import { type Logger, pino } from 'pino';

export interface MemoryLog {
  readonly logger: Logger;
  /** Everything logged, as it would stand in a log file. */
  readonly text: () => string;
  readonly entries: () => readonly Record<string, unknown>[];
}

/** A real logger at its most talkative that writes to memory. */
export function createMemoryLog(): MemoryLog {
  const lines: string[] = [];
  const logger = pino({ level: 'trace', base: null }, { write: (line: string) => void lines.push(line) });
  return {
    logger,
    text: () => lines.join(''),
    entries: () => lines.map((line) => JSON.parse(line) as Record<string, unknown>),
  };
}
