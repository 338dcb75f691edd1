import type { Draft } from './draft.ts';
import { BLANK } from './figures.ts';
import { quotedNamesIn } from './likeness.ts';
import { type Place, subjectOf, textOf } from './place.ts';
import { type Provision, partsOf } from './provisions.ts';
import { upToClause } from './shorten.ts';

const LENGTH = { least: 25, most: 180 } as const;
/** Who decides on a title is asked elsewhere. */
const COMPETENCE = /thẩm quyền|quyết định tặng/u;

/** Titles, left out of the sentences that make them a condition. */
export function titleGapDrafts(provisions: readonly Provision[]): Draft[] {
  return provisions.flatMap(partsOf).flatMap(({ place, text }) => {
    const shown = upToClause(text, LENGTH.most);
    const [title] = quotedNamesIn(shown ?? '');
    if (shown === undefined || title === undefined || COMPETENCE.test(text)) return [];
    if (shown.replace(title, '').length < LENGTH.least) return [];
    return {
      kind: 'condition',
      prompt: `Theo ${subjectOf(place)}, danh hiệu, hình thức khen thưởng nào điền đúng vào chỗ trống: “${shown.replace(title, () => BLANK)}”?`,
      key: title,
      wrong: otherTitles(place, title, text),
      place,
      quote: shown,
    };
  });
}

/** Titles of the same kind that the document names elsewhere: they begin with the same word, or end alike. */
function otherTitles({ document, section, ancestors }: Place, title: string, text: string): string[] {
  const around = [...ancestors, section].map(({ heading = '' }) => heading).join('\n');
  const all = quotedNamesIn(textOf(document));
  const kind = title.split(' ')[0] ?? '';
  return all.filter(
    (other) => other.startsWith(`${kind} `) && !text.includes(other) && !around.includes(other),
  );
}
