import type { Logger } from 'pino';
import { createOpenAiChatModel } from '../adapters/chat/openai-chat-model.ts';
import { readPrompts } from '../adapters/chat/prompts.ts';
import type { Database } from '../adapters/sqlite/database.ts';
import { createModelUse } from '../adapters/sqlite/model-use.ts';
import type { ModelUse } from '../channels/model-use.ts';
import type { Config } from '../config.ts';
import { costOf, type DayUse, withAllowance } from '../domain/answers/model/allowance.ts';
import { withBreaker } from '../domain/answers/model/breaker.ts';
import { createModelAnswers, type ModelAnswers } from '../domain/answers/model/model-answers.ts';
import type { Clock } from '../domain/ports.ts';
import { dayInVietnam } from '../domain/text/dates.ts';

/** When a chat model is left alone: after a handful of failures in a row, for a minute. */
const BREAKER = { failures: 5, restMs: 60_000 };
/** Milliseconds for a whole answer, and the share of people's patience that understanding a follow-up may take. */
const WHOLE_ANSWER_MS = 20_000;
const REWRITING = 0.4;

/** What there is of a chat model. */
export interface Chat {
  readonly answers: ModelAnswers;
  /** What was used today. */
  use(): ModelUse;
}

/** A chat model behind what keeps it from costing too much time or money. */
export async function composeChat(
  config: NonNullable<Config['chat']>,
  database: Database,
  logger: Logger,
  now: Clock,
): Promise<Chat> {
  const { patienceMs, daily, price, ...server } = config;
  const log = createModelUse(database);
  const limited = withAllowance(createOpenAiChatModel(server), log, { ...daily, price }, now);
  const answers = createModelAnswers({
    model: withBreaker(limited, BREAKER, now),
    prompts: await readPrompts(),
    patience: { first: patienceMs, rewriting: REWRITING * patienceMs, whole: WHOLE_ANSWER_MS },
    report: (report) => {
      const isFine =
        report.task === 'follow-up' ||
        ['composed', 'cached', 'not-stated', 'not-found', 'stopped'].includes(report.result);
      logger[isFine ? 'info' : 'warn']({ ...report }, 'a chat model was asked');
    },
    now,
  });
  return { answers, use: () => describeUse(log.on(dayInVietnam(now())), config) };
}

function describeUse(
  { requests, ...tokens }: DayUse,
  { daily, price }: NonNullable<Config['chat']>,
): ModelUse {
  const isPriced = price.input + price.output > 0;
  return {
    requests,
    tokens: tokens.input + tokens.output,
    mostTokens: daily.tokens,
    ...(isPriced && { cost: costOf(tokens, { price }) }),
    ...(daily.cost !== undefined && { mostCost: daily.cost }),
  };
}
