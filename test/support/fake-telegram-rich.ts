import type { Message, RichBlock, RichText } from 'grammy/types';
import { z } from 'zod';
import { ephemeral, receiverOf } from './fake-telegram-ephemeral.ts';
import {
  badRequest,
  delivery,
  keyboard,
  look,
  markupOf,
  placed,
  read,
  textOf,
  writableChat,
} from './fake-telegram-fields.ts';
import type { Method } from './fake-telegram-method.ts';
import { post } from './fake-telegram-world.ts';

const MOST_CHARACTERS = 32_768;
const MOST_BLOCKS = 500;
const MOST_LEVELS = 16;
const MOST_COLUMNS = 20;

/** Styles of a text that bots here use. */
const STYLES = ['bold', 'italic', 'underline', 'strikethrough', 'code', 'marked'] as const;

const richText: z.ZodType<RichText> = z.lazy(() =>
  z.union([z.string(), z.array(richText).min(1), z.strictObject({ type: z.enum(STYLES), text: richText })]),
);

const cell = z.strictObject({
  text: richText.optional(),
  is_header: z.literal(true).optional(),
  colspan: z.int().min(1).optional(),
  rowspan: z.int().min(1).optional(),
  align: z.enum(['left', 'center', 'right']),
  valign: z.enum(['top', 'middle', 'bottom']),
});

/** Blocks that bots here use; a block of another type is refused. */
const block: z.ZodType<RichBlock> = z.lazy(() =>
  z.discriminatedUnion('type', [
    z.strictObject({ type: z.literal('paragraph'), text: richText }),
    z.strictObject({ type: z.literal('heading'), text: richText, size: z.literal([1, 2, 3, 4, 5, 6]) }),
    z.strictObject({ type: z.literal('footer'), text: richText }),
    z.strictObject({ type: z.literal('divider') }),
    z.strictObject({
      type: z.literal('table'),
      cells: z.array(z.array(cell).min(1)).min(1),
      is_bordered: z.literal(true).optional(),
      is_striped: z.literal(true).optional(),
      is_compact: z.literal(true).optional(),
      caption: richText.optional(),
    }),
    z.strictObject({
      type: z.literal('details'),
      summary: richText,
      blocks: z.array(block).min(1),
      is_open: z.literal(true).optional(),
    }),
  ]),
) as never;

/** The content of a rich message, of blocks; HTML and Markdown are not read here. */
export const rich = z.strictObject({
  blocks: z.array(block),
  is_rtl: z.boolean().optional(),
  skip_entity_detection: z.boolean().optional(),
});

const sending = z.strictObject({
  ...delivery,
  ephemeral_message_parameters: ephemeral.optional(),
  rich_message: rich,
  reply_markup: keyboard.optional(),
});

/** Fields of a message that may be given as text or in the rich form. */
export const content = { text: z.string().optional(), ...look, rich_message: rich.optional() };

/** The method for messages with headings and tables. */
export const RICH_METHODS: Readonly<Record<string, Method>> = {
  sendRichMessage(world, payload) {
    const given = read(sending, payload);
    const state = writableChat(world, given.chat_id);
    const message = post<Message.RichMessageMessage>(world, state, world.me, {
      ...placed(state, given),
      ...receiverOf(world, state, given.ephemeral_message_parameters, given.reply_parameters),
      ...richOf(given.rich_message),
      ...markupOf(given.reply_markup),
    });
    state.drafts.clear();
    world.onBotEvent({
      kind: 'sent',
      chat: state.chat.id,
      message,
      html: '',
      isSilent: given.disable_notification ?? false,
    });
    return message;
  },
};

/** The content of an edited message: exactly one of its two forms. */
export function contentOf({ text, parse_mode, rich_message }: z.infer<z.ZodObject<typeof content>>) {
  if (rich_message === undefined) return textOf(text ?? '', parse_mode);
  if (text !== undefined) throw badRequest('text and rich message are both specified');
  return richOf(rich_message);
}

function richOf({ blocks }: z.infer<typeof rich>) {
  const { characters, count, levels, columns } = measureRich(blocks);
  if (characters === 0) throw badRequest('message text is empty');
  if (characters > MOST_CHARACTERS) throw badRequest('message is too long');
  if (count > MOST_BLOCKS) throw badRequest('RICH_MESSAGE_BLOCKS_TOO_MUCH');
  if (levels > MOST_LEVELS) throw badRequest('RICH_MESSAGE_DEPTH_EXCEEDED');
  if (columns > MOST_COLUMNS) throw badRequest('RICH_MESSAGE_TABLE_COLUMNS_TOO_MUCH');
  return { rich_message: { blocks } };
}

interface Measures {
  readonly characters: number;
  /** Blocks with those inside of them, and rows. */
  readonly count: number;
  readonly levels: number;
  readonly columns: number;
}

/** What Telegram limits. */
export function measureRich(blocks: readonly RichBlock[]): Measures {
  const measures = blocks.map((item): Measures => {
    const inner = item.type === 'details' ? measureRich(item.blocks) : undefined;
    const rows = item.type === 'table' ? item.cells : [];
    const texts = textsOf(item);
    return {
      characters: texts.reduce<number>(
        (sum, text) => sum + [...plainOf(text)].length,
        inner?.characters ?? 0,
      ),
      count: 1 + rows.length + (inner?.count ?? 0),
      levels: 1 + Math.max(inner?.levels ?? 0, ...texts.map(depthOf), 0),
      columns: Math.max(inner?.columns ?? 0, ...rows.map(widthOf), 0),
    };
  });
  return {
    characters: measures.reduce((sum, { characters }) => sum + characters, 0),
    count: measures.reduce((sum, { count }) => sum + count, 0),
    levels: Math.max(0, ...measures.map(({ levels }) => levels)),
    columns: Math.max(0, ...measures.map(({ columns }) => columns)),
  };
}

function widthOf(row: readonly { colspan?: number }[]): number {
  return row.reduce((sum, { colspan = 1 }) => sum + colspan, 0);
}

/** The texts of a block itself, not of the blocks in it. */
function textsOf(item: RichBlock): RichText[] {
  if (item.type === 'table') return [item.caption ?? '', ...item.cells.flat().map(({ text }) => text ?? '')];
  if (item.type === 'details') return [item.summary];
  return 'text' in item ? [item.text as RichText] : [];
}

function plainOf(text: RichText): string {
  if (typeof text === 'string') return text;
  if (Array.isArray(text)) return text.map(plainOf).join('');
  return 'text' in text ? plainOf(text.text as RichText) : '';
}

function depthOf(text: RichText): number {
  if (typeof text === 'string') return 0;
  if (Array.isArray(text)) return Math.max(...text.map(depthOf));
  return 1 + ('text' in text ? depthOf(text.text as RichText) : 0);
}

/** What a person reads of a rich message: a line for each block and row, the cells of a row between bars. */
export function readRich(blocks: readonly RichBlock[]): string {
  return blocks
    .flatMap((item) => {
      if (item.type === 'table')
        return item.cells.map((row) => row.map(({ text = '' }) => plainOf(text)).join(' | '));
      if (item.type === 'details') return [plainOf(item.summary), readRich(item.blocks)];
      return textsOf(item).map(plainOf);
    })
    .join('\n');
}
