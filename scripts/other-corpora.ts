import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { groupBy } from '../src/domain/evaluation/report.ts';
import type { JudgedQuestion } from '../src/domain/search/evaluate-retrieval.ts';
import type { Article } from '../src/domain/training/examples.ts';

/** Articles before and after one that answers, which come along. */
const NEIGHBOURS = 2;

/** A folder of documents that are not the project's, and the numbers of these. */
export interface OtherCorpus {
  readonly folder: string;
  readonly numbers: ReadonlySet<string>;
}

/**
 * Writes the documents that answer questions as corpora, each document with the articles that do and their neighbours.
 * What one corpus answers is on another subject for the others, so that nothing can be learnt from a question by heart.
 * @param count how many corpora the documents are dealt out to
 */
export async function writeOtherCorpora(
  folder: string,
  articles: readonly Article[],
  questions: readonly JudgedQuestion[],
  count: number,
): Promise<OtherCorpus[]> {
  const wanted = new Set(questions.flatMap(({ relevant }) => relevant));
  const documents = groupBy(articles, ({ id }) => [documentOf(id)]);
  const answering = [...documents.keys()]
    .filter((id) => documents.get(id)?.some((one) => wanted.has(one.id)))
    .sort();
  return Promise.all(
    Array.from({ length: count }, async (_, k) => {
      const path = join(folder, String(k + 1));
      await mkdir(path, { recursive: true });
      const numbers = answering.filter((_id, i) => i % count === k);
      for (const [i, id] of numbers.entries())
        await writeFile(join(path, `${i + 1}.md`), documentText(id, documents.get(id) ?? [], wanted));
      return { folder: path, numbers: new Set(numbers) };
    }),
  );
}

/** The document that an article is of: "159/2020/nđ-cp" of "159/2020/nđ-cp#13". */
export function documentOf(articleId: string): string {
  return articleId.split('#', 1)[0] ?? articleId;
}

/** The address of an article in the document that is written for it. */
export function locatorOf(articleId: string): string {
  return `Điều ${articleId.split('#')[1]}`;
}

function documentText(id: string, articles: readonly Article[], wanted: ReadonlySet<string>): string {
  const kept = articles.filter((_, i) =>
    articles.slice(Math.max(0, i - NEIGHBOURS), i + NEIGHBOURS + 1).some((near) => wanted.has(near.id)),
  );
  const stated = {
    number: id.toUpperCase(),
    type: typeOf(id),
    title: articles.find(({ title }) => title !== '')?.title ?? id,
    text: 'full',
  };
  const body = kept.map((one) => `## ${locatorOf(one.id)}. ${oneLine(one.heading)}\n\n${one.text}\n`);
  return `---\n${stringify({ ...stated, title: oneLine(stated.title) })}---\n\n${body.join('\n')}`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

/** Type by the letters of the number. */
function typeOf(id: string): string {
  if (id.includes('/qh')) return 'Luật';
  if (id.includes('nđ-cp')) return 'Nghị định';
  return id.includes('/tt') ? 'Thông tư' : 'Quyết định';
}
