import { LRUCache } from 'lru-cache';
import type { ChatFailure, ChatModel, Clock } from '../../ports.ts';
import { dayInVietnam } from '../../text/dates.ts';
import type { Composition, Statement } from '../composition.ts';
import type { Library } from '../library.ts';
import type { Question } from '../question.ts';
import { brief } from './briefing.ts';
import { createDraftReader, DRAFT_FORMAT, type Verdict } from './draft.ts';
import { type Patience, wait } from './patience.ts';
import { type Doubt, prove } from './proof.ts';
import { rewriteFollowUp } from './rewrite.ts';

/** What became of asking a model, for the log: never what was asked or said. */
export interface ModelReport {
  readonly task: 'answer' | 'follow-up';
  readonly result:
    | 'composed'
    | 'cached'
    | 'rewritten'
    | 'unproven'
    | Exclude<Verdict, 'answered'>
    | ChatFailure;
  readonly detail?: string;
  readonly proven?: number;
  /** How many statements were left out, by what is doubtful of them. */
  readonly doubts?: Partial<Record<Doubt, number>>;
  readonly elapsedMs: number;
}

export interface ModelAnswersDeps {
  readonly model: ChatModel;
  /** Instructions, one file each that people can read and change. */
  readonly prompts: { readonly answer: string; readonly followUp: string };
  readonly patience: Patience;
  readonly report: (report: ModelReport) => void;
  readonly now: Clock;
}

/** What a question is asked of, and how far it was understood without a model. */
export interface Asked {
  readonly text: string;
  /** Earlier questions of the conversation, oldest first. */
  readonly history: readonly string[];
  readonly question: Question;
  /** What is answered without a model. */
  readonly extractive: Composition;
  /** When the question was put, in milliseconds since the epoch. */
  readonly since: number;
}

export type ModelOutcome =
  | { readonly kind: 'composed'; readonly composition: Composition }
  /** The model found no answer in what it was shown. */
  | { readonly kind: 'found-nothing' }
  | { readonly kind: 'failed' }
  /** By the person. */
  | { readonly kind: 'stopped' };

/** Lets a model word answers, and keeps of them what is proven. */
export interface ModelAnswers {
  /** Says in full what a follow-up asks; undefined where that fails. */
  complete(
    asked: string,
    history: readonly string[],
    library: Library,
    since: number,
    person: AbortSignal,
  ): Promise<string | undefined>;
  /** @param onProven called with all proven statements whenever there is one more */
  compose(
    asked: Asked,
    library: Library,
    onProven: (statements: readonly Statement[]) => void,
    person: AbortSignal,
  ): Promise<ModelOutcome>;
}

/** Tokens of a reply: about a dozen statements with their quotations. */
const LONGEST_REPLY = 2_000;
const MOST_STATEMENTS = 12;
const REMEMBERED = 500;

export function createModelAnswers({
  model,
  prompts,
  patience,
  report,
  now,
}: ModelAnswersDeps): ModelAnswers {
  /** Answers of a generation: forgotten with it. */
  const remembered = new WeakMap<Library, LRUCache<string, Composition>>();

  function cacheOf(library: Library): LRUCache<string, Composition> {
    const known = remembered.get(library) ?? new LRUCache<string, Composition>({ max: REMEMBERED });
    remembered.set(library, known);
    return known;
  }

  /** Remarks apply by the day, and a model is told of them. */
  function keyOf({ text, history }: Asked): string {
    return JSON.stringify([text, history, model.name, dayInVietnam(now())]);
  }

  return {
    async complete(asked, history, { glossary }, since, person) {
      const left = Math.min(patience.rewriting, patience.first - (now() - since));
      const full = await rewriteFollowUp(
        asked,
        history,
        { model, instructions: prompts.followUp, glossary, patience: left },
        person,
      );
      const result = full === undefined ? 'unproven' : 'rewritten';
      report({ task: 'follow-up', result, elapsedMs: now() - since });
      return full;
    },

    async compose(asked, library, onProven, person) {
      const { since } = asked;
      const known = cacheOf(library).get(keyOf(asked));
      if (known !== undefined) {
        report({ task: 'answer', result: 'cached', elapsedMs: now() - since });
        return { kind: 'composed', composition: known };
      }
      const { sections, material } = await brief(
        asked.text,
        asked.history,
        asked.question,
        asked.extractive,
        library,
        now(),
      );
      const { obligations, glossary } = library;
      const proven: Statement[] = [];
      const doubts: Partial<Record<Doubt, number>> = {};
      const waiting = wait(patience.first - (now() - since), person);
      const reader = createDraftReader((draft) => {
        const proof = prove(draft, { sections, obligations, glossary });
        if (proof.kind === 'doubtful') doubts[proof.doubt] = (doubts[proof.doubt] ?? 0) + 1;
        else if (
          proven.length < MOST_STATEMENTS &&
          !proven.some(({ text }) => text === proof.statement.text)
        ) {
          if (proven.length === 0) waiting.extend(patience.whole - (now() - since));
          proven.push(proof.statement);
          onProven(proven);
        }
      });
      const request = {
        instructions: prompts.answer,
        material,
        reply: DRAFT_FORMAT,
        longest: LONGEST_REPLY,
      };
      const outcome = await model.write(request, reader.read, waiting.signal).finally(waiting.end);
      const tell = (result: ModelReport['result'], detail?: string) =>
        report({
          task: 'answer',
          result,
          ...(detail !== undefined && { detail }),
          proven: proven.length,
          doubts,
          elapsedMs: now() - since,
        });
      if (outcome.kind === 'failed') {
        tell(outcome.reason, outcome.detail);
        return { kind: person.aborted ? 'stopped' : 'failed' };
      }
      const verdict = reader.verdict();
      if (verdict === undefined) tell('broken', 'the reply is not of the form that was asked for');
      else if (proven.length > 0) {
        tell('composed');
        const composition: Composition = { kind: 'answered', statements: proven };
        cacheOf(library).set(keyOf(asked), composition);
        return { kind: 'composed', composition };
      } else tell(verdict === 'answered' ? 'unproven' : verdict);
      return { kind: verdict === undefined || verdict === 'answered' ? 'failed' : 'found-nothing' };
    },
  };
}
