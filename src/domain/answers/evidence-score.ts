/**
 * What each sign that a sentence answers counts, and from `aside` on each that it does not; fitted by
 * `npm run fit-evidence` on the development questions. Shares and similarities are 0 to 1, the others 0 or 1, but for
 * `names`.
 */
export const WEIGHTS = {
  /** Share of the question that is met. */
  coverage: 0.79,
  /** Score of the passage, relative to the best. */
  passage: 0.28,
  /** It means alike: by itself, and below its headings. */
  ownLikeness: 0.35,
  placedLikeness: 0.64,
  /** It says the kind of thing that is asked for. */
  meets: 0.17,
  /** It names the units and titles that the question names. */
  names: 0.15,
  /** It explains the word that is asked about. */
  defines: 0.49,
  /** A plan for tasks, a law for criteria. */
  kind: 0.05,
  /** Its article is about competence, and who may award is asked. */
  competence: 0.28,
  /** Its article is about dossiers, and papers are asked for. */
  dossier: 0.11,
  /** A heading above it fits the question. */
  heading: 0.24,
  /** How many there are of something is asked, and a part of the document is headed by it. */
  counted: 0.25,
  /** It begins with what went well, where that is asked for, or with weaknesses; -1 for the reverse. */
  side: 0.25,
  /** Who is sent a copy; who may award, where criteria are asked for. */
  aside: -0.42,
  /** Where what is asked is to be found: it is left to the Government, or in a clause that the source lacks. */
  pointer: -0.1,
  /** It does not name the thing that is asked for: a movement started, papers, a signature. */
  unnamed: -0.15,
  /** It says nothing that the question does not. */
  echo: -0.22,
  /** It is about another kind of recipient than the question. */
  otherRecipient: -0.11,
  /** It is in another document than the one that the question names. */
  otherDocument: -0.19,
  /** It speaks of another title or council than the one asked about, or of another class or level of it. */
  otherTitle: -0.11,
} as const;

/** Names of the signs, in the order of the weights. */
export const SIGNS = Object.keys(WEIGHTS) as readonly (keyof typeof WEIGHTS)[];

export type Signs = Readonly<Record<keyof typeof WEIGHTS, number>>;

/** How much speaks for a sentence, all told. */
export function scoreOf(signs: Signs): number {
  return SIGNS.reduce((sum, name) => sum + WEIGHTS[name] * signs[name], 0);
}
