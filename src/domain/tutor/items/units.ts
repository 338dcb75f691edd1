import { type Document, type Section, sectionText } from '../../documents/document.ts';
import { namesOrganisation } from '../../obligations/actor.ts';
import type { Glossary } from '../../text/glossary.ts';
import { syllables } from '../../text/tokenise.ts';

/** A name that means many: whoever belongs to it is meant too. */
const COLLECTIVE = /^(?:các|từng|mỗi|toàn thể|cán bộ|người đứng đầu|thủ trưởng|tập thể|cá nhân|bộ, |sở, )/iu;

/** Whether a name means many together: "Các cấp ủy, tổ chức đảng". */
export function isCollective(name: string): boolean {
  return COLLECTIVE.test(name);
}

/** Who can be told apart from whom, by the glossary and by the names themselves. */
export interface Units {
  /** Whether a heading is the name of whoever has the tasks below it. */
  isUnit(heading: string): boolean;
  /** Organisations that the document names, by their full names. */
  namedIn(document: Document): readonly string[];
  /** Whether a text names the unit, by any of its names. */
  mentions(text: string, unit: string): boolean;
  /** Whether two names surely mean different units, neither of which contains the other. */
  differ(a: string, b: string): boolean;
  /** Those of the names that surely mean different units: of names for one unit the first. */
  distinct(names: readonly string[]): string[];
}

/** Its preamble names whose documents it carries out, and its list of recipients who gets a copy: not who acts. */
function isBody({ kind }: Section): boolean {
  return kind !== 'preamble' && kind !== 'letterhead' && kind !== 'recipients';
}

export function createUnits(glossary: Glossary): Units {
  const named = new WeakMap<Document, readonly string[]>();
  const words = remembered((text: string) => ` ${syllables(glossary.writeOut(text)).join(' ')} `);
  const parts = remembered((name: string) =>
    name.split(/, | và (?:các )?|; /u).map((part) => words(part.replace(/^[Cc]ác /u, ''))),
  );
  const unitOf = remembered((name: string) => glossary.unit(name));
  const namesOf = (name: string) => {
    const unit = unitOf(name);
    return unit === undefined ? [name] : [unit.name, ...unit.aliases];
  };
  function differ(a: string, b: string): boolean {
    const [one, other] = [unitOf(a), unitOf(b)];
    if (one !== undefined && one === other) return false;
    if (words(a).includes(words(b)) || words(b).includes(words(a))) return false;
    return isCollective(a) === isCollective(b) && !parts(a).some((part) => parts(b).includes(part));
  }
  return {
    isUnit: (heading) => unitOf(heading) !== undefined || namesOrganisation(heading),
    namedIn(document) {
      const before = named.get(document);
      if (before !== undefined) return before;
      const text = words(document.sections.filter(isBody).map(sectionText).join('\n'));
      const found = glossary.units(text.trim().split(' '));
      const names = [...new Set(found.map(({ unit }) => unit.name))].filter((name) =>
        text.includes(words(name)),
      );
      named.set(document, names);
      return names;
    },
    mentions: (text, unit) => namesOf(unit).some((name) => words(text).includes(words(name))),
    differ,
    distinct(names) {
      const kept: string[] = [];
      for (const name of names) if (kept.every((other) => differ(name, other))) kept.push(name);
      return kept;
    },
  };
}

/** The function with what it has once made of a text. */
function remembered<T>(make: (text: string) => T): (text: string) => T {
  const made = new Map<string, T>();
  return (text) => {
    const found = made.has(text) ? (made.get(text) as T) : make(text);
    made.set(text, found);
    return found;
  };
}
