import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { richSection } from '../../../../../src/channels/telegram/render/rich-section.ts';
import { createAssistant } from '../../../../../src/domain/answers/create-assistant.ts';
import { sectionKey } from '../../../../../src/domain/answers/section-key.ts';
import { buildDocument, buildSectionView } from '../../../../support/fake-assistant.ts';
import { measureRich, readRich } from '../../../../support/fake-telegram-rich.ts';
import { smallLibrary } from '../../../../support/small-corpus.ts';

const plan = buildDocument(
  { number: '213-KH/TU', type: 'Kế hoạch', title: 'Kế hoạch' },
  { 'III.2': 'Báo cáo.' },
);

describe('a section in the rich form', () => {
  test('has its name and the headings in it as headings, the deeper the smaller, and its notices at the end', async () => {
    const library = await smallLibrary();
    const assistant = createAssistant(
      () => library,
      () => Date.parse('2026-11-22'),
    );
    const chapter = assistant.sectionByKey(sectionKey('9/2024/QH15', 'Chương I'));
    if (chapter === undefined) throw new Error('expected a chapter');
    const { blocks } = richSection(chapter, 1);
    const headings = blocks.flatMap((block) => (block.type === 'heading' ? [[block.size, block.text]] : []));
    expect(headings).toEqual([
      [3, 'Luật 9/2024/QH15, Chương I'],
      [4, 'Điều 1. Giải thích từ ngữ'],
      [4, 'Điều 2. Danh hiệu "Tổ dân phố an toàn"'],
    ]);
    expect(readRich(blocks)).toContain('\n2. Có đội chữa cháy tại chỗ:\na) ít nhất 10 đội viên;\nđ) được');
  });

  test('of any length loses nothing over its pages, each within what Telegram takes', () => {
    const line = fc.string({
      minLength: 1,
      maxLength: 12_000,
      unit: fc.constantFrom('chữ ', 'ế', '<&>', ' '),
    });
    fc.assert(
      fc.property(
        fc.array(line, { minLength: 1, maxLength: 60 }),
        fc.integer({ min: 1, max: 30 }),
        (few, times) => {
          const lines = Array.from({ length: times }, () => few)
            .flat()
            .slice(0, 900);
          const section = buildSectionView(plan, 'III.2', {
            text: lines.join('\n'),
            notices: ['Đã kết thúc.'],
          });
          let text = '';
          for (let page = 1, more = true; more; page += 1) {
            const { blocks, buttons } = richSection(section, page);
            const { characters, count } = measureRich(blocks);
            expect(characters).toBeLessThanOrEqual(32_768);
            expect(count).toBeLessThanOrEqual(500);
            text += readRich(blocks.slice(buttons.length > 0 ? 2 : 1));
            more = buttons.flat().some(({ text: label }) => label.endsWith('▶'));
          }
          const bare = (whole: string) => whole.replace(/\s/gu, '');
          expect(bare(text)).toBe(bare(`${section.text}⚠️ Lưu ý: Đã kết thúc.`));
        },
      ),
      { numRuns: 15 },
    );
  });
});
