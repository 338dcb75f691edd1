const RESAMPLINGS = 10_000;

/**
 * The paired bootstrap: how much better `after` is than `before` on average, and between what the middle 95 % lie when
 * the questions are drawn again and again with replacement.
 * @param before what each question scores, in the same order as in `after`
 */
export function bootstrap(
  before: readonly number[],
  after: readonly number[],
  random: () => number,
): { readonly low: number; readonly mean: number; readonly high: number } {
  const gains = after.map((value, i) => value - (before[i] as number));
  if (gains.length === 0) return { low: 0, mean: 0, high: 0 };
  const mean = (draw: () => number) => {
    let sum = 0;
    for (let i = 0; i < gains.length; i++) sum += draw();
    return sum / gains.length;
  };
  const means = Float64Array.from({ length: RESAMPLINGS }, () =>
    mean(() => gains[Math.floor(random() * gains.length)] as number),
  ).sort();
  return {
    low: means[Math.floor(0.025 * RESAMPLINGS)] as number,
    mean: gains.reduce((sum, gain) => sum + gain, 0) / gains.length,
    high: means[Math.ceil(0.975 * RESAMPLINGS) - 1] as number,
  };
}
