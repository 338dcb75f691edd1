import type { SectionView } from '../../../domain/answers/assistant.ts';
import { shorten } from '../../shorten.ts';

const LONGEST_HEADING = 200;
/** Of all headings of a section together. */
const LONGEST_HEADINGS = 800;

/** "Kế hoạch 213-KH/TU, mục III.3". */
export function nameOf({ documentName, place }: SectionView): string {
  return shorten(`${documentName}, ${place}`, LONGEST_HEADING);
}

/** The headings above and of a section, one a line; none where there are none. */
export function headingsOf({ headings }: SectionView): string[] {
  const lines = headings.map((heading) => shorten(heading, LONGEST_HEADING)).join('\n');
  return shorten(lines, LONGEST_HEADINGS)
    .split('\n')
    .filter((line) => line !== '');
}
