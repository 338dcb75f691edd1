import { Composer, type Context } from 'grammy';
import type { Conversation } from '../../conversation.ts';
import { addressedText } from '../addressed.ts';
import { renderReply } from '../render/reply.ts';
import { send } from '../send.ts';
import { whileTyping } from '../typing.ts';

/** Questions and commands: whatever is written to the bot. */
export function createAsk(conversation: Conversation): Composer<Context> {
  const feature = new Composer<Context>();
  feature.on('message', async (ctx, next) => {
    const text = addressedText(ctx.message, ctx.me);
    if (text === undefined) return next();
    const reply = await whileTyping(ctx, conversation.reply(conversationOf(ctx), text));
    await send(ctx, renderReply(reply), ctx.message.message_id);
  });
  return feature;
}

/** Each person in each chat and topic has a conversation of their own. */
function conversationOf(ctx: Context): string {
  const person = ctx.msg?.sender_chat?.id ?? ctx.from?.id;
  const topic = ctx.msg?.is_topic_message ? ctx.msg.message_thread_id : undefined;
  return ['telegram', ctx.chatId, topic, person].join(':');
}
