// Plain JavaScript: on Node 20 neither tsx nor vitest loads TypeScript in a worker thread.
import { parentPort, workerData } from 'node:worker_threads';
import hnswlib from 'hnswlib-node';

/** @type {import('./build.ts').BuildTask} */
const { values, dimension, count, space, links, construction, seed, file, reportEvery } = workerData;

const index = new hnswlib.HierarchicalNSW(space, dimension);
index.initIndex(count, links, construction, seed);
for (let i = 0; i < count; i++) {
  index.addPoint(Array.from(values.subarray(i * dimension, (i + 1) * dimension)), i);
  if ((i + 1) % reportEvery === 0) parentPort?.postMessage(i + 1);
}
index.writeIndexSync(file);
