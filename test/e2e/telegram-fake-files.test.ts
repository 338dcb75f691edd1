import { createCanvas } from '@napi-rs/canvas';
import { InputFile, InputMediaBuilder } from 'grammy';
import { describe, expect, test } from 'vitest';
import { refusalOf, startClient } from '../support/telegram-client.ts';

const text = (content: string, name = 'Báo cáo; quý I.txt') => new InputFile(Buffer.from(content), name);
const image = (width = 40, height = 30) =>
  new InputFile(createCanvas(width, height).toBuffer('image/png'), 'bang.png');
const button = { reply_markup: { inline_keyboard: [[{ text: 'Mở', callback_data: 'a' }]] } };

async function start() {
  const { telegram, api } = await startClient();
  const download = (path: string | undefined, token = telegram.token) =>
    fetch(`${telegram.apiRoot}/file/bot${token}/${path}`);
  return { telegram, api, lan: telegram.privateChat('Lan'), download };
}

describe('a file from a person in the fake Telegram', () => {
  test('is downloaded in two steps', async () => {
    const { api, lan, download } = await start();
    const bytes = Buffer.from([0, 13, 10, 255, 45, 45]);
    lan.sendsFile('Kế hoạch.docx', bytes, { caption: '/them @ai', replyTo: lan.says('đây') });
    const document = (await api.getUpdates())[1]?.message;
    expect(document).toMatchObject({
      caption: '/them @ai',
      caption_entities: [{ type: 'bot_command' }],
      reply_to_message: { text: 'đây' },
      document: {
        file_name: 'Kế hoạch.docx',
        file_size: 6,
        mime_type: expect.stringMatching(/wordprocess/u),
      },
    });
    const { file_path } = await api.getFile(document?.document?.file_id ?? '');
    expect(file_path).toMatch(/^documents\/file_\d+\.docx$/u);
    expect(Buffer.from(await (await download(file_path)).arrayBuffer())).toEqual(bytes);
  });

  test('is refused when it is too big, unknown, not asked for, or the token is wrong', async () => {
    const { telegram, api, lan, download } = await start();
    lan.sendsFile('a.pdf', Buffer.alloc(20 * 1_024 * 1_024 + 1));
    lan.sendsFile('b.pdf', Buffer.from('x'), { mime: 'text/html' });
    const [big, small] = (await api.getUpdates()).map(({ message }) => message?.document);
    expect(small?.mime_type).toBe('text/html');
    expect(await refusalOf(api.getFile(big?.file_id ?? ''))).toBe('400 Bad Request: file is too big');
    expect(await refusalOf(api.getFile('odd'))).toBe('400 Bad Request: invalid file_id');
    expect((await download('documents/file_2.pdf')).status).toBe(404);
    const { file_path } = await api.getFile(small?.file_id ?? '');
    expect((await download(file_path, '1:wrong')).status).toBe(401);
    telegram.failNext('download', 'lost-response');
    await expect(download(file_path)).rejects.toThrow();
    expect((await download(file_path)).status).toBe(200);
    expect(telegram.callsOf('download').map(({ status }) => status)).toEqual([404, 401, 0, 200]);
  });
});

describe('a request that cannot be read', () => {
  test.each([
    ['application/json', '{'],
    ['multipart/form-data; boundary=x', '--y\r\n'],
    ['multipart/form-data; boundary=x', '--x\r\ncontent-disposition:form-data;name="chat_id"\r\n\r\n5'],
  ])('is refused (%s)', async (type, body) => {
    const { telegram } = await start();
    const url = `${telegram.apiRoot}/bot${telegram.token}/sendDocument`;
    const response = await fetch(url, { method: 'POST', headers: { 'content-type': type }, body });
    expect(response.status).toBe(400);
  });
});

