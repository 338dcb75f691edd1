import type { InputRichBlock } from 'grammy/types';
import { describe, expect, test } from 'vitest';
import { refusalOf, startClient } from '../support/telegram-client.ts';

type Block = InputRichBlock;
const paragraph = (text: string): Block => ({ type: 'paragraph', text });
const row = (...texts: string[]) =>
  texts.map((text) => ({ text, align: 'left' as const, valign: 'top' as const }));

function nested(levels: number): Block {
  return levels === 1 ? paragraph('x') : { type: 'details', summary: 'y', blocks: [nested(levels - 1)] };
}

describe('rich messages in the fake Telegram', () => {
  test('are read block by block, and can be edited to text and back', async () => {
    const { telegram, api } = await startClient();
    const lan = telegram.privateChat('Lan');
    const blocks: Block[] = [
      { type: 'heading', text: 'Mục III', size: 3 },
      { type: 'paragraph', text: ['Báo cáo ', { type: 'bold', text: 'hằng quý' }] },
      { type: 'table', cells: [row('Việc', 'Khi nào'), row('Báo cáo', 'hằng quý')] },
    ];
    const sent = await api.sendRichMessage(lan.id, { blocks });
    const seen = await lan.botSays();
    expect(seen).toMatchObject({ id: sent.message_id, html: '', blocks });
    expect(seen.text).toBe('Mục III\nBáo cáo hằng quý\nViệc | Khi nào\nBáo cáo | hằng quý');
    await api.editMessageText(lan.id, sent.message_id, 'Chữ thường');
    expect((await lan.botEdits()).blocks).toBeUndefined();
    await api.editMessageText(lan.id, sent.message_id, { blocks });
    expect((await lan.botEdits()).text).toMatch(/^Mục III/u);
    expect(await refusalOf(api.editMessageText(lan.id, sent.message_id, { blocks }))).toMatch(
      /message is not modified/u,
    );
  });

  test('are shown to one person of a group, and edited there', async () => {
    const { telegram, api } = await startClient();
    const group = telegram.group('Tổ', { bot: 'administrator' });
    const { id } = group.member('Lan').user;
    const sent = await api.sendRichMessage(
      group.id,
      { blocks: [paragraph('một')] },
      { ephemeral_message_parameters: { receiver_user_id: id } },
    );
    expect(await group.botSays()).toMatchObject({ text: 'một', onlyFor: id });
    const ephemeral = sent.ephemeral_message_id ?? 0;
    await api.editEphemeralMessageText(group.id, id, ephemeral, { blocks: [paragraph('hai')] });
    expect(await group.botEdits()).toMatchObject({ text: 'hai', onlyFor: id });
  });

  test('are taken up to the limits and refused beyond', async () => {
    const { telegram, api } = await startClient();
    const lan = telegram.privateChat('Lan');
    const send = (blocks: Block[]) => refusalOf(api.sendRichMessage(lan.id, { blocks }));
    expect(await send([paragraph('ế'.repeat(32_768))])).toBe('accepted');
    expect(await send([paragraph('ế'.repeat(32_769))])).toMatch(/message is too long/u);
    const rows = (count: number): Block => ({ type: 'table', cells: Array(count).fill(row('x')) });
    expect(await send([paragraph('x'), rows(498)])).toBe('accepted');
    expect(await send([paragraph('x'), rows(499)])).toMatch(/BLOCKS_TOO_MUCH/u);
    expect(await send([nested(16)])).toBe('accepted');
    expect(await send([nested(17)])).toMatch(/DEPTH_EXCEEDED/u);
    const wide = (columns: number): Block => ({ type: 'table', cells: [row(...Array(columns).fill('x'))] });
    expect(await send([wide(20)])).toBe('accepted');
    expect(await send([wide(21)])).toMatch(/COLUMNS_TOO_MUCH/u);
  });

  test('are refused when they are empty, of an unknown form, or both text and rich', async () => {
    const { telegram, api } = await startClient();
    const lan = telegram.privateChat('Lan');
    const send = (message: object) => refusalOf(api.sendRichMessage(lan.id, message));
    expect(await send({ blocks: [] })).toMatch(/message text is empty/u);
    expect(await send({ blocks: [paragraph('')] })).toMatch(/message text is empty/u);
    expect(await send({ blocks: [{ type: 'poem', text: 'x' }] })).toMatch(/^400/u);
    expect(await send({ blocks: [{ type: 'heading', text: 'x', size: 7 }] })).toMatch(/^400/u);
    expect(await send({ blocks: [{ type: 'table', cells: [[{ text: 'x' }]] }] })).toMatch(/^400/u);
    expect(await send({ blocks: [paragraph('x')], html: '<p>x</p>' })).toMatch(/^400/u);
    const { message_id } = await api.sendMessage(lan.id, 'x');
    const both = { text: 'y', rich_message: { blocks: [paragraph('y')] } };
    expect(
      await refusalOf(api.raw.editMessageText({ chat_id: lan.id, message_id, ...both } as never)),
    ).toMatch(/both specified/u);
  });
});
