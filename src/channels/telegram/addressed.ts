import type { Message, MessageEntity, UserFromGetMe } from 'grammy/types';
import { COMMANDS } from '../commands.ts';

const OWN_COMMANDS = new Set(['start', ...COMMANDS.map(({ command }) => command)]);

type Me = Pick<UserFromGetMe, 'id' | 'username'>;

/**
 * The words of a message that are meant for the bot, without its own name.
 * In a private chat that is every text or caption, and in a group what only the bot is shown. Else in a group it takes
 * a mention, a reply to the bot, or a command: "/muc@this_bot", or one of the bot's own commands without a name.
 * @returns undefined when the message is not for the bot or has no text; possibly "" for a bare mention
 */
export function addressedText(message: Message, me: Me): string | undefined {
  const text = message.text ?? message.caption;
  if (text === undefined || message.is_automatic_forward || isOtherBot(message)) return undefined;
  const entities = message.entities ?? message.caption_entities ?? [];
  const command = readCommand(text, entities);
  const mentions = entities.filter((entity) => isMention(entity, text, me));
  const isPrivate = message.chat.type === 'private' || message.ephemeral_message_id !== undefined;
  if (!isPrivate && command?.bot !== undefined && !isName(command.bot, me)) return undefined;
  const meant =
    isPrivate || mentions.length > 0 || isReplyTo(message, me) || (command && isOwnCommand(command, me));
  return meant ? withoutMentions(text, mentions) : undefined;
}

interface Command {
  readonly name: string;
  /** The user name after "@", if any. */
  readonly bot?: string | undefined;
}

function readCommand(text: string, entities: readonly MessageEntity[]): Command | undefined {
  const entity = entities.find(({ type, offset }) => type === 'bot_command' && offset === 0);
  if (entity === undefined) return undefined;
  const [name = '', bot] = text.slice(1, entity.length).split('@');
  return { name, bot };
}

function isOwnCommand(command: Command, me: Me): boolean {
  return command.bot === undefined ? OWN_COMMANDS.has(command.name.toLowerCase()) : isName(command.bot, me);
}

function isMention(entity: MessageEntity, text: string, me: Me): boolean {
  if (entity.type === 'text_mention') return entity.user.id === me.id;
  return (
    entity.type === 'mention' && isName(text.slice(entity.offset + 1, entity.offset + entity.length), me)
  );
}

function isName(name: string, me: Me): boolean {
  return name.toLowerCase() === me.username.toLowerCase();
}

function isReplyTo(message: Message, me: Me): boolean {
  const answered = message.reply_to_message;
  // In a forum every message formally replies to the one that opened the topic, which may be the bot's.
  return answered?.from?.id === me.id && answered.forum_topic_created === undefined;
}

/** Another bot, but not a person who writes in the name of a group, whom Telegram shows as a bot. */
function isOtherBot(message: Message): boolean {
  return message.from?.is_bot === true && message.sender_chat === undefined;
}

function withoutMentions(text: string, mentions: readonly MessageEntity[]): string {
  const rest = mentions.reduceRight(
    (kept, { offset, length }) => `${kept.slice(0, offset)} ${kept.slice(offset + length)}`,
    text,
  );
  return mentions.length === 0
    ? rest
    : rest
        .replace(/ {2,}/gu, ' ')
        .replace(/^[\s,:;]+/u, '')
        .trim();
}
