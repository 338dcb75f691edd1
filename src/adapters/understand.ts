import type { Document } from '../domain/documents/document.ts';
import { parseDocument } from '../domain/documents/parse.ts';
import { type Doubt, findDoubts } from '../domain/documents/plausibility.ts';
import type { OnProgress, Reader } from '../domain/ports.ts';
import { type CorpusFile, readCorpusFile } from './corpus-folder.ts';

export type Understanding =
  | {
      readonly kind: 'understood';
      readonly document: Document;
      readonly doubts: readonly Doubt[];
      /** Vietnamese: what the reader noticed. */
      readonly warnings: readonly string[];
    }
  /** Vietnamese: cause and remedy. */
  | { readonly kind: 'refused'; readonly reason: string };

/** From a file to a document with what looks wrong in it: reads, parses and checks whether it is plausible. */
export async function understand(
  file: CorpusFile,
  reader: Reader,
  onProgress?: OnProgress,
): Promise<Understanding> {
  const read = await readCorpusFile(file, reader, onProgress);
  if (read.kind === 'refused') return read;
  const parsed = parseDocument(read.source);
  if (parsed.kind === 'rejected') return { kind: 'refused', reason: parsed.reason };
  const { document } = parsed;
  return { kind: 'understood', document, doubts: findDoubts(document), warnings: read.warnings };
}
