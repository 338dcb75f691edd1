import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import { z } from 'zod';
import { createSearchIndexes } from '../src/app.ts';
import { evaluateRetrieval, judgedQuestion } from '../src/domain/search/evaluate-retrieval.ts';
import { buildQuery } from '../src/domain/search/query.ts';
import { rank } from '../src/domain/search/retrieve.ts';
import { createGlossary } from '../src/domain/text/glossary.ts';
import { configOrExit, EXIT } from '../src/environment.ts';
import { createProgressBar } from '../src/progress-bar.ts';

const article = z.object({
  id: z.string(),
  title: z.string().nullish(),
  heading: z.string().nullish(),
  text: z.string(),
});

async function readArticles(file: string): Promise<z.infer<typeof article>[]> {
  const stream = createReadStream(file);
  const lines = createInterface({ input: file.endsWith('.gz') ? stream.pipe(createGunzip()) : stream });
  const articles: z.infer<typeof article>[] = [];
  for await (const line of lines) if (line.trim() !== '') articles.push(article.parse(JSON.parse(line)));
  return articles;
}

/** Searches an outside benchmark as the product searches its corpus, without a glossary, and prints the figures. */
export async function evaluateRetrievalFiles(
  corpus: string,
  questions: string,
  json: boolean,
): Promise<number> {
  const bar = createProgressBar(process.stderr, Date.now);
  const articles = await readArticles(corpus);
  const lines = (await readFile(questions, 'utf8')).split('\n').filter((line) => line.trim() !== '');
  const judged = lines.map((line) => judgedQuestion.parse(JSON.parse(line)));
  const indexes = await createSearchIndexes(
    configOrExit(),
    articles.map(({ title, heading, text }) => ({ title: title ?? '', headings: heading ?? '', body: text })),
    bar.onProgress,
  );
  const glossary = createGlossary({});
  const report = await evaluateRetrieval(
    judged,
    async (question) => {
      const hits = await rank(indexes, buildQuery(question, glossary, indexes.keywords));
      return hits.slice(0, 10).flatMap(({ id }) => articles[id]?.id ?? []);
    },
    () => performance.now(),
  );
  bar.done();
  if (json) process.stdout.write(`${JSON.stringify(report)}\n`);
  else {
    const { recall1, recall3, recall5, recall10, mrr10, ndcg10, medianMs, p99Ms } = report;
    process.stdout.write(`${articles.length} articles, ${report.questions} questions\n`);
    for (const [name, value] of Object.entries({ recall1, recall3, recall5, recall10, mrr10, ndcg10 })) {
      process.stdout.write(`  ${name.padEnd(9)} ${value.toFixed(3)}\n`);
    }
    process.stdout.write(`  median ${medianMs.toFixed(1)} ms, p99 ${p99Ms.toFixed(1)} ms a question\n`);
  }
  return EXIT.success;
}
