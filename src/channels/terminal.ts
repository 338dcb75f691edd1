import { createInterface } from 'node:readline';
import type { Channel } from './channel.ts';
import { wrapItems } from './console-render.ts';

const WIDEST_LINE = 100;
const NARROWEST_LINE = 40;

export interface TerminalStreams {
  readonly input: NodeJS.ReadableStream;
  /** `columns`, where the stream has it, bounds the length of lines. */
  readonly output: NodeJS.WritableStream & { readonly columns?: number };
  /** Whether a person types: greets and prompts. Otherwise every line is answered in order, and nothing else is written. */
  readonly interactive: boolean;
}

/** What is said in a terminal. */
export interface TerminalTalk {
  /** For logs. */
  readonly name: string;
  readonly greeting: string;
  readonly farewell: string;
  isExit(line: string): boolean;
  /** @param width longest line in characters */
  reply(line: string, width: number): Promise<string>;
}

/** A talk in a terminal or a pipe. Ends at the end of the input, when the person leaves, at Ctrl-C, or by `stop`. */
export function createTerminal({ input, output, interactive }: TerminalStreams, talk: TerminalTalk): Channel {
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
      if (interactive) say(wrapItems(talk.greeting, width()));
      if (interactive) lines.prompt();
      for await (const line of lines) {
        if (stopping.signal.aborted || talk.isExit(line)) break;
        if (line.trim() !== '') say(`${await talk.reply(line, width())}\n`);
        if (stopping.signal.aborted) break;
        if (interactive) lines.prompt();
      }
      if (interactive) say(talk.farewell);
    } finally {
      end();
    }
  }

  function width(): number {
    // Some terminals report a width of 0.
    return Math.min(Math.max(output.columns || WIDEST_LINE, NARROWEST_LINE), WIDEST_LINE);
  }

  function say(text: string): void {
    output.write(`${text}\n`);
  }

  return {
    name: talk.name,
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
