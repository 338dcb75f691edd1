/** A place where people talk to the assistant: Telegram, the console; a web page or Zalo would be another. */
export interface Channel {
  /** For logs. */
  readonly name: string;
  /**
   * Serves until the conversation ends by itself (end of input) or {@link stop} is called, then resolves.
   * Rejects only with a fault that waiting cannot cure, such as a refused token. Call it once.
   */
  start(): Promise<void>;
  /** Takes in nothing more, finishes the replies under way, then resolves. Safe to call at any time, more than once. */
  stop(): Promise<void>;
}
