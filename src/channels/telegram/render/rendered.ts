import type { InlineKeyboardButton } from 'grammy/types';
import type { Block } from './blocks.ts';
import { type RichText, toHtml } from './rich-text.ts';
import { split } from './split.ts';

/** A reply as Telegram takes it. */
export interface Rendered {
  /** One message each, HTML, none too long. */
  readonly parts: readonly string[];
  /** Rows of buttons under the last part; may be empty. */
  readonly buttons: readonly InlineKeyboardButton[][];
  /** The same for chats that want it so, where it reads better. */
  readonly rich?: RichForm;
}

/** A reply as one rich message. */
export interface RichForm {
  readonly blocks: readonly Block[];
  readonly buttons: readonly InlineKeyboardButton[][];
}

/** Splits the text into messages and puts the buttons under the last. */
export function rendered(text: RichText, buttons: readonly InlineKeyboardButton[][] = []): Rendered {
  return { parts: split(text).map(toHtml), buttons };
}
