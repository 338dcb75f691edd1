import { copyFile, mkdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { SIDECAR, sidecarOf } from './adapters/corpus-folder.ts';
import { type Understanding, understand } from './adapters/understand.ts';
import type { Document } from './domain/documents/document.ts';
import { keepOnePerNumber } from './domain/documents/same-number.ts';
import type { OnProgress, Reader } from './domain/ports.ts';

/** What the machine understood of a file that is to be taken into the corpus. */
export type Preview =
  | (Extract<Understanding, { kind: 'understood' }> & {
      readonly path: string;
      /** The document of the same number that is indexed, and whether the new file takes its place. */
      readonly rival?: { readonly document: Document; readonly replaced: boolean };
    })
  /** Vietnamese: cause and remedy. */
  | { readonly kind: 'refused'; readonly path: string; readonly reason: string };

export interface IntakeDeps {
  readonly corpusDir: string;
  readonly dataDir: string;
  readonly reader: Reader;
  /** The documents that are indexed. */
  readonly documents: () => readonly Document[];
}

/** Takes documents into the corpus folder and out of it; the index is brought up to it separately. */
export interface Intake {
  preview(path: string, onProgress?: OnProgress): Promise<Preview>;
  /** Copies the file and its sidecar into the corpus. @returns its path there, relative to the corpus */
  accept(preview: Extract<Preview, { kind: 'understood' }>): Promise<string>;
  /** Moves the document's file and sidecar to a folder from which they can be brought back. @returns that folder */
  remove(document: Document): Promise<string>;
}

export function createIntake({ corpusDir, dataDir, reader, documents }: IntakeDeps): Intake {
  return {
    async preview(path, onProgress) {
      const bytes = await readFile(path).catch(() => undefined);
      if (bytes === undefined)
        return {
          kind: 'refused',
          path,
          reason: 'Không mở được tệp; hãy kiểm tra lại đường dẫn và quyền đọc.',
        };
      const sidecar = await readFile(sidecarOf(path), 'utf8').catch(() => undefined);
      const file = {
        path: basename(path),
        hash: '',
        bytes: new Uint8Array(bytes),
        ...(sidecar !== undefined && { sidecar }),
      };
      const understood = await understand(file, reader, onProgress);
      if (understood.kind === 'refused') return { ...understood, path };
      const { document } = understood;
      const same = documents().find(
        ({ metadata }) => metadata.number.toLowerCase() === document.metadata.number.toLowerCase(),
      );
      return {
        ...understood,
        path,
        ...(same && {
          rival: { document: same, replaced: keepOnePerNumber([same, document]).kept[0] === document },
        }),
      };
    },

    async accept({ path }) {
      await mkdir(corpusDir, { recursive: true });
      const name = await freeName(corpusDir, basename(path));
      const sidecar = sidecarOf(path);
      if (await exists(sidecar)) await copyWhole(sidecar, corpusDir, sidecarOf(name));
      await copyWhole(path, corpusDir, name);
      return name;
    },

    async remove({ source }) {
      const folder = join(dataDir, 'removed');
      await mkdir(folder, { recursive: true });
      for (const name of [source, sidecarOf(source)]) {
        const from = join(corpusDir, name);
        if (await exists(from)) await rename(from, join(folder, await freeName(folder, basename(name))));
      }
      return folder;
    },
  };
}

/** Copies under a hidden name, which no index takes in, then renames: a copy that fails leaves nothing. */
async function copyWhole(path: string, folder: string, name: string): Promise<void> {
  const aside = join(folder, `.${name}.partial`);
  try {
    await copyFile(path, aside);
    await rename(aside, join(folder, name));
  } catch (error) {
    await rm(aside, { force: true });
    throw error;
  }
}

/** The name, or "name-2" and so on where the folder has one: nothing is overwritten. */
async function freeName(folder: string, name: string): Promise<string> {
  const ending = name.endsWith(SIDECAR) ? SIDECAR : extname(name);
  const stem = name.slice(0, name.length - ending.length);
  for (let n = 1; ; n += 1) {
    const candidate = n === 1 ? name : `${stem}-${n}${ending}`;
    if (!(await exists(join(folder, candidate)))) return candidate;
  }
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
