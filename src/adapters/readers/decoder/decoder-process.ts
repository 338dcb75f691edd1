/**
 * Runs in a process of its own: decoding a large file takes seconds and much memory, the drawing library crashes
 * on some damaged pictures, and a fault of the recognition engine ends its process. None of this may stop the bot.
 */

import { fileURLToPath } from 'node:url';
import { FormatError, getException, InvalidPDFException, PasswordException } from 'pdf-parse';
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { createTesseractJs } from '../ocr/tesseract-js.ts';
import type { DecoderReply, DecoderRequest, Numbered } from './decoder-messages.ts';
import { extractPage } from './extract-page.ts';
import { paintPage, paintPicture } from './paint.ts';

const files = new Map<number, PDFDocumentProxy>();
const ocr = createTesseractJs();

process.on('message', async ({ id, message }: Numbered<DecoderRequest>) => {
  const reply: Numbered<DecoderReply> = { id, message: await answer(message) };
  process.send?.(reply);
});

process.on('disconnect', () => process.exit());

async function answer(request: DecoderRequest): Promise<DecoderReply> {
  try {
    if (request.kind === 'picture') return { kind: 'picture', picture: await paintPicture(request.bytes) };
    if (request.kind === 'recognise') {
      return { kind: 'recognised', page: await ocr.recognise(request.picture) };
    }
    if (request.kind === 'open') return await open(request.file, request.bytes);
    const file = files.get(request.file);
    if (file === undefined) throw new Error('Expected an open PDF file.');
    if (request.kind === 'close') {
      files.delete(request.file);
      await file.loadingTask.destroy();
      return { kind: 'closed' };
    }
    const page = await file.getPage(request.page);
    const reply: DecoderReply =
      request.kind === 'content'
        ? { kind: 'content', content: await extractPage(page) }
        : { kind: 'picture', picture: await paintPage(page) };
    page.cleanup();
    return reply;
  } catch (error) {
    return { kind: 'failed', error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

async function open(number: number, bytes: Uint8Array): Promise<DecoderReply> {
  const library = new URL('../../', import.meta.resolve('pdfjs-dist/legacy/build/pdf.mjs'));
  const folder = (name: string) => fileURLToPath(new URL(`${name}/`, library));
  try {
    const file = await getDocument({
      data: new Uint8Array(bytes),
      verbosity: 0,
      isEvalSupported: false,
      cMapUrl: folder('cmaps'),
      standardFontDataUrl: folder('standard_fonts'),
      wasmUrl: folder('wasm'),
    }).promise;
    files.set(number, file);
    return { kind: 'opened', pages: file.numPages };
  } catch (error) {
    const fault = getException(error);
    if (fault instanceof PasswordException) return { kind: 'encrypted' };
    if (fault instanceof InvalidPDFException || fault instanceof FormatError) return { kind: 'damaged' };
    throw error;
  }
}
