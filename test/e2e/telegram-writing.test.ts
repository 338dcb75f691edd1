import { setTimeout } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { TEXTS } from '../../src/channels/texts.ts';
import type { Answer, AskOptions } from '../../src/domain/answers/assistant.ts';
import { buildAnswer } from '../support/fake-assistant.ts';
import { startBot } from '../support/telegram-bot.ts';

const whole = buildAnswer({
  text: 'UBND thành phố chỉ đạo. [1]\nPhòng Nội vụ tổng hợp. [2]',
  mode: 'model',
});

/** An assistant that writes the first statement, then goes on when it is let, and ends at once when it is stopped. */
function slowWriter() {
  let goOn: () => void = () => undefined;
  const gate = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  const answers = async (
    _: string,
    __: readonly string[],
    { onDraft, signal }: AskOptions,
  ): Promise<Answer> => {
    onDraft?.('UBND thành phố chỉ đạo. [1]');
    await new Promise<void>((resolve, reject) => {
      gate.then(resolve);
      signal?.addEventListener('abort', () => reject(signal.reason));
    });
    return whole;
  };
  return { answers, goOn: () => goOn() };
}

describe('while a model writes an answer', () => {
  test('a private chat sees a draft with a stop button, and then one message', async () => {
    const writer = slowWriter();
    const { telegram } = await startBot({ answers: writer.answers });
    const lan = telegram.privateChat('Lan');
    lan.says('Ai làm gì?');
    expect(await lan.botDrafts()).toMatchObject({
      text: `UBND thành phố chỉ đạo. [1]\n${TEXTS.writing}`,
      canStop: true,
    });
    writer.goOn();
    expect((await lan.botSays()).text).toBe(`${whole.text}\n\n${TEXTS.byModel}`);
    expect(lan.unread()).toBe(0);
  });

  test('Telegram’s stop button ends it, and the next question is answered', async () => {
    const writer = slowWriter();
    const { telegram } = await startBot({ answers: writer.answers });
    const lan = telegram.privateChat('Lan');
    lan.says('Ai làm gì?');
    const { draft } = await lan.botDrafts();
    lan.stops(draft);
    expect((await lan.botSays()).text).toBe(TEXTS.stopped);
    writer.goOn();
    lan.says('Ai làm gì nữa?');
    expect((await lan.botSays()).text).toContain('Phòng Nội vụ tổng hợp. [2]');
  });

  test('/huy ends it, and says so when there is nothing to end', async () => {
    const writer = slowWriter();
    const { telegram, log } = await startBot({ answers: writer.answers });
    const lan = telegram.privateChat('Lan');
    lan.says('/huy');
    expect((await lan.botSays()).text).toBe(TEXTS.nothingToStop);
    lan.says('Ai làm gì?');
    await lan.botDrafts();
    lan.says('/huy');
    expect((await lan.botSays()).text).toBe(TEXTS.stopped);
    expect(lan.unread()).toBe(0);
    expect(log.entries().filter(({ level }) => Number(level) >= 50)).toEqual([]);
  });

  test('a group sees one message that grows, and only its asker can stop it', async () => {
    const writer = slowWriter();
    const { telegram } = await startBot({ answers: writer.answers });
    const group = telegram.group('Tổ Thi đua');
    const [lan, minh] = [group.member('Lan'), group.member('Minh')];
    const asked = lan.says(`@${telegram.bot.username} ai làm gì?`);
    const partial = await group.botSays();
    expect(partial).toMatchObject({
      text: `UBND thành phố chỉ đạo. [1]\n${TEXTS.writing}`,
      repliesTo: asked,
    });
    minh.says(`/huy@${telegram.bot.username}`);
    expect((await group.botSays()).text).toBe(TEXTS.nothingToStop);
    writer.goOn();
    expect(await group.botEdits()).toMatchObject({
      id: partial.id,
      text: `${whole.text}\n\n${TEXTS.byModel}`,
    });
    expect(group.unread()).toBe(0);
  });

  test('a stopped answer in a group becomes a line that says so', async () => {
    const { telegram } = await startBot({ answers: slowWriter().answers });
    const group = telegram.group('Tổ Thi đua');
    const lan = group.member('Lan');
    lan.says(`@${telegram.bot.username} ai làm gì?`);
    const partial = await group.botSays();
    lan.says(`/huy@${telegram.bot.username}`);
    expect(await group.botEdits()).toMatchObject({ id: partial.id, text: TEXTS.stopped });
  });

  test('a draft that Telegram holds back costs nothing but the draft', async () => {
    const writer = slowWriter();
    const { telegram } = await startBot({ answers: writer.answers });
    const lan = telegram.privateChat('Lan');
    telegram.failNext('sendMessageDraft', { status: 429, retryAfter: 30 });
    lan.says('Ai làm gì?');
    await setTimeout(50);
    writer.goOn();
    expect((await lan.botSays()).text).toContain('Phòng Nội vụ tổng hợp. [2]');
  });

  test('an answer for which the model could not be used says so', async () => {
    const { telegram } = await startBot({ answers: () => buildAnswer({ modelFailed: true }) });
    const lan = telegram.privateChat('Lan');
    lan.says('Ai làm gì?');
    expect((await lan.botSays()).text).toBe(`Có.\n\n${TEXTS.withoutModel}`);
  });
});
