import { describe, expect, test } from 'vitest';
import { faultFields } from '../../../src/channels/fault-fields.ts';

describe('faultFields', () => {
  test('keeps what helps to find the fault and masks what must stay private', () => {
    const cause = Object.assign(new Error('read ECONNRESET at /bot1:abc/send'), { code: 'ECONNRESET' });
    const error = Object.assign(new TypeError('bad question: ai? (token 1:abc)', { cause }), {
      payload: 'ai?',
    });
    const fields = faultFields(error, ['ai?', '1:abc', '']);
    expect(fields).toMatchObject({
      error: 'TypeError',
      message: 'bad question: […] (token […])',
      cause: { error: 'Error', message: 'read ECONNRESET at /bot[…]/send', code: 'ECONNRESET' },
    });
    expect(fields.stack).toMatch(/fault-fields\.test\.ts/u);
    expect(JSON.stringify(fields)).not.toContain('ai?');
  });

  test('describes thrown values that are no errors, and endless causes', () => {
    expect(faultFields('secret', [])).toEqual({ error: 'string', message: 'not an Error' });
    const endless = new Error('round');
    endless.cause = endless;
    expect(JSON.stringify(faultFields(endless, [])).match(/round/gu)).toHaveLength(4);
  });
});