describe('a file from the bot in the fake Telegram', () => {
  test('arrives with its bytes, name, caption and buttons, where it was sent', async () => {
    const { telegram, api } = await start();
    const group = telegram.group('Tổ');
    const topic = group.opensTopic();
    const asked = group.member('Lan').says('gửi đi', { topic });
    const bytes = Buffer.concat([Buffer.from('\r\n--x\r\n'), Buffer.from([0, 255, 13, 10])]);
    await api.sendDocument(group.id, new InputFile(bytes, 'Báo cáo "quý I"; 2026.csv'), {
      caption: '<b>123</b> &amp; x',
      parse_mode: 'HTML',
      message_thread_id: topic,
      reply_parameters: { message_id: asked },
      disable_notification: true,
      protect_content: true,
      ...button,
    });
    const file = await group.botSendsFile();
    expect(file).toMatchObject({
      kind: 'document',
      name: 'Báo cáo "quý I"; 2026.csv',
      mime: 'text/csv',
      text: '123 & x',
      html: '<b>123</b> &amp; x',
      buttons: ['Mở'],
      topic,
      repliesTo: asked,
      isSilent: true,
      isProtected: true,
    });
    expect(file.bytes).toEqual(bytes);
  });

  test('can be sent again by its id, and its buttons pressed', async () => {
    const { api, lan } = await start();
    const { document } = await api.sendDocument(lan.id, text('x'), { caption: '5', ...button });
    await api.sendDocument(lan.id, document.file_id);
    const first = await lan.botSendsFile();
    expect([first.text, (await lan.botSendsFile()).bytes.toString()]).toEqual(['5', 'x']);
    const pressed = lan.presses(first, 'Mở');
    const [update] = await api.getUpdates();
    await api.answerCallbackQuery(update?.callback_query?.id ?? '');
    expect(await pressed).toEqual({});
    await api.editMessageReplyMarkup(lan.id, first.id);
    expect(await lan.botEdits()).toMatchObject({ text: '5', html: '5', buttons: [] });
    expect(await refusalOf(api.editMessageText(lan.id, first.id, 'y'))).toMatch(/no text in the message/u);
  });

  test('is refused when Telegram would refuse it', async () => {
    const { api, lan } = await start();
    const send = (file: InputFile | string, more: object = {}) =>
      refusalOf(api.sendDocument(lan.id, file, more));
    expect(await send(text('x'), { caption: 'a'.repeat(1_025) })).toMatch(/caption is too long/u);
    expect(await send(text('x'), { caption: 'a'.repeat(1_024) })).toBe('accepted');
    expect(await send(text('x'), { caption: '<b>a', parse_mode: 'HTML' })).toMatch(/can't parse entities/u);
    expect(await send(text(''))).toMatch(/file must be non-empty/u);
    expect(await send('odd')).toMatch(/wrong file identifier/u);
    expect(await send(text('x'), { message_thread_id: 9 })).toMatch(/thread not found/u);
    expect(await send(text('x'), { text: 'x' })).toMatch(/^400 .*[Uu]nrecognized/u);
    expect(await send(new InputFile(Buffer.alloc(50 * 1_024 * 1_024 + 1), 'a'))).toMatch(/^413/u);
    expect(lan.unread()).toBe(1);
  });

  test('is a photo only if it is an image', async () => {
    const { api, lan } = await start();
    const { photo } = await api.sendPhoto(lan.id, image(), { caption: 'Bảng' });
    expect(photo).toMatchObject([{ width: 40, height: 30 }]);
    expect(await lan.botSendsFile()).toMatchObject({ kind: 'photo', text: 'Bảng', name: 'bang.png' });
    expect(await refusalOf(api.sendPhoto(lan.id, text('x')))).toMatch(/IMAGE_PROCESS_FAILED/u);
    expect(await refusalOf(api.sendPhoto(lan.id, image(2_100, 100)))).toMatch(/PHOTO_INVALID_DIMENSIONS/u);
    expect(await refusalOf(api.sendDocument(lan.id, photo[0]?.file_id ?? ''))).toMatch(
      /can't use file of type/u,
    );
  });

  test('comes in an album with others of its type', async () => {
    const { api, lan } = await start();
    const item = (name: string, caption?: string) =>
      InputMediaBuilder.document(text(name, name), caption === undefined ? {} : { caption });
    const send = (media: unknown[]) => refusalOf(api.sendMediaGroup(lan.id, media as never));
    expect(await send([item('a.txt', 'Hai tệp'), item('b.txt')])).toBe('accepted');
    const [a, b] = [await lan.botSendsFile(), await lan.botSendsFile()];
    expect([a.name, a.text, a.bytes.toString()]).toEqual(['a.txt', 'Hai tệp', 'a.txt']);
    expect(b).toMatchObject({ name: 'b.txt', text: '', album: a.album });
    expect(a.album).toBeDefined();
    expect(await send([item('a.txt')])).toMatch(/^400/u);
    expect(await send(Array.from({ length: 11 }, () => item('a.txt')))).toMatch(/^400/u);
    expect(await send([item('a.txt'), InputMediaBuilder.photo(image())])).toMatch(/can't be mixed/u);
    expect(await send([item('a.txt'), item('b.txt', 'a'.repeat(1_025))])).toMatch(/caption is too long/u);
    expect(lan.unread()).toBe(0);
  });
});
