import { decodeLegacy, detectLegacyEncoding, syllableShare } from '../../domain/text/legacy-encodings.ts';
import { legacyWarning } from './legacy-warning.ts';

export type DecodedText =
  | { readonly kind: 'decoded'; readonly text: string; readonly warnings: readonly string[] }
  | { readonly kind: 'unknown' };

/** So large a share of Vietnamese syllables proves an encoding. */
const SURE_SHARE = 0.85;
/** One broken character in so many is a slip, not another encoding. */
const RARELY_BROKEN = 500;

/**
 * Text of bytes in UTF-8, UTF-16 (with a mark, or by its zero bytes), Windows-1258, TCVN3 or VNI. Old encodings are
 * accepted only when they make Vietnamese words of the bytes.
 * @param declared encoding that the file itself states, e.g. a web page.
 */
export function decodeText(bytes: Uint8Array, declared?: string): DecodedText {
  const unicode = decodeUnicode(bytes) ?? decodeDeclared(bytes, declared);
  if (unicode !== undefined) return withoutLegacy(unicode);
  const vietnamese = new TextDecoder('windows-1258').decode(bytes).normalize('NFC');
  if (syllableShare(vietnamese) >= SURE_SHARE) return decoded(vietnamese);
  const legacy = withoutLegacy(new TextDecoder('windows-1252').decode(bytes));
  if (legacy.kind === 'decoded' && legacy.warnings.length > 0) return legacy;
  const patched = new TextDecoder('utf-8').decode(bytes);
  const broken = patched.split('\uFFFD').length - 1;
  if (broken * RARELY_BROKEN < patched.length) {
    return decoded(patched, [
      `Tệp có ${broken} ký tự không đọc được (hiện là "\uFFFD"): hãy đối chiếu với bản gốc.`,
    ]);
  }
  return { kind: 'unknown' };
}

function decoded(text: string, warnings: readonly string[] = []): DecodedText {
  return { kind: 'decoded', text: text.normalize('NFC'), warnings };
}

function decodeUnicode(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  const sample = bytes.subarray(0, 2000);
  const zeros = (offset: number) => sample.filter((byte, i) => i % 2 === offset && byte === 0).length;
  if (zeros(1) > sample.length * 0.15) return new TextDecoder('utf-16le').decode(bytes);
  if (zeros(0) > sample.length * 0.15) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function decodeDeclared(bytes: Uint8Array, declared: string | undefined): string | undefined {
  if (declared === undefined || /^utf-?8$/iu.test(declared)) return undefined;
  try {
    const text = new TextDecoder(declared, { fatal: true }).decode(bytes);
    return text.includes('\uFFFD') ? undefined : text;
  } catch {
    return undefined;
  }
}

function withoutLegacy(text: string): DecodedText {
  const encoding = detectLegacyEncoding(text);
  if (encoding === undefined) return decoded(text);
  return decoded(decodeLegacy(text, encoding), [legacyWarning(encoding)]);
}
