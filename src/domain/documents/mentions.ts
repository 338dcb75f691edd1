import { readWrittenDate } from '../text/dates.ts';
import { fold } from '../text/normalise.ts';
import { cite, type VerifiedCitation } from './citation.ts';
import { type Document, ownParagraphs, walkSections } from './document.ts';
import { LETTERHEAD } from './locator.ts';

/** What a document says of another one that it names. */
export interface Mention {
  /** ISO date. */
  readonly issued?: string;
  readonly issuer?: string;
  /** Trích yếu, from "về" on. */
  readonly subject?: string;
  readonly citation: VerifiedCitation;
}

const AFTER_NUMBER =
  /^,?(?:\s+ngày\s+(\d{1,2}\/\d{1,2}\/\d{4}|\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4}))?(?:\s+của\s+((?:\p{Lu}[\p{L}]*)(?:\s+(?:và\s+)?[\p{L}]+){0,7}?)(?=\s+về(?=[\s,;.])|[,;.()]|$))?(?:\s+(về\s+[^.;()]+))?/u;

/** The fullest thing the documents say of the one with this number, e.g. "199-KH/TU"; undefined where none names it. */
export function findMention(documents: readonly Document[], number: string): Mention | undefined {
  // A number without its ending, "199", is that of "199-KH/TU".
  const ending = /\p{L}/u.test(number) ? '' : '[-/][\\p{L}\\p{N}/-]+';
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}/-])${fold(number)}${ending}(?![\\p{L}\\p{N}])`, 'u');
  let best: Mention | undefined;
  for (const document of documents) {
    for (const { section } of walkSections(document.sections)) {
      if (section.locator === LETTERHEAD) continue;
      for (const { text } of ownParagraphs(section)) {
        const named = pattern.exec(fold(text));
        const end = named === null ? 0 : named.index + named[0].length;
        const after = named === null ? null : AFTER_NUMBER.exec(text.slice(end));
        if (named === null || after === null) continue;
        const [told, date, issuer, subject] = after;
        const start = Math.max(text.lastIndexOf('.', named.index), text.lastIndexOf(';', named.index)) + 1;
        const citation = cite(document, section, text.slice(start, end + told.length));
        if (citation === undefined) continue;
        const issued = date === undefined ? undefined : readWrittenDate(`ngày ${date}`);
        const mention: Mention = {
          ...(issued !== undefined && { issued }),
          ...(issuer !== undefined && { issuer }),
          ...(subject !== undefined && { subject: subject.trim() }),
          citation,
        };
        if (best === undefined || Object.keys(mention).length > Object.keys(best).length) best = mention;
      }
    }
  }
  return best;
}
