import { Api, GrammyError } from 'grammy';
import { onTestFinished } from 'vitest';
import { type FakeTelegram, startFakeTelegram } from './fake-telegram.ts';

/** A Telegram of its own with a bare client, for tests of the fake itself; it ends with the test. */
export async function startClient(): Promise<{ telegram: FakeTelegram; api: Api }> {
  const telegram = await startFakeTelegram();
  onTestFinished(() => telegram.stop());
  return { telegram, api: new Api(telegram.token, { apiRoot: telegram.apiRoot }) };
}

/** Why Telegram refused the call, e.g. "400 Bad Request: chat not found"; "accepted" if it did not. */
export async function refusalOf(call: Promise<unknown>): Promise<string> {
  try {
    await call;
    return 'accepted';
  } catch (error) {
    if (error instanceof GrammyError) return `${error.error_code} ${error.description}`;
    throw error;
  }
}
