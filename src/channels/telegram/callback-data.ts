import { z } from 'zod';

/** What a button asks for. Buttons outlive the program, so this form may grow but not change. */
export type ButtonPress =
  /** Show the section in a new message. */
  | { readonly kind: 'open'; readonly key: string }
  /** Show a page (from 1) of the section in the message the button belongs to. */
  | { readonly kind: 'turn'; readonly page: number; readonly key: string };

const key = z.string().regex(/^[\x21-\x7e]{1,24}$/u);
const page = z
  .string()
  .regex(/^[1-9]\d{0,3}$/u)
  .transform(Number);

const buttonPress = z.union([
  z.tuple([z.literal('open'), key]).transform(([kind, key]) => ({ kind, key })),
  z.tuple([z.literal('turn'), page, key]).transform(([kind, page, key]) => ({ kind, page, key })),
]);

/** Words the button's data: at most 64 bytes, as Telegram demands, since a key has at most 24 ASCII characters. */
export function printButton(press: ButtonPress): string {
  const data = press.kind === 'open' ? `open ${press.key}` : `turn ${press.page} ${press.key}`;
  if (readButton(data) === undefined)
    throw new RangeError('expected a section key of 1 to 24 ASCII characters');
  return data;
}

/** Reads a button's data; undefined for anything that {@link printButton} does not produce. */
export function readButton(data: string): ButtonPress | undefined {
  const read = buttonPress.safeParse(data.split(' '));
  return read.success ? read.data : undefined;
}
