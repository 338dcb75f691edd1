/** Parts of an assessment: what went well and what did not, as questions and texts say it; folded, between spaces. */
const SIDES = [
  {
    asked: / (?:mat duoc|uu diem|diem manh|ket qua dat duoc|mat (?:lam )?tot|thanh tuu) /,
    said: /^ (?:mat duoc|uu diem|diem manh|ket qua dat duoc|thanh tuu) /,
  },
  {
    asked:
      / (?:han che|yeu kem|mat yeu|diem yeu|con yeu|yeu o|khuyet diem|ton tai|chua lam duoc|con do|phe binh|che) /,
    said: /^ (?:mat )?(?:han che|yeu kem|khuyet diem|ton tai) /,
  },
] as const;

/**
 * Tells of sentences (folded, between spaces) whether they begin with the side that a question (folded) asks about (1),
 * with the other (-1) or with none (0).
 */
export function sideOf(question: string): (sentence: string) => -1 | 0 | 1 {
  const [wanted, ...others] = SIDES.filter(({ asked }) => asked.test(` ${question} `));
  if (wanted === undefined || others.length > 0) return () => 0;
  return (sentence) => {
    const side = SIDES.find(({ said }) => said.test(sentence));
    if (side === undefined) return 0;
    return side === wanted ? 1 : -1;
  };
}
