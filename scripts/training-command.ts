import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { Command } from 'commander';
import { EXIT } from '../src/environment.ts';
import { createProgressBar, type ProgressBar } from '../src/progress-bar.ts';
import { describeFault } from './describe-fault.ts';
import { wholeNumber } from './options.ts';

/** The options of every training. */
export interface TrainingOptions {
  readonly articles: string;
  readonly out: string;
  readonly describe: string;
  readonly seed: number;
}

/** A command that trains on articles. @param weights what it writes unless told otherwise */
export function trainingCommand(name: string, description: string, weights: URL): Command {
  return new Command(name)
    .description(description)
    .requiredOption('--articles <file>', 'JSONL (or .gz) of {id, title?, heading?, text}')
    .option('--out <file>', 'where to write what is learnt', fileURLToPath(weights))
    .option('--describe <text>', 'what it is trained on, kept in the file', '')
    .option('--seed <number>', 'of every draw', wholeNumber, 1)
    .exitOverride((error) => process.exit(error.exitCode === 0 ? EXIT.success : EXIT.misuse));
}

/** Trains with a progress bar and writes what is learnt; says what went wrong otherwise. */
export async function runTraining(
  { out }: TrainingOptions,
  train: (bar: ProgressBar) => Promise<Uint8Array | string>,
): Promise<void> {
  const bar = createProgressBar(process.stderr, Date.now);
  try {
    const learnt = await train(bar);
    await writeFile(out, learnt);
    process.stdout.write(`${out}: ${(learnt.length / 1e6).toFixed(2)} MB\n`);
  } catch (error) {
    bar.done();
    process.stderr.write(`Huấn luyện không thành: ${describeFault(error)}\n`);
    process.exitCode = EXIT.failure;
  }
}
