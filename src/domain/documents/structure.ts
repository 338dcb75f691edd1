import type { Block } from './blocks.ts';
import type { Notice, Paragraph, Section, SectionKind } from './document.ts';
import { isBullet, type Labelled, readLabel } from './labels.ts';
import { POINT_LETTERS, PREAMBLE, RECIPIENTS } from './locator.ts';

/** The body of a document as a tree, with what is attached to the document as a whole. */
export interface Structure {
  readonly sections: readonly Section[];
  readonly notices: readonly Notice[];
  readonly gaps: readonly string[];
}

/** A Section under construction. */
interface Draft {
  kind: SectionKind;
  locator: string;
  label: string;
  heading?: string;
  content: (Paragraph | Draft)[];
  notices: Notice[];
  gaps: string[];
  page: number;
  /** Depth in the tree: a label of the same or a lower rank closes this section. */
  rank: number;
  /** Level of the Markdown heading that opened it: a heading of the same or a lower level closes it. */
  level?: number;
}

/** How far apart two neighbours may be numbered: scans and summaries lack items; a larger jump is a number in the text. */
const LARGEST_JUMP = 15;

const RANKS = {
  whole: -1, // recipients, appendices: beside the body
  division: -0.5,
  roman: 0,
  chapter: 1,
  group: 2,
  article: 3,
  named: 3,
  number: 4,
  letter: 5,
  preamble: 6, // any label closes it
} as const;

/**
 * Builds the section tree of a Vietnamese official document from its blocks (without letterhead and signature).
 * Legal documents (any "Điều N.") number clauses and points under articles; Party and directing documents
 * number I. / 1. / a).
 */
export function buildStructure(blocks: readonly Block[]): Structure {
  const builder = new Builder(blocks.some((block) => readLabel(block.text)?.kind === 'article'));
  for (const block of blocks) builder.add(block);
  return builder.finish();
}

class Builder {
  readonly #legal: boolean;
  readonly #top: Draft[] = [];
  /** From the outermost open section to the innermost. */
  #open: Draft[] = [];
  readonly #notices: Notice[] = [];
  readonly #gaps: string[] = [];
  /** How often each address has been given. */
  readonly #addresses = new Map<string, number>();
  /** Quotation marks that are open. */
  #quotes = 0;
  /** Number of the last article of this document. */
  #article = 0;

  constructor(legal: boolean) {
    this.#legal = legal;
  }

