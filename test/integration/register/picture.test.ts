import { createCanvas, loadImage } from '@napi-rs/canvas';
import { describe, expect, it } from 'vitest';
import { createRegisterExports } from '../../../src/adapters/register/exports.ts';
import { compose } from '../../../src/adapters/register/picture/compose.ts';
import { GRACE, MAX_HEIGHT, STYLES, WIDTH } from '../../../src/adapters/register/picture/design.ts';
import { cssFont, registerFonts } from '../../../src/adapters/register/picture/fonts.ts';
import { AWKWARD, OBLIGATIONS, obligation, sheetOf } from '../../support/register.ts';
import { VIETNAMESE_LETTERS } from '../../support/vietnamese.ts';

const png = (...parameters: Parameters<typeof sheetOf>): Promise<Uint8Array[]> =>
  createRegisterExports().png(sheetOf(...parameters));

interface Pixels {
  readonly width: number;
  readonly height: number;
  /** Dark pixels of each row, left of the column of deadlines. */
  readonly ink: readonly number[];
}

async function look(bytes: Uint8Array): Promise<Pixels> {
  const { width, height } = await loadImage(bytes);
  const context = createCanvas(width, height).getContext('2d');
  context.drawImage(await loadImage(bytes), 0, 0);
  const { data } = context.getImageData(0, 0, width, height);
  const ink = Array.from({ length: height }, (_, y) => {
    let dark = 0;
    for (let x = 30; x < 560; x += 1) if ((data[(y * width + x) * 4] ?? 255) < 90) dark += 1;
    return dark;
  });
  return { width, height, ink };
}

/** Lines of text: runs of rows with ink. */
function lineCount({ ink }: Pixels): number {
  return ink.filter((dark, y) => dark > 0 && (ink[y - 1] ?? 0) === 0).length;
}

describe('the register as pictures', () => {
  it('is one of a phone’s width where it is short, with text on it', async () => {
    const pages = await png();
    expect(pages).toHaveLength(1);
    const pixels = await look(pages[0] as Uint8Array);
    expect(pixels.width).toBe(WIDTH);
    expect(pixels.height).toBeLessThanOrEqual(MAX_HEIGHT + GRACE);
    expect(lineCount(pixels)).toBeGreaterThan(OBLIGATIONS.length * 2);
  });

  it('is several where it is long, none taller than a phone shows well, and nothing is cut', async () => {
    const obligations = Array.from({ length: 6 }, () => OBLIGATIONS).flat();
    const short = await look((await png({ notices: [] }))[0] as Uint8Array);
    const pages = await Promise.all((await png({ obligations, notices: [] })).map(look));
    expect(pages.length).toBeGreaterThan(2);
    for (const { width, height, ink } of pages) {
      expect(width).toBe(WIDTH);
      expect(height).toBeLessThanOrEqual(MAX_HEIGHT + GRACE);
      expect(ink.slice(-10)).toEqual(Array(10).fill(0));
    }
    const lines = pages.reduce((sum, page) => sum + lineCount(page), 0);
    expect(lines).toBeGreaterThan((lineCount(short) - 8) * 6);
  });

  it('divides a task that is longer than a picture', async () => {
    const task = 'Rà soát, bổ sung quy định về thi đua, khen thưởng '.repeat(80).trim();
    const pages = await Promise.all((await png({ obligations: [obligation({ task })] })).map(look));
    expect(pages.length).toBeGreaterThan(1);
    for (const { height } of pages) expect(height).toBeLessThanOrEqual(MAX_HEIGHT + GRACE);
  });

  it('bears any title, a unit of many names, and text that no font has', async () => {
    const long = 'Ủy ban nhân dân '.repeat(60);
    const pages = await png({ title: long, obligations: [obligation({ actors: [long], task: AWKWARD })] });
    for (const page of pages) expect((await look(page)).width).toBe(WIDTH);
  });

  it('is a picture even where there are none', async () => {
    const pages = await png({ obligations: [], sources: [], notices: [] });
    expect(pages).toHaveLength(1);
    expect(lineCount(await look(pages[0] as Uint8Array))).toBeGreaterThan(2);
  });
});

describe('what a picture says', () => {
  const narrow = (text: string): number => text.length * 5;
  const textsOf = (...parameters: Parameters<typeof sheetOf>): string[] =>
    compose(sheetOf(...parameters), narrow).blocks.flatMap(({ cells }) =>
      cells.flatMap((cell) => cell.map(({ text }) => text)),
    );

  it('is the task, with whom, to whom, until when and on what ground, under whose it is', () => {
    const told = { partners: ['Đoàn Thanh niên'], recipient: 'Thường trực Đảng ủy' };
    expect(textsOf({ obligations: [obligation({ task: 'Mở lớp tập huấn', ...told })] }).slice(0, 8)).toEqual([
      'Ủy ban nhân dân phường',
      '1. Chỉ đạo',
      'Mở lớp tập huấn',
      'Phối hợp với: Đoàn Thanh niên',
      'Báo cáo, trình: Thường trực Đảng ủy',
      'trước ngày 15/5/2026',
      'mục II.1',
      'Kế hoạch 5-KH/ĐU',
    ]);
  });

  it('names a unit once for its tasks, says where none is named, and ends with the notices', () => {
    const texts = textsOf({
      obligations: [
        obligation({}),
        obligation({}),
        obligation({ actors: [], timing: { kind: 'not-stated' } }),
      ],
    });
    expect(texts.filter((text) => text === 'Ủy ban nhân dân phường')).toHaveLength(1);
    expect(texts).toEqual(expect.arrayContaining(['Không nêu cơ quan, đơn vị thực hiện', 'không nêu']));
    expect(texts).toContain('• Kế hoạch 5-KH/ĐU: Phường Thanh Bình đã sáp nhập.');
  });

  it('is never smaller than 30 pixels', () => {
    for (const { size } of Object.values(STYLES)) expect(size).toBeGreaterThanOrEqual(30);
  });
});

describe('the font of the pictures', () => {
  const drawn = (text: string, font: string): string => {
    const context = createCanvas(80, 80).getContext('2d');
    context.font = font;
    context.fillText(text, 10, 55);
    return context.getImageData(0, 0, 80, 80).data.join();
  };

  it.each([400, 600] as const)(
    'has every Vietnamese letter, each of its own shape, in weight %d',
    (weight) => {
      registerFonts();
      const font = cssFont(weight, 40);
      const shapes = ['\u{E123}', ...VIETNAMESE_LETTERS].map((letter) => drawn(letter, font));
      expect(new Set(shapes).size).toBe(VIETNAMESE_LETTERS.length + 1);
    },
  );

  it('lends no letter from the fonts of the system', () => {
    registerFonts();
    for (const letter of VIETNAMESE_LETTERS)
      expect(drawn(letter, cssFont(400, 40))).not.toBe(drawn(letter, '40px "no such font"'));
  });
});
