import type { Library } from '../src/domain/answers/library.ts';
import { introductions } from '../src/domain/answers/spots.ts';
import { sectionText } from '../src/domain/documents/document.ts';
import { isWithin } from '../src/domain/documents/locator.ts';
import type { EvaluationQuestion } from '../src/domain/evaluation/question-set.ts';
import type { JudgedQuestion } from '../src/domain/search/evaluate-retrieval.ts';
import type { Article } from '../src/domain/training/examples.ts';
import {
  CONTRAST_QUESTIONS,
  developmentSetFiles,
  JUDGED_QUESTIONS,
  readQuestionSet,
} from './question-sets.ts';

/** What an embedder learns of the project's own documents. */
export interface CorpusTraining {
  /** The passages, and each clause or point that answers a question. */
  readonly articles: readonly Article[];
  readonly questions: readonly JudgedQuestion[];
}

/** The passages of a library with the development questions, and those written for training, that its sections answer. */
export async function corpusTraining(library: Library): Promise<CorpusTraining> {
  const articles = new Map<string, Article>();
  for (const { document, section, title, headings, body } of library.passages) {
    const id = idOf(document.metadata.number, section.locator);
    articles.set(id, { id, title, heading: headings, text: body });
  }
  const files = await developmentSetFiles();
  const questions: JudgedQuestion[] = [];
  for (const file of [...files, JUDGED_QUESTIONS, CONTRAST_QUESTIONS]) {
    for (const { id, question, history, kind, gold } of await readQuestionSet(file)) {
      // A follow-up says half of what is asked.
      if (!kind.includes('answered') || history.length > 0) continue;
      const answering = gold.flatMap((one) => articleOf(one, library) ?? []);
      for (const article of answering) if (!articles.has(article.id)) articles.set(article.id, article);
      if (answering.length > 0) questions.push({ id, question, relevant: answering.map((one) => one.id) });
    }
  }
  return { articles: [...articles.values()], questions };
}

function idOf(document: string, locator: string): string {
  return `${document}#${locator}`;
}

/** A section that lies in a passage, below the headings and lines that announce it; undefined for a whole document or part. */
function articleOf(
  { document, locator }: EvaluationQuestion['gold'][number],
  library: Library,
): Article | undefined {
  const passage = library.passages.find(
    (one) => one.document.metadata.number === document && isWithin(locator, one.section.locator),
  );
  const placed = library.section(document, locator);
  if (passage === undefined || placed === undefined) return undefined;
  const { ancestors, section } = placed;
  const leads = ancestors.filter(({ kind }) => kind !== 'chapter').flatMap(introductions);
  return {
    id: idOf(document, locator),
    title: passage.title,
    heading: [...ancestors, section].flatMap(({ heading }) => heading ?? []).join('\n'),
    text: [...leads, sectionText(section)].join('\n'),
  };
}
