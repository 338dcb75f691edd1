import { coverage } from '../search/coverage.ts';
import { BIGRAM_JOINT } from '../text/tokenise.ts';
import type { Library } from './library.ts';
import { type Question, STRESS } from './question.ts';
import type { Spot } from './spots.ts';

const PAPERS = /(?:^| )(?:ho so|giay to|bien ban|to trinh|bao cao thanh tich|nop)(?: |$)/;

/** Whether a question (folded words) is about papers to be handed in: which, how many, when, in what form. */
export function asksForPapers(folded: string): boolean {
  return PAPERS.test(folded);
}

/** Whether the sentence is of an article on dossiers. */
export function isOnDossiers({ lead, chain }: Spot): boolean {
  return lead.includes(' ho so ') && chain.some(({ kind }) => kind === 'article');
}

/** Which papers something takes is asked. */
const ASKS_WHICH = /(?:ho so|giay to)(?: [a-z0-9]+)* (?:gi|nao|gom|can|the nao)(?: |$)/;
/** Whether a question (folded words) asks which papers something takes. */
export function asksWhichPapers(folded: string): boolean {
  return ASKS_WHICH.test(folded) && !/(?:muc|dieu|khoan) nao|yeu cau|bao dam|phai the nao/.test(folded);
}

/** Words of handing in papers, which tell nothing of what for. */
const HANDING_IN = new Set(
  'ho so giay to thu tuc bien ban trinh bao cao nop gom can lam xin de nghi chuan bi o dau phuong xa noi gui moi duoc muon cap'.split(
    ' ',
  ),
);
/** So much of what papers are for the sentence about them must say. */
const PURPOSE = 0.34;

/**
 * Whether a question asks which papers something takes that the sentence, being on dossiers, is not about: "hồ sơ kết nạp
 * đảng" is none for an award.
 */
export function isForOtherPapers({ words, names, query }: Question, spot: Spot, { kinds }: Library): boolean {
  const folded = words.join(' ');
  if (!ASKS_WHICH.test(folded) || !isOnDossiers(spot) || names.length > 0) return false;
  if (/(?:^| )(?:khen|thi dua|danh hieu)(?: |$)/.test(folded)) return false;
  if ([...kinds.keys()].some((kind) => ` ${folded} `.includes(` ${kind} `))) return false;
  const purpose = query.groups.filter(
    ({ term, stress, naming }) =>
      stress > STRESS.asking && !naming && !term.split(BIGRAM_JOINT).every((word) => HANDING_IN.has(word)),
  );
  return purpose.length > 0 && coverage(purpose, spot.listWorths) < PURPOSE;
}
