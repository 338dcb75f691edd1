import { createInterface } from 'node:readline/promises';
import { Command } from 'commander';
import { type Collection, createCollection } from '../src/app.ts';
import { describeMetadata, describePreview, outline } from '../src/describe-preview.ts';
import type { Document } from '../src/domain/documents/document.ts';
import { documentName } from '../src/domain/documents/document.ts';
import { printDate } from '../src/domain/text/dates.ts';
import { configOrExit, EXIT } from '../src/environment.ts';
import { createLogger } from '../src/log.ts';
import { createProgressBar } from '../src/progress-bar.ts';
import { describeFault } from './describe-fault.ts';
import { describeReindex } from './describe-reindex.ts';

const program = new Command('corpus')
  .description('Takes documents in and shows what was understood of them.')
  .exitOverride((error) => process.exit(error.exitCode === 0 ? EXIT.success : EXIT.misuse));

const say = (text: string) => process.stdout.write(`${text}\n`);
const complain = (text: string) => process.stderr.write(`${text}\n`);
const bar = createProgressBar(process.stderr, Date.now);

async function openCollection(): Promise<Collection> {
  const config = configOrExit();
  const logger = createLogger({ logLevel: config.logLevel === 'info' ? 'error' : config.logLevel });
  const collection = await createCollection(config, logger, Date.now);
  await collection.open(bar.onProgress);
  bar.done();
  return collection;
}

/** The document of a number, or of a beginning of it that fits only one ("213"). */
function findDocument(collection: Collection, number: string): Document | undefined {
  const { documents } = collection.library();
  const wanted = number.toLowerCase();
  const exact = documents.find(({ metadata }) => metadata.number.toLowerCase() === wanted);
  const starting = documents.filter(({ metadata }) => metadata.number.toLowerCase().startsWith(wanted));
  return exact ?? (starting.length === 1 ? starting[0] : undefined);
}

function documentOrComplaint(collection: Collection, number: string): Document | undefined {
  const document = findDocument(collection, number);
  if (document === undefined) {
    complain(`Không có văn bản số ${number}; xem npm run corpus -- list.`);
    process.exitCode = EXIT.failure;
  }
  return document;
}

async function agreed(question: string, yes: boolean): Promise<boolean> {
  if (yes) return true;
  if (process.stdin.isTTY !== true) {
    complain('Không có ai để hỏi; thêm --yes để đồng ý sẵn.');
    return false;
  }
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  const reply = await terminal.question(`${question} [c/K] `);
  terminal.close();
  return /^(?:c|co|có|y|yes)$/iu.test(reply.trim());
}

async function bringUp(collection: Collection): Promise<number> {
  const started = performance.now();
  const outcome = await collection.reindex({ onProgress: bar.onProgress });
  bar.done();
  if (outcome.kind === 'busy') {
    complain(`Tiến trình ${outcome.pid} đang lập chỉ mục; hãy chạy npm run reindex khi tiến trình đó xong.`);
    return EXIT.failure;
  }
  say(describeReindex(outcome, (performance.now() - started) / 1000));
  return EXIT.success;
}

program
  .command('add')
  .description('preview files, ask, copy them into the corpus and re-index')
  .argument('<file...>')
  .option('--yes', 'take them in without asking')
  .option('--force', 'take in a document that does not look plausible, too')
  .action(async (files: string[], options: { yes?: boolean; force?: boolean }) => {
    const collection = await openCollection();
    let taken = 0;
    let failed = 0;
    for (const file of files) {
      const preview = await collection.intake.preview(file, bar.onProgress);
      bar.done();
      if (preview.kind === 'refused') {
        complain(`✗ ${file}: ${preview.reason}`);
        failed += 1;
        continue;
      }
      say(`${file}:\n${describePreview(preview)}`);
      if (preview.doubts.some(({ kind }) => kind === 'grave') && options.force !== true) {
        complain(`✗ ${file}: không đạt kiểm tra hợp lý nên không được nhận; thêm --force nếu vẫn muốn nhận.`);
        failed += 1;
      } else if (
        await agreed(`Nhận ${documentName(preview.document.metadata)} vào kho văn bản?`, options.yes === true)
      ) {
        say(`✓ Đã chép vào kho: ${await collection.intake.accept(preview)}`);
        taken += 1;
      }
    }
    if (taken > 0) process.exitCode = await bringUp(collection);
    if (failed > 0) process.exitCode = EXIT.failure;
  });

