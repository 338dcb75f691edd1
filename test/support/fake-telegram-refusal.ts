import type { ResponseParameters } from 'grammy/types';

/** How the Bot API says no. */
export class Refusal extends Error {
  readonly status: number;
  readonly parameters: ResponseParameters | undefined;

  constructor(status: number, description: string, parameters?: ResponseParameters) {
    super(description);
    this.status = status;
    this.parameters = parameters;
  }
}
