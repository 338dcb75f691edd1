import { type Document, documentName, walkSections } from '../documents/document.ts';
import { encloses } from '../text/span.ts';
import { stopwords } from '../text/stopwords.ts';
import { syllables, tokenise } from '../text/tokenise.ts';
import type { Composition } from './composition.ts';
import { speaksOfSending } from './intent.ts';
import { listSection } from './listing.ts';
import type { Question } from './question.ts';

/** Words of asking who is sent a document, or keeps it. */
const WORDS = new Set(
  syllables(
    'gửi nhận lưu nơi đâu địa chỉ bản gốc cơ quan đơn vị ai cho tới đến về văn bản được những bộ phận',
  ),
);

/** Who is sent copies of a document, where nothing else is asked about it; undefined where it does not say. */
export function listDistribution(question: Question, document: Document): Composition | undefined {
  if (!speaksOfSending(question.words.join(' ')) || !asksNothingElse(question)) return undefined;
  for (const { section } of walkSections(document.sections)) {
    if (section.kind !== 'recipients') continue;
    const lead = `Nơi nhận ${documentName(document.metadata)}`;
    return { kind: 'answered', statements: listSection(document, section, lead) };
  }
  return undefined;
}

function asksNothingElse({ text, reference }: Question): boolean {
  const tokens = tokenise(text);
  const stops = stopwords(text, tokens);
  return tokens.every(
    (token, i) =>
      stops[i] || WORDS.has(token.folded) || reference.documentSpans.some((span) => encloses(span, token)),
  );
}
