import { extname } from 'node:path';
import type { Upload } from './fake-telegram-method.ts';

export interface ApiRequest {
  readonly payload: Record<string, unknown>;
  readonly uploads: ReadonlyMap<string, Upload>;
}

/** Fields that stand as JSON in a form; the others are plain text, even when they look like a number. */
const JSON_FIELDS = new Set([
  'chat_id',
  'message_thread_id',
  'disable_notification',
  'ephemeral_message_parameters',
  'protect_content',
  'reply_parameters',
  'reply_markup',
  'media',
  'disable_content_type_detection',
  'has_spoiler',
]);

const MIME: Record<string, string> = {
  '.csv': 'text/csv',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  '.jpg': 'image/jpeg',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.txt': 'text/plain',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** Telegram goes by the name of a file, not by the type that the bot declares. */
export function mimeOf(name: string): string {
  return MIME[extname(name).toLowerCase()] ?? 'application/octet-stream';
}

/** Reads the body of a call, JSON or multipart/form-data. */
export function readRequest(contentType: string, body: Buffer): ApiRequest {
  const boundary = /^multipart\/form-data;.*boundary="?([^";]+)/iu.exec(contentType)?.[1];
  if (boundary !== undefined) return readForm(body, boundary);
  const payload = body.length === 0 ? {} : (JSON.parse(body.toString('utf8')) as Record<string, unknown>);
  return { payload, uploads: new Map() };
}

function readForm(body: Buffer, boundary: string): ApiRequest {
  const payload: Record<string, unknown> = {};
  const uploads = new Map<string, Upload>();
  for (const part of partsOf(body, boundary)) {
    const end = part.indexOf('\r\n\r\n');
    const head = part.subarray(0, end).toString('utf8');
    const content = part.subarray(end + 4);
    const key = /[; ]name="([^"]*)"/iu.exec(head)?.[1];
    if (end < 0 || key === undefined) throw new SyntaxError('expected a named part in the form');
    // grammY writes the name of a file without quotes.
    const name = /[; ]filename=(?:"([^"\r\n]*)"|([^\r\n]*))/iu.exec(head);
    if (name) {
      const given = name[1] ?? name[2] ?? '';
      uploads.set(key, { name: given, mime: mimeOf(given), bytes: Buffer.from(content) });
    } else {
      const text = content.toString('utf8');
      payload[key] = JSON_FIELDS.has(key) ? JSON.parse(text) : text;
    }
  }
  return { payload, uploads };
}

function* partsOf(body: Buffer, boundary: string): Generator<Buffer> {
  const line = `--${boundary}`;
  let start = body.indexOf(line);
  if (start !== 0) throw new SyntaxError('expected the form to begin with its boundary');
  while (body.toString('latin1', start + line.length, start + line.length + 2) !== '--') {
    const from = start + line.length + 2;
    const next = body.indexOf(`\r\n${line}`, from);
    if (next < 0) throw new SyntaxError('expected the form to end with its boundary');
    yield body.subarray(from, next);
    start = next + 2;
  }
}
