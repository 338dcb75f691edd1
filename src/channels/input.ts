import { clean, fold } from '../domain/text/normalise.ts';

/** Longest question read, in UTF-16 code units. */
export const LONGEST_QUESTION = 4_000;

/** What a person's message amounts to, before anything is looked up. */
export type Input =
  | { readonly kind: 'question'; readonly text: string }
  /** `name` is folded ("/Mục" → "muc"); `argument` is trimmed and may be empty. */
  | { readonly kind: 'command'; readonly name: string; readonly argument: string }
  | { readonly kind: 'too-long' }
  /** No letter and no digit: empty, emoji or punctuation only. */
  | { readonly kind: 'nothing-to-read' };

const COMMAND = /^\/([\p{L}\p{M}\p{N}_]+)(?:@\w+)?(?:\s+(.*))?$/su;
const KEYCAP = /[\d#*]\uFE0F?\u20E3/gu;
const READABLE = /[\p{L}\p{N}]/u;
/** Control characters but line break and tab, marks that turn the writing direction, halves of surrogate pairs. */
const UNPRINTABLE = /[^\P{Cc}\n\t]|[\u200E\u200F\u202A-\u202E\u2066-\u2069]|\p{Cs}/gu;

/** Reads a message as it was typed. Never throws, whatever the text holds. */
export function readInput(message: string): Input {
  const text = clean(message).replace(UNPRINTABLE, ' ').trim();
  if (text.length > LONGEST_QUESTION) return { kind: 'too-long' };
  const command = COMMAND.exec(text);
  if (command) {
    const [, name = '', argument = ''] = command;
    return { kind: 'command', name: fold(name), argument: argument.trim() };
  }
  if (!READABLE.test(text.replace(KEYCAP, ''))) return { kind: 'nothing-to-read' };
  return { kind: 'question', text };
}
