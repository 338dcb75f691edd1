import type { InlineKeyboardMarkup, MessageEntity, ReactionTypeEmoji, RichBlock } from 'grammy/types';
import { readRich } from './fake-telegram-rich.ts';
import { type BotEvent, numberOf } from './fake-telegram-world.ts';

/** A message of the bot as a person sees it. */
export interface BotMessage {
  /** Negative if only one person sees the message. */
  readonly id: number;
  /** Without tags; the caption of a file. */
  readonly text: string;
  /** Of a rich message. */
  readonly blocks?: readonly RichBlock[];
  /** As the bot sent it; empty for a rich message. */
  readonly html: string;
  readonly entities: readonly MessageEntity[];
  /** The labels of the buttons, row by row. */
  readonly buttons: readonly string[];
  readonly keyboard: InlineKeyboardMarkup['inline_keyboard'];
  /** Id of the message it replies to. */
  readonly repliesTo: number | undefined;
  readonly topic: number | undefined;
  /** The only person that sees it, if it is not for all. */
  readonly onlyFor: number | undefined;
  /** Sent without a sound. */
  readonly isSilent: boolean;
  /** Cannot be forwarded or saved. */
  readonly isProtected: boolean;
}

/** A file of the bot; its caption is the text. */
export interface BotFile extends BotMessage {
  readonly kind: 'document' | 'photo';
  readonly name: string;
  readonly mime: string;
  readonly bytes: Buffer;
  /** Files with the same album belong together. */
  readonly album: string | undefined;
}

/** A poll of the bot; its question is the text. */
export interface BotPoll extends BotMessage {
  /** Names the poll in updates. */
  readonly poll: string;
  readonly kind: 'quiz' | 'regular';
  readonly options: readonly string[];
  /** The texts of the right options, known to the bot and to who has voted. */
  readonly right: readonly string[];
  readonly explanation: string | undefined;
  readonly isAnonymous: boolean;
  readonly isClosed: boolean;
  /** Seconds. */
  readonly openPeriod: number | undefined;
  /** How many chose each option. */
  readonly votes: readonly number[];
}

export interface BotReaction {
  /** Id of the message. */
  readonly message: number;
  /** Undefined when the bot took its reaction back. */
  readonly emoji: ReactionTypeEmoji['emoji'] | undefined;
}

export function asSeen({
  message,
  html,
  isSilent = false,
}: BotEvent<'sent' | 'edited' | 'file' | 'poll' | 'closed'>): BotMessage {
  const keyboard = message.reply_markup?.inline_keyboard ?? [];
  return {
    id: numberOf(message),
    text:
      message.text ??
      message.caption ??
      message.poll?.question ??
      readRich(message.rich_message?.blocks ?? []),
    ...(message.rich_message && { blocks: message.rich_message.blocks }),
    html,
    entities: message.entities ?? message.caption_entities ?? [],
    buttons: keyboard.flat().map(({ text }) => text),
    keyboard,
    repliesTo: message.reply_to_message?.message_id,
    topic: message.message_thread_id,
    onlyFor: message.receiver_user?.id,
    isSilent,
    isProtected: message.has_protected_content ?? false,
  };
}

export function asSeenFile(event: BotEvent<'file'>): BotFile {
  const { kind, name, mime, bytes } = event.file;
  const { media_group_id: album } = event.message as { media_group_id?: string };
  return { ...asSeen(event), kind, name, mime, bytes, album };
}

export function asSeenPoll(event: BotEvent<'poll' | 'closed'>): BotPoll {
  const { poll } = event.message;
  if (poll === undefined) throw new Error('expected a message with a poll');
  return {
    ...asSeen(event),
    poll: poll.id,
    kind: poll.type,
    options: poll.options.map(({ text }) => text),
    right: (poll.correct_option_ids ?? []).map((i) => poll.options[i]?.text ?? ''),
    explanation: poll.explanation,
    isAnonymous: poll.is_anonymous,
    isClosed: poll.is_closed,
    openPeriod: poll.open_period,
    votes: poll.options.map(({ voter_count }) => voter_count),
  };
}
