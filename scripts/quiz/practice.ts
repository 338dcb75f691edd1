import { practise } from '../../src/app.ts';
import { configOrExit, EXIT } from '../../src/environment.ts';
import { createLogger } from '../../src/log.ts';
import { createProgressBar } from '../../src/progress-bar.ts';
import { describeFault } from '../describe-fault.ts';

/** `npm run quiz` alone: lessons, reviews and progress in this terminal, or from a pipe. Sets the exit code. */
export async function practiseHere(): Promise<void> {
  const config = configOrExit();
  const logger = createLogger({ logLevel: config.logLevel === 'info' ? 'error' : config.logLevel });
  const bar = createProgressBar(process.stderr, Date.now);
  const streams = {
    input: process.stdin,
    output: process.stdout,
    interactive: process.stdin.isTTY === true,
  };
  try {
    await practise(config, logger, Date.now, streams, { onProgress: bar.onProgress, onReady: bar.done });
  } catch (error) {
    bar.done();
    process.stderr.write(`Không mở được phần luyện tập: ${describeFault(error)}\n`);
    process.exitCode = EXIT.failure;
  }
}
