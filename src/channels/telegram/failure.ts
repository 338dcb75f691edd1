import { GrammyError, HttpError } from 'grammy';
import { faultFields } from '../fault-fields.ts';

/** Telegram does not accept the token: nothing works until it is replaced. */
export class TokenRefusedError extends Error {
  override readonly name = 'TokenRefusedError';
}

/**
 * Who failed, as log fields: Telegram refused (`refused`), the network (`unreachable`), or our own code (`fault`).
 * Payloads and addresses are left out, as they hold message texts and the token.
 */
export function failureFields(error: unknown, token: string): Record<string, unknown> {
  if (error instanceof GrammyError) {
    const { method, error_code: code, description } = error;
    return { failure: 'refused', method, code, description };
  }
  if (error instanceof HttpError) {
    const inner = error.error;
    const code = inner instanceof Error && 'code' in inner ? inner.code : undefined;
    return { failure: 'unreachable', message: error.message, ...(typeof code === 'string' && { code }) };
  }
  return { failure: 'fault', ...faultFields(error, [token]) };
}

/** Neither Telegram nor the network failed, so a message can still be sent. */
export function isOwnFault(error: unknown): boolean {
  return !(error instanceof GrammyError || error instanceof HttpError);
}

/** Telegram refuses the call as it is, so trying again is of no use: neither too many calls nor an outage. */
export function isFinal(error: unknown): error is GrammyError {
  return error instanceof GrammyError && error.error_code < 500 && error.error_code !== 429;
}

/** The person has blocked the bot or left, so there is nobody to reply to. */
export function isUnwelcome(error: unknown): boolean {
  return error instanceof GrammyError && error.error_code === 403;
}
