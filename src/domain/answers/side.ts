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

/** Tells of sentences (folded, between spaces) whether they begin with the other side of what a question (folded) asks about. */
export function otherSideThan(question: string): (sentence: string) => boolean {
  const [wanted, ...others] = SIDES.filter(({ asked }) => asked.test(` ${question} `));
  if (wanted === undefined || others.length > 0) return () => false;
  return (sentence) => SIDES.some((side) => side !== wanted && side.said.test(sentence));
}
