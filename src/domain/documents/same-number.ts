import type { Document } from './document.ts';

/** A document left out because another file holds the same one. */
export interface Superseded {
  readonly document: Document;
  readonly by: Document;
}

/**
 * Two files with the same number are the same document: the full text beats a summary, otherwise the newer
 * issue date wins; between equals the file that comes first by name stays.
 */
export function keepOnePerNumber(documents: readonly Document[]): {
  kept: Document[];
  superseded: Superseded[];
} {
  const best = new Map<string, Document>();
  for (const document of documents) {
    const key = document.metadata.number.toLowerCase();
    const rival = best.get(key);
    if (rival === undefined || beats(document, rival)) best.set(key, document);
  }
  const by = (document: Document) => best.get(document.metadata.number.toLowerCase()) ?? document;
  return {
    kept: documents.filter((document) => by(document) === document),
    superseded: documents
      .filter((document) => by(document) !== document)
      .map((document) => ({ document, by: by(document) })),
  };
}

function beats(a: Document, b: Document): boolean {
  if (a.metadata.text !== b.metadata.text) return a.metadata.text === 'full';
  return (a.metadata.issued ?? '') > (b.metadata.issued ?? '');
}
