import type { Decoder } from './decoder/decoder.ts';
import type { Ocr } from './ocr/ocr.ts';
import { printedScan } from './ocr/recognised-page.ts';
import { printedText } from './printed-text.ts';
import { type PagesOutcome, refused } from './read-outcome.ts';

/** Below this confidence (of 100) a recognised page should be compared with the original. */
const DOUBTFUL = 75;

/** Recognises the text of one PNG or JPEG picture. */
export async function readImage(
  bytes: Uint8Array,
  decoder: Decoder,
  ocr: Pick<Ocr, 'recognise'>,
): Promise<PagesOutcome> {
  const picture = await decoder.picture(bytes).catch(() => undefined);
  if (picture === undefined)
    return refused('Tệp ảnh bị hỏng hoặc tải về chưa đủ. Hãy chụp, quét hoặc tải lại.');
  const recognised = await ocr.recognise(picture);
  const { pages, warnings } = printedText([printedScan(1, recognised)]);
  if (pages.every((page) => page.text === '')) {
    return refused('Không nhận ra chữ nào trong ảnh. Hãy chụp hoặc quét lại thẳng, rõ và đủ sáng.');
  }
  const doubt =
    recognised.confidence < DOUBTFUL
      ? 'Ảnh được nhận dạng kém rõ: hãy đối chiếu với bản gốc.'
      : 'Chữ được nhận dạng từ ảnh, có thể sai vài chữ.';
  return { kind: 'read', pages, warnings: [...warnings, doubt] };
}
