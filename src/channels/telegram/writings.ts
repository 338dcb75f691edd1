/** An answer that is being written. */
export interface Writing {
  /** Aborts when the asker stops it. */
  readonly signal: AbortSignal;
  /** Forgets it; safe to call more than once. */
  end(): void;
}

/** The answers that are being written, so that those who asked can stop them. */
export interface Writings {
  /**
   * @param conversation names one person in one place
   * @param draft names the partial answer that is shown meanwhile
   */
  begin(conversation: string, chat: number, draft: number): Writing;
  /** Stops all that is being written for a conversation. @returns whether there was something */
  stop(conversation: string): boolean;
  /** Stops the answer of which this partial one is shown in the chat, if it is still being written. */
  stopDraft(chat: number, draft: number): void;
}

export function createWritings(): Writings {
  const running = new Set<{ conversation: string; chat: number; draft: number; stop: AbortController }>();
  const stopAll = (chosen: readonly { stop: AbortController }[]) => {
    for (const { stop } of chosen) stop.abort(new Error('stopped by the asker'));
    return chosen.length > 0;
  };
  return {
    begin(conversation, chat, draft) {
      const writing = { conversation, chat, draft, stop: new AbortController() };
      running.add(writing);
      return { signal: writing.stop.signal, end: () => void running.delete(writing) };
    },
    stop: (conversation) => stopAll([...running].filter((writing) => writing.conversation === conversation)),
    stopDraft(chat, draft) {
      stopAll([...running].filter((writing) => writing.chat === chat && writing.draft === draft));
    },
  };
}
