import { z } from 'zod';
import type { SourceFile } from '../ports.ts';
import { markdownBlocks, textBlocks } from './blocks.ts';
import { type Document, type DocumentMetadata, walkSections } from './document.ts';
import { readEffect } from './effect.ts';
import { letterheadSection } from './facts.ts';
import { attachFootnotes } from './footnotes.ts';
import { readLetterhead } from './letterhead.ts';
import { completeMetadata, statedMetadata } from './metadata.ts';
import { buildStructure } from './structure.ts';

export type ParseOutcome =
  | { readonly kind: 'parsed'; readonly document: Document }
  /** `reason` is Vietnamese, for the admin; it names the cause and the remedy, not the file. */
  | { readonly kind: 'rejected'; readonly reason: string };

/** Turns a source file into a Document: metadata from the letterhead and from what is stated, and its section tree. */
export function parseDocument(file: SourceFile): ParseOutcome {
  const stated = statedMetadata.safeParse(file.stated ?? {});
  if (!stated.success) {
    return { kind: 'rejected', reason: `Siêu dữ liệu không hợp lệ: ${z.prettifyError(stated.error)}` };
  }
  const blocks = attachFootnotes(
    file.format === 'markdown' ? markdownBlocks(file.pages) : textBlocks(file.pages),
  );
  if (blocks.length === 0) return { kind: 'rejected', reason: 'Tệp không có nội dung văn bản.' };
  const { body, lines, ...found } =
    file.format === 'markdown' ? { body: blocks, lines: [] } : readLetterhead(blocks);
  const completed = completeMetadata(stated.data, found);
  if (completed.kind === 'incomplete') {
    return {
      kind: 'rejected',
      reason: `Không nhận ra ${completed.missing.join(', ')}; hãy ghi vào phần đầu tệp (front matter) hoặc tệp .meta.yaml đi kèm.`,
    };
  }
  const structure = buildStructure(body);
  const inBody = new Set(body);
  const notes = blocks.flatMap((block) => (inBody.has(block) ? [] : (block.notes ?? [])));
  const effect = readEffect(structure.sections, completed.metadata.issued);
  const metadata: DocumentMetadata = {
    ...effect,
    ...completed.metadata,
    replaces: stated.data.replaces ?? effect.replaces ?? [],
  };
  const document: Document = {
    metadata,
    sections: [letterheadSection(metadata, lines), ...structure.sections],
    notices: [...stated.data.notices, ...structure.notices, ...notes.map((text) => ({ text }))],
    gaps: structure.gaps,
    source: file.path,
  };
  for (const { section } of walkSections(structure.sections)) {
    if (section.content.length > 0) return { kind: 'parsed', document };
  }
  return { kind: 'rejected', reason: 'Không tìm thấy nội dung nào dưới phần đầu văn bản.' };
}
