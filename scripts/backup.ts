import { existsSync } from 'node:fs';
import { backUpDatabase, databaseFile } from '../src/app.ts';
import { configOrExit, EXIT } from '../src/environment.ts';
import { describeFault } from './describe-fault.ts';

const HELP = `npm run backup

Copies the bot's database (members, groups, ratings, reminders), also while the bot runs, to
DATA_DIR/backups/app-YYYYMMDD-HHMMSS.db (UTC); the last 14 copies are kept. To bring one back: stop the bot, put the copy
in the place of DATA_DIR/app.db, remove app.db-wal and app.db-shm, start the bot.
`;

if (process.argv.slice(2).some((argument) => argument === '--help' || argument === '-h')) {
  process.stdout.write(HELP);
  process.exit(EXIT.success);
}
const { dataDir } = configOrExit();
const file = databaseFile(dataDir);
if (!existsSync(file)) {
  process.stderr.write(`Chưa có ${file}: bot chưa chạy trong Telegram lần nào, không có gì để sao lưu.\n`);
  process.exit(EXIT.failure);
}
try {
  process.stdout.write(`${await backUpDatabase(dataDir, Date.now())}\n`);
} catch (error) {
  process.stderr.write(`Không sao lưu được: ${describeFault(error)}\n`);
  process.exitCode = EXIT.failure;
}
