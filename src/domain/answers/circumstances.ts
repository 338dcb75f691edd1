import { coverage } from '../search/coverage.ts';
import { BIGRAM_JOINT } from '../text/tokenise.ts';
import type { RatedSpot } from './evidence.ts';
import { type Question, STRESS } from './question.ts';

/** So much, by the weights of its terms (0.7 to 4 a word), a question must say besides the award, and so little of it evidence meets that names only the award. */
const BESIDES = { weight: 9, share: 0.15 };
/** Evidence of such a cosine similarity to the question may say it in other words. */
const ALIKE = 0.6;

/**
 * Whether a question asks if somebody in certain circumstances may get an award ("nghỉ thai sản có được xét …"), and the
 * evidence is on the award alone: then it does not say yes or no.
 */
export function ignoresCircumstances(
  { intent, names, query }: Question,
  { spot, likeness }: RatedSpot,
): boolean {
  const [award, ...others] = names;
  if (intent !== 'yes-no' || award === undefined || others.length > 0 || likeness.own >= ALIKE) return false;
  const besides = query.groups.filter(
    ({ term, stress, naming }) =>
      stress > STRESS.asking && !naming && !term.split(BIGRAM_JOINT).every((word) => award.includes(word)),
  );
  const weight = besides.reduce((sum, group) => sum + group.weight, 0);
  return weight >= BESIDES.weight && coverage(besides, spot.worths) < BESIDES.share;
}
