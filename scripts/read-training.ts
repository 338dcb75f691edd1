import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { type JudgedQuestion, judgedQuestion } from '../src/domain/search/evaluate-retrieval.ts';
import type { Article } from '../src/domain/training/examples.ts';
import { readLines } from './read-lines.ts';

const article = z.object({
  id: z.string(),
  title: z.string().nullish(),
  heading: z.string().nullish(),
  text: z.string(),
});

/**
 * Articles of a JSONL file, plain or gzip.
 * @throws Error that names file and line of what is no article.
 */
export async function readArticles(file: string): Promise<Article[]> {
  const articles: Article[] = [];
  for await (const line of readLines(file)) {
    const { id, title, heading, text } = parse(article, line, file, articles.length + 1);
    articles.push({ id, title: title ?? '', heading: heading ?? '', text });
  }
  return articles;
}

/**
 * Questions of a JSONL file with the ids of the articles that answer them.
 * @throws Error that names file and line of what is no question.
 */
export async function readQuestions(file: string): Promise<JudgedQuestion[]> {
  const lines = (await readFile(file, 'utf8')).split('\n').filter((line) => line.trim() !== '');
  return lines.map((line, i) => parse(judgedQuestion, line, file, i + 1));
}

function parse<T>(schema: z.ZodType<T>, line: string, file: string, number: number): T {
  try {
    return schema.parse(JSON.parse(line));
  } catch (cause) {
    throw new Error(`${file}, line ${number}: not what is expected`, { cause });
  }
}
