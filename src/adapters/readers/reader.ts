import { extname } from 'node:path';
import type { OnProgress, Reader, ReadOutcome, SourceFile } from '../../domain/ports.ts';
import { createDecoder } from './decoder/decoder.ts';
import { type FileKind, fileKind } from './file-kind.ts';
import { createOcr } from './ocr/create-ocr.ts';
import { readPdf } from './pdf/read-pdf.ts';
import { readImage } from './read-image.ts';
import { type PagesOutcome, refused } from './read-outcome.ts';
import { readMarkdown, readText } from './read-text.ts';

export interface ReaderOptions {
  /** Program that recognises text faster than the built-in one, where there is one. Default "tesseract". */
  readonly tesseract?: string;
}

const MEGABYTE = 1_000_000;
const LARGEST = 100;

type Format = SourceFile['format'];

const FORMATS: Partial<Record<FileKind, Format>> = {
  pdf: 'pdf',
  image: 'image',
  zip: 'docx',
  html: 'html',
  markdown: 'markdown',
  text: 'text',
};

const EXTENSIONS: Record<Format, readonly string[]> = {
  pdf: ['pdf'],
  image: ['png', 'jpg', 'jpeg'],
  docx: ['docx', 'docm', 'dotx'],
  html: ['html', 'htm', 'xhtml'],
  markdown: ['md', 'markdown'],
  text: ['txt', 'text'],
};

const NAMES: Record<Format, string> = {
  pdf: 'PDF',
  image: 'ảnh',
  docx: 'Word (.docx)',
  html: 'trang web (HTML)',
  markdown: 'Markdown',
  text: 'văn bản thuần (.txt)',
};

/** Reads files of every format that a corpus may hold; the content decides, not the name. */
export function createReader(options: ReaderOptions = {}): Reader {
  const decoder = createDecoder();
  const ocr = createOcr(options.tesseract ?? 'tesseract', decoder);

  return {
    async read(path, bytes, { onProgress }): Promise<ReadOutcome> {
      if (bytes.length > LARGEST * MEGABYTE) return refused(tooLarge(bytes.length));
      const extension = extname(path).slice(1).toLowerCase();
      const kind = fileKind(bytes, extension);
      const format = FORMATS[kind];
      if (format === undefined) return refused(unsupported(kind, bytes));
      const outcome = await ocr.during(() => readPages(format, path, bytes, onProgress));
      if (outcome.kind === 'refused') return outcome;
      const { pages, warnings } = outcome;
      const named = EXTENSIONS[format].includes(extension);
      return {
        kind: 'read',
        file: { path, format, pages, stated: undefined },
        warnings: named ? warnings : [wrongExtension(extension, format), ...warnings],
      };
    },
  };

  async function readPages(
    format: Format,
    path: string,
    bytes: Uint8Array,
    onProgress: OnProgress | undefined,
  ): Promise<PagesOutcome> {
    const onPage = (done: number, total: number) => onProgress?.({ stage: 'read', done, total, item: path });
    switch (format) {
      case 'pdf':
        return readPdf(bytes, decoder, ocr, onPage);
      case 'image':
        return readImage(bytes, decoder, ocr);
      case 'docx':
        // Loaded when there is such a file: parsers cost more time than most runs need.
        return (await import('./docx/read-docx.ts')).readDocx(bytes);
      case 'html':
        return (await import('./html/read-html.ts')).readHtml(bytes);
      case 'markdown':
        return readMarkdown(bytes);
      case 'text':
        return readText(bytes);
    }
  }
}

function wrongExtension(extension: string, format: Format): string {
  const named = extension === '' ? 'Tệp không có đuôi' : `Tệp có đuôi .${extension}`;
  return `${named} nhưng nội dung là ${NAMES[format]}; đã đọc theo nội dung.`;
}

function tooLarge(size: number): string {
  return `Tệp lớn ${Math.ceil(size / MEGABYTE)} MB, vượt mức ${LARGEST} MB. Hãy tách tệp, hoặc quét lại ở 200 dpi đen trắng.`;
}

function unsupported(kind: FileKind, bytes: Uint8Array): string {
  switch (kind) {
    case 'empty':
      return 'Tệp rỗng (0 byte). Hãy tải hoặc lưu lại tệp.';
    case 'ole':
      return isEncrypted(bytes)
        ? 'Tệp Word được bảo vệ bằng mật khẩu. Hãy bỏ mật khẩu, lưu lại thành .docx rồi gửi lại.'
        : 'Tệp Word kiểu cũ (.doc) chưa đọc được. Hãy mở bằng Word hoặc LibreOffice, lưu lại thành .docx rồi gửi lại.';
    case 'rtf':
      return 'Tệp RTF chưa đọc được. Hãy mở bằng Word hoặc LibreOffice, lưu lại thành .docx rồi gửi lại.';
    case 'otherImage':
      return 'Loại ảnh này chưa đọc được. Hãy lưu lại thành PNG, JPG hoặc PDF.';
    case 'webArchive':
      return 'Trang web lưu dạng .mht chưa đọc được. Hãy lưu dạng .html hoặc in ra PDF.';
    default:
      return 'Không nhận ra loại tệp. Hãy gửi tệp PDF, .docx, .html, .txt, .md hoặc ảnh PNG, JPG.';
  }
}

/** A newer Word document with a password is a package of this name inside an older container. */
function isEncrypted(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(
    Buffer.from('EncryptedPackage', 'utf16le'),
  );
}
