import type { Glossary } from '../../text/glossary.ts';
import { canonical } from '../../text/normalise.ts';
import { stopwords } from '../../text/stopwords.ts';
import { syllables, tokenise } from '../../text/tokenise.ts';

/** Share of a statement's words of substance that may be its own. */
const OWN = 0.25;
/** Fewer words of substance say nothing that could be compared. */
const LEAST = 2;

/**
 * Words that change what a statement says when one is put for another: bounds and periods, levels and grades, kinds of
 * recipients, of documents and of offices. None of them may be a statement's own.
 */
const TELLING = new Set(
  `trước sau dưới trên hơn tối sớm muộn chậm hằng hàng quý tuần vẫn
  tập cá hộ huyện xã phường tỉnh bộ cấp sở ương quốc tốt xuất giỏi khá khiển cảnh
  phó phòng ban vụ cục hội đoàn viện tòa trường công quân đảng chi ủy mặt kho đài giám bí thủ ngân liên
  luật nghị thông hoặc chỉ cả miễn`
    .split(/\s+/u)
    .map(canonical),
);

/** Where neighbours end. */
const BREAK = /[.;:\n]/u;

interface Word {
  /** With its diacritics, tone mark behind; numbers without leading zeros. */
  readonly form: string;
  readonly isCapital: boolean;
  readonly start: number;
  readonly end: number;
}

/**
 * Whether a statement is in the words of its source: each word of substance stands there beside the same neighbour, or
 * is known by the glossary for what stands there, save a few that tell nothing of their own.
 */
export function isWordedBy(statement: string, source: string, glossary: Glossary): boolean {
  const [written, original] = [statement, source].map((text) => evenDays(glossary.writeOut(text))) as [
    string,
    string,
  ];
  const words = wordsOf(written);
  const known = pairsOf(original);
  const meant = knownOtherwise(written, original, glossary);
  const stops = stopwords(written, tokenise(written));
  const isSame = (i: number) =>
    meant.has(i) || known.has(pairOf(words, i - 1, written)) || known.has(pairOf(words, i, written));
  let telling = 0;
  let own = 0;
  for (const [i, { form, isCapital }] of words.entries()) {
    const isTelling = TELLING.has(form);
    if ((stops[i] && !isTelling) || /^\d/u.test(form)) continue;
    telling++;
    if (isSame(i)) continue;
    // The first word is a name only where the next one goes on with it.
    if (isTelling || (isCapital && (i > 0 || words[1]?.isCapital))) return false;
    own++;
  }
  return telling >= LEAST && own <= OWN * telling;
}

/** "trước ngày 15/5" and "trước 15/5" are one. */
function evenDays(text: string): string {
  return text.replace(/ngày\s+(?=\d)/giu, '');
}

function wordsOf(text: string): Word[] {
  return tokenise(text).map(({ start, end }) => {
    const typed = text.slice(start, end);
    return {
      form: canonical(typed).replace(/^0+(?=\d)/u, ''),
      isCapital: /^\p{Lu}/u.test(typed),
      start,
      end,
    };
  });
}

function pairsOf(text: string): Set<string> {
  const words = wordsOf(text);
  return new Set(words.map((_, i) => pairOf(words, i, text)).filter((pair) => pair !== ''));
}

/** A word and the one behind it; empty where none stands behind it. */
function pairOf(words: readonly Word[], i: number, text: string): string {
  const [word, next] = [words[i], words[i + 1]];
  const isBroken = word === undefined || next === undefined || BREAK.test(text.slice(word.end, next.start));
  return isBroken ? '' : `${word.form} ${next.form}`;
}

/** Which words the glossary knows for others that the source has: synonyms, and other names of its units. */
function knownOtherwise(written: string, original: string, glossary: Glossary): Set<number> {
  const words = syllables(written);
  const source = syllables(original);
  const there = ` ${source.join(' ')} `;
  const stands = (phrase: readonly string[]) => there.includes(` ${phrase.join(' ')} `);
  const units = new Set(glossary.units(source).map(({ unit }) => unit));
  const spans = [
    ...glossary.alternatives(words).filter(({ phrases }) => phrases.some(stands)),
    ...glossary.units(words).filter(({ unit }) => units.has(unit)),
  ];
  return new Set(spans.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, i) => start + i)));
}
