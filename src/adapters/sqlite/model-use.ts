import type { UseLog } from '../../domain/answers/model/allowance.ts';
import type { Database } from './database.ts';

/** What a chat model used, by day; the days add up over restarts and processes. */
export function createModelUse(database: Database): UseLog {
  return {
    on(day) {
      const row = database.get('SELECT requests, input, output FROM model_use WHERE day = ?', day);
      return {
        requests: Number(row?.requests ?? 0),
        input: Number(row?.input ?? 0),
        output: Number(row?.output ?? 0),
      };
    },
    add(day, { input, output }) {
      database.run(
        `INSERT INTO model_use VALUES (?, 1, ?, ?) ON CONFLICT (day) DO UPDATE SET
          requests = requests + 1, input = input + excluded.input, output = output + excluded.output`,
        day,
        input,
        output,
      );
    },
  };
}
