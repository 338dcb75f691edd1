import type { Spot } from './spots.ts';

const PAPERS = /(?:^| )(?:ho so|giay to|bien ban|to trinh|bao cao thanh tich|nop)(?: |$)/;

/** Whether a question (folded words) is about papers to be handed in: which, how many, when, in what form. */
export function asksForPapers(folded: string): boolean {
  return PAPERS.test(folded);
}

/** Whether the sentence is of an article on dossiers. */
export function isOnDossiers({ lead }: Spot): boolean {
  return lead.includes(' ho so ');
}
