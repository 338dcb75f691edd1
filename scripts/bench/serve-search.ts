/** Opens a stored search, asks it questions and prints what that took: `serve-search.ts FOLDER BUDGET_MS`. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createBuiltinEmbedder } from '../../src/adapters/builtin/embedder.ts';
import { createBuiltinReranker } from '../../src/adapters/builtin/reranker.ts';
import { loadVectorIndex } from '../../src/adapters/hnsw.ts';
import { decodePieceStarts } from '../../src/adapters/piece-starts.ts';
import { loadKeywordIndex } from '../../src/domain/search/keywords.ts';
import { buildQuery } from '../../src/domain/search/query.ts';
import { rank } from '../../src/domain/search/retrieve.ts';
import { createGlossary } from '../../src/domain/text/glossary.ts';
import { latency, memoryInUse } from './measure.ts';
import { STORED } from './search-bench.ts';

const [folder = '', budgetMs = ''] = process.argv.slice(2);
const read = (name: string) => readFile(join(folder, name));

memoryInUse();
const before = process.memoryUsage().rss;
const embedder = await createBuiltinEmbedder();
const reranker = await createBuiltinReranker();
const keywords = loadKeywordIndex(new Uint8Array(await read(STORED.keywords)));
const vectors = await loadVectorIndex(folder, embedder);
if (keywords.kind !== 'loaded' || vectors.kind !== 'loaded') throw new Error(`${folder} does not read back`);
const pieceStarts = decodePieceStarts(await read(STORED.pieces));
const questions: string[] = JSON.parse((await read(STORED.questions)).toString());
const indexes = { embedder, reranker, keywords: keywords.index, vectors: vectors.index, pieceStarts };
const glossary = createGlossary({});
const times = await latency(
  questions,
  (question) => rank(indexes, buildQuery(question, glossary, keywords.index)),
  Number(budgetMs),
);
memoryInUse();
const megabytes = (process.memoryUsage().rss - before) / 1e6;
process.stdout.write(JSON.stringify({ ...times, megabytes, kind: vectors.index.kind }));
