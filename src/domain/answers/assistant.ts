import type { VerifiedCitation } from '../documents/citation.ts';
import type { DocumentMetadata, Notice, SectionLine } from '../documents/document.ts';
import type { RegisterSheet } from '../obligations/exports.ts';
import type { Obligation } from '../obligations/obligation.ts';

/**
 * - `answered`: every statement in `text` is supported by a listed citation.
 * - `not-stated`: the documents speak of the subject but not of what was asked; the citations show the nearest provision.
 * - `not-found`: nothing relevant; no citations.
 */
export type AnswerKind = 'answered' | 'not-stated' | 'not-found';

export interface Answer {
  readonly kind: AnswerKind;
  /** As a person reads it: plain text, lines separated by "\n", bullets as "- ", citations as [1]. */
  readonly text: string;
  /** [1] in the text is the first. */
  readonly citations: readonly VerifiedCitation[];
  /** Validity warnings of the cited documents and sections, short, each once. */
  readonly notices: readonly string[];
  readonly mode: 'extractive' | 'model';
  /** A chat model was asked, but what it said could not be used. */
  readonly modelFailed?: true;
}

/** How an answer is waited for. */
export interface AskOptions {
  /** Called with what is certain of the answer so far, as `text` of {@link Answer}, while a chat model writes it. */
  readonly onDraft?: (text: string) => void;
  /** Ends the writing: {@link Assistant.ask} then rejects with its reason. */
  readonly signal?: AbortSignal;
}

/** A section to go to from another. */
export interface SectionLink {
  readonly key: string;
  /** "mục III.3". */
  readonly place: string;
}

/** A section as a reader opens it. */
export interface SectionView {
  /** Key for buttons and links: survives restarts and re-indexing while the section exists; at most 24 ASCII characters. */
  readonly key: string;
  /** "Kế hoạch 213-KH/TU". */
  readonly documentName: string;
  readonly documentTitle: string;
  readonly locator: string;
  /** "mục III.3". */
  readonly place: string;
  /** The headings above and of the section, outermost first, with their labels. */
  readonly headings: readonly string[];
  /** Verbatim text, one paragraph a line, without the headings listed above. */
  readonly text: string;
  /** The same line by line; `level`: it is a heading of that depth, from 1. */
  readonly lines: readonly SectionLine[];
  /** Notices and gaps of the section, and of its article, in force at the time of asking. */
  readonly notices: readonly string[];
  /** The sections before and after it, and the article or numbered section that it is a part of. */
  readonly previous?: SectionLink;
  readonly next?: SectionLink;
  readonly whole?: SectionLink;
}

export interface SourceView {
  readonly metadata: DocumentMetadata;
  /** Notices of the document, in force at the time of asking. */
  readonly notices: readonly Notice[];
  /** How many passages are indexed. */
  readonly passages: number;
}

export type SectionLookup =
  | { readonly kind: 'found'; readonly section: SectionView }
  /** The reference fits sections of several documents. */
  | { readonly kind: 'ambiguous'; readonly candidates: readonly SectionView[] }
  /** Understood as a reference, but there is no such section; `message` says so in Vietnamese. */
  | { readonly kind: 'missing'; readonly message: string }
  /** Not a reference to a section. */
  | { readonly kind: 'unclear' };

/** What a channel needs of the core; a channel knows nothing else of it. */
export interface Assistant {
  /** Answers a question; `history` holds the earlier questions of the conversation, oldest first. */
  ask(question: string, history: readonly string[], options?: AskOptions): Promise<Answer>;
  /** The indexed documents, in corpus order. */
  sources(): readonly SourceView[];
  /** Opens a section by a reference as people type it ("III.2", "khoản 2 Điều 5 luật"). */
  section(reference: string): SectionLookup;
  /** The sections that fit a few words best. */
  find(text: string): Promise<readonly SectionView[]>;
  /** Opens a section by its key; undefined when it no longer exists. */
  sectionByKey(key: string): SectionView | undefined;
  /** What the documents oblige a unit to, by any of its names; everybody where none is given. */
  register(unit?: string): RegisterSheet;
  /** Whether the cited section obliges anybody to anything. */
  obliges(citation: VerifiedCitation): boolean;
  /** What the section of that key, with all in it, obliges whom to. */
  tasksIn(key: string): readonly Obligation[];
  /** The name of the unit that people mean, or what they typed where none is known. */
  unitName(typed: string): string;
  /** Every name that {@link unitName} may give of known units and actors. */
  unitNames(): readonly string[];
  /** Those to whom directing documents give tasks, known units by their own names, those with most tasks first. */
  actors(): readonly string[];
  /** The key of a cited section, for a button. */
  keyOf(citation: VerifiedCitation): string;
}
