import type { InlineKeyboardMarkup, MessageEntity } from 'grammy/types';
import { z } from 'zod';
import { badRequest, keyboard, look, markupOf, OLD_QUERY, read, textOf } from './fake-telegram-fields.ts';
import type { Method } from './fake-telegram-method.ts';
import type { OpenQuery } from './fake-telegram-world.ts';

/** A result as the person sees it, and the message it would send. */
export interface InlineResult {
  readonly id: string;
  readonly title: string;
  readonly description: string | undefined;
  readonly text: string;
  /** As the bot sent it. */
  readonly html: string;
  readonly entities: readonly MessageEntity[];
  readonly keyboard: InlineKeyboardMarkup['inline_keyboard'];
}

export interface InlineAnswer {
  readonly query: string;
  readonly results: readonly InlineResult[];
  /** Above the results; leads to the private chat with "/start parameter". */
  readonly button: { readonly text: string; readonly start_parameter?: string | undefined } | undefined;
  /** Seconds. */
  readonly cacheTime: number;
  readonly isPersonal: boolean;
  readonly nextOffset: string;
}

export interface InlineQueryState extends OpenQuery<InlineAnswer> {
  readonly query: string;
}

const MOST_RESULTS = 50;

const article = z.strictObject({
  type: z.literal('article'),
  id: z.string().refine((id) => id !== '' && Buffer.byteLength(id) <= 64, 'RESULT_ID_INVALID'),
  title: z.string().min(1, 'ARTICLE_TITLE_EMPTY'),
  input_message_content: z.strictObject({ message_text: z.string(), ...look }),
  reply_markup: keyboard.optional(),
  url: z.url('ARTICLE_URL_INVALID').optional(),
  description: z.string().optional(),
});

const answer = z.strictObject({
  inline_query_id: z.string(),
  results: z.array(article).max(MOST_RESULTS, 'RESULTS_TOO_MUCH'),
  cache_time: z.int().min(0).default(300),
  is_personal: z.boolean().default(false),
  next_offset: z
    .string()
    .refine((offset) => Buffer.byteLength(offset) <= 64, 'NEXT_OFFSET_INVALID')
    .default(''),
  button: z
    .strictObject({
      text: z.string().min(1, 'BUTTON_TEXT_EMPTY'),
      start_parameter: z.string().regex(/^[\w-]{1,64}$/u, 'START_PARAM_INVALID'),
    })
    .optional(),
});

/** The method for inline mode; results are articles, and nothing is cached. */
export const INLINE_METHODS: Readonly<Record<string, Method>> = {
  answerInlineQuery(world, payload) {
    const given = read(answer, payload);
    const query = world.inlineQueries.get(given.inline_query_id);
    if (query === undefined || query.state !== 'open') throw badRequest(OLD_QUERY);
    const ids = given.results.map(({ id }) => id);
    if (new Set(ids).size < ids.length) throw badRequest('RESULT_ID_DUPLICATE');
    const results = given.results.map(asResult);
    query.state = 'answered';
    query.answered({
      query: query.query,
      results,
      button: given.button,
      cacheTime: given.cache_time,
      isPersonal: given.is_personal,
      nextOffset: given.next_offset,
    });
    return true;
  },
};

function asResult({ id, title, description, input_message_content, reply_markup }: z.infer<typeof article>) {
  const { message_text: html, parse_mode } = input_message_content;
  const { text, entities = [] } = textOf(html, parse_mode);
  const buttons = (markupOf(reply_markup) as { reply_markup?: InlineKeyboardMarkup }).reply_markup;
  return { id, title, description, text, html, entities, keyboard: buttons?.inline_keyboard ?? [] };
}
