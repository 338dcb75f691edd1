import type { Document } from '../../src/domain/documents/document.ts';
import { parseYaml } from '../../src/domain/documents/front-matter.ts';
import type { GlossaryData } from '../../src/domain/text/glossary.ts';
import { contentOf, readCorpusSource } from './corpus.ts';
import { tutorSources } from './tutor.ts';

/** The documents that the project ships. */
export function shippedDocuments(): Document[] {
  return [
    readCorpusSource('213-KH-TU.txt', '213-KH-TU.meta.yaml'),
    readCorpusSource('chi-thi-41-CT-TW.md'),
    readCorpusSource('luat-06-2022-QH15.md'),
  ].map(({ document }) => document);
}

/** What items are made of them, or of what they have been changed into. */
export function shippedSources(documents = shippedDocuments()) {
  const glossary = parseYaml(contentOf('glossary.yaml'));
  if (glossary.kind === 'broken') throw new Error(glossary.reason);
  return tutorSources(documents, glossary.value as GlossaryData);
}
