/**
 * A process that, once it is sent a message, re-indexes a corpus again and again until it is killed:
 * `reindex-loop.ts CORPUS_DIR DATA_DIR`. What it needs is loaded before it says that it is ready.
 */
import { once } from 'node:events';
import { join } from 'node:path';
import { readAnswerability } from '../../src/adapters/builtin/answerability.ts';
import { createBuiltinEmbedder } from '../../src/adapters/builtin/embedder.ts';
import { createGenerations } from '../../src/adapters/generations.ts';
import { createReader } from '../../src/adapters/readers/reader.ts';
import { reindex } from '../../src/reindex.ts';

const [corpusDir = '', dataDir = ''] = process.argv.slice(2);
const embedder = await createBuiltinEmbedder();
const answerability = await readAnswerability();
const { vectorOf, topics } = embedder;
const generations = createGenerations(join(dataDir, 'index'), { embedder, vectorOf, topics, answerability });
const reader = createReader();
await import('../../src/adapters/hnsw.ts');
process.send?.('ready');
await once(process, 'message');
for (;;)
  await reindex({ corpusDir, dataDir, generations, reader, embedder }, { force: true, now: Date.now() });
