import type { Api } from 'grammy';
import type { InlineKeyboardButton } from 'grammy/types';
import type { VerifiedCitation } from '../../domain/documents/citation.ts';
import type { Round } from '../../domain/tutor/asked.ts';
import type { Learning } from '../../domain/tutor/learning.ts';
import { sendItem, takeBack } from './item-poll.ts';
import { sectionButtons } from './render/buttons.ts';
import { renderRoundEnd } from './render/round-end.ts';
import { sendTo } from './send.ts';

/** Leads people through rounds of questions. */
export interface Asking {
  /** Puts the next question of the round to the person in the chat, or says how the round went. */
  goOn(api: Api, person: number, chat: number, round: Round): Promise<void>;
  /** Buttons that open what is cited, each section once. */
  sections(citations: readonly VerifiedCitation[]): InlineKeyboardButton[][];
}

export interface AskingDeps {
  readonly learning: Learning;
  /** The key of a cited section, for a button. */
  readonly keyOf: (citation: VerifiedCitation) => string;
}

export function createAsking({ learning, keyOf }: AskingDeps): Asking {
  const { tutor } = learning;

  function sections(citations: readonly VerifiedCitation[]): InlineKeyboardButton[][] {
    const rows = new Map(citations.map((cited) => [keyOf(cited), cited]));
    return sectionButtons([...rows].map(([key, { place, document }]) => ({ key, place, document })));
  }

  return {
    sections,
    async goOn(api, person, chat, round) {
      const step = tutor.next(person, round);
      for (const sent of step.takenBack) await takeBack(api, sent);
      if (step.kind === 'end') {
        const conclusion = learning.conclude(person, step.end);
        const missed = sections(step.end.missed.map(({ citation }) => citation));
        return void (await sendTo(api, chat, renderRoundEnd(conclusion, missed)));
      }
      tutor.sent(step.question, await sendItem(api, chat, step.question));
    },
  };
}
