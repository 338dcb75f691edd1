import type { Assistant } from '../domain/answers/assistant.ts';
import type { Clock } from '../domain/ports.ts';
import type { Channel } from './channel.ts';
import { renderForConsole } from './console-render.ts';
import { createConversation } from './conversation.ts';
import { readInput } from './input.ts';
import type { Logger } from './logger.ts';
import { createTerminal, type TerminalStreams } from './terminal.ts';
import { TEXTS } from './texts.ts';

const CONVERSATION = 'console';

export interface ConsoleChannelDeps extends TerminalStreams {
  readonly assistant: Assistant;
  readonly logger: Logger;
  readonly now: Clock;
}

/** The conversation in a terminal or a pipe; it ends at /thoat as well. */
export function createConsoleChannel({ assistant, logger, now, ...streams }: ConsoleChannelDeps): Channel {
  const conversation = createConversation({ assistant, logger, now });
  return createTerminal(streams, {
    name: 'console',
    greeting: `${TEXTS.greeting}\n${TEXTS.consoleGreeting}`,
    farewell: TEXTS.farewell,
    isExit(line) {
      const input = readInput(line);
      return input.kind === 'command' && input.name === 'thoat';
    },
    reply: async (line, width) => renderForConsole(await conversation.reply(CONVERSATION, line), width),
  });
}
