import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import type { Embedder } from '../../domain/ports.ts';
import { openExact } from './exact.ts';
import { openGraph, SPACE } from './graph.ts';
import type { StoredIndex } from './stored-index.ts';

/** Stands beside the vectors and carries the checksum of their data. */
export const DESCRIPTION_FILE = 'vectors.json';
const DATA_FILE = { exact: 'vectors.exact', graph: 'vectors.graph' } as const;
const OPEN = { exact: openExact, graph: openGraph } as const;

const Description = z.object({
  format: z.literal(3),
  kind: z.enum(['exact', 'graph']),
  embedder: z.string(),
  dimension: z.number().int().positive(),
  space: z.literal(SPACE),
  count: z.number().int().nonnegative(),
  bytes: z.number().int().nonnegative(),
  sha256: z.string(),
});
type Description = z.infer<typeof Description>;

export type Opened =
  | { readonly kind: 'opened'; readonly index: StoredIndex }
  | { readonly kind: 'missing' }
  /** Whole, but made by another embedder: embed anew. */
  | { readonly kind: 'mismatch'; readonly reason: string }
  | { readonly kind: 'damaged'; readonly reason: string };

/** Writes aside, reads back, and only then takes the final names, the description last. */
export async function store(
  index: StoredIndex,
  folder: string,
  embedder: Pick<Embedder, 'name' | 'dimension'>,
): Promise<void> {
  await mkdir(folder, { recursive: true });
  const target = join(folder, DATA_FILE[index.kind]);
  const aside = `${target}.partial`;
  await index.write(aside);
  const back = await OPEN[index.kind](aside, embedder.dimension, index.count);
  if (back === undefined) throw new Error(`The vectors were not written whole to ${folder}`);
  const description: Description = {
    format: 3,
    kind: index.kind,
    embedder: embedder.name,
    dimension: embedder.dimension,
    space: SPACE,
    count: index.count,
    bytes: (await stat(aside)).size,
    sha256: await sha256(aside),
  };
  await rename(aside, target);
  const descriptionFile = join(folder, DESCRIPTION_FILE);
  await writeFile(`${descriptionFile}.partial`, `${JSON.stringify(description, null, 2)}\n`);
  await rename(`${descriptionFile}.partial`, descriptionFile);
}

export async function open(folder: string, embedder: Pick<Embedder, 'name' | 'dimension'>): Promise<Opened> {
  const json = await contents(join(folder, DESCRIPTION_FILE));
  if (json === undefined) return { kind: 'missing' };
  const description = parse(json);
  if (description === undefined) return damaged(`${DESCRIPTION_FILE} is not understood`);
  const { kind, dimension, count } = description;
  if (description.embedder !== embedder.name || dimension !== embedder.dimension) {
    return {
      kind: 'mismatch',
      reason: `made by ${description.embedder} (${dimension} numbers), expected ${embedder.name} (${embedder.dimension})`,
    };
  }
  const file = join(folder, DATA_FILE[kind]);
  const size = await stat(file).then(
    (stats) => stats.size,
    () => undefined,
  );
  if (size === undefined) return damaged(`${DATA_FILE[kind]} is missing`);
  if (size !== description.bytes) return damaged(`expected ${description.bytes} bytes, got ${size}`);
  if ((await sha256(file)) !== description.sha256) return damaged('checksum differs');
  const index = await OPEN[kind](file, dimension, count);
  return index === undefined ? damaged(`does not hold ${count} vectors`) : { kind: 'opened', index };
}

function damaged(reason: string): Opened {
  return { kind: 'damaged', reason };
}

function parse(json: string): Description | undefined {
  try {
    return Description.safeParse(JSON.parse(json)).data;
  } catch {
    return undefined;
  }
}

function contents(file: string): Promise<string | undefined> {
  return readFile(file, 'utf8').catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'ENOENT' || cause.code === 'ENOTDIR') return undefined;
    throw new Error(`${DESCRIPTION_FILE} cannot be read`, { cause });
  });
}

async function sha256(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}
