import type { Glossary } from '../../text/glossary.ts';
import { syllables } from '../../text/tokenise.ts';

/** What tells the parts that units have in a task from each other, as folded syllables. */
const PARTS = ['chu tri', 'phoi hop', 'tham muu', 'chi dao', 'bao cao', 'giam sat', 'quyet dinh'].map(
  (part) => part.split(' '),
);

export interface Acting {
  /** Names of known units. */
  readonly units: ReadonlySet<string>;
  /** The words for parts that occur. */
  readonly words: ReadonlySet<string>;
  /** Which unit has which: the one nearest before the word in its clause, "Phòng Nội vụ\tbao cao". */
  readonly parts: ReadonlySet<string>;
  /** Which units stand behind the word, up to the next: "bao cao\tThành ủy". */
  readonly objects: ReadonlySet<string>;
}

/** Reads which known units a text names and what part it gives them. */
export function readActing(text: string, glossary: Glossary): Acting {
  const clauses = glossary
    .writeOut(text)
    .split(/[.;\n]/u)
    .map((clause) => readClause(syllables(clause), glossary));
  const all = (of: (clause: ReturnType<typeof readClause>) => readonly string[]) =>
    new Set(clauses.flatMap(of));
  return {
    units: all(({ units }) => units),
    words: all(({ words }) => words),
    parts: all(({ parts }) => parts),
    objects: all(({ objects }) => objects),
  };
}

function readClause(words: readonly string[], glossary: Glossary) {
  const mentions = glossary.units(words);
  const found = words.flatMap((_, at) => {
    const part = PARTS.find((candidate) => candidate.every((word, i) => words[at + i] === word));
    return part === undefined ? [] : [{ at, part: part.join(' ') }];
  });
  return {
    units: mentions.map(({ unit }) => unit.name),
    words: found.map(({ part }) => part),
    parts: found.flatMap(({ at, part }) => {
      const [nearest] = mentions.filter(({ end }) => end <= at).toSorted((a, b) => b.end - a.end);
      return nearest === undefined ? [] : [`${nearest.unit.name}\t${part}`];
    }),
    objects: found.flatMap(({ at, part }, i) => {
      const next = found[i + 1]?.at ?? words.length;
      return mentions
        .filter(({ start }) => start > at && start < next)
        .map(({ unit }) => `${part}\t${unit.name}`);
    }),
  };
}
