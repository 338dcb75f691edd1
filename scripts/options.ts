import { InvalidArgumentError } from 'commander';

/** For options that count something there must be. */
export function countingNumber(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1)
    throw new InvalidArgumentError('Expected a whole number above 0.');
  return number;
}

/** For options that count something, or draw by a seed. */
export function wholeNumber(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 0) throw new InvalidArgumentError('Expected a whole number.');
  return number;
}

/** For options that measure something. */
export function positiveNumber(text: string): number {
  const number = Number(text);
  if (!(number > 0 && Number.isFinite(number))) throw new InvalidArgumentError('Expected a number above 0.');
  return number;
}

/** "2/3": the second of three folds. */
export function foldOption(text: string): { readonly fold: number; readonly of: number } {
  const [fold = 0, of = 0] = text.split('/').map(Number);
  if (!(Number.isInteger(fold) && Number.isInteger(of) && fold >= 1 && of >= 2 && fold <= of))
    throw new InvalidArgumentError('Expected a fold like 1/3.');
  return { fold: fold - 1, of };
}
