import { Composer } from 'grammy';
import type { Clock } from '../../../domain/ports.ts';
import { COMMANDS } from '../../commands.ts';
import type { Conversation } from '../../conversation.ts';
import type { BotContext } from '../context.ts';
import { conversationOf } from '../conversation-of.ts';
import { createPartialAnswer } from '../partial-answer.ts';
import { renderReply } from '../render/reply.ts';
import { edit, send } from '../send.ts';
import type { AnsweredMessages } from '../stores.ts';
import { whileTyping } from '../typing.ts';
import type { Writings } from '../writings.ts';

/** Questions and commands: whatever is written to the bot. A question that is edited has its answer edited. */
export function createAsk(
  conversation: Conversation,
  answered: AnsweredMessages,
  writings: Writings,
  now: Clock,
): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  feature.on('message', async (ctx, next) => {
    if (ctx.said === undefined) return next();
    const question = ctx.message.message_id;
    const writing = writings.begin(conversationOf(ctx), ctx.chat.id, question);
    const partial = createPartialAnswer(ctx, question, now);
    const options = { onDraft: partial.show, signal: writing.signal };
    const asking = conversation.reply(conversationOf(ctx), ctx.said, ctx.from?.id, options);
    const reply = await whileTyping(ctx, asking.finally(writing.end));
    const rendered = renderReply(reply, ctx.role);
    const shown = await partial.end();
    const isDone = shown !== undefined && (await edit(ctx, shown, rendered));
    const sent = isDone ? shown : await send(ctx, rendered, question);
    // What only the bot sees has no number of its own.
    if (question > 0) answered.put(ctx.chat.id, question, sent, now());
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
