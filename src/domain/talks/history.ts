import { setNewest } from './newest.ts';

/** How much is remembered. */
export interface HistoryLimits {
  /** Questions of one conversation. */
  readonly questions: number;
  /** Milliseconds of silence after which a conversation is forgotten. */
  readonly idleMs: number;
  /** Conversations; beyond it the one silent longest is forgotten. */
  readonly conversations: number;
}

/** The last questions of each conversation and the notices it has been shown, in memory only. Times are milliseconds since the epoch. */
export interface History {
  /** Oldest first; empty for a conversation that is new or was silent too long. */
  recall(conversation: string, now: number): readonly string[];
  /** The notices shown in the conversation since it began. */
  shown(conversation: string, now: number): ReadonlySet<string>;
  remember(conversation: string, question: string, notices: readonly string[], now: number): void;
  forget(conversation: string): void;
}

interface Remembered {
  readonly questions: readonly string[];
  readonly notices: ReadonlySet<string>;
  readonly at: number;
}

export function createHistory(limits: HistoryLimits): History {
  const conversations = new Map<string, Remembered>();

  function current(conversation: string, now: number): Remembered | undefined {
    const remembered = conversations.get(conversation);
    if (remembered === undefined || now - remembered.at <= limits.idleMs) return remembered;
    conversations.delete(conversation);
    return undefined;
  }

  const recall = (conversation: string, now: number) => current(conversation, now)?.questions ?? [];
  const shown = (conversation: string, now: number) =>
    current(conversation, now)?.notices ?? new Set<string>();

  return {
    recall,
    shown,
    remember(conversation, question, notices, now) {
      const questions = [...recall(conversation, now), question].slice(-limits.questions);
      const told = new Set([...shown(conversation, now), ...notices]);
      const remembered = { questions, notices: told, at: now };
      setNewest(conversations, conversation, remembered, limits.conversations);
    },
    forget(conversation) {
      conversations.delete(conversation);
    },
  };
}
