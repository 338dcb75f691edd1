import { syllables } from '../text/tokenise.ts';
import { type Document, ownParagraphs, walkSections } from './document.ts';
import { titleKinds } from './title-kinds.ts';

/** Syllables of the shortest and longest name: a word in quotation marks is emphasis, as is one in small letters; many are a sentence. */
const LENGTH = { least: 3, most: 10 } as const;
const QUOTED = /["“](\p{Lu}[^"“”]{3,80})["”]/gu;

/** Syllables by which a heading is recognised as a name of the same kind as one in quotation marks: "bằng khen", "chiến sĩ". */
const KIND = 2;
const INTRODUCED = /^danh hieu /;

/** The names of titles and awards that a document has in quotation marks, or lists and has as headings of articles. */
export function titleNames(document: Document): string[][] {
  const quoted = quotedNames(document);
  const kinds = new Set(quoted.map((name) => name.slice(0, KIND).join(' ')));
  const listed = titleKinds(document);
  const headings = [...walkSections(document.sections)].flatMap(({ section: { kind, heading = '' } }) => {
    const folded = syllables(heading).join(' ');
    const words = folded.replace(INTRODUCED, '').split(' ');
    const isName =
      kind === 'article' &&
      !/["“”]/u.test(heading) &&
      words.length >= LENGTH.least &&
      words.length <= LENGTH.most &&
      (kinds.has(words.slice(0, KIND).join(' ')) || (INTRODUCED.test(folded) && listed.has(words.join(' '))));
    return isName ? [words] : [];
  });
  const names = new Map([...quoted, ...headings].map((name) => [name.join(' '), name]));
  return [...names.values()];
}

/**
 * The names a document gives to titles, awards and the like by putting them in quotation marks
 * ("Chiến sĩ thi đua cơ sở"), as folded syllables, each once.
 */
export function quotedNames(document: Document): string[][] {
  const names = new Map<string, string[]>();
  for (const { section } of walkSections(document.sections)) {
    const texts = [section.heading ?? '', ...ownParagraphs(section).map(({ text }) => text)];
    for (const match of texts.join('\n').matchAll(QUOTED)) {
      const words = syllables(match[1] ?? '');
      if (words.length >= LENGTH.least && words.length <= LENGTH.most) names.set(words.join(' '), words);
    }
  }
  return [...names.values()];
}
