const LEVEL = '(?:cap |cua )?(trung uong|toan quoc|ca nuoc|tinh|huyen|thanh pho|xa|phuong|co so)';
/** What there is of at several levels: councils, and how far something reaches. */
const HEADS = [
  { asked: / hoi dong thi dua /, said: 'hoi dong thi dua' },
  { asked: / hoi dong khen thuong /, said: 'hoi dong khen thuong' },
  // Who starts a movement does so within a reach.
  { asked: / (?:pham vi|phat dong) /, said: 'pham vi' },
].map(({ asked, said }) => ({
  asked,
  levelled: new RegExp(` ${said}(?: (?:khen thuong|toan))? ${LEVEL}(?= )`, 'g'),
}));
const ALONE = new RegExp(` (?:(?:cap|o|cua|trong|toan) ${LEVEL}|(toan quoc|ca nuoc))(?= )`);

/** "Toàn quốc", "cả nước": the same reach. */
const SAME: Readonly<Record<string, string>> = { 'ca nuoc': 'toan quoc', phuong: 'xa' };

/**
 * Tells of sentences (folded, between spaces) whether they speak of a council or a reach at other levels only than the
 * one asked about: who chairs the council of the centre chairs none of a province.
 * @param own what the question (folded) says itself
 * @param all the same with what it takes from the conversation
 */
export function otherLevelThan(own: string, all: string): (sentence: string) => boolean {
  const wanted = HEADS.flatMap(({ asked, levelled }) => {
    if (!asked.test(` ${all} `)) return [];
    const [named] = levelsIn(` ${own} `, levelled);
    const alone = ALONE.exec(` ${own} `);
    const level = named ?? alone?.[1] ?? alone?.[2];
    return level === undefined ? [] : [{ levelled, level: SAME[level] ?? level }];
  });
  if (wanted.length === 0) return () => false;
  return (sentence) =>
    wanted.some(({ levelled, level }) => {
      const said = levelsIn(sentence, levelled);
      return said.length > 0 && !said.includes(level);
    });
}

function levelsIn(spaced: string, levelled: RegExp): string[] {
  return [...spaced.matchAll(levelled)].map(([, level = '']) => SAME[level] ?? level);
}
