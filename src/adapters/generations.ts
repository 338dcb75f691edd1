import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { createLibrary, type Library, type LibraryModels } from '../domain/answers/library.ts';
import type { Document } from '../domain/documents/document.ts';
import type { Obligation } from '../domain/obligations/obligation.ts';
import { restoreObligations, type StoredObligation, storeObligations } from '../domain/obligations/stored.ts';
import type { BuiltIndex } from '../domain/search/indexing.ts';
import { loadKeywordIndex } from '../domain/search/keywords.ts';
import { createGlossary, type GlossaryData, glossaryData } from '../domain/text/glossary.ts';
import { decodeKnownVectors, encodeKnownVectors } from './embedder/known-vectors.ts';
import type { KnownVectors } from './embedder/recalling.ts';
import { DESCRIPTION_FILE } from './hnsw/stored.ts';
import { decodePieceStarts, encodePieceStarts } from './piece-starts.ts';

/** LangChain, behind whose types they are, takes longer to load than most commands do their work. */
const vectorIndexes = () => import('./hnsw.ts');

/**
 * Raised whenever stored documents or indexes change their shape or what is in them, so that an old
 * generation is rebuilt rather than misread.
 */
export const FORMAT = 5;

const fileRecord = z.object({
  path: z.string(),
  hash: z.string(),
  outcome: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('indexed'), number: z.string(), warnings: z.array(z.string()) }),
    z.object({ kind: z.literal('superseded'), number: z.string(), by: z.string() }),
    z.object({ kind: z.literal('left-out'), reason: z.string() }),
  ]),
});

/** What became of one corpus file. */
export type FileRecord = z.infer<typeof fileRecord>;

const manifestSchema = z.object({
  format: z.literal(FORMAT),
  created: z.iso.datetime(),
  embedder: z.object({ name: z.string(), dimension: z.number() }),
  glossaryHash: z.string(),
  files: z.array(fileRecord),
  passages: z.number(),
  /** SHA-256 by path relative to the folder; the vectors' data has its own in their description. */
  checksums: z.record(z.string(), z.string()),
});

export type Manifest = z.infer<typeof manifestSchema>;

export type LoadedGeneration =
  | { readonly kind: 'loaded'; readonly id: string; readonly manifest: Manifest; readonly library: Library }
  | { readonly kind: 'none' }
  /** English, for the log; the generation is to be rebuilt. */
  | { readonly kind: 'damaged'; readonly reason: string };

/** What a generation was built of. */
export type StoredDocuments =
  | {
      readonly kind: 'read';
      readonly id: string;
      readonly manifest: Manifest;
      readonly documents: readonly Document[];
    }
  | Exclude<LoadedGeneration, { kind: 'loaded' }>;

/** A generation that was checked and can be searched. */
export type OpenGeneration = Extract<LoadedGeneration, { kind: 'loaded' }>;

export interface NewGeneration {
  readonly documents: readonly Document[];
  readonly glossary: GlossaryData;
  readonly glossaryHash: string;
  readonly files: readonly FileRecord[];
  readonly index: BuiltIndex;
  /** Of the text that each vector was made of, in order. */
  readonly fingerprints: readonly string[];
  readonly obligations: readonly Obligation[];
}

/** Index generations under one folder; `current` names the one in use. */
export interface Generations {
  /** The id of the generation in use; undefined when there is none. Cheap: to be asked every few seconds. */
  currentId(): Promise<string | undefined>;
  /** Opens the generation in use after checking every byte of it. */
  load(): Promise<LoadedGeneration>;
  /** Reads only what the generation in use was built of: quicker than opening it. */
  documents(): Promise<StoredDocuments>;
  /** What its documents, as {@link documents} reads them, oblige whom to; undefined where that cannot be read. */
  obligations(documents: readonly Document[]): Promise<readonly Obligation[] | undefined>;
  /** What the embedder made for the generation in use, not to be embedded again; none where there is no whole one. */
  knownVectors(): Promise<KnownVectors>;
  /** Writes a generation aside, reads it back whole, then makes it the current one. The last two are kept. */
  write(generation: NewGeneration, now: number): Promise<OpenGeneration>;
}

