/** A number from 0 to below 1; passed in, so that chance can be repeated. */
export type Random = () => number;

/** The list in an order of chance; every order is equally likely (Fisher and Yates). */
export function shuffled<T>(list: readonly T[], random: Random): T[] {
  const result = [...list];
  for (let i = result.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [result[i], result[j]] = [result[j] as T, result[i] as T];
  }
  return result;
}
