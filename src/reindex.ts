import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { type CorpusFile, listCorpus, readGlossary } from './adapters/corpus-folder.ts';
import { createRecallingEmbedder } from './adapters/embedder/recalling.ts';
import type { FileRecord, Generations, OpenGeneration, StoredDocuments } from './adapters/generations.ts';
import { withLock } from './adapters/index-lock.ts';
import { understand } from './adapters/understand.ts';
import { type Document, sectionText, walkSections } from './domain/documents/document.ts';
import { parseYaml } from './domain/documents/front-matter.ts';
import { keepOnePerNumber } from './domain/documents/same-number.ts';
import { extractObligations } from './domain/obligations/extract.ts';
import type { Obligation } from './domain/obligations/obligation.ts';
import type { Embedder, OnProgress, Reader } from './domain/ports.ts';
import { buildIndex } from './domain/search/indexing.ts';
import { passagesOf } from './domain/search/passages.ts';
import { createGlossary, type GlossaryData, glossaryData } from './domain/text/glossary.ts';

export interface ReindexOptions {
  /** Reads every file and embeds every passage again, changed or not. */
  readonly force?: boolean;
  /** Says what would change, and writes nothing. */
  readonly dryRun?: boolean;
  readonly onProgress?: OnProgress;
  readonly now: number;
}

/** What re-indexing did, or with `dryRun` would do. */
export interface ReindexSummary {
  readonly kind: 'unchanged' | 'written' | 'dry-run';
  readonly generation?: string;
  readonly files: readonly FileRecord[];
  readonly documents: number;
  readonly passages: number;
  /** Sections by number and locator, against the generation before. */
  readonly sections: { readonly added: number; readonly changed: number; readonly removed: number };
  /** Vietnamese: what is wrong with the glossary, which is then left out. */
  readonly glossaryProblem?: string;
}

export type ReindexOutcome = ReindexSummary | { readonly kind: 'busy'; readonly pid: number };

export interface ReindexDeps {
  readonly corpusDir: string;
  readonly dataDir: string;
  readonly generations: Generations;
  readonly reader: Reader;
  readonly embedder: Embedder;
  /** Takes the generation that is current afterwards into use; it is open already. */
  readonly take?: (generation: OpenGeneration) => void;
}

/** Brings the index up to the corpus: only changed files are read, a new generation replaces the old at once. */
export async function reindex(deps: ReindexDeps, options: ReindexOptions): Promise<ReindexOutcome> {
  const locked = await withLock(join(deps.dataDir, 'index', 'lock'), () => run(deps, options));
  return locked.kind === 'busy' ? locked : locked.value;
}

async function run(deps: ReindexDeps, options: ReindexOptions): Promise<ReindexSummary> {
  const { generations, embedder } = deps;
  const before = await generations.documents();
  const files = await listCorpus(deps.corpusDir);
  const glossary = await loadGlossary(deps.corpusDir);
  const problem = glossary.problem && { glossaryProblem: glossary.problem };
  const whole =
    !options.force && isCurrent(before, files, glossary.hash) ? await generations.load() : undefined;
  if (whole?.kind === 'loaded') {
    deps.take?.(whole);
    return {
      kind: 'unchanged',
      generation: whole.id,
      files: whole.manifest.files,
      documents: whole.library.documents.length,
      passages: whole.library.passages.length,
      sections: { added: 0, changed: 0, removed: 0 },
      ...problem,
    };
  }
  const read = await readDocuments(files, before, deps, options);
  const { kept, superseded } = keepOnePerNumber(read.flatMap(({ document }) => document ?? []));
  const records = read.map(({ record, document }): FileRecord => {
    const lost = superseded.find((item) => item.document === document);
    if (lost === undefined) return record;
    return {
      ...record,
      outcome: { kind: 'superseded', number: lost.document.metadata.number, by: lost.by.source },
    };
  });
  const summary = { ...summaryOf(records, kept, before), ...problem };
  if (options.dryRun) return { ...summary, kind: 'dry-run' };
  const known = options.force ? new Map() : await generations.knownVectors();
  const recalling = createRecallingEmbedder(embedder, known);
  const names = createGlossary(glossary.data);
  const index = await buildIndex(kept, names, recalling, options.onProgress);
  const extracted = options.force
    ? new Map<Document, Obligation[]>()
    : await extractedBefore(before, glossary.hash, generations);
  const obligations = kept.flatMap(
    (document) => extracted.get(document) ?? extractObligations(document, names),
  );
  options.onProgress?.({ stage: 'write', done: 0, total: 1 });
  const written = await generations.write(
    {
      documents: kept,
      glossary: glossary.data,
      glossaryHash: glossary.hash,
      files: records,
      index,
      fingerprints: recalling.fingerprints,
      obligations,
    },
    options.now,
  );
  options.onProgress?.({ stage: 'write', done: 1, total: 1 });
  deps.take?.(written);
  return { ...summary, kind: 'written', generation: written.id };
}

