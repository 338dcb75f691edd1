/** What each feature counts in log-odds, by its name; others count nothing. */
export type Weights = ReadonlyMap<string, number>;

/**
 * A multinomial logistic model of what answers a question: one of the sentences that were found, none of them though
 * documents treat the subject, or none since they do not. Fitted by `npm run train-answerability`.
 */
export interface AnswerabilityModel {
  /** Of what is seen of a sentence: that it answers. */
  readonly sentence: Weights;
  /** Of what is seen of the question: that what is asked is lacking. */
  readonly lacking: Weights;
  /** Likewise: that it is on another subject. */
  readonly foreign: Weights;
}
