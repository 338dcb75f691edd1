import { Composer } from 'grammy';
import type { InlineQueryResultArticle } from 'grammy/types';
import type { SectionView } from '../../../domain/answers/assistant.ts';
import { shorten } from '../../shorten.ts';
import { TEXTS } from '../../texts.ts';
import type { BotContext } from '../context.ts';
import { bold, italic, join, quote, toHtml } from '../render/rich-text.ts';

/** Seconds for which Telegram may answer the same query by itself. */
const CACHED = 60;
const LONGEST_QUOTE = 3_000;
/** Shorter queries find anything. */
const LEAST = 3;

/** "@bot chiến sĩ thi đua" in any chat of a member: sections to insert, each as a quotation with its source. */
export function createInline(find: (text: string) => Promise<readonly SectionView[]>): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  feature.on('inline_query', async (ctx) => {
    const text = ctx.inlineQuery.query.trim();
    const sections = text.length < LEAST ? [] : await find(text);
    await ctx.answerInlineQuery(sections.map(article), { cache_time: CACHED, is_personal: true });
  });
  return feature;
}

function article(section: SectionView): InlineQueryResultArticle {
  const source = `${section.documentName}, ${section.place}`;
  const heading = section.headings.at(-1);
  const text = shorten(section.text.trim() || (heading ?? ''), LONGEST_QUOTE);
  const notice = section.notices[0];
  const message = join(
    [
      [bold(source), ...(heading === undefined ? [] : [{ text: '\n' }, italic(heading)])],
      [quote(text)],
      notice === undefined ? [] : [{ text: '⚠️ ' }, italic(shorten(notice, 300))],
    ],
    '\n',
  );
  return {
    type: 'article',
    id: section.key,
    title: source,
    description: shorten(heading === undefined ? text : `${heading}: ${text}`, 120),
    input_message_content: {
      message_text: toHtml(message),
      parse_mode: 'HTML',
      link_preview_options: { is_disabled: true },
    },
  };
}

/** What strangers see above the empty list: a way to the bot, which tells them how to join. */
export const JOIN_BUTTON = { text: TEXTS.joinToInsert, start_parameter: 'xin-quyen' };
