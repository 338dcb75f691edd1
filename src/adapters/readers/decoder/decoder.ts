import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { RecognisedPage } from '../ocr/ocr.ts';
import type { PageContent } from '../pdf/page-content.ts';
import type { DecoderReply, DecoderRequest, Numbered } from './decoder-messages.ts';
import type { GreyPicture } from './grey-picture.ts';

export interface OpenPdf {
  readonly kind: 'opened';
  readonly pages: number;
  /** @param page 1-based. */
  content(page: number): Promise<PageContent>;
  /** A picture of a page for text recognition. */
  scan(page: number): Promise<GreyPicture>;
  close(): Promise<void>;
}

export interface Decoder {
  /** Opens a PDF file; the caller closes it. */
  openPdf(
    bytes: Uint8Array,
  ): Promise<OpenPdf | { readonly kind: 'encrypted' } | { readonly kind: 'damaged' }>;
  /**
   * Decodes a PNG or JPEG file.
   * @throws when the file is damaged.
   */
  picture(bytes: Uint8Array): Promise<GreyPicture>;
  /** Recognises the text of a picture: some seconds a page. */
  recognise(picture: GreyPicture): Promise<RecognisedPage>;
  /** Ends the process at once; the next request starts another. */
  close(): Promise<void>;
}

/** Milliseconds after which an idle process ends. */
const IDLE = 20_000;

interface Waiting {
  resolve(reply: DecoderReply): void;
  reject(error: Error): void;
}

/**
 * Decodes PDF files and pictures, and recognises text, in a process of its own. It starts with the first request, ends when it has been
 * idle, and never keeps the program from ending. When a file crashes it, the request fails and the next one
 * starts a new process.
 */
export function createDecoder(): Decoder {
  const waiting = new Map<number, Waiting>();
  let child: ChildProcess | undefined;
  let idle: NodeJS.Timeout | undefined;
  let requests = 0;
  let files = 0;

  const stopped = (cause: unknown) => {
    child = undefined;
    clearTimeout(idle);
    for (const { reject } of waiting.values()) reject(new Error('The decoding process stopped.', { cause }));
    waiting.clear();
  };
  const rest = (resting: ChildProcess) => {
    resting.unref();
    resting.channel?.unref();
    idle = setTimeout(() => resting.kill(), IDLE).unref();
  };
  const start = () => {
    const started = startProcess();
    const gone = (cause: unknown) => {
      if (child === started) stopped(cause);
    };
    started.on('error', gone);
    started.on('exit', (code, signal) => gone(new Error(`exit code ${code}, signal ${signal}`)));
    started.on('message', ({ id, message }: Numbered<DecoderReply>) => {
      const asked = waiting.get(id);
      waiting.delete(id);
      if (message.kind === 'failed') {
        asked?.reject(new Error('The file could not be decoded.', { cause: message.error }));
      } else asked?.resolve(message);
      if (waiting.size === 0) rest(started);
    });
    return started;
  };
  const ask = (message: DecoderRequest) =>
    new Promise<DecoderReply>((resolve, reject) => {
      clearTimeout(idle);
      child ??= start();
      child.ref();
      child.channel?.ref();
      requests += 1;
      waiting.set(requests, { resolve, reject });
      const numbered: Numbered<DecoderRequest> = { id: requests, message };
      child.send(numbered);
    });

  return {
    async openPdf(bytes) {
      files += 1;
      const file = files;
      const opened = await ask({ kind: 'open', file, bytes });
      if (opened.kind === 'encrypted' || opened.kind === 'damaged') return opened;
      if (opened.kind !== 'opened') throw unexpected(opened);
      let home = child;
      const askAboutFile = async (message: DecoderRequest) => {
        if (home !== child || child === undefined) await ask({ kind: 'open', file, bytes });
        home = child;
        return ask(message);
      };
      return {
        kind: 'opened',
        pages: opened.pages,
        async content(page) {
          const reply = await askAboutFile({ kind: 'content', file, page });
          if (reply.kind !== 'content') throw unexpected(reply);
          return reply.content;
        },
        async scan(page) {
          const reply = await askAboutFile({ kind: 'scan', file, page });
          if (reply.kind !== 'picture') throw unexpected(reply);
          return reply.picture;
        },
        async close() {
          if (home === child && child !== undefined) await ask({ kind: 'close', file });
        },
      };
    },
    async picture(bytes) {
      const reply = await ask({ kind: 'picture', bytes });
      if (reply.kind !== 'picture') throw unexpected(reply);
      return reply.picture;
    },
    async recognise(picture) {
      const reply = await ask({ kind: 'recognise', picture });
      if (reply.kind !== 'recognised') throw unexpected(reply);
      return reply.page;
    },
    async close() {
      const running = child;
      if (running === undefined) return;
      stopped(new Error('closed'));
      const ended = new Promise((resolve) => running.once('exit', resolve));
      running.kill();
      await ended;
    },
  };
}

/**
 * Node 20 knows no TypeScript, so the process loads tsx first. It gets no environment: what decodes foreign files
 * needs no secrets. Pictures travel as binary data, not as JSON.
 */
function startProcess(): ChildProcess {
  return fork(fileURLToPath(new URL('./decoder-process.ts', import.meta.url)), {
    execArgv: ['--import', import.meta.resolve('tsx')],
    env: {},
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
}

function unexpected(reply: DecoderReply): Error {
  return new Error(`Expected another reply from the decoding process, got ${reply.kind}.`);
}
