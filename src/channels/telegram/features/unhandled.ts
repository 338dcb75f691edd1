import { Composer, type Context } from 'grammy';
import { renderReply } from '../render/reply.ts';
import { send } from '../send.ts';
import { answerPress } from './section-buttons.ts';

/** What no other feature took: in a private chat a hint that only text is read, otherwise nothing. Comes last. */
export function createUnhandled(): Composer<Context> {
  const feature = new Composer<Context>();
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
  feature.on('callback_query', (ctx) => answerPress(ctx));
  return feature;
}