  add(block: Block): void {
    const label = readLabel(block.text);
    const labelled = this.#isQuoted(label) ? undefined : label;
    this.#quotes = Math.max(0, this.#quotes + openQuotes(block.text));
    if (block.level !== undefined) this.#closeFrom(block.level);
    if (block.kind === 'notice' || block.kind === 'gap') this.#remark(block);
    else if (labelled !== undefined && this.#fits(labelled, block)) this.#openLabelled(labelled, block);
    else if (block.kind === 'heading') this.#openNamed(block);
    else this.#paragraph(block.text, block.page);
    const opened = this.#open.at(-1);
    (opened?.notices ?? this.#notices).push(...(block.notes ?? []).map((text) => ({ text })));
    if (block.level !== undefined && opened !== undefined) opened.level = block.level;
  }

  /**
   * Whether the block stands inside a quotation that an earlier one has opened: the new wording in an amending
   * law is not this law's own article. Its next article ends a quotation whose closing mark was lost; other
   * documents have no articles to end it by, and do not amend.
   */
  #isQuoted(label: Labelled | undefined): boolean {
    if (!this.#legal || this.#quotes === 0) return false;
    const next = label?.kind === 'article' && Number(label.number) === this.#article + 1;
    if (next || label?.kind === 'recipients') this.#quotes = 0;
    return !next && label?.kind !== 'recipients';
  }

  /** Leaves open only the sections of Markdown headings above `level`. */
  #closeFrom(level: number): void {
    while (this.#open.length > 0 && (this.#open.at(-1)?.level ?? level) >= level) this.#open.pop();
  }

  finish(): Structure {
    return {
      sections: this.#top.map(toSection),
      notices: this.#notices,
      gaps: this.#gaps,
    };
  }

  /** Remarks belong to the article, heading or part above them, never to one clause of it. */
  #remark(block: Block): void {
    const owner = this.#open.findLast((draft) => draft.kind !== 'clause' && draft.kind !== 'point');
    if (block.kind === 'notice') (owner?.notices ?? this.#notices).push({ text: block.text });
    else (owner?.gaps ?? this.#gaps).push(block.text);
  }

  /** Whether the label opens a section here, rather than being a number at the start of a sentence. */
  #fits(labelled: Labelled, block: Block): boolean {
    if (block.kind === 'heading') return true;
    const inRecipients = this.#open[0]?.kind === 'recipients';
    if (labelled.kind === 'recipients') return true;
    if (inRecipients) return false;
    if (labelled.kind === 'number') return this.#follows('number', Number(labelled.number));
    if (labelled.kind === 'letter') {
      return this.#follows('letter', VALUE_OF.letter(labelled.number));
    }
    if (labelled.kind === 'roman' && !this.#follows('roman', romanValue(labelled.number))) return false;
    if (labelled.kind === 'roman') return !this.#legal || this.#open[0]?.kind === 'appendix';
    return true;
  }

  /** Whether `value` can be the next number of its kind under the section that would hold it. */
  #follows(kind: 'number' | 'letter' | 'roman', value: number): boolean {
    const siblings = (this.#parent(RANKS[kind])?.content ?? this.#top).filter(
      (item): item is Draft => item.kind !== 'paragraph' && item.rank === RANKS[kind],
    );
    const last = siblings.at(-1);
    if (last === undefined) return value <= LARGEST_JUMP;
    const number = last.locator.slice(last.locator.lastIndexOf('.') + 1);
    const previous = VALUE_OF[kind](number);
    return value > previous && value - previous <= LARGEST_JUMP;
  }

  #parent(rank: number): Draft | undefined {
    return this.#open.findLast((draft) => draft.rank < rank);
  }

  #openLabelled(labelled: Labelled, block: Block): void {
    const { label, number, rest } = labelled;
    const page = block.page;
    switch (labelled.kind) {
      case 'recipients':
        this.#push(
          { kind: 'recipients', locator: RECIPIENTS, label: '', rank: RANKS.whole, page },
          `${label}:`,
        );
        if (rest !== '') this.#paragraph(rest, page);
        return;
      case 'appendix':
        this.#push(
          { kind: 'appendix', locator: `Phụ lục ${number}`.trim(), label, rank: RANKS.whole, page },
          rest,
        );
        return;
      case 'division':
        this.#push({ kind: 'part', locator: label, label, rank: RANKS.division, page }, rest);
        return;
      case 'chapter':
        this.#push({ kind: 'chapter', locator: `Chương ${number}`, label, rank: RANKS.chapter, page }, rest);
        return;
      case 'group':
        this.#push({ kind: 'group', locator: this.#under(label), label, rank: RANKS.group, page }, rest);
        return;
      case 'article':
        this.#article = Number.parseInt(number, 10);
        this.#push({ kind: 'article', locator: `Điều ${number}`, label, rank: RANKS.article, page }, rest);
        return;
      case 'roman':
        this.#push({ kind: 'part', locator: this.#address(number, 0), label, rank: RANKS.roman, page }, rest);
        return;
      case 'number': {
        const clause = this.#parent(RANKS.number)?.kind === 'article';
        const kind: SectionKind = clause ? 'clause' : 'heading';
        const locator = this.#address(number, RANKS.number);
        this.#push({ kind, locator, label, rank: RANKS.number, page });
        if (!clause && (block.kind === 'heading' || isHeading(rest))) this.#headingOf(rest);
        else this.#paragraph(rest, page);
        return;
      }
      case 'letter':
        this.#push({
          kind: 'point',
          locator: this.#address(number, RANKS.letter),
          label,
          rank: RANKS.letter,
          page,
        });
        this.#paragraph(rest, page);
    }
  }

  /** The address of a numbered section: chapters and groups are context, not part of it. */
  #address(number: string, rank: number): string {
    const parent = this.#open.findLast(
      (draft) => draft.rank < rank && !['chapter', 'group'].includes(draft.kind),
    );
    return parent === undefined ? number : `${parent.locator}.${number}`;
  }

  /** A group is numbered anew in each chapter. */
  #under(label: string): string {
    const parent = this.#parent(RANKS.group);
    return parent === undefined ? label : `${parent.locator}, ${label}`;
  }

  /** A heading of Markdown without a label of the structure. */
  #openNamed(block: Block): void {
    const name = block.text.replace(/\s*\([^()]*\)\s*$/u, '');
    const preamble = /^(?:phần\s+)?mở đầu$/iu.test(name);
    this.#push({
      kind: preamble ? 'preamble' : 'heading',
      locator: preamble ? PREAMBLE : name,
      label: '',
      rank: preamble ? RANKS.preamble : RANKS.named,
      page: block.page,
    });
    this.#headingOf(block.text);
  }

  #push(section: Pick<Draft, 'kind' | 'locator' | 'label' | 'rank' | 'page'>, heading = ''): void {
    const locator = this.#unique(section.locator);
    const draft: Draft = { ...section, locator, content: [], notices: [], gaps: [] };
    while (this.#open.length > 0 && (this.#open.at(-1)?.rank ?? -1) >= draft.rank) this.#open.pop();
    (this.#open.at(-1)?.content ?? this.#top).push(draft);
    this.#open.push(draft);
    if (heading !== '') this.#headingOf(heading);
  }

  /** A second section of the same address is told apart by a number, so that each can be cited. */
  #unique(locator: string): string {
    const times = (this.#addresses.get(locator) ?? 0) + 1;
    this.#addresses.set(locator, times);
    return times === 1 ? locator : `${locator} (${times})`;
  }

  #headingOf(text: string): void {
    const draft = this.#open.at(-1);
    if (draft !== undefined && text !== '') draft.heading = text;
  }

  #paragraph(text: string, page: number): void {
    if (this.#open.length === 0) {
      this.#push({ kind: 'preamble', locator: PREAMBLE, label: '', rank: RANKS.preamble, page });
    }
    const owner = this.#owner(text);
    // A chapter's or appendix's name often stands on the line below its label.
    if (owner.heading === undefined && owner.content.length === 0 && namesItself(owner) && !isBullet(text)) {
      owner.heading = text;
      return;
    }
    const number = owner.content.filter((item) => item.kind === 'paragraph').length + 1;
    owner.content.push({ kind: 'paragraph', number, text, page });
  }

  /** An unnumbered item after the points of a clause is the clause's: its letter is not known. */
  #owner(text: string): Draft {
    const innermost = this.#open.at(-1) as Draft;
    if (innermost.kind !== 'point' || !isBullet(text)) return innermost;
    const last = innermost.content.at(-1);
    if (last?.kind === 'paragraph' && (last.text.endsWith(':') || isBullet(last.text))) return innermost;
    this.#open.pop();
    return this.#open.at(-1) ?? innermost;
  }
}

