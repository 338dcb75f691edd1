/**
 * Where the lines run between answering, saying that it is not stated, and declining, as shares (0 to 1) of the
 * question that the best evidence meets; `pairs` counts only its pairs of neighbouring words. Chosen on the
 * development questions of `test/eval/`: a higher line refuses more, rightly and wrongly.
 */
export const THRESHOLDS = { answered: 0.47, related: 0.4, pairs: 0.15 } as const;
