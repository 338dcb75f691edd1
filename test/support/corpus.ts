import { readFileSync } from 'node:fs';
import type { Document } from '../../src/domain/documents/document.ts';
import { parseYaml, splitFrontMatter } from '../../src/domain/documents/front-matter.ts';
import { parseDocument } from '../../src/domain/documents/parse.ts';
import type { Page, SourceFile } from '../../src/domain/ports.ts';

/** A text as the only page of a file. */
export function onePage(text: string): Page[] {
  return [{ number: 1, text }];
}

/** Parses a text as if it stood in a corpus file of that name. @throws Error when it is rejected */
export function parseText(path: string, text: string, stated: object = {}): Document {
  const format: SourceFile['format'] = path.endsWith('.md') ? 'markdown' : 'text';
  const outcome = parseDocument({ path, format, pages: onePage(text), stated });
  if (outcome.kind === 'rejected') throw new Error(`${path}: ${outcome.reason}`);
  return outcome.document;
}

export interface CorpusSource {
  readonly document: Document;
  /** What follows the front matter, as it stands in the file. */
  readonly text: string;
  /** What front matter and sidecar state. */
  readonly stated: Readonly<Record<string, unknown>>;
}

/** A file of the project's own corpus, parsed. */
export function readCorpusSource(path: string, sidecar?: string): CorpusSource {
  const split = splitFrontMatter(contentOf(path));
  if (split.kind === 'broken') throw new Error(`${path}: ${split.reason}`);
  const beside = parseYaml(sidecar === undefined ? '{}' : contentOf(sidecar));
  if (beside.kind === 'broken') throw new Error(`${sidecar}: ${beside.reason}`);
  const stated = { ...(split.stated as object), ...(beside.value as object) };
  return { document: parseText(path, split.text, stated), text: split.text, stated };
}

/** A file of the corpus as it stands. */
export function contentOf(path: string): string {
  return readFileSync(new URL(`../../corpus/${path}`, import.meta.url), 'utf8');
}
