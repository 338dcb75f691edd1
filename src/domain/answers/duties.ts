import { cite } from '../documents/citation.ts';
import { documentName, type Section } from '../documents/document.ts';
import { describeLocator } from '../documents/locator.ts';
import type { Library } from '../search/library.ts';
import type { Passage } from '../search/passages.ts';
import type { Unit } from '../text/glossary.ts';
import { semicolonParts, sentences } from '../text/sentences.ts';
import { closed, plain } from '../text/wording.ts';
import { sectionActor } from './actor.ts';
import type { Composition, Statement } from './composition.ts';

/** A section that gives tasks to a unit: its heading names the unit, or its text begins with it. */
export interface Assignment {
  readonly passage: Passage;
  readonly section: Section;
  readonly actor: string;
}

/** The sections that assign tasks to a unit, in the documents given. */
export function assignmentsOf(unit: Unit, documents: ReadonlySet<string>, library: Library): Assignment[] {
  return library.passages.flatMap((passage) => {
    if (!documents.has(passage.document.metadata.number)) return [];
    const actor = sectionActor(passage.section, library.glossary);
    if (actor === undefined) return [];
    return names(actor.name, unit, library) ? [{ passage, section: passage.section, actor: actor.name }] : [];
  });
}

/** Whether the actor's name is the unit's, or begins with it ("Các cấp ủy, tổ chức đảng, chính quyền, Ủy ban MTTQ …"). */
function names(actor: string, unit: Unit, library: Library): boolean {
  const exact = library.glossary.unit(actor);
  if (exact !== undefined) return exact === unit;
  const fold = (text: string) => library.glossary.writeOut(text).toLowerCase().normalize('NFD').replace(/\p{M}|[^\p{L}\p{N}\s]/gu, '');
  return fold(actor).startsWith(fold(unit.name));
}

/** Every task an assignment states, each on its line with its own citation. */
export function listDuties({ passage, section, actor }: Assignment): Composition {
  const { document } = passage;
  const name = documentName(document.metadata);
  const subject = plain(section.heading ?? actor);
  const statements: Statement[] = section.content.flatMap((item) =>
    item.kind !== 'paragraph'
      ? []
      : sentences(item.text).flatMap(({ text }) =>
          (text.length > 400 ? semicolonParts(text) : [text]).flatMap((part) => {
            const citation = cite(document, section, part);
            const task = part.startsWith(actor) ? part.slice(actor.length).trim() : part;
            return citation
              ? [{ text: `- ${closed(plain(task.charAt(0).toUpperCase() + task.slice(1)))}`, citations: [citation] }]
              : [];
          }),
        ),
  );
  return {
    kind: 'answered',
    statements: [
      { text: `${subject} có các nhiệm vụ sau (${describeLocator(section.locator)} ${name}):`, citations: [] },
      ...statements,
    ],
  };
}
