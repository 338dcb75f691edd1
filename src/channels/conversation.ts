import type { Answer, AskOptions, Assistant } from '../domain/answers/assistant.ts';
import type { RegisterSheet } from '../domain/obligations/exports.ts';
import type { Obligation } from '../domain/obligations/obligation.ts';
import type { Clock } from '../domain/ports.ts';
import { createHistory, type History } from '../domain/talks/history.ts';
import type { ReplyLog } from '../domain/talks/replies.ts';
import { fold } from '../domain/text/normalise.ts';
import { faultFields } from './fault-fields.ts';
import { type Input, readInput } from './input.ts';
import type { Logger } from './logger.ts';
import type { CitedSection, Reply } from './reply.ts';

/** How much is remembered of conversations. */
export const HISTORY_LIMITS = { questions: 5, idleMs: 30 * 60_000, conversations: 1_000 };

/** The talk with people, the same in every channel. `reply` and `open` never throw: a fault is logged and becomes a Reply. */
export interface Conversation {
  /**
   * Replies to one message.
   * @param conversation names one person in one place; its earlier questions are remembered for half an hour
   * @param message the text as typed
   * @param person who asks, where replies are kept
   * @param options how an answer is waited for
   */
  reply(conversation: string, message: string, person?: number, options?: AskOptions): Promise<Reply>;
  /** Opens a section by the key a button carries. */
  open(key: string): OpenedSection;
  /** What the section of that key obliges whom to. */
  tasksIn(key: string): readonly Obligation[];
  /** What a unit must do, or everybody; `dated`: only what has a time. */
  register(unit: string | undefined, dated: boolean): Extract<Reply, { kind: 'register' }>;
}

/** Who asks, where, and how the answer is waited for. */
interface Asked {
  readonly conversation: string;
  readonly person: number | undefined;
  readonly options: AskOptions | undefined;
}

export type OpenedSection = Extract<Reply, { kind: 'section' | 'stale-section' | 'fault' }>;

export interface ConversationDeps {
  readonly assistant: Assistant;
  readonly logger: Logger;
  readonly now: Clock;
  /** Where earlier questions are remembered; by default in memory. */
  readonly history?: History;
  /** Where replies are kept to be judged; by default nowhere. */
  readonly replies?: Pick<ReplyLog, 'record'>;
}

export function createConversation(deps: ConversationDeps): Conversation {
  const { assistant, logger, now, history = createHistory(HISTORY_LIMITS), replies } = deps;

  async function replyTo(asked: Asked, input: Input): Promise<Reply> {
    switch (input.kind) {
      case 'question':
        return ask(asked, input.text);
      case 'command':
        return obey(asked, input.name, input.argument);
      default:
        return input;
    }
  }

  async function ask({ conversation, person, options }: Asked, question: string): Promise<Reply> {
    const before = history.recall(conversation, now());
    const full = await assistant.ask(question, before.questions, options);
    const answer = { ...full, notices: full.notices.filter((notice) => !before.notices.has(notice)) };
    history.remember(conversation, question, answer.notices, now());
    const sections = citedSections(assistant, answer);
    const first = answer.citations.find((citation) => assistant.obliges(citation));
    const obliging = first && assistant.keyOf(first);
    const shownReply = { kind: 'answer', answer, sections, ...(obliging && { obliging }) } as const;
    if (replies === undefined || person === undefined) return shownReply;
    const places = sections.map(({ document, place }) => `${document}, ${place}`);
    const id = replies.record({ person, question, kind: answer.kind, places, at: now() });
    return { ...shownReply, id };
  }

  function obey(asked: Asked, command: string, argument: string): Reply | Promise<Reply> {
    const { conversation } = asked;
    switch (command) {
      case 'hoi':
        return argument === '' ? { kind: 'ask-usage' } : ask(asked, argument);
      case 'xoa':
        history.forget(conversation);
        return { kind: 'forgotten' };
      case 'trachnhiem':
        return tasks(argument, false);
      case 'thoihan':
        return tasks(argument, true);
      case 'start':
        history.forget(conversation);
        return { kind: 'greeting' };
      case 'help':
        return { kind: 'help' };
      case 'vanban':
        return { kind: 'sources', sources: assistant.sources() };
      case 'muc':
        return argument === '' ? { kind: 'section-usage' } : lookUp(argument);
      default:
        return { kind: 'unknown-command' };
    }
  }

  function tasks(argument: string, dated: boolean): Reply {
    if (argument === '') return { kind: 'choose-unit', dated, units: assistant.actors() };
    const everybody = /^(?:tat ca(?: don vi)?|moi don vi|all)$/.test(fold(argument));
    const unit = everybody ? undefined : assistant.unitName(argument);
    return register(unit, dated);
  }

  function register(unit: string | undefined, dated: boolean): Extract<Reply, { kind: 'register' }> {
    return { kind: 'register', dated, sheet: sheetOf(unit, dated), ...(unit && { unit }) };
  }

  function sheetOf(unit: string | undefined, dated: boolean): RegisterSheet {
    const sheet = assistant.register(unit);
    const timed = sheet.obligations.filter(({ timing }) => timing.kind !== 'not-stated');
    return dated ? { ...sheet, obligations: timed } : sheet;
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
    register,
    tasksIn: (key) => assistant.tasksIn(key),
    async reply(conversation, message, person, options) {
      const input = readInput(message);
      try {
        return await replyTo({ conversation, person, options }, input);
      } catch (error) {
        if (options?.signal?.aborted) return { kind: 'stopped' };
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
