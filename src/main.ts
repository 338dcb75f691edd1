import { createApp } from './app.ts';
import { configOrExit, EXIT } from './environment.ts';
import { createLogger } from './log.ts';
import { createProgressBar } from './progress-bar.ts';

const HELP = `npm start

Indexes what changed in the corpus, then runs the bot: in Telegram where TELEGRAM_BOT_TOKEN is set, else the same
conversation in the console (type a question; /help, /vanban, /muc III.2, /thoat). A pipe works too:
  echo "Cơ quan nào chủ trì quán triệt Chỉ thị 41?" | npm start
Settings: environment or .env, see .env.example.
`;

if (process.argv.slice(2).some((argument) => argument === '--help' || argument === '-h')) {
  process.stdout.write(HELP);
  process.exit(EXIT.success);
}

const config = configOrExit();
// In the console, logs of everyday matters would stand between the lines of the conversation.
const logger = createLogger(
  config.telegram ? config : { logLevel: config.logLevel === 'info' ? 'warn' : config.logLevel },
);
const app = await createApp(config, logger, Date.now, {
  input: process.stdin,
  output: process.stdout,
  interactive: process.stdin.isTTY === true,
});

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    app.stop().catch((error: unknown) => logger.error({ err: error }, 'stopping failed'));
  });
}

const bar = createProgressBar(process.stderr, Date.now);
try {
  await app.run(bar.onProgress, bar.done);
} catch (error) {
  bar.done();
  logger.error({ err: error }, 'the bot has stopped');
  process.exitCode = EXIT.failure;
}
