/** How much is remembered. */
export interface HistoryLimits {
  /** Questions of one conversation. */
  readonly questions: number;
  /** Milliseconds of silence after which a conversation is forgotten. */
  readonly idleMs: number;
  /** Conversations; beyond it the one silent longest is forgotten. */
  readonly conversations: number;
}

/** The last questions of each conversation, in memory only. Times are milliseconds since the epoch. */
export interface History {
  /** Oldest first; empty for a conversation that is new or was silent too long. */
  recall(conversation: string, now: number): readonly string[];
  remember(conversation: string, question: string, now: number): void;
  forget(conversation: string): void;
}

interface Remembered {
  readonly questions: readonly string[];
  readonly at: number;
}

export function createHistory(limits: HistoryLimits): History {
  // A Map keeps insertion order and `remember` re-inserts, so the first entry is the one silent longest.
  const conversations = new Map<string, Remembered>();

  function recall(conversation: string, now: number): readonly string[] {
    const remembered = conversations.get(conversation);
    if (remembered === undefined) return [];
    if (now - remembered.at <= limits.idleMs) return remembered.questions;
    conversations.delete(conversation);
    return [];
  }

  return {
    recall,
    remember(conversation, question, now) {
      const questions = [...recall(conversation, now), question].slice(-limits.questions);
      conversations.delete(conversation);
      conversations.set(conversation, { questions, at: now });
      for (const oldest of conversations.keys()) {
        if (conversations.size <= limits.conversations) break;
        conversations.delete(oldest);
      }
    },
    forget(conversation) {
      conversations.delete(conversation);
    },
  };
}
