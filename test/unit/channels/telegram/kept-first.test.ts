import type { Transformer } from 'grammy';
import { expect, it } from 'vitest';
import { createKeptFirst } from '../../../../src/channels/telegram/kept-first.ts';

/** The order in which keeping and calling end, for a call of that method. */
async function order(method: Parameters<Transformer>[1]): Promise<string[]> {
  const done: string[] = [];
  const kept = async () => {
    await Promise.resolve();
    done.push('kept');
  };
  const prev = async () => {
    done.push('called');
    return { ok: true, result: true } as never;
  };
  await createKeptFirst({ kept })(prev, method, {} as never);
  return done;
}

it('lets people see nothing before what was written is kept', async () => {
  for (const method of ['sendMessage', 'stopPoll', 'deleteMessage'] as const)
    expect(await order(method)).toEqual(['kept', 'called']);
});

it('does not hold up what people do not see', async () => {
  expect(await order('sendChatAction')).toEqual(['called']);
  expect(await order('getMe')).toEqual(['called']);
  expect(await order('deleteWebhook')).toEqual(['called']);
});

it('calls nothing where keeping fails', async () => {
  let called = false;
  const prev = async () => {
    called = true;
    return { ok: true, result: true } as never;
  };
  const kept = () => Promise.reject(new Error('disk full'));
  await expect(createKeptFirst({ kept })(prev, 'sendMessage', {} as never)).rejects.toThrow('disk full');
  expect(called).toBe(false);
});
