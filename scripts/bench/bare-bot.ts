/** A bot that only repeats what it is told, as a peer for the load: `bare-bot.ts`, settings as the real one's. */
import { Bot } from 'grammy';

const { TELEGRAM_BOT_TOKEN: token = '', TELEGRAM_API_ROOT: apiRoot = '' } = process.env;
const bot = new Bot(token, { client: { apiRoot } });
bot.on('message:text', (ctx) => ctx.reply(ctx.message.text));
process.once('SIGTERM', () => void bot.stop());
await bot.start();
