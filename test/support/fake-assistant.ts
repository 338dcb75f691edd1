import type {
  Answer,
  AskOptions,
  Assistant,
  SectionLookup,
  SectionView,
  SourceView,
} from '../../src/domain/answers/assistant.ts';
import { cite, type VerifiedCitation } from '../../src/domain/documents/citation.ts';
import { type Document, documentName, type Section } from '../../src/domain/documents/document.ts';
import { describeLocator } from '../../src/domain/documents/locator.ts';
import type { Obligation } from '../../src/domain/obligations/obligation.ts';

/** A document of top-level sections with one paragraph each. */
export function buildDocument(
  metadata: Pick<Document['metadata'], 'number' | 'type' | 'title'> & Partial<Document['metadata']>,
  texts: Readonly<Record<string, string>>,
): Document {
  const sections = Object.entries(texts).map(
    ([locator, text]): Section => ({
      kind: 'heading',
      locator,
      label: locator,
      content: [{ kind: 'paragraph', number: 1, text }],
      notices: [],
      gaps: [],
    }),
  );
  return {
    metadata: { text: 'full', replaces: [], amendedBy: [], references: [], ...metadata },
    sections,
    notices: [],
    gaps: [],
    source: 'test.txt',
  };
}

/** Cites the whole paragraph of a section. */
export function citeSection(document: Document, locator: string): VerifiedCitation {
  const section = document.sections.find((candidate) => candidate.locator === locator);
  const [paragraph] = section?.content ?? [];
  const quote = paragraph?.kind === 'paragraph' ? paragraph.text : '';
  const citation = section && cite(document, section, quote);
  if (citation === undefined) throw new Error(`no section ${locator} to cite in ${document.metadata.number}`);
  return citation;
}

/** A section as a reader opens it. */
export function buildSectionView(
  document: Document,
  locator: string,
  more: Partial<SectionView> = {},
): SectionView {
  const text = more.text ?? citeSection(document, locator).quote;
  return {
    key: keyOf(document.metadata.number, locator),
    documentName: documentName(document.metadata),
    documentTitle: document.metadata.title,
    locator,
    place: describeLocator(locator),
    headings: [],
    text,
    lines: text.split('\n').map((line) => ({ text: line })),
    notices: [],
    ...more,
  };
}

export function buildAnswer(answer: Partial<Answer> = {}): Answer {
  return { kind: 'answered', text: 'Có.', citations: [], notices: [], mode: 'extractive', ...answer };
}

/** Keys as the real ones are: ASCII, at most 24 characters, and telling nothing of the section. */
export function keyOf(document: string, locator: string): string {
  return Buffer.from(`${locator}@${document}`).toString('base64url').slice(0, 24);
}

export interface FakeAssistantParts {
  /** What to answer, by question; may reject. */
  readonly answers?: (
    question: string,
    history: readonly string[],
    options: AskOptions,
  ) => Answer | Promise<Answer>;
  readonly sources?: readonly SourceView[];
  /** Opened by key, and by reference when the reference is the locator. */
  readonly sections?: readonly SectionView[];
  /** What everybody must do; selected by the exact name of an actor. */
  readonly obligations?: readonly Obligation[];
}

export interface FakeAssistant extends Assistant {
  /** Every question with its history, in order. */
  readonly asked: readonly { question: string; history: readonly string[] }[];
}

const NOT_FOUND = buildAnswer({
  kind: 'not-found',
  text: 'Tôi không tìm thấy nội dung này trong nguồn tra cứu.',
});

/** An assistant in memory that answers what it is told to. */
export function createFakeAssistant(parts: FakeAssistantParts = {}): FakeAssistant {
  const { answers = () => NOT_FOUND, sources = [], sections = [], obligations = [] } = parts;
  const asked: { question: string; history: readonly string[] }[] = [];
  return {
    asked,
    async ask(question, history, options = {}) {
      asked.push({ question, history });
      return answers(question, history, options);
    },
    sources: () => sources,
    section(reference): SectionLookup {
      const candidates = sections.filter(({ locator }) => locator === reference);
      const [section] = candidates;
      if (candidates.length > 1) return { kind: 'ambiguous', candidates };
      if (section) return { kind: 'found', section };
      if (/\d|[IVX]/u.test(reference)) return { kind: 'missing', message: `Không có mục ${reference}.` };
      return { kind: 'unclear' };
    },
    sectionByKey: (key) => sections.find((section) => section.key === key),
    register: (unit) => ({
      title: unit === undefined ? 'Nhiệm vụ giao trong các văn bản' : `Nhiệm vụ của ${unit}`,
      obligations: obligations.filter(({ actors }) => unit === undefined || actors.includes(unit)),
      sources: [],
      notices: [],
      day: '1970-01-01',
    }),
    find: async (text) => sections.filter((section) => section.text.includes(text)),
    obliges: ({ document, locator }) =>
      obligations.some(({ citation }) => citation.document === document && citation.locator === locator),
    tasksIn: (key) =>
      obligations.filter(({ citation }) => keyOf(citation.document, citation.locator) === key),
    unitName: (typed) => typed,
    unitNames: () => [...new Set(obligations.flatMap(({ actors }) => actors))],
    actors: () => [...new Set(obligations.flatMap(({ actors }) => actors))],
    keyOf: (citation) => keyOf(citation.document, citation.locator),
  };
}