function namesItself(draft: Draft): boolean {
  return draft.kind === 'chapter' || draft.kind === 'group' || (draft.kind === 'part' && draft.rank === 0);
}

const ROMAN_DIGITS: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100 };

/** "IV" → 4. */
function romanValue(numeral: string): number {
  const digits = [...numeral].map((digit) => ROMAN_DIGITS[digit] ?? 0);
  return digits.reduce((sum, digit, i) => sum + (digit < (digits[i + 1] ?? 0) ? -digit : digit), 0);
}

/** The place of a label among its siblings, from 1. */
const VALUE_OF = {
  number: Number,
  letter: (letter: string) => POINT_LETTERS.indexOf(letter) + 1,
  roman: romanValue,
} as const;

/** How many curly quotation marks a text opens more than it closes. */
function openQuotes(text: string): number {
  return (text.match(/“/gu)?.length ?? 0) - (text.match(/”/gu)?.length ?? 0);
}

/** A numbered line of a Party document is a heading unless it reads as a sentence. */
function isHeading(text: string): boolean {
  return text !== '' && !/[.;:,]\*{0,2}$/u.test(text) && !/[.;] \p{Lu}/u.test(text);
}

function toSection(draft: Draft): Section {
  const { rank: _rank, level: _level, content, ...section } = draft;
  return {
    ...section,
    content: content.map((item) => (item.kind === 'paragraph' ? item : toSection(item))),
  };
}
