import type { Answer, Assistant } from '../domain/answers/assistant.ts';
import type { Clock } from '../domain/ports.ts';
import { createHistory } from '../domain/talks/history.ts';
import { faultFields } from './fault-fields.ts';
import { type Input, readInput } from './input.ts';
import type { Logger } from './logger.ts';
import type { CitedSection, Reply } from './reply.ts';

const LIMITS = { questions: 5, idleMs: 30 * 60_000, conversations: 1_000 };

/** The talk with people, the same in every channel. Neither method throws: a fault is logged and becomes a Reply. */
export interface Conversation {
  /**
   * Replies to one message.
   * @param conversation names one person in one place; its earlier questions are remembered for half an hour
   * @param message the text as typed
   */
  reply(conversation: string, message: string): Promise<Reply>;
  /** Opens a section by the key a button carries. */
  open(key: string): OpenedSection;
}

export type OpenedSection = Extract<Reply, { kind: 'section' | 'stale-section' | 'fault' }>;

export interface ConversationDeps {
  readonly assistant: Assistant;
  readonly logger: Logger;
  readonly now: Clock;
}

export function createConversation({ assistant, logger, now }: ConversationDeps): Conversation {
  const history = createHistory(LIMITS);

  async function replyTo(conversation: string, input: Input): Promise<Reply> {
    switch (input.kind) {
      case 'question':
        return ask(conversation, input.text);
      case 'command':
        return obey(conversation, input.name, input.argument);
      default:
        return input;
    }
  }

  async function ask(conversation: string, question: string): Promise<Reply> {
    const full = await assistant.ask(question, history.recall(conversation, now()));
    const shown = history.shown(conversation, now());
    const answer = { ...full, notices: full.notices.filter((notice) => !shown.has(notice)) };
    history.remember(conversation, question, answer.notices, now());
    return { kind: 'answer', answer, sections: citedSections(assistant, answer) };
  }

  function obey(conversation: string, command: string, argument: string): Reply {
    switch (command) {
      case 'start':
        history.forget(conversation);
        return { kind: 'greeting' };
      case 'help':
        return { kind: 'help' };
      case 'nguon':
        return { kind: 'sources', sources: assistant.sources() };
      case 'muc':
        return argument === '' ? { kind: 'section-usage' } : lookUp(argument);
      default:
        return { kind: 'unknown-command' };
    }
  }

  function lookUp(reference: string): Reply {
    const found = assistant.section(reference);
    switch (found.kind) {
      case 'found':
        return { kind: 'section', section: found.section };
      case 'ambiguous':
        return { kind: 'ambiguous-section', candidates: found.candidates };
      case 'missing':
        return { kind: 'missing-section', message: found.message };
      case 'unclear':
        return { kind: 'unclear-section' };
    }
  }

  return {
    async reply(conversation, message) {
      const input = readInput(message);
      try {
        return await replyTo(conversation, input);
      } catch (error) {
        const said = input.kind === 'question' ? input.text : input.kind === 'command' ? input.argument : '';
        logger.error(faultFields(error, [message, said]), 'replying to a message failed');
        return { kind: 'fault' };
      }
    },
    open(key) {
      try {
        const section = assistant.sectionByKey(key);
        return section === undefined ? { kind: 'stale-section' } : { kind: 'section', section };
      } catch (error) {
        logger.error(faultFields(error, []), 'opening a section failed');
        return { kind: 'fault' };
      }
    },
  };
}

function citedSections(assistant: Assistant, answer: Answer): CitedSection[] {
  const sections = new Map<string, CitedSection>();
  for (const citation of answer.citations) {
    const key = assistant.keyOf(citation);
    if (!sections.has(key)) sections.set(key, { key, place: citation.place, document: citation.document });
  }
  return [...sections.values()];
}
