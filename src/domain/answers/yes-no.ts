import { coverage, joinLayers } from '../search/coverage.ts';
import { matchTerms } from '../search/match-terms.ts';
import { fold } from '../text/normalise.ts';
import type { Library } from './library.ts';
import { type Question, STRESS } from './question.ts';
import type { Spot } from './spots.ts';

/** So much of what is asked the sentence itself must say before it is taken for a yes or a no. */
const DECIDES = 0.85;

/** How a text denies what is asked with such words, both folded. */
const DENIALS: readonly [asked: RegExp, denied: RegExp][] = [
  [/(?:^| )con (?:hieu luc|dung|ap dung|gia tri)/, /het hieu luc|khong con/],
  [/(?:^| )con (?:la|duoc|phai)/, /khong con/],
  [/bat buoc/, /khong bat buoc/],
  [/(?:^| )(?:duoc|dc|co the)(?: |$)/, /khong duoc|khong duoc phep|nghiem cam/],
];
/** A sentence with these decides nothing for one case: it lists alternatives, or sets conditions. */
const OPEN = /(?:^| )(?:hoac|tru|nhung|neu|khi|chi)(?: |$)/;

/** "Có" or "Không" where the sentence decides a yes-or-no question by its own words; undefined where it does not. */
export function decide(question: Question, spot: Spot, library: Library): 'Có' | 'Không' | undefined {
  const { intent, query, reference, words } = question;
  const [document] = reference.documents;
  if (intent !== 'yes-no' || (document !== undefined && document !== spot.passage.document.metadata.number))
    return undefined;
  const groups = query.groups.filter(({ stress }) => stress > STRESS.asking);
  const own = joinLayers([{ terms: matchTerms(spot.quote, library.glossary), worth: 1 }]);
  if (groups.length === 0 || coverage(groups, own) < DECIDES) return undefined;
  const [asked, said] = [words.join(' '), fold(spot.quote)];
  if (DENIALS.some(([question_, denied]) => question_.test(asked) && denied.test(said))) return 'Không';
  const listed = spot.chain.some(({ content }) =>
    content.some(
      (item) => item.kind === 'paragraph' && /một trong|:$/u.test(item.text) && item !== spot.paragraph,
    ),
  );
  return /(?:^| )(?:khong|chua|cam|het)(?: |$)/.test(said) || OPEN.test(said) || listed ? undefined : 'Có';
}
