import type { Document, PhotoSize } from 'grammy/types';
import { badRequest } from './fake-telegram-fields.ts';
import type { Upload } from './fake-telegram-method.ts';
import type { World } from './fake-telegram-world.ts';

/** A file that a person or the bot has sent. */
export interface StoredFile extends Upload {
  readonly id: string;
  readonly kind: 'document' | 'photo';
  /** Where it can be downloaded, once the bot has asked for that. */
  path?: string;
}

const MOST_DOWNLOADED = 20 * 1_024 * 1_024;

export function storeFile(world: World, kind: StoredFile['kind'], upload: Upload): StoredFile {
  const file: StoredFile = { ...upload, kind, id: `${kind === 'photo' ? 'AgAC' : 'BQAC'}${world.nextId()}` };
  world.files.set(file.id, file);
  return file;
}

export function asDocument({ id, name, mime, bytes }: StoredFile): Document {
  return {
    file_id: id,
    file_unique_id: `u${id}`,
    file_name: name,
    mime_type: mime,
    file_size: bytes.length,
  };
}

export function asPhoto({ id, bytes }: StoredFile): PhotoSize[] {
  const { width, height } = sizeOfImage(bytes) ?? { width: 0, height: 0 };
  return [{ file_id: id, file_unique_id: `u${id}`, width, height, file_size: bytes.length }];
}

/** What getFile answers with; from now on the file can be downloaded. */
export function openFile(world: World, id: string) {
  const file = world.files.get(id);
  if (file === undefined) throw badRequest('invalid file_id');
  if (file.bytes.length > MOST_DOWNLOADED) throw badRequest('file is too big');
  const extension = /\.[a-z0-9]+$/iu.exec(file.name)?.[0] ?? '';
  file.path = `${file.kind}s/file_${id.slice(4)}${extension}`;
  return { file_id: id, file_unique_id: `u${id}`, file_size: file.bytes.length, file_path: file.path };
}

export function fileAt(world: World, path: string): StoredFile | undefined {
  return [...world.files.values()].find((file) => file.path === path);
}

/** Width and height in pixels of a PNG or JPEG; undefined for anything else. */
export function sizeOfImage(bytes: Buffer): { width: number; height: number } | undefined {
  if (bytes.length >= 24 && bytes.readUInt32BE(0) === 0x89504e47) {
    return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
  }
  if (bytes.length < 4 || bytes.readUInt16BE(0) !== 0xffd8) return undefined;
  for (let at = 2; at + 9 <= bytes.length; at += 2 + bytes.readUInt16BE(at + 2)) {
    const marker = bytes.readUInt16BE(at);
    const isFrame = marker >= 0xffc0 && marker <= 0xffcf && ![0xffc4, 0xffc8, 0xffcc].includes(marker);
    if (isFrame) return { width: bytes.readUInt16BE(at + 7), height: bytes.readUInt16BE(at + 5) };
  }
  return undefined;
}
