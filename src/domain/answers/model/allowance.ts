import type { ChatModel, ChatRequest, Clock, TokenUse } from '../../ports.ts';
import { dayInVietnam } from '../../text/dates.ts';

/** What was used on a day. */
export interface DayUse extends TokenUse {
  readonly requests: number;
}

/** Remembers what was used, by days in Vietnam ("2026-11-29"). */
export interface UseLog {
  on(day: string): DayUse;
  add(day: string, use: TokenUse): void;
}

/** What may be used on a day; a limit that is absent does not hold. */
export interface Allowance {
  /** Tokens of requests and replies together. */
  readonly tokens?: number;
  /** In the currency of the prices. */
  readonly cost?: number;
  /** For a million tokens of requests, and of replies. */
  readonly price: { readonly input: number; readonly output: number };
}

/** What tokens cost, in the currency of the prices. */
export function costOf({ input, output }: TokenUse, { price }: Allowance): number {
  return (input * price.input + output * price.output) / 1_000_000;
}

/** UTF-16 units of Vietnamese in a token, about: for servers that do not count. */
const UNITS_PER_TOKEN = 2.5;

/** Counts what a model uses, and asks it no more when the day's allowance is used up. */
export function withAllowance(model: ChatModel, log: UseLog, allowance: Allowance, now: Clock): ChatModel {
  return {
    name: model.name,
    async write(request, onPiece, signal) {
      const used = log.on(dayInVietnam(now()));
      const { tokens = Number.POSITIVE_INFINITY, cost = Number.POSITIVE_INFINITY } = allowance;
      if (used.input + used.output >= tokens || costOf(used, allowance) >= cost)
        return { kind: 'failed', reason: 'spent', detail: `${used.requests} requests today` };
      let written = 0;
      const outcome = await model.write(
        request,
        (piece) => {
          written += piece.length;
          onPiece(piece);
        },
        signal,
      );
      // A request that was stopped had been sent: the server counts what it read.
      const isAsked =
        outcome.kind === 'written' ||
        written > 0 ||
        outcome.use !== undefined ||
        outcome.reason === 'stopped';
      if (isAsked) log.add(dayInVietnam(now()), outcome.use ?? estimate(request, written));
      return outcome;
    },
  };
}

function estimate({ instructions, material }: ChatRequest, written: number): TokenUse {
  const tokens = (units: number) => Math.ceil(units / UNITS_PER_TOKEN);
  return { input: tokens(instructions.length + material.length), output: tokens(written) };
}
