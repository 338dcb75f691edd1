import { z } from 'zod';
import type { ChatModel } from '../../ports.ts';
import type { Glossary } from '../../text/glossary.ts';
import { syllables } from '../../text/tokenise.ts';
import { readActing } from './acting-units.ts';
import { readFigures } from './figures.ts';
import { wait } from './patience.ts';
import { withoutPersonalData } from './personal-data.ts';

const rewritten = z.object({ question: z.string().describe('Câu hỏi đầy đủ, đứng một mình vẫn hiểu được') });
const FORMAT = {
  name: 'cau_hoi_day_du',
  schema: z.toJSONSchema(rewritten) as Readonly<Record<string, unknown>>,
};
const LONGEST_REPLY = 300;
/** UTF-16 units; a longer one is no question. */
const LONGEST = 500;

export interface Rewriting {
  readonly model: ChatModel;
  readonly instructions: string;
  readonly glossary: Glossary;
  /** Milliseconds that it may take. */
  readonly patience: number;
}

/**
 * Lets a model say in full what a follow-up asks. What the conversation does not say (figures, documents, units) may not
 * come in with it.
 * @param history earlier questions, oldest first
 * @returns undefined where the model fails, adds something, or brings nothing in
 */
export async function rewriteFollowUp(
  asked: string,
  history: readonly string[],
  { model, instructions, glossary, patience }: Rewriting,
  person: AbortSignal,
): Promise<string | undefined> {
  // Abbreviations are written out by the glossary: a model would guess.
  const [question, ...earlier] = [asked, ...history].map((text) =>
    glossary.writeOut(withoutPersonalData(text)),
  );
  const waiting = wait(patience, person);
  let reply = '';
  const outcome = await model
    .write(
      {
        instructions,
        material: JSON.stringify({ question, earlierQuestions: earlier }),
        reply: FORMAT,
        longest: LONGEST_REPLY,
      },
      (piece) => {
        reply += piece;
      },
      waiting.signal,
    )
    .finally(waiting.end);
  if (outcome.kind === 'failed') return undefined;
  const full = questionOf(reply);
  if (full === undefined || full.length > LONGEST || syllables(full).length === 0) return undefined;
  const said = [question, ...earlier].join('\n');
  const adds =
    addsFigures(full, said) ||
    [...readActing(full, glossary).units].some((unit) => !isNamed(unit, said, glossary));
  return adds || !bringsIn(full, question ?? '', earlier) ? undefined : full;
}

/** A figure may be asked of something else than before ("còn hạng nhì?"), but must have been named. */
function addsFigures(full: string, said: string): boolean {
  const [now, before] = [readFigures(full), readFigures(said)];
  const values = new Set(syllables(said).map((word) => word.replace(/^0+/u, '')));
  return (
    now.documents.some((number) => !before.documents.includes(number)) ||
    now.days.some((day) => !before.days.includes(day)) ||
    now.numbers.some(
      ({ value, of }) =>
        !before.numbers.some((other) => other.value === value) &&
        !values.has(value) &&
        !(of === 'hang' && syllables(said).includes(CLASS_WORDS[Number(value) - 1] ?? '')),
    )
  );
}

const CLASS_WORDS = ['nhat', 'nhi', 'ba'];

/** Whether a unit is named, or what its name begins with: "UBND" is that of the city. */
function isNamed(unit: string, said: string, glossary: Glossary): boolean {
  const words = syllables(unit);
  const there = ` ${syllables(said).join(' ')} `;
  return (
    readActing(said, glossary).units.has(unit) ||
    (words.length > BEGINNING && there.includes(` ${words.slice(0, BEGINNING).join(' ')} `))
  );
}

/** Syllables: "ủy ban nhân dân". */
const BEGINNING = 4;

/** Whether a question says anything of the conversation that the follow-up did not: otherwise it is as incomplete as that. */
function bringsIn(full: string, asked: string, earlier: readonly string[]): boolean {
  const own = new Set(syllables(asked));
  const before = new Set(earlier.flatMap((text) => syllables(text)));
  return syllables(full).some((word) => before.has(word) && !own.has(word));
}

function questionOf(reply: string): string | undefined {
  try {
    const json = JSON.parse(reply.slice(reply.indexOf('{'), reply.lastIndexOf('}') + 1));
    return rewritten.safeParse(json).data?.question.trim();
  } catch {
    return undefined;
  }
}
