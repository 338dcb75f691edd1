import { describe, expect, it } from 'vitest';
import { createHashingEmbedder } from '../../../../src/adapters/embedder/hashing.ts';

const embedder = createHashingEmbedder();

async function similarity(a: string, b: string): Promise<number> {
  const [x, y] = (await embedder.embed([a, b])) as [Float32Array, Float32Array];
  return x.reduce((sum, value, i) => sum + value * (y[i] ?? 0), 0);
}

describe('hashing embedder', () => {
  it('does not see diacritics, case or punctuation', async () => {
    expect(await similarity('Hội đồng Thi đua – Khen thưởng', 'hoi dong thi dua khen thuong')).toBeCloseTo(
      1,
      5,
    );
  });

  it('puts texts that share wording nearer than texts that do not', async () => {
    const question = 'hồ sơ đề nghị khen thưởng';
    const near = await similarity(question, 'Hồ sơ đề nghị tặng bằng khen gồm có');
    const far = await similarity(question, 'Nguồn kinh phí đào tạo cán bộ');
    expect(near).toBeGreaterThan(far + 0.2);
  });

  it('sees the order of syllables', async () => {
    expect(await similarity('thi đua', 'đua thi')).toBeLessThan(0.8);
  });

  it('recognises a mistyped word', async () => {
    const typed = await similarity('khen thưởgn', 'khen thưởng');
    const other = await similarity('khen ngợi', 'khen thưởng');
    expect(typed).toBeGreaterThan(other);
  });

  it('knows unrelated long texts apart', async () => {
    const words = (prefix: string) => Array.from({ length: 200 }, (_, i) => `${prefix}${i}`).join(' ');
    expect(Math.abs(await similarity(words('x'), words('y')))).toBeLessThan(0.25);
  });

  it('has no direction for a text without words', async () => {
    const [vector] = (await embedder.embed(['… – ❤️'])) as [Float32Array];
    expect(vector.every((value) => value === 0)).toBe(true);
  });

  it('keeps its space: these numbers may change only together with its name', async () => {
    expect(embedder).toMatchObject({ name: 'hashing-v1-256', dimension: 256 });
    const [vector] = (await embedder.embed(['Điều 5'])) as [Float32Array];
    const entries = [...vector.entries()].filter(([, value]) => value !== 0);
    expect(entries.map(([place, value]) => [place, Number(value.toFixed(4))])).toMatchInlineSnapshot(`
      [
        [
          41,
          0.2148,
        ],
        [
          61,
          0.2148,
        ],
        [
          62,
          -0.3581,
        ],
        [
          101,
          0.7161,
        ],
        [
          107,
          0.2148,
        ],
        [
          130,
          -0.2148,
        ],
        [
          183,
          -0.2148,
        ],
        [
          241,
          -0.3581,
        ],
      ]
    `);
  });
});
