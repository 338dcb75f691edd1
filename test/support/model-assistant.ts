import { createOpenAiChatModel } from '../../src/adapters/chat/openai-chat-model.ts';
import { readPrompts } from '../../src/adapters/chat/prompts.ts';
import type { Assistant } from '../../src/domain/answers/assistant.ts';
import { createAssistant } from '../../src/domain/answers/create-assistant.ts';
import type { Library } from '../../src/domain/answers/library.ts';
import { withBreaker } from '../../src/domain/answers/model/breaker.ts';
import { createModelAnswers, type ModelReport } from '../../src/domain/answers/model/model-answers.ts';
import type { Patience } from '../../src/domain/answers/model/patience.ts';

export const PATIENCE: Patience = { first: 2_800, rewriting: 1_100, whole: 20_000 };

/** An assistant that asks an OpenAI-compatible server, as the program joins them. */
export async function modelAssistant(
  library: () => Library,
  baseUrl: string,
  { patience = PATIENCE, failures = 5 }: { patience?: Patience; failures?: number } = {},
): Promise<{ assistant: Assistant; reports: ModelReport[] }> {
  const reports: ModelReport[] = [];
  const model = createModelAnswers({
    model: withBreaker(
      createOpenAiChatModel({ apiKey: 'sk-secret-0123456789', model: 'fake', baseUrl }),
      { failures, restMs: 60_000 },
      Date.now,
    ),
    prompts: await readPrompts(),
    patience,
    report: (report) => reports.push(report),
    now: Date.now,
  });
  return { assistant: createAssistant(library, Date.now, { model }), reports };
}
