import { Composer, type Context } from 'grammy';
import type { Clock } from '../../../domain/ports.ts';
import { COMMANDS } from '../../commands.ts';
import type { Conversation } from '../../conversation.ts';
import type { BotContext } from '../context.ts';
import { renderReply } from '../render/reply.ts';
import { edit, send } from '../send.ts';
import type { AnsweredMessages } from '../stores.ts';
import { whileTyping } from '../typing.ts';

/** Questions and commands: whatever is written to the bot. A question that is edited has its answer edited. */
export function createAsk(
  conversation: Conversation,
  answered: AnsweredMessages,
  now: Clock,
): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  feature.on('message', async (ctx, next) => {
    if (ctx.said === undefined) return next();
    const reply = await whileTyping(ctx, conversation.reply(conversationOf(ctx), ctx.said, ctx.from?.id));
    const sent = await send(ctx, renderReply(reply, ctx.role), ctx.message.message_id);
    // What only the bot sees has no number of its own.
    if (ctx.message.message_id > 0) answered.put(ctx.chat.id, ctx.message.message_id, sent, now());
  });
  feature.on('edited_message', async (ctx) => {
    if (ctx.said === undefined) return;
    const question = ctx.editedMessage.message_id;
    const answer = answered.get(ctx.chat.id, question);
    const reply = await conversation.reply(conversationOf(ctx), ctx.said, ctx.from?.id);
    if (reply.kind === 'unknown-command' && (answer === undefined || isCommand(ctx))) return;
    const rendered = renderReply(reply, ctx.role);
    if (answer !== undefined && (await edit(ctx, answer, rendered))) return;
    const sent = await send(ctx, rendered, question);
    answered.put(ctx.chat.id, question, sent, now());
  });
  return feature;
}

/** Whether it is a command at all, though of a feature that obeys none that is edited. */
function isCommand({ input }: BotContext): boolean {
  return input?.kind === 'command' && COMMANDS.some(({ command }) => command === input.name);
}

/** Each person in each chat and topic has a conversation of their own. */
function conversationOf(ctx: Context): string {
  const person = ctx.msg?.sender_chat?.id ?? ctx.from?.id;
  const topic = ctx.msg?.is_topic_message ? ctx.msg.message_thread_id : undefined;
  return ['telegram', ctx.chatId, topic, person].join(':');
}