interface ReadFile {
  readonly record: FileRecord;
  readonly document?: Document;
}

/** Reads and parses what changed since the generation before; a broken file is left out with its reason. */
async function readDocuments(
  files: readonly CorpusFile[],
  before: StoredDocuments,
  { reader }: ReindexDeps,
  { force, onProgress }: ReindexOptions,
): Promise<ReadFile[]> {
  const read: ReadFile[] = [];
  for (const [i, file] of files.entries()) {
    onProgress?.({ stage: 'read', done: i, total: files.length, item: file.path });
    const known = force || before.kind !== 'read' ? undefined : unchanged(file, before);
    read.push(known ?? (await readDocument(file, reader)));
  }
  onProgress?.({ stage: 'read', done: files.length, total: files.length });
  return read;
}

type Stored = Extract<StoredDocuments, { kind: 'read' }>;

function unchanged(file: CorpusFile, before: Stored): ReadFile | undefined {
  const record = before.manifest.files.find(({ path, hash }) => path === file.path && hash === file.hash);
  if (record?.outcome.kind !== 'indexed') return undefined;
  const document = before.documents.find(({ source }) => source === file.path);
  return document && { record, document };
}

async function readDocument(file: CorpusFile, reader: Reader): Promise<ReadFile> {
  const base = { path: file.path, hash: file.hash };
  const leftOut = (reason: string): ReadFile => ({
    record: { ...base, outcome: { kind: 'left-out', reason } },
  });
  try {
    const outcome = await understand(file, reader);
    if (outcome.kind === 'refused') return leftOut(outcome.reason);
    const { document, doubts, warnings } = outcome;
    return {
      record: {
        ...base,
        outcome: {
          kind: 'indexed',
          number: document.metadata.number,
          warnings: [...warnings, ...doubts.map(({ message }) => message)],
        },
      },
      document,
    };
  } catch (error) {
    return leftOut(`Lỗi khi đọc tệp: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** The obligations of the documents of the generation before; none where the names of units have changed since. */
async function extractedBefore(
  before: StoredDocuments,
  glossaryHash: string,
  generations: Generations,
): Promise<Map<Document, Obligation[]>> {
  if (before.kind !== 'read' || before.manifest.glossaryHash !== glossaryHash) return new Map();
  const obligations = await generations.obligations(before.documents);
  if (obligations === undefined) return new Map();
  const byNumber = new Map<string, Obligation[]>(
    before.documents.map(({ metadata }) => [metadata.number, []]),
  );
  for (const obligation of obligations) byNumber.get(obligation.citation.document)?.push(obligation);
  return new Map(
    before.documents.map((document) => [document, byNumber.get(document.metadata.number) ?? []]),
  );
}

function isCurrent(before: StoredDocuments, files: readonly CorpusFile[], glossaryHash: string): boolean {
  if (before.kind !== 'read') return false;
  const known = before.manifest.files;
  return (
    before.manifest.glossaryHash === glossaryHash &&
    known.length === files.length &&
    files.every(({ path, hash }) => known.some((record) => record.path === path && record.hash === hash))
  );
}

async function loadGlossary(folder: string): Promise<{ data: GlossaryData; hash: string; problem?: string }> {
  const source = (await readGlossary(folder)) ?? '';
  const hash = createHash('sha256').update(source).digest('hex');
  const yaml = parseYaml(source);
  const parsed = glossaryData.safeParse(yaml.kind === 'parsed' ? (yaml.value ?? {}) : undefined);
  if (parsed.success) return { data: parsed.data, hash };
  const reason =
    yaml.kind === 'broken'
      ? yaml.reason
      : parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ');
  return {
    data: {},
    hash,
    problem: `glossary.yaml không dùng được (${reason}); bảng từ viết tắt tạm thời bị bỏ qua.`,
  };
}

function summaryOf(files: readonly FileRecord[], documents: readonly Document[], before: StoredDocuments) {
  const earlier = before.kind === 'read' ? before.documents : [];
  const differing = (some: readonly Document[], others: readonly Document[]) => {
    const same = new Set(others);
    return new Map(some.filter((document) => !same.has(document)).flatMap(sectionsOf));
  };
  const old = differing(earlier, documents);
  const now = differing(documents, earlier);
  return {
    files,
    documents: documents.length,
    passages: documents.flatMap(passagesOf).length,
    sections: {
      added: [...now.keys()].filter((key) => !old.has(key)).length,
      changed: [...now].filter(([key, text]) => old.has(key) && old.get(key) !== text).length,
      removed: [...old.keys()].filter((key) => !now.has(key)).length,
    },
  };
}

function sectionsOf({ metadata, sections }: Document): [string, string][] {
  return [...walkSections(sections)].map(({ section }) => [
    `${metadata.number} ${section.locator}`,
    sectionText(section),
  ]);
}
