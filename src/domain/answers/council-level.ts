const LEVEL =
  '(?:cap |cua |o )?(trung uong|toan quoc|ca nuoc|tinh|huyen|thanh pho|xa|phuong|co so|cong ty|doanh nghiep|truong|benh vien|co quan)';
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
const ALONE = new RegExp(` (?:(?:cap|o|cua|trong|toan|nhan dan|dia ban) ${LEVEL}|(toan quoc|ca nuoc))(?= )`);
/** Who starts a movement is provided for level by level: what does not name the one asked about is on others. */
const STARTS = / phat dong /;

/** "Toàn quốc", "cả nước": the same reach. */
const SAME: Readonly<Record<string, string>> = { 'ca nuoc': 'toan quoc', phuong: 'xa' };

/**
 * Tells of sentences (folded, between spaces) and of what stands above them whether they speak of a council, a reach or a
 * start at other levels only than the one asked about: who chairs the council of the centre chairs none of a province.
 * @param own what the question (folded) says itself
 * @param all the same with what it takes from the conversation
 */
export function otherLevelThan(own: string, all: string): (sentence: string, lead: string) => boolean {
  const alone = ALONE.exec(` ${own} `);
  const levelAlone = alone?.[1] ?? alone?.[2];
  const wanted = HEADS.flatMap(({ asked, levelled }) => {
    if (!asked.test(` ${all} `)) return [];
    const [named] = levelsIn(` ${own} `, levelled);
    const level = named ?? levelAlone;
    return level === undefined ? [] : [{ levelled, level: SAME[level] ?? level }];
  });
  // Who starts one in the whole country is named there by his office.
  const inNation = levelAlone === undefined || (SAME[levelAlone] ?? levelAlone) === 'toan quoc';
  const starts = STARTS.test(` ${all} `) && !inNation ? levelAlone : undefined;
  if (wanted.length === 0 && starts === undefined) return () => false;
  return (sentence, lead) =>
    (starts !== undefined &&
      STARTS.test(`${lead} ${sentence}`) &&
      !namesLevel(`${lead} ${sentence}`, starts)) ||
    wanted.some(({ levelled, level }) => {
      const said = levelsIn(sentence, levelled);
      return said.length > 0 && !said.includes(level);
    });
}

/** Whether a text names a level, by whichever word for it. */
function namesLevel(spaced: string, level: string): boolean {
  const same = [level, ...Object.keys(SAME).filter((word) => SAME[word] === level), SAME[level] ?? level];
  return same.some((word) => spaced.includes(` ${word} `));
}

function levelsIn(spaced: string, levelled: RegExp): string[] {
  return [...spaced.matchAll(levelled)].map(([, level = '']) => SAME[level] ?? level);
}
