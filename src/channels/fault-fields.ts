const MASK = '[…]';
const DEEPEST_CAUSE = 3;

/** An error as log fields. */
export type FaultFields = {
  readonly error: string;
  readonly message: string;
  readonly code?: string;
  /** Where it was thrown: the frames alone. */
  readonly stack?: string;
  readonly cause?: FaultFields;
};

/**
 * Describes a thrown value for the log, with every occurrence of the `hidden` texts (a question, a token)
 * masked. Only these fields are taken: other properties of an error often carry the request itself.
 */
export function faultFields(thrown: unknown, hidden: readonly string[], depth = 0): FaultFields {
  if (!(thrown instanceof Error)) return { error: typeof thrown, message: 'not an Error' };
  const frames = thrown.stack?.split('\n').filter((line) => /^\s+at /u.test(line));
  return {
    error: thrown.name,
    message: mask(thrown.message, hidden),
    ...('code' in thrown && typeof thrown.code === 'string' && { code: thrown.code }),
    ...(frames && frames.length > 0 && { stack: mask(frames.join('\n'), hidden) }),
    ...(thrown.cause !== undefined &&
      depth < DEEPEST_CAUSE && { cause: faultFields(thrown.cause, hidden, depth + 1) }),
  };
}

function mask(text: string, hidden: readonly string[]): string {
  return hidden
    .filter((secret) => secret !== '')
    .reduce((masked, secret) => masked.replaceAll(secret, MASK), text);
}
