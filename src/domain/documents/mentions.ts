import { readWrittenDate } from '../text/dates.ts';
import { fold } from '../text/normalise.ts';
import { sentences } from '../text/sentences.ts';
import { cite, type VerifiedCitation } from './citation.ts';
import { type Document, ownParagraphs, walkSections } from './document.ts';
import { LETTERHEAD } from './locator.ts';

/** What a document says of another one that it names. */
export interface Mention {
  readonly number: string;
  /** ISO dates. */
  readonly issued?: string;
  readonly effective?: string;
  readonly issuer?: string;
  /** Trích yếu, from "về" on. */
  readonly subject?: string;
  /** The document that it amends. */
  readonly amends?: Document;
  readonly citation: VerifiedCitation;
}

const AFTER_NUMBER =
  /^,?(?:\s+ngày\s+(\d{1,2}\/\d{1,2}\/\d{4}|\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4}))?(?:\s+của\s+((?:\p{Lu}[\p{L}]*)(?:\s+(?:và\s+)?[\p{L}]+){0,7}?)(?=\s+về(?=[\s,;.])|[,;.()]|$))?(?:\s+(về\s+[^.;()]+))?/u;

/**
 * The fullest thing the documents say of the one with this number; undefined where none names it.
 * @param number as people say it, with or without its ending: "199-KH/TU", "199"
 * @param type what stands before it, which a number without its ending needs to be told from others: "Kế hoạch"
 */
export function findMention(
  documents: readonly Document[],
  number: string,
  type: string,
): Mention | undefined {
  const pattern = numbered(number, type);
  const mentions = documents.flatMap((document) => [
    ...amendmentsNamed(document, pattern),
    ...namedIn(document, pattern),
  ]);
  const told = (mention: Mention) => Object.keys(mention).length;
  return mentions.reduce<Mention | undefined>(
    (best, mention) => (best === undefined || told(mention) > told(best) ? mention : best),
    undefined,
  );
}

/** "15/2003" is unmistakable, with the rest of its number or without; "199" is that of "199-KH/TU" where a plan is meant. */
function numbered(number: string, type: string): RegExp {
  const ending = '[-/][\\p{L}\\p{N}/-]+';
  const whole = /^\d+$/u.test(number)
    ? `(?:${fold(type)} (?:so )?)${number}${ending}`
    : `${fold(number)}(?:${ending})?`;
  return new RegExp(`(?<![\\p{L}\\p{N}/-])${whole}(?![\\p{L}\\p{N}])`, 'u');
}

/** What amends a document its metadata tell. */
function amendmentsNamed(document: Document, pattern: RegExp): Mention[] {
  const { type, amendedBy } = document.metadata;
  const letterhead = document.sections.find(({ locator }) => locator === LETTERHEAD);
  return amendedBy.flatMap(({ number, issued, effective }): Mention[] => {
    const citation =
      letterhead && pattern.test(fold(`${type} ${number}`)) ? cite(document, letterhead, number) : undefined;
    return citation === undefined
      ? []
      : [
          {
            number,
            ...(issued !== undefined && { issued }),
            ...(effective !== undefined && { effective }),
            amends: document,
            citation,
          },
        ];
  });
}

function* namedIn(document: Document, pattern: RegExp): Generator<Mention> {
  for (const { section } of walkSections(document.sections)) {
    if (section.locator === LETTERHEAD) continue;
    for (const { text } of ownParagraphs(section)) {
      const named = pattern.exec(fold(text));
      if (named === null) continue;
      const end = named.index + named[0].length;
      const sentence = sentences(text).find(({ start, text: said }) => start + said.length >= end);
      const citation = sentence && cite(document, section, sentence.text);
      if (citation === undefined) continue;
      const [, date, issuer, subject] = AFTER_NUMBER.exec(text.slice(end)) ?? [];
      const issued = date === undefined ? undefined : readWrittenDate(`ngày ${date}`);
      yield {
        number: text.slice(named.index, end).replace(/^.*\s/u, ''),
        ...(issued !== undefined && { issued }),
        ...(issuer !== undefined && { issuer }),
        ...(subject !== undefined && { subject: subject.trim() }),
        citation,
      };
    }
  }
}
