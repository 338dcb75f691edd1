import type { Context } from 'grammy';

/** Names the conversation: each person in each chat and topic has one of their own. */
export function conversationOf(ctx: Context): string {
  const person = ctx.msg?.sender_chat?.id ?? ctx.from?.id;
  const topic = ctx.msg?.is_topic_message ? ctx.msg.message_thread_id : undefined;
  return ['telegram', ctx.chatId, topic, person].join(':');
}
