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
  /** Empty for a conversation that is new or was silent too long. */
  recall(conversation: string, now: number): Recalled;
  remember(conversation: string, question: string, notices: readonly string[], now: number): void;
  forget(conversation: string): void;
}

export interface Recalled {
  /** The last ones, oldest first. */
  readonly questions: readonly string[];
  /** The notices shown in the conversation since it began. */
  readonly notices: ReadonlySet<string>;
}

interface Remembered extends Recalled {
  readonly at: number;
}

const NOTHING: Recalled = { questions: [], notices: new Set() };

export function createHistory(limits: HistoryLimits): History {
  const conversations = new Map<string, Remembered>();

  function recall(conversation: string, now: number): Recalled {
    const remembered = conversations.get(conversation);
    if (remembered === undefined) return NOTHING;
    if (now - remembered.at <= limits.idleMs) return remembered;
    conversations.delete(conversation);
    return NOTHING;
  }

  return {
    recall,
    remember(conversation, question, notices, now) {
      const before = recall(conversation, now);
      const remembered = {
        questions: [...before.questions, question].slice(-limits.questions),
        notices: new Set([...before.notices, ...notices]),
        at: now,
      };
      setNewest(conversations, conversation, remembered, limits.conversations);
    },
    forget(conversation) {
      conversations.delete(conversation);
    },
  };
}
