/** What a file is, told from its first bytes and its text; its name is only a hint. */
export type FileKind =
  | 'empty'
  | 'pdf'
  | 'image'
  /** A Word document, or any other zip file. */
  | 'zip'
  /** Word 97–2003, or an encrypted newer document. */
  | 'ole'
  | 'rtf'
  | 'otherImage'
  | 'webArchive'
  | 'html'
  | 'markdown'
  | 'text'
  | 'binary';

const HTML_SIGNS =
  /^\s*(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body|meta|div|table|p|h[1-6]|span|article)[\s>]/iu;
const XHTML = /^\s*<\?xml[^>]*>\s*(?:<!doctype\s+html|<html)/iu;
const WEB_ARCHIVE = /^(?:From:|MIME-Version:|Subject:)[\s\S]{0,2000}?multipart\/related/iu;

/** @param extension in small letters without a dot. */
export function fileKind(bytes: Uint8Array, extension: string): FileKind {
  if (bytes.length === 0) return 'empty';
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 4096)).toString('latin1');
  if (start.slice(0, 1024).includes('%PDF-')) return 'pdf';
  if (start.startsWith('\x89PNG\r\n\x1A\n') || start.startsWith('\xFF\xD8\xFF')) return 'image';
  if (start.startsWith('PK\x03\x04') || start.startsWith('PK\x05\x06')) return 'zip';
  if (start.startsWith('\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1')) return 'ole';
  if (start.startsWith('{\\rtf')) return 'rtf';
  if (isOtherImage(start)) return 'otherImage';
  if (WEB_ARCHIVE.test(start)) return 'webArchive';
  if (isBinary(bytes, start)) return 'binary';
  const markup = start.replace(/^(?:\xEF\xBB\xBF|\xFF\xFE|\xFE\xFF)/u, '').replaceAll('\0', '');
  if (HTML_SIGNS.test(markup) || XHTML.test(markup)) return 'html';
  return ['md', 'markdown'].includes(extension) ? 'markdown' : 'text';
}

function isOtherImage(start: string): boolean {
  return (
    /^(?:GIF8|BM|II\*\0|MM\0\*)/u.test(start) ||
    (start.startsWith('RIFF') && start.slice(8, 12) === 'WEBP') ||
    /^[\s\S]{4}ftyp(?:heic|heix|mif1|avif)/u.test(start)
  );
}

/** Text has no control characters; UTF-16 has zero bytes, but then every second one of most. */
function isBinary(bytes: Uint8Array, start: string): boolean {
  if (/^(?:\xFF\xFE|\xFE\xFF)/u.test(start)) return false;
  const sample = bytes.subarray(0, 4096);
  const zeros = [0, 1].map((offset) => sample.filter((byte, i) => i % 2 === offset && byte === 0).length);
  const [even = 0, odd = 0] = zeros;
  if (even + odd > 0) {
    return Math.max(even, odd) < sample.length * 0.15 || Math.min(even, odd) > sample.length * 0.02;
  }
  const controls = sample.filter((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27)).length;
  return controls > sample.length * 0.01;
}
