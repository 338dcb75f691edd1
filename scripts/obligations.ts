import { writeFile } from 'node:fs/promises';
import { Command, InvalidArgumentError, Option } from 'commander';
import { createCollection } from '../src/app.ts';
import { selectObligations } from '../src/domain/obligations/register.ts';
import { configOrExit, EXIT } from '../src/environment.ts';
import { createLogger } from '../src/log.ts';
import { createProgressBar } from '../src/progress-bar.ts';
import { describeFault } from './describe-fault.ts';
import { FORMATS, type Format, printRegister } from './obligation-formats.ts';

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
  .option('--out <file>', 'write there instead of stdout; needed for xlsx on a terminal')
  .addHelpText(
    'after',
    '\nExample: npm run obligations -- --unit "UBND TP" --format xlsx --out nhiem-vu.xlsx',
  )
  .exitOverride((error) => process.exit(error.exitCode === 0 ? EXIT.success : EXIT.misuse))
  .parse()
  .opts<{ unit?: string; dueBefore?: string; document?: string; format: Format; out?: string }>();

if (options.format === 'xlsx' && options.out === undefined && process.stdout.isTTY) {
  process.stderr.write('Thêm --out TỆP.xlsx: tệp Excel không hiện được trên màn hình.\n');
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
  const { obligations, glossary, documents } = collection.library();
  const number = options.document?.toLowerCase();
  const known = documents.some(({ metadata }) => metadata.number.toLowerCase() === number);
  if (number !== undefined && !known) {
    process.stderr.write(`Không có văn bản số ${options.document}; xem npm run corpus -- list.\n`);
    process.exitCode = EXIT.failure;
  } else {
    const wanted = selectObligations(obligations, options, glossary).filter(
      ({ citation }) => number === undefined || citation.document.toLowerCase() === number,
    );
    const printed = await printRegister(wanted, options.format);
    if (options.out === undefined) process.stdout.write(printed);
    else await writeFile(options.out, printed);
    if (wanted.length === 0) process.stderr.write('Không có nhiệm vụ nào khớp với điều kiện.\n');
    else if (options.out) process.stderr.write(`${wanted.length} nhiệm vụ → ${options.out}\n`);
  }
} catch (error) {
  bar.done();
  process.stderr.write(`Không lập được bảng nhiệm vụ: ${describeFault(error)}\n`);
  process.exitCode = EXIT.failure;
}
