/** What stops writing, by the code of the system's error. */
const CAUSES: Readonly<Record<string, string>> = {
  ENOSPC: 'ổ đĩa đã đầy',
  EDQUOT: 'đã hết hạn mức ổ đĩa',
  EFBIG: 'tệp vượt kích thước mà hệ thống cho phép',
  EACCES: 'không có quyền truy cập',
  EPERM: 'không có quyền truy cập',
  EROFS: 'ổ đĩa chỉ cho đọc',
};

/** A fault of the index or the corpus folder in an admin's words: cause and remedy where they are known. */
export function describeFault(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { code, path } = error as NodeJS.ErrnoException;
  const cause = CAUSES[code ?? ''];
  if (cause !== undefined) {
    const where = path === undefined ? '' : ` (${path})`;
    return `${cause}${where}. Chỉ mục đang dùng còn nguyên; hãy giải phóng dung lượng hoặc sửa quyền rồi chạy lại.`;
  }
  return error.cause === undefined ? error.message : `${error.message}: ${describeFault(error.cause)}`;
}
