import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { OnProgress } from '../../domain/ports.ts';
import { createExact } from './exact.ts';
import type { Matrix } from './matrix.ts';
import { GRAPH_SHAPE, type IndexKind, type NativeIndex, openNative, SPACE } from './native-index.ts';

/** What the worker thread is given. */
export interface BuildTask extends Matrix {
  readonly kind: IndexKind;
  readonly space: string;
  readonly links: number;
  readonly construction: number;
  readonly seed: number;
  readonly file: string;
  readonly reportEvery: number;
}

/** So many numbers are indexed exactly within a tenth of a second: no thread is worth it. */
const AT_ONCE = 500_000;

const REPORT_EVERY = 500;

/** Builds in a worker thread what would block the event loop, and opens the file that it wrote. */
export async function build(
  kind: IndexKind,
  matrix: Matrix,
  onProgress: OnProgress = () => {},
): Promise<NativeIndex> {
  if (matrix.count === 0 || (kind === 'exact' && matrix.values.length <= AT_ONCE)) return createExact(matrix);
  const folder = await mkdtemp(join(tmpdir(), 'vectors-'));
  try {
    const file = join(folder, 'index');
    const task: BuildTask = {
      ...matrix,
      ...GRAPH_SHAPE,
      kind,
      space: SPACE,
      file,
      reportEvery: REPORT_EVERY,
    };
    await runWorker(task, (done) => onProgress({ stage: 'index', done, total: matrix.count }));
    const index = await openNative(kind, file, matrix.dimension, matrix.count);
    if (index === undefined) throw new Error(`The vector index was not written whole to ${folder}`);
    return index;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function runWorker(task: BuildTask, onDone: (done: number) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./build-worker.mjs', import.meta.url), {
      workerData: task,
      execArgv: [],
    });
    worker.on('message', onDone);
    worker.on('error', (cause) => reject(new Error('Building the vector index failed', { cause })));
    worker.on('exit', () => resolve());
  });
}
