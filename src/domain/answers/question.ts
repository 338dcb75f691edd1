import { readReference, type Reference } from '../documents/reference.ts';
import type { Library } from '../search/library.ts';
import { buildQuery, type SearchQuery } from '../search/query.ts';
import { clean } from '../text/normalise.ts';
import type { UnitMention } from '../text/glossary.ts';
import { syllables } from '../text/tokenise.ts';
import { type FactAsked, FACT_WORDS, type Intent, readFacts, readIntent } from './intent.ts';

/** A question as understood: what it asks for, of whom, where to look, and the terms to search for. */
export interface Question {
  /** As typed (NFC), or completed from the conversation. */
  readonly text: string;
  readonly intent: Intent;
  /** Facts about a document as a whole, where nothing else is asked. */
  readonly facts: readonly FactAsked[];
  readonly reference: Reference;
  readonly units: readonly UnitMention[];
  readonly query: SearchQuery;
}

/** Understands a complete question. */
export function readQuestion(typed: string, library: Library): Question {
  const text = clean(typed).replace(/\s+/gu, ' ').trim();
  const written = library.glossary.writeOut(text);
  const words = syllables(written);
  const reference = readReference(
    written,
    library.documents.map(({ metadata }) => metadata),
  );
  const folded = words.join(' ');
  const query = buildQuery(written, library.glossary, vocabularyOf(library), reference.addressSpans);
  return {
    text,
    intent: readIntent(folded),
    facts: asksOnlyFacts(words, reference, library) ? readFacts(folded) : [],
    reference,
    units: library.glossary.units(words),
    query,
  };
}

function vocabularyOf({ keywords }: Library) {
  return {
    idf: keywords.idf,
    documentFrequency: keywords.documentFrequency,
    syllables: keywords.syllables,
  };
}

/** Whether the question speaks of nothing but a document and facts about it. */
function asksOnlyFacts(words: readonly string[], reference: Reference, library: Library): boolean {
  const [number] = reference.documents;
  const metadata = number === undefined ? undefined : library.document(number)?.metadata;
  if (metadata === undefined || reference.locators.length > 0) return false;
  const own = new Set([...syllables(metadata.number), ...syllables(metadata.title), ...syllables(metadata.type)]);
  const foreign = words.filter((word) => !own.has(word) && !FACT_WORDS.has(word));
  return foreign.length <= 1 && foreign.every((word) => !/^\d+$/u.test(word) || metadata.issued?.startsWith(word));
}
