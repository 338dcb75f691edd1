import { syllables } from '../text/tokenise.ts';

/** Who gives an award, as its name ends: "Cờ thi đua của Chính phủ", "Chiến sĩ thi đua cơ sở"; folded. */
const LEVEL = '(?:cua |cap )*((?:co so|toan quoc|chinh phu|thu tuong|quoc hoi|bo|tinh|huyen|xa)(?= |$).*)';
const NAMED = new RegExp(`^(\\S+(?: \\S+)+?) ${LEVEL}$`);
const QUOTED = /["“]([^"“”]+)["”]/gu;

/**
 * Whether a sentence names an award in quotation marks that has the name asked about (folded words) but is given by
 * another: "Cờ thi đua của Chính phủ", where that of the province is asked about.
 */
export function isOfOtherLevel(sentence: string, asked: readonly string[]): boolean {
  const question = asked.join(' ');
  const verdicts = [...sentence.matchAll(QUOTED)].flatMap(([, title = '']) => {
    const [, name, given = ''] = NAMED.exec(syllables(title).join(' ')) ?? [];
    const wanted = name === undefined ? null : new RegExp(`(?:^| )${name} ${LEVEL}`).exec(question);
    const [level] = wanted?.[1]?.match(/^(?:co so|toan quoc|chinh phu|thu tuong|quoc hoi|\S+)/) ?? [];
    return level === undefined ? [] : [` ${given} `.includes(` ${level} `)];
  });
  return verdicts.length > 0 && !verdicts.includes(true);
}
