import { Command } from 'commander';
import { createCollection } from '../src/app.ts';
import { configOrExit, EXIT } from '../src/environment.ts';
import { createLogger } from '../src/log.ts';
import { createProgressBar } from '../src/progress-bar.ts';
import { describeFault } from './describe-fault.ts';
import { describeReindex } from './describe-reindex.ts';

const options = new Command('reindex')
  .description('Brings the index up to the corpus folder; a running bot takes the new index by itself.')
  .option('--force', 'read every file again, changed or not')
  .option('--dry-run', 'say what would change, write nothing')
  .option('--json', 'print the summary as JSON')
  .exitOverride((error) => process.exit(error.exitCode === 0 ? EXIT.success : EXIT.misuse))
  .parse()
  .opts<{ force?: boolean; dryRun?: boolean; json?: boolean }>();

const config = configOrExit();
const collection = await createCollection(
  config,
  createLogger({ logLevel: config.logLevel === 'info' ? 'error' : config.logLevel }),
  Date.now,
);
const bar = createProgressBar(process.stderr, Date.now);
const started = performance.now();
try {
  const outcome = await collection.reindex({
    force: options.force === true,
    dryRun: options.dryRun === true,
    onProgress: bar.onProgress,
  });
  bar.done();
  if (outcome.kind === 'busy') {
    process.stderr.write(
      `Tiến trình ${outcome.pid} đang lập chỉ mục; hãy chạy lại khi tiến trình đó xong.\n`,
    );
    process.exitCode = EXIT.failure;
  } else {
    const seconds = (performance.now() - started) / 1000;
    process.stdout.write(
      options.json
        ? `${JSON.stringify({ ...outcome, seconds: Math.round(seconds * 100) / 100 })}\n`
        : `${describeReindex(outcome, seconds)}\n`,
    );
    if (outcome.files.some(({ outcome: file }) => file.kind === 'left-out')) process.exitCode = EXIT.failure;
  }
} catch (error) {
  bar.done();
  process.stderr.write(`Lập chỉ mục không thành: ${describeFault(error)}\n`);
  process.exitCode = EXIT.failure;
}
