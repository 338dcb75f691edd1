import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { ArrivedFile, IncomingDocuments, IndexRun } from './channels/telegram/housekeeping.ts';
import { describePreview } from './describe-preview.ts';
import type { OnProgress } from './domain/ports.ts';
import type { Intake } from './intake.ts';
import type { ReindexOutcome } from './reindex.ts';

export interface IncomingDeps {
  readonly dataDir: string;
  readonly intake: Intake;
  reindex(onProgress: OnProgress): Promise<ReindexOutcome>;
}

/** Waiting files nobody decided on make room for newer ones. */
const MOST_WAITING = 20;

/** Files that admins send by chat: kept aside in `incoming/<number>/` until they are taken in or left. */
export function createIncoming({ dataDir, intake, reindex }: IncomingDeps): IncomingDocuments {
  const root = join(dataDir, 'incoming');
  const folderOf = (id: number) => join(root, String(id));

  async function waiting(): Promise<number[]> {
    await mkdir(root, { recursive: true });
    const ids = (await readdir(root)).map(Number).filter(Number.isSafeInteger);
    return ids.sort((a, b) => a - b);
  }

  const discard = (id: number) => rm(folderOf(id), { recursive: true, force: true });

  return {
    async arrive(name, bytes, onProgress): Promise<ArrivedFile> {
      const ids = await waiting();
      for (const old of ids.slice(0, -MOST_WAITING)) await discard(old);
      const id = (ids.at(-1) ?? 0) + 1;
      const path = join(folderOf(id), safeName(name));
      await mkdir(folderOf(id));
      await writeFile(path, bytes);
      const preview = await intake.preview(path, onProgress);
      if (preview.kind === 'understood') return { kind: 'understood', id, text: describePreview(preview) };
      await discard(id);
      return { kind: 'refused', reason: preview.reason };
    },
    async accept(id, onProgress) {
      const [name] = await readdir(folderOf(id)).catch(() => []);
      const preview = name === undefined ? undefined : await intake.preview(join(folderOf(id), name));
      if (preview?.kind !== 'understood') return { kind: 'gone' };
      const file = await intake.accept(preview);
      await discard(id);
      return { kind: 'taken', file, run: describeOutcome(await reindex(onProgress)) };
    },
    async discard(id) {
      await discard(id);
    },
  };
}

/** What an index run came to, for telling an admin. */
export function describeOutcome(outcome: ReindexOutcome): IndexRun {
  if (outcome.kind === 'busy') return { kind: 'busy' };
  if (outcome.kind !== 'written') return { kind: 'unchanged' };
  const leftOut = outcome.files.flatMap(({ path, outcome: file }) =>
    file.kind === 'left-out' ? [{ file: path, reason: file.reason }] : [],
  );
  return { kind: 'written', documents: outcome.documents, passages: outcome.passages, leftOut };
}

/** A name that leads nowhere else and that every file system takes; its ending stays. */
function safeName(name: string): string {
  const bare = basename(name.normalize('NFC').replaceAll('\\', '/'));
  const safe = bare.replace(/[^\p{L}\p{N}._ -]+/gu, '-').replace(/^\.+/u, '');
  return safe.slice(-120) || 'tep';
}
