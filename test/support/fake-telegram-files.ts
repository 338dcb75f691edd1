import type { Message } from 'grammy/types';
import { z } from 'zod';
import { ephemeral, receiverOf } from './fake-telegram-ephemeral.ts';
import {
  badRequest,
  captionOf,
  type Delivery,
  delivery,
  keyboard,
  markupOf,
  placed,
  read,
  writableChat,
} from './fake-telegram-fields.ts';
import {
  asDocument,
  asPhoto,
  openFile,
  type StoredFile,
  sizeOfImage,
  storeFile,
} from './fake-telegram-file-store.ts';
import type { Method, MethodCall } from './fake-telegram-method.ts';
import { Refusal } from './fake-telegram-refusal.ts';
import { numberOf, post, type World } from './fake-telegram-world.ts';

const MEGABYTE = 1_024 * 1_024;
const MOST_BYTES = { document: 50 * MEGABYTE, photo: 10 * MEGABYTE };

const captioned = { caption: z.string().optional(), parse_mode: z.literal('HTML').optional() };
const single = {
  ...delivery,
  ...captioned,
  ephemeral_message_parameters: ephemeral.optional(),
  reply_markup: keyboard.optional(),
};

const schemas = {
  sendDocument: z.strictObject({
    ...single,
    document: z.string(),
    disable_content_type_detection: z.boolean().optional(),
  }),
  sendPhoto: z.strictObject({ ...single, photo: z.string(), has_spoiler: z.boolean().optional() }),
  sendMediaGroup: z.strictObject({
    ...delivery,
    media: z
      .array(
        z.strictObject({
          type: z.enum(['document', 'photo']),
          media: z.string(),
          ...captioned,
          disable_content_type_detection: z.boolean().optional(),
        }),
      )
      .min(2, 'group send failed: media must include 2-10 items')
      .max(10, 'too much messages to send as an album'),
  }),
  getFile: z.strictObject({ file_id: z.string() }),
};

/** The methods for documents and photos. */
export const FILE_METHODS: Readonly<Record<string, Method>> = {
  sendDocument(world, payload, call) {
    const { document, ...given } = read(schemas.sendDocument, payload);
    return sendFile(world, call, { ...given, type: 'document', media: document });
  },

  sendPhoto(world, payload, call) {
    const { photo, ...given } = read(schemas.sendPhoto, payload);
    return sendFile(world, call, { ...given, type: 'photo', media: photo });
  },

  sendMediaGroup(world, payload, call) {
    const { media, ...given } = read(schemas.sendMediaGroup, payload);
    if (new Set(media.map(({ type }) => type)).size > 1) {
      throw badRequest("document can't be mixed with other media types");
    }
    placed(writableChat(world, given.chat_id), given);
    const files = media.map((item) => {
      captionOf(item.caption, item.parse_mode);
      return fileOf(world, call, item);
    });
    const media_group_id = String(world.nextId());
    return media.map((item, i) =>
      sendFile(world, call, { ...given, ...item, media: files[i]?.id ?? '' }, { media_group_id }),
    );
  },

  getFile: (world, payload) => openFile(world, read(schemas.getFile, payload).file_id),
};

interface Media {
  readonly type: StoredFile['kind'];
  /** "attach://" with the name of an upload, or the id of a known file. */
  readonly media: string;
}

function sendFile(
  world: World,
  call: MethodCall,
  given: Delivery & Media & Partial<z.infer<z.ZodObject<typeof single>>>,
  album: { media_group_id?: string } = {},
): Message {
  const state = writableChat(world, given.chat_id);
  const where = placed(state, given);
  const receiver = receiverOf(world, state, given.ephemeral_message_parameters);
  const caption = captionOf(given.caption, given.parse_mode);
  const file = fileOf(world, call, given);
  const content = file.kind === 'photo' ? { photo: asPhoto(file) } : { document: asDocument(file) };
  const message = post<Message>(world, state, world.me, {
    ...where,
    ...receiver,
    ...content,
    ...caption,
    ...album,
    ...markupOf(given.reply_markup),
  } as never);
  const html = given.caption ?? '';
  state.htmls.set(numberOf(message), html);
  const isSilent = given.disable_notification ?? false;
  world.onBotEvent({ kind: 'file', chat: state.chat.id, message, html, file, isSilent });
  return message;
}

function fileOf(world: World, { uploads }: MethodCall, { type, media }: Media): StoredFile {
  const name = /^attach:\/\/(.+)$/u.exec(media)?.[1];
  if (name === undefined) {
    const known = world.files.get(media);
    if (known === undefined) throw badRequest('wrong file identifier/HTTP URL specified');
    if (known.kind !== type) throw badRequest(`can't use file of type ${known.kind} as ${type}`);
    return known;
  }
  const upload = uploads.get(name);
  if (upload === undefined) throw badRequest(`can't parse ${type}: no file "${name}" in the request`);
  if (upload.bytes.length === 0) throw badRequest('file must be non-empty');
  if (upload.bytes.length > MOST_BYTES[type]) throw new Refusal(413, 'Request Entity Too Large');
  if (type === 'photo') demandImage(upload.bytes);
  return storeFile(world, type, upload);
}

function demandImage(bytes: Buffer): void {
  const size = sizeOfImage(bytes);
  if (size === undefined) throw badRequest('IMAGE_PROCESS_FAILED');
  const [short, long] = [Math.min(size.width, size.height), Math.max(size.width, size.height)];
  if (short + long > 10_000 || long > 20 * short) throw badRequest('PHOTO_INVALID_DIMENSIONS');
}
