import {
  childSections,
  isDivision,
  ownParagraphs,
  type PlacedSection,
  type Section,
  sectionText,
} from '../../documents/document.ts';
import { isBullet, withoutBullet } from '../../documents/labels.ts';
import { describeLocator } from '../../documents/locator.ts';
import { printDate } from '../../text/dates.ts';
import type { Glossary } from '../../text/glossary.ts';
import { syllables } from '../../text/tokenise.ts';
import type { Claim } from './claim.ts';

/** Where a claim is looked for: in the cited section, or in the whole document. */
export interface Scope {
  readonly sections: readonly PlacedSection[];
  readonly glossary: Glossary;
}

/** Whether some section says what is claimed: by its words, headings, lines and their number. */
export function supports(claim: Claim, scope: Scope): boolean {
  return scope.sections.some((placed) => says(placed, claim, scope));
}

function says(placed: PlacedSection, claim: Claim, { glossary }: Scope): boolean {
  const { section } = placed;
  const whole = textOf(section);
  switch (claim.kind) {
    case 'said':
      return whole.includes(even(claim.text));
    case 'assigned':
      return assigns(placed, claim.who, even(claim.task), glossary);
    case 'granted':
      return sentencesOf(whole).some((sentence) => grants(sentence, even(claim.who), even(claim.award)));
    case 'headed':
      return (
        headingsOf(placed).some((heading) => names(heading, even(claim.heading))) &&
        whole.includes(even(claim.text))
      );
    case 'announced': {
      const [first, ...rest] = whole.split('\n');
      const lines = first !== undefined && names(unlabelled(first), even(claim.announcement)) ? rest : [];
      return lines.map(unlabelled).some((line) => bare(line) === even(claim.text));
    }
    case 'defined':
      // "Danh hiệu thi đua: …" does not explain "thi đua".
      return whole
        .split('\n')
        .some((line) => unlabelled(line).startsWith(even(`${claim.term}: ${claim.meaning}`)));
    case 'titled':
      return isAt(placed, claim.address) && even(section.heading ?? '').startsWith(even(claim.heading));
    case 'ordered':
      return areInOrder(linesIn(placed).map(bare), claim.texts.map(even));
    case 'matched':
      return claim.pairs.every(([address, heading]) =>
        childSections(section).some(
          (child) =>
            describeLocator(child.locator) === address && even(child.heading ?? '') === even(heading),
        ),
      );
    case 'listed':
      return (
        headingsOf(placed).some((heading) => heading.endsWith(even(claim.under))) &&
        linesIn(placed).map(bare).includes(even(claim.text))
      );
    case 'counted':
      return counts(placed, claim.number, even(claim.noun));
    case 'stated':
      return ownParagraphs(section).some(
        ({ text }) => text === `${claim.label}: ${claim.value}` || isDay(text, claim.label, claim.value),
      );
  }
}

const texts = new WeakMap<Section, string>();

/** The section's text as it is compared: every item asks for it again. */
function textOf(section: Section): string {
  const known = texts.get(section) ?? even(sectionText(section));
  texts.set(section, known);
  return known;
}

/** Small letters, one space, no emphasis: as texts are compared. */
function even(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('*', '')
    .replace(/[ \t]+/gu, ' ')
    .trim();
}

function sentencesOf(text: string): string[] {
  return text.split(/[.;]\s|\n/u);
}

/** Who a task is given to: the heading over it, a line that announces it, or whoever stands in its section before it. */
function assigns(
  { section, ancestors }: PlacedSection,
  who: string,
  task: string,
  glossary: Glossary,
): boolean {
  const text = even(
    ownParagraphs(section)
      .map((paragraph) => paragraph.text)
      .join('\n'),
  );
  const at = text.indexOf(task);
  if (at < 0 || isDivision(section)) return false;
  const unit = glossary.unit(who);
  const names = [who, ...(unit === undefined ? [] : [unit.name, ...unit.aliases])];
  const called = names.map((name) => spaced(name, glossary));
  const headings = [...ancestors, section].flatMap(({ heading = '' }) => spaced(heading, glossary));
  const announced = ancestors
    .flatMap(ownParagraphs)
    .map((paragraph) => paragraph.text)
    .filter((line) => line.endsWith(':'));
  const before = spaced([...announced, text.slice(0, at)].join('\n'), glossary);
  return called.some((name) => headings.includes(name) || before.includes(name));
}

function spaced(text: string, glossary: Glossary): string {
  return ` ${syllables(glossary.writeOut(text)).join(' ')} `;
}

/** A title in quotation marks is the whole of it: "Lao động tiên tiến" is not "Tập thể lao động tiên tiến". */
function grants(sentence: string, who: string, award: string): boolean {
  const [subject = '', granted] = sentence.split(/(?:quyết định|thẩm quyền) tặng /u);
  return (
    granted !== undefined &&
    subject.replace(/^\d+\. /u, '').startsWith(`${who} `) &&
    new RegExp(`(?:^|, |danh hiệu |và )${award.replace(/[()]/gu, '\\$&')}(?:$|[,.;]| và)`, 'u').test(granted)
  );
}

/** Headings of the section and of those around it, without quotation marks around what they name. */
function headingsOf({ section, ancestors }: PlacedSection): string[] {
  return [...ancestors, section].filter((one) => !isDivision(one)).map(({ heading }) => even(heading ?? ''));
}

function names(heading: string, title: string): boolean {
  return heading.startsWith(title) || heading.endsWith(title) || heading.replace(/:$/u, '') === title;
}

function unlabelled(line: string): string {
  return line.replace(/^(?:\d+[.)]|\p{L}\)|-)\s*/u, '');
}

function bare(line: string): string {
  return even(line).replace(/[.;,:]$/u, '');
}

/** The lines that a section lists: of its parts, else its bullets. */
function linesIn({ section }: PlacedSection): string[] {
  const children = childSections(section);
  if (children.length > 0)
    return children.map((child) => child.heading ?? ownParagraphs(child)[0]?.text ?? '');
  return ownParagraphs(section)
    .filter(({ text }) => isBullet(text))
    .map(({ text }) => withoutBullet(text));
}

function areInOrder(lines: readonly string[], texts: readonly string[]): boolean {
  const at = texts.map((text) => lines.indexOf(text));
  return at.every((place, i) => place >= 0 && place > (at[i - 1] ?? -1));
}

function isAt({ section: { kind, locator } }: PlacedSection, address: string): boolean {
  return address.toLowerCase() === (kind === 'chapter' ? locator : describeLocator(locator)).toLowerCase();
}

/** A number is counted where it stands in the text before the noun, or where there are as many lines. */
function counts(placed: PlacedSection, number: string, noun: string): boolean {
  const text = textOf(placed.section);
  if (/^\p{L}/u.test(number)) return text.includes(`${number} ${noun}`);
  const kind = noun.replace(/^loại (?!hình)/u, '');
  return linesIn(placed).length === Number(number) && text.includes(kind);
}

function isDay(line: string, label: string, value: string): boolean {
  return line.startsWith(`${label}: `) && printDate(line.slice(label.length + 2)) === value;
}
