import { describe, expect, test } from 'vitest';
import { richRegister } from '../../../../../src/channels/telegram/render/rich-register.ts';
import type { Obligation } from '../../../../../src/domain/obligations/obligation.ts';
import { measureRich, readRich } from '../../../../support/fake-telegram-rich.ts';
import { obligationOf } from '../../../../support/obligations.ts';

const register = (obligations: readonly Obligation[]) =>
  richRegister({
    kind: 'register',
    dated: false,
    sheet: { title: 'Nhiệm vụ', obligations, sources: [], notices: [], day: '2026-11-23' },
  });

describe('the register as a table', () => {
  test('says with whom and for whom in the cell of the task', () => {
    const task = { ...obligationOf('lập danh sách;'), partners: ['Mặt trận'], recipient: 'Đảng ủy' };
    expect(readRich(register([task]).blocks)).toContain(
      '| Lập danh sách. ↔ cùng: Mặt trận. → báo cáo, trình: Đảng ủy. | không nêu |',
    );
  });

  test.each([
    ['many', Array(700).fill(obligationOf('Báo cáo kết quả'))],
    ['long ones', Array(200).fill(obligationOf(`Báo cáo ${'kết quả '.repeat(100)}`.trim()))],
  ])('of %s tasks ends where Telegram would not take more, and says how many are left', (_, tasks) => {
    const { blocks } = register(tasks);
    const { characters, count } = measureRich(blocks);
    expect(characters).toBeLessThanOrEqual(32_768);
    expect(count).toBeLessThanOrEqual(500);
    const table = blocks.find(({ type }) => type === 'table');
    const shown = table?.type === 'table' ? table.cells.length - 1 : 0;
    expect(shown).toBeGreaterThan(30);
    expect(readRich(blocks)).toContain(`còn ${tasks.length - shown} nhiệm vụ nữa`);
  });
});
