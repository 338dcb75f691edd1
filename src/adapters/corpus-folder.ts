import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { extname, join, relative } from 'node:path';
import { parseYaml, splitFrontMatter } from '../domain/documents/front-matter.ts';
import type { OnProgress, Reader, SourceFile } from '../domain/ports.ts';

/** A source file of the corpus with the hash of all that its Document depends on. */
export interface CorpusFile {
  /** Relative to the corpus folder, with "/" between folders. */
  readonly path: string;
  /** SHA-256 of the file and its sidecar, hex. */
  readonly hash: string;
  readonly bytes: Uint8Array;
  readonly sidecar?: string;
  /** Why the file could not be read, Vietnamese; it has no bytes then. */
  readonly problem?: string;
}

/** A file that vanished or may not be read is named like any other that cannot be used; it is tried again next time. */
function unreadable(path: string, code: string): CorpusFile {
  const bytes = new Uint8Array();
  return {
    path,
    hash: `unreadable ${code}`,
    bytes,
    problem: `Không đọc được tệp (${code}); hãy kiểm tra quyền đọc, rồi chạy lại.`,
  };
}

/** Formats that may be documents; `README.md`, the glossary, sidecars and hidden files are not. */
const EXTENSIONS = new Set([
  '.md',
  '.txt',
  '.pdf',
  '.docx',
  '.doc',
  '.html',
  '.htm',
  '.png',
  '.jpg',
  '.jpeg',
]);
const GLOSSARY = 'glossary.yaml';
/** Ending of the file beside a source that states its metadata. */
export const SIDECAR = '.meta.yaml';

/** The path of the sidecar of a source file. */
export function sidecarOf(path: string): string {
  return `${path.slice(0, path.length - extname(path).length)}${SIDECAR}`;
}

/** The source files of a corpus folder in order of path. A folder that does not exist has none. */
export async function listCorpus(folder: string): Promise<CorpusFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw new Error(`cannot list the corpus folder ${folder}`, { cause: error });
  });
  const paths = entries
    .filter((entry) => entry.isFile() && isSource(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  return Promise.all(
    paths.map(async (path) => {
      const bytes = await readFile(path).then(
        (buffer) => new Uint8Array(buffer),
        (error: NodeJS.ErrnoException) => error.code ?? error.message,
      );
      if (typeof bytes === 'string') return unreadable(relative(folder, path), bytes);
      const sidecar = await readOptional(sidecarOf(path));
      const hash = createHash('sha256')
        .update(bytes)
        .update('\0')
        .update(sidecar ?? '')
        .digest('hex');
      return {
        path: relative(folder, path).replaceAll('\\', '/'),
        hash,
        bytes,
        ...(sidecar !== undefined && { sidecar }),
      };
    }),
  );
}

/** The glossary's source text; undefined when the corpus has none. */
export function readGlossary(folder: string): Promise<string | undefined> {
  return readOptional(join(folder, GLOSSARY));
}

function isSource(name: string): boolean {
  return !name.startsWith('.') && name !== 'README.md' && EXTENSIONS.has(extname(name).toLowerCase());
}

async function readOptional(path: string): Promise<string | undefined> {
  return readFile(path, 'utf8').catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw new Error(`cannot read ${path}`, { cause: error });
  });
}

export type ReadCorpusFile =
  | { readonly kind: 'read'; readonly source: SourceFile; readonly warnings: readonly string[] }
  | { readonly kind: 'refused'; readonly reason: string };

/** Reads a corpus file with what its front matter and sidecar state; the sidecar wins key by key. */
export async function readCorpusFile(
  file: CorpusFile,
  reader: Reader,
  onProgress?: OnProgress,
): Promise<ReadCorpusFile> {
  if (file.problem !== undefined) return { kind: 'refused', reason: file.problem };
  const outcome = await reader.read(file.path, file.bytes, onProgress ? { onProgress } : {});
  if (outcome.kind === 'refused') return outcome;
  const [first, ...rest] = outcome.file.pages;
  const isText = outcome.file.format === 'text' || outcome.file.format === 'markdown';
  const front = splitFrontMatter(isText ? (first?.text ?? '') : '');
  if (front.kind === 'broken') {
    return { kind: 'refused', reason: `Phần siêu dữ liệu đầu tệp không phải YAML hợp lệ (${front.reason}).` };
  }
  const sidecar = parseYaml(file.sidecar ?? '');
  if (sidecar.kind === 'broken') {
    return { kind: 'refused', reason: `Tệp .meta.yaml không phải YAML hợp lệ (${sidecar.reason}).` };
  }
  const pages = isText && first ? [{ ...first, text: front.text }, ...rest] : outcome.file.pages;
  const stated = { ...asObject(front.stated), ...asObject(sidecar.value) };
  return { kind: 'read', source: { ...outcome.file, pages, stated }, warnings: outcome.warnings };
}

function asObject(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