const CURRENT = 'current';
const BUILDING = '.building';
const MANIFEST = 'manifest.json';
const DOCUMENTS = 'documents.json';
const GLOSSARY = 'glossary.json';
const OBLIGATIONS = 'obligations.json';
const KEYWORDS = 'keywords.bin';
const VECTORS = 'vectors';
const PIECES = 'pieces.bin';
const KNOWN_VECTORS = 'known-vectors.bin';
const CHECKED = [
  DOCUMENTS,
  GLOSSARY,
  OBLIGATIONS,
  KEYWORDS,
  PIECES,
  KNOWN_VECTORS,
  join(VECTORS, DESCRIPTION_FILE),
];
const KEPT = 2;

export function createGenerations(folder: string, models: LibraryModels): Generations {
  const { embedder } = models;

  async function currentId(): Promise<string | undefined> {
    const id = await readFile(join(folder, CURRENT), 'utf8').catch(() => undefined);
    return id !== undefined && /^[\w-]+$/.test(id.trim()) ? id.trim() : undefined;
  }

  async function load(): Promise<LoadedGeneration> {
    const id = await currentId();
    return id === undefined ? { kind: 'none' } : open(join(folder, id), id);
  }

  async function documents(): Promise<StoredDocuments> {
    const id = await currentId();
    if (id === undefined) return { kind: 'none' };
    return readParts(join(folder, id), id, async ({ manifest, read }) => {
      return { kind: 'read', id, manifest, documents: await readDocuments(read) };
    });
  }

  async function obligations(documents: readonly Document[]): Promise<readonly Obligation[] | undefined> {
    const id = await currentId();
    if (id === undefined) return undefined;
    const stored = await readParts(join(folder, id), id, async ({ read }) => {
      return { kind: 'read', obligations: await readObligations(read, documents) };
    });
    return stored.kind === 'read' ? stored.obligations : undefined;
  }

  async function knownVectors(): Promise<KnownVectors> {
    const id = await currentId();
    if (id === undefined) return new Map();
    const known = await readParts(join(folder, id), id, async ({ read }) => {
      return { kind: 'known', vectors: decodeKnownVectors(await read(KNOWN_VECTORS), embedder.dimension) };
    });
    return known.kind === 'known' ? known.vectors : new Map();
  }

  function open(path: string, id: string): Promise<LoadedGeneration> {
    return readParts(path, id, async ({ manifest, read }) => {
      await read(KNOWN_VECTORS);
      await read(join(VECTORS, DESCRIPTION_FILE));
      const keywords = loadKeywordIndex(new Uint8Array(await read(KEYWORDS)));
      if (keywords.kind === 'damaged') return keywords;
      const { loadVectorIndex } = await vectorIndexes();
      const vectors = await loadVectorIndex(join(path, VECTORS), embedder);
      if (vectors.kind === 'missing') return { kind: 'damaged', reason: 'the vectors are missing' };
      if (vectors.kind !== 'loaded') return { kind: 'damaged', reason: vectors.reason };
      const pieceStarts = decodePieceStarts(await read(PIECES));
      const documents = await readDocuments(read);
      const library = createLibrary({
        documents,
        obligations: await readObligations(read, documents),
        glossary: createGlossary(glossaryData.parse(JSON.parse((await read(GLOSSARY)).toString()))),
        keywords: keywords.index,
        vectors: vectors.index,
        pieceStarts,
        ...models,
      });
      const counts = new Set([
        library.passages.length,
        manifest.passages,
        keywords.index.size,
        pieceStarts.length - 1,
      ]);
      if (counts.size !== 1 || pieceStarts.at(-1) !== vectors.index.size)
        return { kind: 'damaged', reason: 'its parts hold different numbers of passages' };
      return { kind: 'loaded', id, manifest, library };
    });
  }

  /** Reads the manifest and, by `use`, such files as it wants: each is checked as it is read. */
  async function readParts<Parts>(
    path: string,
    id: string,
    use: (parts: { manifest: Manifest; read: ReadPart }) => Promise<Parts>,
  ): Promise<Parts | Damaged> {
    try {
      const manifestFile = await readFile(join(path, MANIFEST));
      if (!sha256(manifestFile).startsWith(checksumIn(id))) return damaged(`${MANIFEST} has changed`);
      const parsed = manifestSchema.safeParse(JSON.parse(manifestFile.toString()));
      if (!parsed.success) return damaged('the manifest is of another version or incomplete');
      const manifest = parsed.data;
      const { name, dimension } = manifest.embedder;
      if (name !== embedder.name || dimension !== embedder.dimension)
        return damaged(`built with embedder ${name}, now ${embedder.name}`);
      const read = async (file: string) => {
        const bytes = await readFile(join(path, file));
        if (sha256(bytes) !== manifest.checksums[file]) throw new Error(`${file} has changed`);
        return bytes;
      };
      return await use({ manifest, read });
    } catch (error) {
      return damaged(error instanceof Error ? error.message : String(error));
    }
  }

  async function write(generation: NewGeneration, now: number): Promise<OpenGeneration> {
    const created = new Date(now).toISOString();
    const aside = join(folder, BUILDING);
    await rm(aside, { recursive: true, force: true });
    await mkdir(join(aside, VECTORS), { recursive: true });
    try {
      await writeFile(join(aside, DOCUMENTS), JSON.stringify(generation.documents));
      await writeFile(join(aside, GLOSSARY), JSON.stringify(generation.glossary));
      await writeFile(join(aside, OBLIGATIONS), JSON.stringify(storeObligations(generation.obligations)));
      await writeFile(join(aside, KEYWORDS), generation.index.keywords.serialise());
      await writeFile(join(aside, PIECES), encodePieceStarts(generation.index.pieceStarts));
      await writeFile(
        join(aside, KNOWN_VECTORS),
        encodeKnownVectors(generation.fingerprints, generation.index.vectors),
      );
      const { buildVectorIndex } = await vectorIndexes();
      const vectors = await buildVectorIndex(generation.index.vectors, embedder);
      await vectors.save(join(aside, VECTORS));
      const manifest: Manifest = {
        format: FORMAT,
        created,
        embedder: { name: embedder.name, dimension: embedder.dimension },
        glossaryHash: generation.glossaryHash,
        files: [...generation.files],
        passages: generation.index.keywords.size,
        checksums: await checksums(aside),
      };
      const manifestFile = JSON.stringify(manifest, undefined, 1);
      await writeFile(join(aside, MANIFEST), manifestFile);
      const id = `${created.replace(/\D/g, '').slice(0, 14)}-${sha256(manifestFile).slice(0, 8)}`;
      const opened = await open(aside, id);
      if (opened.kind !== 'loaded') {
        throw new Error(
          `the new index does not read back: ${opened.kind === 'damaged' ? opened.reason : 'missing'}`,
        );
      }
      await rename(aside, join(folder, id));
      await writeFile(join(folder, `${CURRENT}.next`), id);
      await rename(join(folder, `${CURRENT}.next`), join(folder, CURRENT));
      await prune(id);
      return opened;
    } catch (error) {
      await rm(aside, { recursive: true, force: true });
      throw error;
    }
  }

  /** Names begin with the time of building, so they sort by age. */
  async function prune(current: string): Promise<void> {
    const names = (await readdir(folder)).filter((name) => /^\d{14}-[0-9a-f]{8}$/.test(name)).sort();
    const kept = new Set([...names.slice(-KEPT), current]);
    for (const name of names)
      if (!kept.has(name)) await rm(join(folder, name), { recursive: true, force: true });
  }

  return { currentId, load, documents, obligations, knownVectors, write };
}

/** Reads a file of the generation. @throws Error when it is not as it was written. */
type ReadPart = (file: string) => Promise<Buffer>;

type Damaged = Extract<LoadedGeneration, { kind: 'damaged' }>;

function damaged(reason: string): Damaged {
  return { kind: 'damaged', reason };
}

async function readDocuments(read: ReadPart): Promise<Document[]> {
  return JSON.parse((await read(DOCUMENTS)).toString()) as Document[];
}

async function readObligations(read: ReadPart, documents: readonly Document[]): Promise<Obligation[]> {
  const stored = JSON.parse((await read(OBLIGATIONS)).toString()) as StoredObligation[];
  return restoreObligations(stored, documents);
}

async function checksums(folder: string): Promise<Record<string, string>> {
  const sums = CHECKED.map(async (file) => [file, sha256(await readFile(join(folder, file)))] as const);
  return Object.fromEntries(await Promise.all(sums));
}

/** An id is the time of building and the start of the manifest's own checksum. */
function checksumIn(id: string): string {
  return id.slice(id.lastIndexOf('-') + 1);
}

function sha256(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}
