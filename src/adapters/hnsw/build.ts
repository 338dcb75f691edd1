import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { OnProgress } from '../../domain/ports.ts';
import { openExact, writeExact } from './exact.ts';
import { GRAPH_SHAPE, openGraph, SPACE } from './graph.ts';
import type { Matrix } from './matrix.ts';
import type { IndexKind, StoredIndex } from './stored-index.ts';

/** What the worker thread is given. */
export interface BuildTask extends Matrix {
  readonly space: string;
  readonly links: number;
  readonly construction: number;
  readonly seed: number;
  readonly file: string;
  readonly reportEvery: number;
}

const REPORT_EVERY = 500;

/** Builds without blocking the event loop: a graph in a worker thread, whose file is then opened. */
export async function build(
  kind: IndexKind,
  matrix: Matrix,
  onProgress: OnProgress = () => {},
): Promise<StoredIndex> {
  const onDone = (done: number) => onProgress({ stage: 'index', done, total: matrix.count });
  const folder = await mkdtemp(join(tmpdir(), 'vectors-'));
  const file = join(folder, 'index');
  try {
    if (kind === 'exact' || matrix.count === 0) {
      await writeExact(file, matrix);
      return whole(await openExact(file, matrix.dimension, matrix.count));
    }
    const task: BuildTask = {
      ...matrix,
      ...GRAPH_SHAPE,
      space: SPACE,
      file,
      reportEvery: REPORT_EVERY,
    };
    await runWorker(task, onDone);
    return whole(await openGraph(file, matrix.dimension, matrix.count));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function whole(index: StoredIndex | undefined): StoredIndex {
  if (index === undefined) throw new Error(`The vector index was not written whole to ${tmpdir()}`);
  return index;
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
