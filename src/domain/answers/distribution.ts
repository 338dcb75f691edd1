import { type Document, documentName, walkSections } from '../documents/document.ts';
import { syllables } from '../text/tokenise.ts';
import type { Composition } from './composition.ts';
import { speaksOfSending } from './intent.ts';
import { leftWords } from './left-words.ts';
import { citeLetterhead } from './letterhead.ts';
import { listSection } from './listing.ts';
import { isLacking } from './not-stated.ts';
import type { Question } from './question.ts';

/** Words of asking who is sent a document, or keeps it. */
const WORDS = new Set(
  syllables(
    'gửi nhận lưu nơi đâu địa chỉ bản gốc cơ quan đơn vị ai cho tới đến về văn bản được những bộ phận',
  ),
);

/** Who is sent copies of a document, where nothing else is asked about it; undefined where something else is. */
export function listDistribution(question: Question, document: Document): Composition | undefined {
  const { text, words, reference } = question;
  if (!speaksOfSending(words.join(' ')) || leftWords(text, WORDS, reference.documentSpans).length > 0)
    return undefined;
  for (const { section } of walkSections(document.sections)) {
    if (section.kind !== 'recipients') continue;
    const lead = `Nơi nhận ${documentName(document.metadata)}`;
    return { kind: 'answered', statements: listSection(document, section, lead) };
  }
  const citation = citeLetterhead(document, document.metadata.number);
  return {
    kind: 'not-stated',
    statements: [{ text: isLacking(document, 'nơi nhận'), citations: citation ? [citation] : [] }],
  };
}
