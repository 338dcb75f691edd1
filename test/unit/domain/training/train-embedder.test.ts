import { describe, expect, it } from 'vitest';
import { createModelEmbedding, topicsOf } from '../../../../src/domain/embedding/model.ts';
import { encodeModel } from '../../../../src/domain/embedding/model-format.ts';
import { similarity } from '../../../../src/domain/search/similarity.ts';
import type { Article } from '../../../../src/domain/training/examples.ts';
import { createRandom } from '../../../../src/domain/training/random.ts';
import { type TrainingProgress, trainEmbedder } from '../../../../src/domain/training/train-embedder.ts';
import { validateEmbedder } from '../../../../src/domain/training/validate-embedder.ts';

const SUBJECTS = [
  ['sông', 'nước', 'thuyền', 'bến', 'cá'],
  ['núi', 'rừng', 'cây', 'gỗ', 'lá'],
  ['chợ', 'hàng', 'tiền', 'giá', 'thuế'],
  ['trường', 'sách', 'thầy', 'lớp', 'bài'],
];

/** Articles on four subjects. Heading and text of one share the subject, never a word. */
function madeUp(count: number): Article[] {
  const random = createRandom(11);
  return Array.from({ length: count }, (_, i) => {
    const words = SUBJECTS[i % SUBJECTS.length] as string[];
    const pick = (from: number, to: number) => words[from + Math.floor(random() * (to - from))] as string;
    const text = Array.from({ length: 30 }, () =>
      random() < 0.6 ? pick(2, 5) : `chung${Math.floor(random() * 9)}`,
    );
    return { id: `${i % 7}#${i}`, title: '', heading: `${pick(0, 2)} ${pick(0, 2)}`, text: text.join(' ') };
  });
}

const articles = madeUp(160);
const settings = {
  ...{ dimension: 16, epochs: 6, batch: 32, rate: 0.1, repeats: 2, seed: 1, description: 'thử' },
  topics: 0,
  space: { buckets: 1024, seed: 1 },
};

describe('training an embedder', () => {
  it('brings near what belongs together though it shares no word', async () => {
    const embed = createModelEmbedding(await trainEmbedder(articles, [], settings));
    const likeness = (a: string, b: string) => {
      const [x, y] = [embed(a), embed(b)];
      return x.reduce((sum, value, i) => sum + value * (y[i] ?? 0), 0);
    };
    for (const [i, words] of SUBJECTS.entries()) {
      const other = SUBJECTS[(i + 1) % SUBJECTS.length] as string[];
      const near = likeness(words.slice(0, 2).join(' '), words.slice(2).join(' '));
      expect(near).toBeGreaterThan(likeness(words.slice(0, 2).join(' '), other.slice(2).join(' ')) + 0.3);
    }
  });

  it('learns from questions what articles do not say', async () => {
    const pairs = articles
      .filter((_, i) => i % 4 === 0)
      .map(({ id }) => ({ question: 'đò ngang chở khách', relevant: [id] }));
    const unlearnt = validateEmbedder(await trainEmbedder(articles, [], settings), articles, pairs);
    const learnt = validateEmbedder(await trainEmbedder(articles, pairs, settings), articles, pairs);
    expect(learnt.recall10).toBeGreaterThan(unlearnt.recall10);
  });

  it('groups the articles into as many topics as are asked for, each about one subject', async () => {
    const model = await trainEmbedder(articles, [], { ...settings, topics: SUBJECTS.length });
    const topics = topicsOf(model);
    expect(topics).toHaveLength(SUBJECTS.length);
    const embed = createModelEmbedding(model);
    const nearestOf = (text: string) => {
      const likenesses = topics.map((topic) => similarity(embed(text), topic));
      return likenesses.indexOf(Math.max(...likenesses));
    };
    const nearest = SUBJECTS.map((words) => nearestOf(words.join(' ')));
    expect(new Set(nearest).size).toBe(SUBJECTS.length);
  });

  it('learns no topics where none are asked for', async () => {
    const { topics } = await trainEmbedder(articles, [], { ...settings, epochs: 1 });
    expect(topics).toHaveLength(0);
  });

  it('gives the same file for the same seed, and another for another', async () => {
    const train = async (seed: number) =>
      encodeModel(await trainEmbedder(articles, [], { ...settings, epochs: 1, topics: 4, seed }));
    expect(await train(1)).toEqual(await train(1));
    expect(await train(1)).not.toEqual(await train(2));
  });

  it('tells how far it is, and the loss falls', async () => {
    const told: TrainingProgress[] = [];
    const epochs: number[] = [];
    await trainEmbedder(
      articles,
      [],
      settings,
      (progress) => told.push(progress),
      async ({ loss }) => {
        epochs.push(loss);
      },
    );
    expect(told.map(({ epoch }) => epoch)).toEqual(told.map(({ epoch }) => epoch).toSorted((a, b) => a - b));
    expect(told.at(-1)).toMatchObject({ epoch: 6, done: told.at(-1)?.total });
    expect(epochs).toHaveLength(6);
    expect(epochs.at(-1)).toBeLessThan(epochs[0] as number);
  });
});
