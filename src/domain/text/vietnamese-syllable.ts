/** Which letter sequences are Vietnamese syllables: the test of whether a text was decoded or recognised well. */

import { fold } from './normalise.ts';

const ONSETS = 'ngh ng nh gh gi ch kh ph qu th tr b c d đ g h k l m n p r s t v x'.split(' ');

const RHYMES = new Set(
  [
    'a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây',
    'e ec em en eng eo ep et ê êch êm ên ênh êp êt êu',
    'i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu iê',
    'o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oe oen oeo oet oi om on ong',
    'oong ooc op ot oc ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt',
    'u ua uân uâng uât uây uc ui um un ung up ut uê uênh uêch uơ uy uya uych uyn uynh uyt uyp uyu uyên uyêt',
    'uôc uôi uôm uôn uông uôt uu ư ưa ưc ưi ưm ưn ưng ưt ưu ươ ươc ươi ươm ươn ương ươp ươt ươu',
    'y yn ych ynh yt yêm yên yêng yêt yêu',
  ]
    .join(' ')
    .split(' '),
);

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/gu;
const WORD = /\p{L}[\p{L}\p{M}]*/gu;

/** Whether a word is spelt like a Vietnamese syllable; case and tone do not matter. */
export function isSyllable(word: string): boolean {
  const plain = word.toLowerCase().normalize('NFD').replace(TONES, '').normalize('NFC');
  if (RHYMES.has(plain)) return true;
  return (
    ONSETS.some((onset) => plain.startsWith(onset) && RHYMES.has(plain.slice(onset.length))) || plain === 'gi'
  );
}

const FOLDED_RHYMES = new Set([...RHYMES].map(fold));

/** As {@link isSyllable}, of a word without diacritics: whether some syllable is written so but for them. */
export function isFoldedSyllable(word: string): boolean {
  return (
    FOLDED_RHYMES.has(word) ||
    ONSETS.some((onset) => word.startsWith(onset) && FOLDED_RHYMES.has(word.slice(onset.length))) ||
    word === 'gi'
  );
}

/** The words of a text: runs of letters. */
export function words(text: string): string[] {
  return text.match(WORD) ?? [];
}
