import { GrammyError, HttpError } from 'grammy';
import { describe, expect, test } from 'vitest';
import {
  failureFields,
  isFinal,
  isOwnFault,
  isUnwelcome,
} from '../../../../src/channels/telegram/failure.ts';

const token = '110201543:secret';
const refused = new GrammyError(
  "Call to 'sendMessage' failed!",
  { ok: false, error_code: 403, description: 'Forbidden: bot was blocked by the user' },
  'sendMessage',
  { chat_id: 1, text: 'nội dung riêng' },
);
const inner = Object.assign(new Error(`request to http://127.0.0.1/bot${token}/getMe failed`), {
  code: 'ECONNREFUSED',
});
const unreachable = new HttpError("Network request for 'getMe' failed!", inner);
const fault = new TypeError(`broken at ${token}`);

describe('failures', () => {
  test('are told apart', () => {
    expect(failureFields(refused, token)).toMatchObject({
      failure: 'refused',
      method: 'sendMessage',
      code: 403,
    });
    expect(failureFields(unreachable, token)).toMatchObject({ failure: 'unreachable', code: 'ECONNREFUSED' });
    expect(failureFields(fault, token)).toMatchObject({
      failure: 'fault',
      error: 'TypeError',
      message: 'broken at […]',
    });
    expect([refused, unreachable, fault].map(isOwnFault)).toEqual([false, false, true]);
    expect([refused, unreachable, fault].map(isUnwelcome)).toEqual([true, false, false]);
  });

  test('are final only where Telegram refuses the call as it is', () => {
    const withCode = (error_code: number) =>
      new GrammyError('failed', { ok: false, error_code, description: '' }, 'sendMessage', {});
    expect([400, 403, 404].map((code) => isFinal(withCode(code)))).toEqual([true, true, true]);
    expect([429, 500, 502].map((code) => isFinal(withCode(code)))).toEqual([false, false, false]);
    expect([unreachable, fault].map(isFinal)).toEqual([false, false]);
  });

  test('are described without token and message text', () => {
    for (const error of [refused, unreachable, fault]) {
      const logged = JSON.stringify(failureFields(error, token));
      expect(logged).not.toContain('secret');
      expect(logged).not.toContain('nội dung riêng');
    }
  });
});
