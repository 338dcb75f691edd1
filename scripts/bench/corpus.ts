import { z } from 'zod';
import type { IndexedText } from '../../src/domain/search/keyword-builder.ts';
import { readLines } from '../read-lines.ts';

const article = z.object({
  title: z.string().default(''),
  heading: z.string().default(''),
  text: z.string(),
});

/** The first `limit` articles of a JSONL file of `{title?, heading?, text}`, gzipped if its name says so. */
export async function readPassages(file: string, limit: number): Promise<IndexedText[]> {
  const passages: IndexedText[] = [];
  for await (const line of readLines(file)) {
    if (passages.length === limit) break;
    const parsed = article.safeParse(JSON.parse(line));
    if (!parsed.success) throw new Error(`${file}:${passages.length + 1}: ${z.prettifyError(parsed.error)}`);
    const { title, heading, text: body } = parsed.data;
    passages.push({ title, headings: heading, body });
  }
  return passages;
}

const ONSETS = 'b c ch d đ g gi h k kh l m n nh ng ph qu r s t th tr v x'.split(' ');
const RHYMES =
  'a à á ả ạ an án ang áng anh ảnh ao áo ay ây ấp ất âm ân ẩn e è em én ê ề ết ên ệnh i ì í ị in ình iên iến iệt iệm o ó ong óng oà oại ô ổ ộ ốt ông ộng ơ ơn ới u ủ ung ụng ư ự ưng ương ường ước'.split(
    ' ',
  );
const WORDS = 6000;
const TOPIC_WORDS = 120;

/**
 * Passages of made-up administrative Vietnamese: words of one or two syllables, common ones far more common
 * than rare ones (Zipf), a document's passages sharing a title and a topic's vocabulary.
 */
export function syntheticPassages(count: number, random: () => number): IndexedText[] {
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;
  const syllable = () => `${pick(ONSETS)}${pick(RHYMES)}`;
  const words = Array.from({ length: WORDS }, () =>
    random() < 0.3 ? syllable() : `${syllable()} ${syllable()}`,
  );
  /** Rank r is met about r^-1 as often as rank 1. */
  const zipf = () => words[Math.floor(WORDS ** random()) - 1] as string;
  const text = (length: number, topic: readonly string[]) =>
    Array.from({ length }, () => (random() < 0.25 ? pick(topic) : zipf())).join(' ');

  const passages: IndexedText[] = [];
  while (passages.length < count) {
    const topic = Array.from({ length: TOPIC_WORDS }, () => pick(words));
    const title = text(9, topic);
    const articles = 5 + Math.floor(random() * 40);
    for (let i = 0; i < articles && passages.length < count; i++) {
      const body = text(25 + Math.floor(random() * 100), topic);
      passages.push({ title, headings: `Điều ${i + 1}. ${text(5, topic)}`, body });
    }
  }
  return passages;
}
