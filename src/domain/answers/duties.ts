import { cite } from '../documents/citation.ts';
import { documentName, type Section } from '../documents/document.ts';
import { describeLocator } from '../documents/locator.ts';
import { isInScope } from '../documents/reference.ts';
import { sectionActor } from '../obligations/actor.ts';
import type { Passage } from '../search/passages.ts';
import type { Unit } from '../text/glossary.ts';
import { semicolonParts, sentences } from '../text/sentences.ts';
import { stopwords } from '../text/stopwords.ts';
import { syllables, tokenise } from '../text/tokenise.ts';
import { capitalise, closed, plain } from '../text/wording.ts';
import type { Composition, Statement } from './composition.ts';
import type { Intent } from './intent.ts';
import type { Library } from './library.ts';
import type { Question } from './question.ts';

/** A section that gives tasks to a unit: its heading names the unit, or its text begins with it. */
export interface Assignment {
  readonly passage: Passage;
  readonly section: Section;
  readonly actor: string;
  /** Whether the question is about all the unit's tasks, not one of them. */
  readonly whole: boolean;
}

/** Intents in which the unit that a question begins with is the one that acts. */
const ACTS: ReadonlySet<Intent> = new Set(['duties', 'with-whom', 'report-to', 'when']);

/** Words of asking for duties that name no particular task. */
const GENERAL = new Set(
  syllables(
    'nhiệm vụ trách nhiệm công việc việc làm thực hiện kế hoạch được giao 213 thành phố thi đua khen thưởng gì chỉ thị 41 triển khai cụ thể có phải trong theo',
  ),
);

/** The section that assigns tasks to the unit a question is about; undefined when it is about none, or none is assigned. */
export function assignmentFor(question: Question, library: Library): Assignment | undefined {
  const { intent, units, organisation, reference } = question;
  const [mention] = units;
  if (mention === undefined || !ACTS.has(intent)) return undefined;
  if (intent !== 'duties' && mention.start > 2) return undefined;
  if (organisation !== undefined && organisation.length > mention.end - mention.start + 1) return undefined;
  const passage = library.passages.find(
    ({ document, section }) =>
      isInScope(reference, document.metadata.number) && actsIn(section, mention.unit, library),
  );
  if (passage === undefined) return undefined;
  const actor = sectionActor(passage.section, library.glossary)?.name ?? mention.unit.name;
  return { passage, section: passage.section, actor, whole: asksAll(question) };
}

function actsIn(section: Section, unit: Unit, library: Library): boolean {
  const actor = sectionActor(section, library.glossary);
  if (actor === undefined) return false;
  const known = library.glossary.unit(actor.name);
  if (known !== undefined) return known === unit;
  const spaced = ` ${syllables(library.glossary.writeOut(actor.name)).join(' ')} `;
  return spaced.startsWith(` ${syllables(unit.name).join(' ')} `);
}

/** Whether nothing particular is asked besides the unit. */
function asksAll({ text, units }: Question): boolean {
  const tokens = tokenise(text);
  const stops = stopwords(text, tokens);
  const inUnit = (i: number) => units.some(({ start, end }) => i >= start && i < end);
  const particular = tokens.filter(({ folded }, i) => !stops[i] && !inUnit(i) && !GENERAL.has(folded));
  return particular.length <= 1;
}

/** A sentence longer than this (UTF-16 units) is listed by its parts between semicolons. */
const LONG = 400;

/** Every task an assignment states, each on its line with its own citation. */
export function listDuties({ passage, section, actor }: Assignment): Composition {
  const { document } = passage;
  const subject = plain(section.heading ?? actor);
  const texts = section.content.flatMap((item) => (item.kind === 'paragraph' ? sentences(item.text) : []));
  const tasks = texts.flatMap(({ text }) => (text.length > LONG ? semicolonParts(text) : [text]));
  const statements: Statement[] = tasks.flatMap((quote) => {
    const citation = cite(document, section, quote);
    const task = quote.startsWith(actor) ? quote.slice(actor.length).trim() : quote;
    return citation ? [{ text: `- ${closed(capitalise(plain(task)))}`, citations: [citation] }] : [];
  });
  return {
    kind: 'answered',
    statements: [
      {
        text: `${subject} có các nhiệm vụ sau (${describeLocator(section.locator)} ${documentName(document.metadata)}):`,
        citations: [],
      },
      ...statements,
    ],
  };
}
