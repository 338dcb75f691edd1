import { createInterface } from 'node:readline';
import type { Assistant } from '../domain/answers/assistant.ts';
import type { Clock } from '../domain/ports.ts';
import type { Channel } from './channel.ts';
import { renderForConsole, wrapItems } from './console-render.ts';
import { createConversation } from './conversation.ts';
import { readInput } from './input.ts';
import type { Logger } from './logger.ts';
import { TEXTS } from './texts.ts';

const WIDEST_LINE = 100;
const NARROWEST_LINE = 40;
const CONVERSATION = 'console';

export interface ConsoleChannelDeps {
  readonly assistant: Assistant;
  readonly logger: Logger;
  readonly now: Clock;
  readonly input: NodeJS.ReadableStream;
  /** `columns`, where the stream has it, bounds the length of lines. */
  readonly output: NodeJS.WritableStream & { readonly columns?: number };
  /** Whether a person types: greets and prompts. Otherwise every line is answered in order, and nothing else is written. */
  readonly interactive: boolean;
}

/** The conversation in a terminal or a pipe. Ends at the end of the input, at /thoat, at Ctrl-C, or by `stop`. */
export function createConsoleChannel(deps: ConsoleChannelDeps): Channel {
  const { assistant, logger, now, input, output, interactive } = deps;
  const conversation = createConversation({ assistant, logger, now });
  const stopping = new AbortController();
  let serving: Promise<void> = Promise.resolve();

  async function serve(): Promise<void> {
    if (stopping.signal.aborted) return;
    const lines = createInterface({
      input,
      ...(interactive && { output, prompt: '> ' }),
      terminal: interactive,
      crlfDelay: Number.POSITIVE_INFINITY,
    });
    const end = () => lines.close();
    stopping.signal.addEventListener('abort', end, { once: true });
    lines.on('SIGINT', () => stopping.abort());
    // The reader of a pipe may leave before the end ("| head"); there is nobody left to answer.
    output.on('error', () => stopping.abort());
    try {
      if (interactive) say(wrapItems(`${TEXTS.greeting}\n${TEXTS.consoleGreeting}`, width()));
      if (interactive) lines.prompt();
      for await (const line of lines) {
        if (stopping.signal.aborted || isExit(line)) break;
        if (line.trim() !== '') await answer(line);
        if (stopping.signal.aborted) break;
        if (interactive) lines.prompt();
      }
      if (interactive) say(TEXTS.farewell);
    } finally {
      end();
    }
  }

  async function answer(line: string): Promise<void> {
    const reply = await conversation.reply(CONVERSATION, line);
    say(`${renderForConsole(reply, width())}\n`);
  }

  function width(): number {
    // Some terminals report a width of 0.
    return Math.min(Math.max(output.columns || WIDEST_LINE, NARROWEST_LINE), WIDEST_LINE);
  }

  function say(text: string): void {
    output.write(`${text}\n`);
  }

  return {
    name: 'console',
    start() {
      serving = serve();
      return serving;
    },
    async stop() {
      stopping.abort();
      await serving.catch(() => undefined);
    },
  };
}

function isExit(line: string): boolean {
  const input = readInput(line);
  return input.kind === 'command' && input.name === 'thoat';
}
