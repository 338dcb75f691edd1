import { Composer } from 'grammy';
import { TEXTS } from '../../texts.ts';
import type { BotContext } from '../context.ts';
import { renderReply } from '../render/reply.ts';
import { send } from '../send.ts';
import { answerPress } from './answer-press.ts';

/** What no other feature took: in a private chat a hint that only text is read, otherwise nothing. Comes last. */
export function createUnhandled(): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  // The pictures of an album come as one message each; one hint is enough.
  let lastAlbum: string | undefined;
  feature
    .chatType('private')
    .on([
      'message:media',
      'message:file',
      'message:contact',
      'message:location',
      'message:poll',
      'message:dice',
    ])
    .use(async (ctx) => {
      const album = ctx.message.media_group_id;
      if (album !== undefined && album === lastAlbum) return;
      lastAlbum = album;
      await send(ctx, renderReply({ kind: 'nothing-to-read' }));
    });
  // A button of a form that is no longer known.
  feature.on('callback_query', (ctx) => answerPress(ctx, TEXTS.staleSection));
  return feature;
}
