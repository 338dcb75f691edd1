import type { Clock } from '../../ports.ts';
import { clean } from '../../text/normalise.ts';
import { countSyllables } from '../../text/tokenise.ts';
import { toAnswer, understand } from '../answer.ts';
import type { Answer, AskOptions } from '../assistant.ts';
import { assemble, type Composition } from '../composition.ts';
import { completeFollowUp } from '../follow-up.ts';
import type { Library } from '../library.ts';
import { answerBySearch } from '../search-answer.ts';
import type { Thresholds } from '../thresholds.ts';
import type { ModelAnswers } from './model-answers.ts';

export interface ModelledDeps {
  readonly model: ModelAnswers;
  readonly library: Library;
  readonly thresholds: Thresholds;
  readonly now: Clock;
}

/** A question with fewer syllables may lean on those before it, though the rules do not see how. */
const SHORT = 9;

/**
 * Answers with the help of a chat model, or without it where it fails or proves nothing.
 * @param history the earlier questions of the conversation, oldest first
 * @throws the reason of the signal, when it ends the writing
 */
export async function answerWithModel(
  typed: string,
  history: readonly string[],
  { model, library, thresholds, now }: ModelledDeps,
  { onDraft = () => {}, signal = new AbortController().signal }: AskOptions,
): Promise<Answer> {
  const since = now();
  const asked = clean(typed).trim();
  const full = isFollowUp(asked, history, library)
    ? await model.complete(asked, history, library, since, signal)
    : undefined;
  const understood = await understand(full ?? asked, full === undefined ? history : [], library, now());
  if (understood.kind === 'settled') return toAnswer(understood.composition, 'extractive', library, now());
  const { question } = understood;
  const extractive = await answerBySearch(question, library, now(), thresholds);
  const outcome = await model.compose(
    { text: full ?? asked, history, question, extractive, since },
    library,
    (statements) => onDraft(assemble({ kind: 'answered', statements }).text),
    signal,
  );
  switch (outcome.kind) {
    case 'composed':
      return toAnswer(outcome.composition, 'model', library, now());
    case 'found-nothing':
      return toAnswer(hedged(extractive), 'extractive', library, now());
    case 'failed':
      return { ...toAnswer(extractive, 'extractive', library, now()), modelFailed: true };
    case 'stopped':
      throw signal.reason;
  }
}

function isFollowUp(asked: string, history: readonly string[], library: Library): boolean {
  if (history.length === 0) return false;
  return countSyllables(asked) < SHORT || completeFollowUp(asked, history, library) !== asked;
}

/**
 * A model that finds no answer does not prove that there is none; what was found without it is shown as what comes
 * nearest.
 */
function hedged(extractive: Composition): Composition {
  if (extractive.kind !== 'answered') return extractive;
  const lead = 'Mô hình không tìm thấy câu trả lời đúng điều được hỏi. Quy định gần nhất tra được:';
  return { kind: 'not-stated', statements: [{ text: lead, citations: [] }, ...extractive.statements] };
}
