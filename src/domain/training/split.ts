import { hashSyllable } from '../embedding/features.ts';

/** Of a hundred questions, so many validate; the others train. */
const VALIDATING = 30;

/** The part a question belongs to, by its id alone, so that it never changes sides. */
export function partOf(id: string): 'training' | 'validation' {
  return hashSyllable(id, 0) % 100 < VALIDATING ? 'validation' : 'training';
}

/** Which of `count` folds a question belongs to, from 0. */
export function foldOf(id: string, count: number): number {
  return hashSyllable(id, 1) % count;
}
