/** A bot in a process of its own, to be killed: `bot-process.ts TOKEN API_ROOT DATABASE NOW`. It answers with the question. */
import { setTimeout } from 'node:timers/promises';
import { pino } from 'pino';
import { openDatabase } from '../../src/adapters/sqlite/database.ts';
import { createTelegramChannel } from '../../src/channels/telegram/channel.ts';
import { buildAnswer, createFakeAssistant } from './fake-assistant.ts';
import { obligationOf } from './obligations.ts';
import { botStores } from './telegram-bot.ts';

const [token = '', apiRoot = '', file = '', at = '0'] = process.argv.slice(2);
const now = () => Number(at);
const channel = createTelegramChannel({
  token,
  apiRoot,
  assistant: createFakeAssistant({
    answers: async (question) => {
      await setTimeout(2);
      return buildAnswer({ text: `Đáp: ${question}` });
    },
  }),
  logger: pino({ level: 'silent' }),
  now,
  ...botStores(
    {
      database: openDatabase(file),
      obligations: [obligationOf('Báo cáo kết quả trước ngày 15/5/2026.', { actor: 'Phòng Nội vụ' })],
    },
    now,
  ),
});
process.once('SIGTERM', () => void channel.stop().then(() => process.exit(0)));
process.send?.('ready');
await channel.start();
