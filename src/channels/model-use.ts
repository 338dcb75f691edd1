/** What a chat model used on a day. */
export interface ModelUse {
  readonly requests: number;
  /** Tokens of requests and replies. */
  readonly tokens: number;
  readonly mostTokens: number;
  /** In the currency of the configured prices; absent where none are. */
  readonly cost?: number;
  readonly mostCost?: number;
}
