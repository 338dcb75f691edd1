import type { VerifiedCitation } from '../documents/citation.ts';
import {
  documentName,
  type PlacedSection,
  type Section,
  type SectionLine,
  sectionLines,
} from '../documents/document.ts';
import { describeLocator, isWithin } from '../documents/locator.ts';
import { neighboursOf } from '../documents/neighbours.ts';
import { isInForce, remarksOn } from '../documents/notices.ts';
import { readReference } from '../documents/reference.ts';
import type { Obligation } from '../obligations/obligation.ts';
import { unitMeant } from '../obligations/register.ts';
import type { Clock } from '../ports.ts';
import { retrieve } from '../search/retrieve.ts';
import { clean } from '../text/normalise.ts';
import { plain } from '../text/wording.ts';
import { answerQuestion } from './answer.ts';
import type { Assistant, SectionLink, SectionLookup, SectionView } from './assistant.ts';
import type { Library } from './library.ts';
import { type Found, innermost, lookUp } from './look-up.ts';
import { answerWithModel } from './model/answer-with-model.ts';
import type { ModelAnswers } from './model/model-answers.ts';
import { readQuestion } from './question.ts';
import { registerSheet } from './register-sheet.ts';
import { sectionKey } from './section-key.ts';
import { THRESHOLDS, type Thresholds } from './thresholds.ts';

/** Sections that {@link Assistant.find} offers. */
const MOST_FOUND = 10;

export interface AssistantOptions {
  /** Where answering ends; others than the chosen ones are for measuring what they would do. */
  readonly thresholds?: Thresholds;
  /** Words the answers where there is a chat model. */
  readonly model?: ModelAnswers;
}

/**
 * The assistant over whatever library is in use at the moment of asking.
 * @param library the library in use; asked anew for every request, so that a new generation takes over at once
 */
export function createAssistant(
  library: () => Library,
  now: Clock,
  { thresholds = THRESHOLDS, model }: AssistantOptions = {},
): Assistant {
  function view({ document, section, ancestors }: Found): SectionView {
    const { metadata } = document;
    const chain = [...ancestors, section];
    const lines = bodyOf(section);
    const { previous, next, whole } = neighboursOf(document, { section, ancestors });
    const link = ({ locator }: Section): SectionLink => ({
      key: sectionKey(metadata.number, locator),
      place: describeLocator(locator),
    });
    return {
      key: sectionKey(metadata.number, section.locator),
      documentName: documentName(metadata),
      documentTitle: metadata.title,
      locator: section.locator,
      place: describeLocator(section.locator),
      headings: chain.flatMap((item) => (item.heading ? plain(`${item.label} ${item.heading}`.trim()) : [])),
      text: lines.map(({ text }) => text).join('\n'),
      lines,
      notices: remarksOn({ ancestors, section }, now()),
      ...(previous && { previous: link(previous) }),
      ...(next && { next: link(next) }),
      ...(whole && { whole: link(whole) }),
    };
  }

  function find(number: string, locator: string): Found | undefined {
    const current = library();
    const document = current.document(number);
    const placed: PlacedSection | undefined = current.section(number, locator);
    return document && placed && { ...placed, document };
  }

  function placeOf(key: string): { number: string; locator: string } | undefined {
    for (const { metadata } of library().documents) {
      const { number } = metadata;
      const locator = library()
        .locators(number)
        .find((candidate) => sectionKey(number, candidate) === key);
      if (locator !== undefined) return { number, locator };
    }
    return undefined;
  }

  function actors(): string[] {
    const { obligations, document, glossary } = library();
    const counts = new Map<string, number>();
    for (const { actors: named, citation } of obligations) {
      // Laws oblige everybody and no one in particular.
      if (document(citation.document)?.metadata.type === 'Luật') continue;
      for (const actor of named) {
        // "Các cấp uỷ, tổ chức đảng" and "các cấp ủy, tổ chức đảng, chính quyền" are one to choose.
        const name = unitMeant(actor, glossary)?.name ?? actor;
        counts.set(name, (counts.get(name) ?? 0) + 1);
      }
    }
    return [...counts].sort(([, a], [, b]) => b - a).map(([actor]) => actor);
  }

  return {
    ask: (question, history, options = {}) =>
      model === undefined
        ? answerQuestion(question, history, library(), now(), thresholds)
        : answerWithModel(question, history, { model, library: library(), thresholds, now }, options),

    sources: () =>
      library().documents.map((document) => ({
        metadata: document.metadata,
        notices: document.notices.filter((notice) => isInForce(notice, now())),
        passages: library().passages.filter((passage) => passage.document === document).length,
      })),

    section(typed): SectionLookup {
      const current = library();
      const text = current.glossary.writeOut(clean(typed));
      const reference = readReference(
        text,
        current.documents.map(({ metadata }) => metadata),
      );
      const bare = /^\s*(\d{1,3})(?:\.(\d{1,2}))?\s*$/u.exec(text);
      const locators = bare ? [bare[0].trim(), `Điều ${bare[0].trim()}`] : reference.locators;
      const looked = lookUp({ ...reference, locators }, current);
      if (looked === undefined) return { kind: 'unclear' };
      if (looked.kind === 'missing') {
        return {
          kind: 'missing',
          message: looked.composition.statements.map(({ text: line }) => line).join('\n'),
        };
      }
      const places = innermost(looked.places);
      const [only, ...others] = places;
      if (only === undefined) return { kind: 'unclear' };
      return others.length === 0
        ? { kind: 'found', section: view(only) }
        : { kind: 'ambiguous', candidates: places.map(view) };
    },

    sectionByKey(key) {
      const place = placeOf(key);
      const found = place && find(place.number, place.locator);
      return found && view(found);
    },

    register: (unit) => registerSheet(library(), unit === undefined ? {} : { unit }, now()),

    async find(text) {
      const { query } = readQuestion(text, library());
      const ranked = await retrieve(library(), query, { limit: MOST_FOUND, prefer: () => 1 });
      return ranked.flatMap(({ passage }) => {
        const found = find(passage.document.metadata.number, passage.section.locator);
        return found === undefined ? [] : [view(found)];
      });
    },

    obliges: ({ document, locator }) => library().obligations.some(isIn(document, locator)),

    tasksIn(key) {
      const place = placeOf(key);
      return place === undefined ? [] : library().obligations.filter(isIn(place.number, place.locator));
    },

    unitName: (typed) => unitMeant(typed, library().glossary)?.name ?? typed.trim(),

    unitNames: () => [...new Set([...actors(), ...library().glossary.unitNames])],

    actors,

    keyOf: (citation: VerifiedCitation) => sectionKey(citation.document, citation.locator),
  };
}

/** Whether an obligation stands in a section or in what it contains. */
function isIn(number: string, locator: string): (obligation: Obligation) => boolean {
  return ({ citation }) => citation.document === number && isWithin(citation.locator, locator);
}

/** The lines without the section's own heading, which stands among the headings. */
function bodyOf(section: Section): SectionLine[] {
  const { heading: _heading, ...rest } = section;
  const label = section.heading === undefined ? section.label : '';
  return sectionLines({ ...rest, label }).map((line) => ({ ...line, text: plain(line.text) }));
}
