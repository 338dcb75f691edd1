import type { Glossary } from '../../text/glossary.ts';
import { syllables } from '../../text/tokenise.ts';

/** What tells the parts that units have in a task from each other, as folded syllables. */
const PARTS = [
  'chu tri',
  'phoi hop',
  'tham muu',
  'chi dao',
  'bao cao',
  'giam sat',
  'quyet dinh',
  'de nghi',
].map((part) => part.split(' '));

export interface Acting {
  /** Names of known units. */
  readonly units: ReadonlySet<string>;
  /** The words for parts that occur. */
  readonly words: ReadonlySet<string>;
  /** Which unit has which: the one nearest before the word, "Phòng Nội vụ\tbao cao". */
  readonly parts: ReadonlySet<string>;
}

/** Reads which known units a text names and what part it gives them. */
export function readActing(text: string, glossary: Glossary): Acting {
  const words = syllables(glossary.writeOut(text));
  const mentions = glossary.units(words);
  const found = words.flatMap((_, at) => {
    const part = PARTS.find((candidate) => candidate.every((word, i) => words[at + i] === word));
    return part === undefined ? [] : [{ at, part: part.join(' ') }];
  });
  const parts = found.flatMap(({ at, part }) => {
    const before = mentions.filter(({ end }) => end <= at).toSorted((a, b) => b.end - a.end);
    return before[0] === undefined ? [] : [`${before[0].unit.name}\t${part}`];
  });
  return {
    units: new Set(mentions.map(({ unit }) => unit.name)),
    words: new Set(found.map(({ part }) => part)),
    parts: new Set(parts),
  };
}
