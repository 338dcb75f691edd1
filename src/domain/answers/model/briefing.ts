import { documentName, sectionText } from '../../documents/document.ts';
import { describeLocator, isWithin } from '../../documents/locator.ts';
import { remarksOn } from '../../documents/notices.ts';
import { isInScope } from '../../documents/reference.ts';
import { describeTiming } from '../../obligations/describe-timing.ts';
import type { Obligation } from '../../obligations/obligation.ts';
import { retrieve } from '../../search/retrieve.ts';
import type { Composition } from '../composition.ts';
import type { Library } from '../library.ts';
import type { Question } from '../question.ts';
import { withoutPersonalData } from './personal-data.ts';
import type { ShownSection } from './proof.ts';

/** What a model is shown for a question. */
export interface Briefing {
  /** By the ids that the material gives them. */
  readonly sections: ReadonlyMap<string, ShownSection>;
  /** JSON: whatever stands in a question or a document cannot end a field. */
  readonly material: string;
}

/** Passages that are shown, and UTF-16 units of them together: some 8,000 tokens of Vietnamese. */
const MOST_SECTIONS = 8;
const MOST_TEXT = 16_000;
const MOST_TASKS = 30;

/**
 * Gathers the sections that fit a question best, those first that the extractive answer cites, with the tasks that the
 * register finds in them and the remarks of editors.
 * @param history earlier questions of the conversation, oldest first
 */
export async function brief(
  asked: string,
  history: readonly string[],
  question: Question,
  extractive: Composition,
  library: Library,
  now: number,
): Promise<Briefing> {
  const sections = new Map<string, ShownSection>();
  let room = MOST_TEXT;
  for (const shown of await candidates(question, extractive, library)) {
    const length = sectionText(shown.section).length;
    if (length > room || sections.size >= MOST_SECTIONS) continue;
    room -= length;
    sections.set(`M${sections.size + 1}`, shown);
  }
  const material = {
    question: withoutPersonalData(asked),
    earlierQuestions: history.map(withoutPersonalData),
    sections: [...sections].map(([id, shown]) => describe(id, shown, now)),
    tasks: tasksIn(sections, library.obligations),
  };
  return { sections, material: JSON.stringify(material) };
}

async function candidates(
  question: Question,
  { statements }: Composition,
  library: Library,
): Promise<ShownSection[]> {
  const cited = statements.flatMap(({ citations }) => citations);
  const ranked = await retrieve(library, question.query, { limit: 2 * MOST_SECTIONS, prefer: () => 1 });
  const passages = new Set([
    ...cited.flatMap(({ document, locator }) =>
      library.passages.filter(
        (passage) =>
          passage.document.metadata.number === document && isWithin(locator, passage.section.locator),
      ),
    ),
    ...ranked
      .map(({ passage }) => passage)
      .filter(({ document }) => isInScope(question.reference, document.metadata.number)),
  ]);
  return [...passages];
}

function describe(id: string, shown: ShownSection, now: number): Record<string, unknown> {
  const { document, section, ancestors } = shown;
  return {
    id,
    document: documentName(document.metadata),
    place: describeLocator(section.locator),
    textKind: document.metadata.text,
    under: ancestors.flatMap(({ heading }) => heading ?? []),
    text: sectionText(section),
    remarks: remarksOn(shown, now),
  };
}

/** The rows of the register for the sections that are shown. */
function tasksIn(
  sections: ReadonlyMap<string, ShownSection>,
  obligations: readonly Obligation[],
): Record<string, unknown>[] {
  const rows = [...sections].flatMap(([id, { document, section }]) =>
    obligations
      .filter(
        ({ citation }) =>
          citation.document === document.metadata.number && isWithin(citation.locator, section.locator),
      )
      .map(({ actors, role, task, partners, recipient, timing }) => ({
        section: id,
        actors,
        role,
        task,
        partners,
        ...(recipient && { recipient }),
        timing: describeTiming(timing),
      })),
  );
  return rows.slice(0, MOST_TASKS);
}
