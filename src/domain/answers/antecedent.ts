import { cite } from '../documents/citation.ts';
import { ownParagraphs, walkSections } from '../documents/document.ts';
import { withoutBullet } from '../documents/labels.ts';
import { sentences } from '../text/sentences.ts';
import { capitalise, closed, plain } from '../text/wording.ts';
import type { Statement } from './composition.ts';
import type { Spot } from './spots.ts';

/** What a sentence begins with that only the one before explains: "Từ ngày đó, …". */
const ANAPHOR = /^(?:Từ|Kể từ|Đến|Trước|Sau) (?:ngày|thời điểm) (?:đó|này)/u;

/** The sentence before one that leans on it, with its own citation; undefined where none is needed, or there is none. */
export function sayAntecedent({ quote, passage, section }: Spot): Statement | undefined {
  if (!ANAPHOR.test(quote)) return undefined;
  const places = [...walkSections([passage.section])].flatMap(({ section: place }) =>
    ownParagraphs(place).flatMap(({ text }) =>
      sentences(text).map((sentence) => ({ place, text: withoutBullet(sentence.text) })),
    ),
  );
  const at = places.findIndex(({ place, text }) => place === section && text.includes(quote));
  const before = places[at - 1];
  const citation = before && cite(passage.document, before.place, before.text);
  return (
    citation && {
      text: `Nêu ngay trước đó: ${closed(capitalise(plain(citation.quote)))}`,
      citations: [citation],
    }
  );
}
