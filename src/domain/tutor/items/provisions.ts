import { isDivision, ownParagraphs } from '../../documents/document.ts';
import { withoutBullet } from '../../documents/labels.ts';
import { withoutClosing } from '../../obligations/clause.ts';
import { semicolonParts, sentences } from '../../text/sentences.ts';
import type { Place } from './place.ts';

/** A sentence of a section, or a part of one between semicolons. */
export interface Provision {
  readonly place: Place;
  /** Verbatim, without bullet and closing mark. */
  readonly text: string;
}

/** What an editor of a summary says of the law, not the law itself. */
const EDITORIAL = /quy định trước|văn bản năm \d{4}|nguồn|bản tóm tắt|^(?:Khoản|Điều) này/u;

/** What can be understood only with what stands before it, or elsewhere. */
export const REFERS =
  /^(?:Từ ngày đó|Các trường hợp|Những người sau|Trường hợp này)|(?:công tác|khoản|điều|danh hiệu|điểm|mục|nội dung|trên) này(?![\p{L}])|(?:tại|ở|theo) (?:các )?(?:khoản|điểm|mục|Điều) |nêu trên|sau đây/iu;

/** What the sections say, each sentence once; lines that only announce are left out. */
export function provisionsOf(places: readonly Place[]): Provision[] {
  return places
    .filter(({ section }) => !isDivision(section))
    .flatMap((place) =>
      ownParagraphs(place.section)
        .flatMap(({ text }) => sentences(withoutBullet(text)))
        .map(({ text }) => ({ place, text: withoutClosing(text) }))
        .filter(({ text }) => text !== '' && !EDITORIAL.test(text)),
    );
}

/** What goes on from the part before it. */
const GOES_ON = /^(?:hoặc|và|trong đó|đồng thời|trách nhiệm|nếu) /u;

/** The parts of a provision between semicolons that can be understood alone; the whole where a colon announces them. */
export function partsOf(provision: Provision): Provision[] {
  const parts = provision.text.includes(': ') ? [provision.text] : semicolonParts(provision.text);
  return parts
    .filter((part) => !GOES_ON.test(part))
    .map((part) => ({ place: provision.place, text: withoutClosing(part) }));
}
