import { z } from 'zod';
import { badRequest, draftTextOf, look, placed, read, writableChat } from './fake-telegram-fields.ts';
import type { Method } from './fake-telegram-method.ts';
import type { FakeChatState, World } from './fake-telegram-world.ts';

const schema = z.strictObject({
  chat_id: z.int(),
  message_thread_id: z.int().optional(),
  draft_id: z.int().refine((id) => id !== 0, 'draft identifier must be non-zero'),
  text: z.string().default(''),
  parse_mode: look.parse_mode,
  can_stop: z.boolean().default(false),
  keep_on_stop: z.boolean().optional(),
});

/** The method that shows a message while it is being written; drafts do not vanish by themselves here. */
export const DRAFT_METHODS: Readonly<Record<string, Method>> = {
  sendMessageDraft(world, payload) {
    const given = read(schema, payload);
    const state = writableChat(world, given.chat_id);
    if (state.chat.type !== 'private') throw badRequest('TEXTDRAFT_PEER_INVALID');
    placed(state, given);
    const { text } = draftTextOf(given.text, given.parse_mode);
    const shown = { draft: given.draft_id, text, html: given.text, canStop: given.can_stop };
    state.drafts.set(shown.draft, shown);
    world.onBotEvent({ kind: 'drafted', chat: given.chat_id, shown });
    return true;
  },
};

/** The person presses the stop button of a draft. */
export function stopDraft(world: World, { chat, drafts }: FakeChatState, id: number): void {
  if (!drafts.get(id)?.canStop) throw new Error(`expected a draft that can be stopped, got ${id}`);
  drafts.delete(id);
  world.deliver({ stopped_message_generation: { chat: chat as never, draft_id: id } });
}
