import { Command, InvalidArgumentError, Option } from 'commander';
import { createCollection } from '../src/app.ts';
import { registerSheet } from '../src/domain/answers/register-sheet.ts';
import { configOrExit, EXIT } from '../src/environment.ts';
import { createLogger } from '../src/log.ts';
import { createProgressBar } from '../src/progress-bar.ts';
import { describeFault } from './describe-fault.ts';
import { FORMATS, type Format, pageFile, printRegister, refusal } from './obligation-formats.ts';
import { write } from './write-file.ts';

function isoDay(text: string): string {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(text) || Number.isNaN(Date.parse(text)))
    throw new InvalidArgumentError('Expected a date like 2026-06-30.');
  return text;
}

const options = new Command('obligations')
  .description('The register: who must do what, with whom, for whom, by when, on what ground.')
  .option('--unit <name>', 'only what this unit is to do; any of its names or abbreviations')
  .option('--due-before <date>', 'only what has a date, up to this day (YYYY-MM-DD)', isoDay)
  .option('--document <number>', 'only of this document, e.g. 213-KH/TU')
  .addOption(new Option('--format <format>', 'of the register').choices(FORMATS).default('table'))
  .option('--out <file>', 'write there instead of stdout; needed for png (further pages: FILE-2, FILE-3 …)')
  .addHelpText(
    'after',
    `
Formats: table, json, csv for the screen and other programs; xlsx and docx to work on, print and forward;
png: pictures to be read on a phone, as many as the table needs.

Examples:
  npm run obligations -- --unit "UBND TP" --format xlsx --out nhiem-vu.xlsx
  npm run obligations -- --unit "UBND TP" --format docx --out nhiem-vu.docx
  npm run obligations -- --unit "UBND TP" --format png --out nhiem-vu.png`,
  )
  .exitOverride((error) => process.exit(error.exitCode === 0 ? EXIT.success : EXIT.misuse))
  .parse()
  .opts<{ unit?: string; dueBefore?: string; document?: string; format: Format; out?: string }>();

const refused = refusal(options.format, options.out, process.stdout.isTTY);
if (refused !== undefined) {
  process.stderr.write(`${refused}\n`);
  process.exit(EXIT.misuse);
}
const config = configOrExit();
const bar = createProgressBar(process.stderr, Date.now);
try {
  const collection = await createCollection(
    config,
    createLogger({ logLevel: config.logLevel === 'info' ? 'error' : config.logLevel }),
    Date.now,
  );
  await collection.open(bar.onProgress);
  bar.done();
  const library = collection.library();
  const number = options.document?.toLowerCase();
  const known = library.documents.find(({ metadata }) => metadata.number.toLowerCase() === number);
  if (number !== undefined && known === undefined) {
    process.stderr.write(`Không có văn bản số ${options.document}; xem npm run corpus -- list.\n`);
    process.exitCode = EXIT.failure;
  } else {
    const { unit, dueBefore, format, out } = options;
    const wanted = {
      ...(unit !== undefined && { unit }),
      ...(dueBefore !== undefined && { dueBefore }),
      ...(known && { document: known.metadata.number }),
    };
    const sheet = registerSheet(library, wanted, Date.now());
    const printed = await printRegister(sheet, format, collection.exports);
    const files = out === undefined ? [] : printed.map((_, index) => pageFile(out, index));
    for (const [index, page] of printed.entries()) {
      const file = files[index];
      if (file === undefined) process.stdout.write(page);
      else await write(file, page);
    }
    const count = sheet.obligations.length;
    if (count === 0) process.stderr.write('Không có nhiệm vụ nào khớp với điều kiện.\n');
    else if (files.length > 0) process.stderr.write(`${count} nhiệm vụ → ${files.join(', ')}\n`);
  }
} catch (error) {
  bar.done();
  process.stderr.write(`Không lập được bảng nhiệm vụ: ${describeFault(error)}\n`);
  process.exitCode = EXIT.failure;
}
