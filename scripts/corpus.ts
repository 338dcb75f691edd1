import { createInterface } from 'node:readline/promises';
import { Command } from 'commander';
import { type Collection, createCollection } from '../src/app.ts';
import type { Document, Section } from '../src/domain/documents/document.ts';
import {
  childSections,
  documentName,
  ownParagraphs,
  walkSections,
} from '../src/domain/documents/document.ts';
import { describeLocator, LETTERHEAD } from '../src/domain/documents/locator.ts';
import { printDate } from '../src/domain/text/dates.ts';
import { configOrExit, EXIT } from '../src/environment.ts';
import type { Preview } from '../src/intake.ts';
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

const OUTLINE_LINES = 40;

function outline(document: Document): string[] {
  const lines: string[] = [];
  for (const { section, ancestors } of walkSections(document.sections)) {
    if (section.kind === 'point' || section.locator === LETTERHEAD) continue;
    lines.push(`${'  '.repeat(ancestors.length + 1)}${describeOutline(section)}`);
  }
  return lines;
}

function describeOutline(section: Section): string {
  const points = childSections(section).filter(({ kind }) => kind === 'point').length;
  const counts = [
    ownParagraphs(section).length > 0 ? `${ownParagraphs(section).length} đoạn` : '',
    points > 0 ? `${points} điểm` : '',
    section.page === undefined ? '' : `trang ${section.page}`,
  ].filter(Boolean);
  const name = [describeLocator(section.locator), section.heading?.slice(0, 70)].filter(Boolean).join(': ');
  return counts.length > 0 ? `${name} (${counts.join(', ')})` : name;
}

function describeMetadata({ metadata }: Document): string[] {
  const dated = (label: string, date?: string) => (date ? [`  ${label}: ${printDate(date)}`] : []);
  return [
    `${documentName(metadata)}`,
    `  Trích yếu: ${metadata.title}`,
    `  Cơ quan ban hành: ${metadata.issuer ?? '(không nhận ra)'}`,
    `  Người ký: ${metadata.signer ?? '(không nhận ra)'}`,
    ...dated('Ngày ban hành', metadata.issued),
    ...dated('Có hiệu lực từ', metadata.effective),
    ...dated('Hết hiệu lực từ', metadata.expires),
    `  Nội dung: ${metadata.text === 'full' ? 'toàn văn' : 'bản tóm tắt'}`,
    ...(metadata.replaces.length > 0 ? [`  Thay thế: ${metadata.replaces.join(', ')}`] : []),
    ...metadata.amendedBy.map(({ number }) => `  Được sửa đổi bởi: ${number}`),
  ];
}

function describePreview(preview: Extract<Preview, { kind: 'understood' }>): string {
  const { document, doubts, warnings, rival } = preview;
  const lines = [...describeMetadata(document), '  Cấu trúc:'];
  const sections = outline(document);
  lines.push(...sections.slice(0, OUTLINE_LINES));
  if (sections.length > OUTLINE_LINES) lines.push(`    … còn ${sections.length - OUTLINE_LINES} mục nữa`);
  const first = [...walkSections(document.sections)]
    .filter(({ section }) => section.locator !== LETTERHEAD)
    .flatMap(({ section }) => ownParagraphs(section))
    .slice(0, 3);
  lines.push('  Những dòng đầu:', ...first.map(({ text }) => `    ${text.slice(0, 160)}`));
  for (const warning of warnings) lines.push(`  ! ${warning}`);
  for (const { kind, message } of doubts) lines.push(`  ${kind === 'grave' ? '✗' : '!'} ${message}`);
  if (rival) {
    const old = `${documentName(rival.document.metadata)} (${rival.document.source})`;
    lines.push(
      rival.replaced
        ? `  → thay cho ${old} đang có.`
        : `  → KHÔNG thay ${old}: bản đang có được ưu tiên (toàn văn, hoặc mới hơn).`,
    );
  }
  return lines.join('\n');
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
