import type { Api } from 'grammy';
import type { InlineKeyboardButton } from 'grammy/types';
import type { Logger } from '../logger.ts';
import { failureFields, isFinal, isUnwelcome } from './failure.ts';
import { plainText } from './render/rich-text.ts';
import { split } from './render/split.ts';

/** How often is looked for what is due. */
const EVERY_MS = 60_000;

/** A message that is due to be sent, of itself. */
export interface DueMessage {
  /** As by {@link printPlace}. */
  readonly place: string;
  readonly text: string;
  /** Under the last part; may be empty. */
  readonly buttons: readonly InlineKeyboardButton[][];
  /** Notes that it is being sent: before it is, so that none is sent twice. */
  note(): void;
  /** It was not sent after all. */
  takeBack(): void;
  /** The chat does not let the bot write any more. */
  shutOut(): void;
}

export interface RemindingDeps {
  readonly api: Api;
  readonly token: string;
  /** What is due at the moment of asking and was not sent. */
  readonly sources: readonly (() => readonly DueMessage[])[];
  readonly logger: Logger;
}

/** Sends what is due, now and every minute until it is stopped. Nothing is sent twice, whenever the program ends. */
export function createReminding(deps: RemindingDeps): { start(): void; stop(): Promise<void> } {
  let timer: NodeJS.Timeout | undefined;
  let working: Promise<void> = Promise.resolve();
  const look = () => {
    for (const source of deps.sources) working = working.then(() => remind(source, deps));
  };
  return {
    start() {
      look();
      timer = setInterval(look, EVERY_MS);
    },
    async stop() {
      clearInterval(timer);
      await working;
    },
  };
}

/** Sends what a source has due. Never rejects. */
async function remind(source: () => readonly DueMessage[], deps: RemindingDeps): Promise<void> {
  try {
    for (const message of source()) await deliver(message, deps);
  } catch (error) {
    deps.logger.error(failureFields(error, deps.token), 'looking for reminders failed');
  }
}

async function deliver(message: DueMessage, { api, token, logger }: RemindingDeps): Promise<void> {
  message.note();
  const { chat, topic } = readPlace(message.place);
  const parts = split([{ text: message.text }]);
  try {
    for (const [i, part] of parts.entries()) {
      const buttons = i === parts.length - 1 ? message.buttons : [];
      await api.sendMessage(chat, plainText(part), {
        ...(topic !== undefined && { message_thread_id: topic }),
        ...(buttons.length > 0 && { reply_markup: { inline_keyboard: buttons.map((row) => [...row]) } }),
      });
    }
  } catch (error) {
    logger.warn(failureFields(error, token), 'a reminder could not be sent');
    if (isUnwelcome(error)) message.shutOut();
    else if (!isFinal(error)) message.takeBack();
  }
}

/** Where reminders go: a chat, in a forum a topic of it. */
export function printPlace(chat: number, topic: number | undefined): string {
  return topic === undefined ? String(chat) : `${chat}/${topic}`;
}

function readPlace(place: string): { chat: number; topic?: number } {
  const [chat, topic] = place.split('/').map(Number);
  return { chat: chat ?? Number.NaN, ...(topic !== undefined && { topic }) };
}
