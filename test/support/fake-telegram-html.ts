import type { MessageEntity } from 'grammy/types';
import { Refusal } from './fake-telegram-refusal.ts';

/** Telegram's HTML tags and the entity each becomes; pre with language and custom emoji are not needed yet. */
const TAGS: Record<string, MessageEntity['type']> = {
  b: 'bold',
  strong: 'bold',
  i: 'italic',
  em: 'italic',
  a: 'text_link',
  u: 'underline',
  ins: 'underline',
  s: 'strikethrough',
  strike: 'strikethrough',
  del: 'strikethrough',
  'tg-spoiler': 'spoiler',
  code: 'code',
  pre: 'pre',
  blockquote: 'blockquote',
};

const NAMED: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"' };
const TOKEN = /<(\/?)([a-z0-9-]*)([^>]*)>|&(?:(lt|gt|amp|quot)|#(\d+)|#x([0-9a-f]+));|[\s\S]/giu;

export interface ParsedText {
  readonly text: string;
  readonly entities: MessageEntity[];
}

/** Parses as the Bot API does: refuses unknown, unclosed or wrongly nested tags, and trims the result. */
export function parseHtml(html: string): ParsedText {
  const open: { tag: string; type: MessageEntity['type']; offset: number; url: string | undefined }[] = [];
  const entities: MessageEntity[] = [];
  let text = '';
  for (const match of html.matchAll(TOKEN)) {
    const [token, slash, tag = '', attributes = '', named, decimal, hex] = match;
    if (named !== undefined) text += NAMED[named.toLowerCase()];
    else if (decimal !== undefined) text += String.fromCodePoint(Number(decimal));
    else if (hex !== undefined) text += String.fromCodePoint(Number.parseInt(hex, 16));
    else if (slash === '/') close(tag.toLowerCase(), match.index);
    else if (slash === '') start(tag.toLowerCase(), attributes.trim(), match.index);
    else if (token === '<') throw cannotParse(`Unclosed start tag at byte offset ${match.index}`);
    else text += token;
  }
  const unclosed = open.at(-1);
  if (unclosed) throw cannotParse(`Can't find end tag corresponding to start tag "${unclosed.tag}"`);
  return trimmed(text, entities);

  function start(tag: string, attributes: string, at: number): void {
    const known = TAGS[tag];
    if (known === undefined) throw cannotParse(`Unsupported start tag "${tag}" at byte offset ${at}`);
    const type = tag === 'blockquote' && attributes === 'expandable' ? 'expandable_blockquote' : known;
    const url = type === 'text_link' ? /^href="([^"]*)"$/u.exec(attributes)?.[1] : undefined;
    if (attributes !== '' && type !== 'expandable_blockquote' && url === undefined) {
      throw cannotParse(`Unexpected attribute in the tag "${tag}" at byte offset ${at}`);
    }
    if (tag === 'blockquote' && open.some((outer) => outer.tag === tag)) {
      throw cannotParse(`Blockquote can't be nested at byte offset ${at}`);
    }
    open.push({ tag, type, offset: text.length, url: url && parseHtml(url).text });
  }

  function close(tag: string, at: number): void {
    const last = open.pop();
    if (last === undefined) throw cannotParse(`Unexpected end tag at byte offset ${at}`);
    if (last.tag !== tag) {
      throw cannotParse(
        `Unmatched end tag at byte offset ${at}, expected "</${last.tag}>", found "</${tag}>"`,
      );
    }
    const length = text.length - last.offset;
    // Telegram shows a link that leads nowhere as plain text.
    if (length === 0 || (last.type === 'text_link' && !isLink(last.url))) return;
    const link = last.url !== undefined && { url: last.url };
    entities.push({ type: last.type, offset: last.offset, length, ...link } as MessageEntity);
  }
}

function isLink(url: string | undefined): boolean {
  return url !== undefined && /^(?:https?|tg):\/\//u.test(url) && URL.canParse(url);
}

function cannotParse(reason: string): Refusal {
  return new Refusal(400, `Bad Request: can't parse entities: ${reason}`);
}

function trimmed(text: string, entities: readonly MessageEntity[]): ParsedText {
  const kept = text.trim();
  const shift = text.length - text.trimStart().length;
  const moved = entities.map((entity) => {
    const start = Math.max(0, entity.offset - shift);
    const end = Math.min(kept.length, entity.offset + entity.length - shift);
    return { ...entity, offset: start, length: end - start };
  });
  const visible = moved.filter((entity) => entity.length > 0);
  return { text: kept, entities: visible.sort((a, b) => a.offset - b.offset || b.length - a.length) };
}

/** The entities that Telegram finds in what a person types: commands and mentions. */
export function detectEntities(text: string): MessageEntity[] {
  const found: MessageEntity[] = [];
  for (const match of text.matchAll(/(?<![\w/@])(?:\/\w{1,64}(?:@\w{3,32})?|@\w{4,32})/gu)) {
    const type = match[0].startsWith('/') ? 'bot_command' : 'mention';
    found.push({ type, offset: match.index, length: match[0].length });
  }
  return found;
}
