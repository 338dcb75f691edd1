import { childSections, type Document, type Section, walkSections } from '../documents/document.ts';
import { fold } from '../text/normalise.ts';
import type { Found } from './look-up.ts';

const NUMBERS: Readonly<Record<string, number>> = {
  nhat: 1,
  mot: 1,
  hai: 2,
  ba: 3,
  tu: 4,
  bon: 4,
  nam: 5,
  sau: 6,
  bay: 7,
  tam: 8,
  chin: 9,
  muoi: 10,
};
const ORDINAL =
  /(?<!hoan thanh|xuat sac|thanh tot)(?:^| )(nhiem vu|giai phap|muc dich|yeu cau|noi dung|quan diem|diem(?= dau tien))(?: giai phap)? (?:(?:(?:so|thu) )?(\d{1,2})|(?:so|thu) (nhat|mot|hai|ba|tu|bon|nam|sau|bay|tam|chin|muoi)|(dau tien|cuoi cung))(?: |$)/;

/**
 * "Nhiệm vụ thứ nhất", "giải pháp số 7", "nhiệm vụ cuối cùng": the numbered section of the part whose heading has that word.
 * Undefined when the question names none, or no document has it.
 */
export function findOrdinal(folded: string, documents: readonly Document[]): Found | undefined {
  const match = ORDINAL.exec(folded);
  if (match === null) return undefined;
  const [, kind = '', digits, word = '', end] = match;
  const first = end === 'dau tien' ? 1 : undefined;
  const number = end === undefined ? Number(digits ?? NUMBERS[word]) : first;
  for (const document of documents) {
    const alone =
      documents.length === 1 && /diem$/.test(kind) && number !== undefined
        ? topLevel(document, number)
        : undefined;
    if (alone !== undefined) return { document, section: alone, ancestors: [] };
    for (const { section, ancestors } of walkSections(document.sections)) {
      if (section.kind !== 'part' || !fold(section.heading ?? '').includes(kind)) continue;
      const numbered = childSections(section);
      const found =
        number === undefined
          ? numbered.at(-1)
          : numbered.find(({ locator }) => locator === `${section.locator}.${number}`);
      if (found !== undefined) return { document, section: found, ancestors: [...ancestors, section] };
    }
  }
  return undefined;
}

/** The numbered section of a directive without parts: its points are the issuer's views. */
function topLevel({ sections }: Document, number: number): Section | undefined {
  return sections.find(({ locator }) => locator === String(number));
}
