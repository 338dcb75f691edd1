/** Tells an admin that a text was converted from an encoding older than Unicode. */
export function legacyWarning(encoding: string): string {
  return `Văn bản dùng bảng mã cũ ${encoding}, đã chuyển sang Unicode; chữ hoa có dấu ở đầu câu có thể thành chữ thường.`;
}
