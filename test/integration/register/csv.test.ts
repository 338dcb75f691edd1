import { describe, expect, it } from 'vitest';
import { createRegisterExports } from '../../../src/adapters/register/exports.ts';
import { FORMULAS, OBLIGATIONS, obligation, sheetOf } from '../../support/register.ts';

const csv = async (...parameters: Parameters<typeof sheetOf>): Promise<string> =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(
    await createRegisterExports().csv(sheetOf(...parameters)),
  );

describe('the register as CSV', () => {
  it('has a byte-order mark, the head and every row', async () => {
    const lines = (await csv()).trimEnd().split('\n');
    expect(lines[0]).toBe('\uFEFFVăn bản,Mục,Ai,Vai trò,Nhiệm vụ,Phối hợp với,"Báo cáo, trình",Thời hạn');
    expect(lines).toHaveLength(OBLIGATIONS.length + 1);
  });

  it('has no cell that a spreadsheet takes for a formula', async () => {
    const text = await csv({ obligations: FORMULAS.map((task) => obligation({ task })) });
    for (const formula of FORMULAS) expect(text).toContain(`'${formula.replaceAll('"', '""')}`);
    expect(text).not.toMatch(/(?:^|[,"])[=+\-@]/mu);
  });
});
