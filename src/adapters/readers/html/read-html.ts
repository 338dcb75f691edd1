import { parse } from 'node-html-parser';
import { decodeText } from '../decode-text.ts';
import { flowText } from '../flow-text.ts';
import { type PagesOutcome, refused } from '../read-outcome.ts';
import { htmlBlocks } from './html-blocks.ts';
import { mainContent } from './main-content.ts';

const DECLARED = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/iu;

/** Reads a saved web page: its main text, without menus and advertisements. */
export function readHtml(bytes: Uint8Array): PagesOutcome {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, 4096));
  const decoded = decodeText(bytes, DECLARED.exec(head)?.[1]);
  if (decoded.kind === 'unknown') {
    return refused(
      'Không nhận ra bảng mã của trang web. Hãy mở trang, lưu lại dạng UTF-8 hoặc in ra PDF rồi gửi lại.',
    );
  }
  const page = parse(decoded.text, { comment: false });
  const outcome = flowText(htmlBlocks(mainContent(page)));
  return outcome.kind === 'refused'
    ? refused(
        'Trang web không có chữ nào: có thể nội dung được nạp sau khi mở trang. Hãy in trang ra PDF rồi gửi lại.',
      )
    : { ...outcome, warnings: [...decoded.warnings, ...outcome.warnings] };
}