program
  .command('list')
  .description('the indexed documents')
  .option('--json', 'as JSON')
  .action(async (options: { json?: boolean }) => {
    const collection = await openCollection();
    const sources = collection.assistant.sources();
    const { documents } = collection.library();
    if (options.json) {
      say(JSON.stringify(sources.map((source, i) => ({ ...source, file: documents[i]?.source }))));
      return;
    }
    if (sources.length === 0) say('Chưa có văn bản nào; xem corpus/README.md.');
    for (const [i, { metadata, passages, notices }] of sources.entries()) {
      const text = metadata.text === 'full' ? 'toàn văn' : 'bản tóm tắt';
      const issued = metadata.issued ? printDate(metadata.issued) : '–';
      say(
        `${metadata.number}  ${metadata.type}  ${issued}  ${text}, ${passages} đoạn, ${notices.length} lưu ý  ${documents[i]?.source}`,
      );
      say(`    ${metadata.title}`);
    }
  });

program
  .command('show')
  .description('what was understood of a document, or one section of it')
  .argument('<number>', 'number, or its beginning: 213')
  .argument('[section...]', 'address: III.2, "khoản 2 Điều 5"')
  .action(async (number: string, section: string[]) => {
    const collection = await openCollection();
    const document = documentOrComplaint(collection, number);
    if (document === undefined) return;
    if (section.length === 0) {
      say(
        [
          ...describeMetadata(document),
          ...document.notices.map(({ text }) => `  Lưu ý: ${text}`),
          ...outline(document),
        ].join('\n'),
      );
      return;
    }
    const found = collection.assistant.section(`${section.join(' ')} ${document.metadata.number}`);
    if (found.kind === 'found') {
      const { headings, text, notices } = found.section;
      say([...headings, text, ...notices.map((notice) => `Lưu ý: ${notice}`)].join('\n'));
      return;
    }
    complain(
      found.kind === 'missing'
        ? found.message
        : `Không hiểu địa chỉ "${section.join(' ')}"; ví dụ: III.2, Điều 5, khoản 2 Điều 5.`,
    );
    process.exitCode = EXIT.failure;
  });

program
  .command('check')
  .description('read files, or the whole corpus anew, and report what looks wrong; writes nothing')
  .argument('[file...]', 'files that are not in the corpus')
  .action(async (files: string[]) => {
    const collection = await openCollection();
    for (const file of files) {
      const preview = await collection.intake.preview(file, bar.onProgress);
      bar.done();
      if (preview.kind === 'understood') say(`${file}:\n${describePreview(preview)}`);
      else complain(`✗ ${file}: ${preview.reason}`);
      const grave = preview.kind === 'refused' || preview.doubts.some(({ kind }) => kind === 'grave');
      if (grave) process.exitCode = EXIT.failure;
    }
    if (files.length > 0) return;
    const outcome = await collection.reindex({ force: true, dryRun: true, onProgress: bar.onProgress });
    bar.done();
    if (outcome.kind === 'busy') {
      complain(`Tiến trình ${outcome.pid} đang lập chỉ mục; hãy thử lại sau.`);
      process.exitCode = EXIT.failure;
      return;
    }
    say(describeReindex(outcome, 0));
    if (outcome.files.some(({ outcome: file }) => file.kind === 'left-out')) process.exitCode = EXIT.failure;
  });

program
  .command('remove')
  .description('take a document out of the corpus (its file is kept aside) and re-index')
  .argument('<number>')
  .option('--yes', 'without asking')
  .action(async (number: string, options: { yes?: boolean }) => {
    const collection = await openCollection();
    const document = documentOrComplaint(collection, number);
    if (document === undefined) return;
    if (
      !(await agreed(
        `Bỏ ${documentName(document.metadata)} (${document.source}) khỏi kho văn bản?`,
        options.yes === true,
      ))
    )
      return;
    say(
      `✓ Đã chuyển ${document.source} vào ${await collection.intake.remove(document)}; chép lại vào kho để khôi phục.`,
    );
    process.exitCode = await bringUp(collection);
  });

try {
  await program.parseAsync();
} catch (error) {
  bar.done();
  complain(`Không thực hiện được: ${describeFault(error)}`);
  process.exitCode = EXIT.failure;
}
