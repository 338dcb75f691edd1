/** Letterheads are often two blocks side by side, made with a tab or an invisible table. */

const NATION =
  /CỘNG H[OÒ][AÀ] XÃ HỘI CHỦ NGHĨA VIỆT NAM|ĐẢNG CỘNG SẢN VIỆT NAM|Độc lập\s*[-–]\s*Tự do\s*[-–]\s*Hạnh phúc/u;
const DATE_LINE = /,\s*ngày\s.*tháng\s.*năm\s/u;
const SIGNATURE =
  /Nơi nhận\s*:|^\s*(?:T\/M|TM\.|KT\.|TL\.|TUQ\.|Q\.)\s|(?:CHỦ TỊCH|BÍ THƯ|GIÁM ĐỐC|BỘ TRƯỞNG|TRƯỞNG BAN)\s*$/mu;

/** Two blocks of one line that a tab keeps apart become lines of their own. */
export function separateLetterhead(line: string): string[] {
  const parts = line.split(/\t+/u).filter((part) => part.trim() !== '');
  const [, right = ''] = parts;
  return parts.length === 2 && (NATION.test(right) || DATE_LINE.test(right)) ? parts : [line];
}

/** Whether a table of so few columns only places a letterhead or a signature. */
export function isLetterheadTable(rows: readonly (readonly string[])[]): boolean {
  const columns = Math.max(0, ...rows.map((row) => row.length));
  const texts = rows.flat();
  if (columns > 3 || rows.length > 6) return false;
  return (
    texts.some((text) => NATION.test(text) || (DATE_LINE.test(text) && text.length < 80)) ||
    isSignature(texts)
  );
}

function isSignature(texts: readonly string[]): boolean {
  return texts.length <= 8 && texts.some((text) => SIGNATURE.test(text));
}
