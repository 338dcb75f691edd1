import { describe, expect, it } from 'vitest';
import { createOpenAiChatModel } from '../../src/adapters/chat/openai-chat-model.ts';
import { readPrompts } from '../../src/adapters/chat/prompts.ts';
import { loadConfig } from '../../src/config.ts';
import { createAssistant } from '../../src/domain/answers/create-assistant.ts';
import { createModelAnswers } from '../../src/domain/answers/model/model-answers.ts';
import { smallLibrary } from '../support/small-corpus.ts';

const loaded = loadConfig(process.env);
const chat = loaded.kind === 'loaded' ? loaded.config.chat : undefined;

describe.skipIf(chat === undefined)('the configured chat model', () => {
  it('words an answer that is proven', { timeout: 60_000 }, async () => {
    if (chat === undefined) throw new Error('no chat model is configured');
    const library = await smallLibrary();
    const model = createModelAnswers({
      model: createOpenAiChatModel(chat),
      prompts: await readPrompts(),
      patience: { first: 30_000, rewriting: 10_000, whole: 60_000 },
      report: () => undefined,
      now: Date.now,
    });
    const assistant = createAssistant(() => library, Date.now, { model });
    const answer = await assistant.ask('Công an phường có nhiệm vụ kiểm tra gì?', []);
    expect(answer).toMatchObject({ kind: 'answered', mode: 'model' });
    expect(answer.citations[0]).toMatchObject({ document: '5-KH/ĐU', locator: 'II.2' });
  });
});
