import { extname } from 'node:path';
import { Command, Option } from 'commander';
import { ITEM_KINDS } from '../src/domain/tutor/item.ts';
import { selectItems, type WantedItems } from '../src/domain/tutor/select-items.ts';
import { EXIT } from '../src/environment.ts';
import { describeFault } from './describe-fault.ts';
import { describeCheck } from './quiz/check.ts';
import { exportItems, isKnown } from './quiz/export.ts';
import { LIST_FORMATS, type ListFormat, listItems } from './quiz/list.ts';
import { openBank } from './quiz/open-bank.ts';
import { practiseHere } from './quiz/practice.ts';
import { write } from './write-file.ts';

const program = new Command('quiz')
  .description(
    'The questions that the tutor asks, for trainers: what there is, whether it is proven, as a file. Alone: lessons and reviews in the terminal.',
  )
  .action(practiseHere)
  .exitOverride((error) => process.exit(error.exitCode === 0 ? EXIT.success : EXIT.misuse));

function selecting(command: Command): Command {
  return command
    .option(
      '--topic <text>',
      'only of topics with this in their key or title, e.g. "213-KH/TU III" or "Chương II"',
    )
    .addOption(new Option('--kind <kind>', 'only of this kind').choices(ITEM_KINDS))
    .option('--document <number>', 'only of this document, e.g. 213-KH/TU');
}

function complain(message: string): void {
  process.stderr.write(`${message}\n`);
}

selecting(program.command('list'))
  .description('the questions with their answers')
  .addOption(new Option('--format <format>', 'of the list').choices(LIST_FORMATS).default('table'))
  .action(async ({ format, ...selection }: WantedItems & { format: ListFormat }) => {
    const items = selectItems((await openBank()).items(), selection);
    process.stdout.write(listItems(items, format));
    if (items.length === 0) complain('Không có câu hỏi nào khớp với điều kiện.');
  });

program
  .command('check')
  .description('prove every question anew from the documents; exit code 1 where one cannot be proven')
  .action(async () => {
    const bank = (await openBank()).questionBank();
    process.stdout.write(describeCheck(bank));
    if (bank.faults.length > 0) process.exitCode = EXIT.failure;
  });

selecting(program.command('export'))
  .description('the questions as a file: .json, .csv or .xlsx')
  .requiredOption('--out <file>', 'where to write; its ending names the format')
  .action(async ({ out, ...selection }: WantedItems & { out: string }) => {
    const ending = extname(out).toLowerCase();
    if (!isKnown(ending)) {
      complain(`Không biết định dạng của ${out}: tên tệp cần có đuôi .json, .csv hoặc .xlsx.`);
      process.exitCode = EXIT.misuse;
      return;
    }
    const collection = await openBank();
    const items = selectItems(collection.items(), selection);
    await write(out, await exportItems(items, ending, collection.itemExports));
    complain(`${items.length} câu hỏi → ${out}`);
  });

try {
  await program.parseAsync();
} catch (error) {
  complain(`Không thực hiện được: ${describeFault(error)}`);
  process.exitCode = EXIT.failure;
}
