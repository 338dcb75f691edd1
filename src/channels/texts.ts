import type { TextKind } from '../domain/documents/document.ts';
import { LONGEST_QUESTION } from './input.ts';

/** Everything the channels say in their own words. Plain text; each channel adds its own formatting. */

export const EXAMPLE_QUESTIONS = [
  'Cơ quan nào chủ trì quán triệt Chỉ thị 41?',
  'UBND thành phố phải báo cáo ai?',
  'Tiêu chuẩn danh hiệu Chiến sĩ thi đua cơ sở?',
];

export const COMMANDS = [
  { command: 'help', description: 'Hướng dẫn sử dụng' },
  { command: 'nguon', description: 'Danh sách văn bản trong nguồn tra cứu' },
  { command: 'muc', description: 'Mở một mục, điều, khoản. Ví dụ: /muc III.2' },
];

export const TEXTS = {
  greeting: [
    'Xin chào! Tôi là Trợ lý Thi đua – Khen thưởng. Tôi trả lời câu hỏi về nhiệm vụ, cơ quan chủ trì, phối hợp, thời hạn, tiêu chuẩn khen thưởng và trích dẫn đúng mục, điều, khoản. Ví dụ:',
    ...EXAMPLE_QUESTIONS.map((question) => `• ${question}`),
    'Tôi chỉ trích dẫn văn bản có trong nguồn tra cứu; nội dung trả lời không phải là tư vấn pháp lý.',
    'Gõ /help để xem hướng dẫn.',
  ].join('\n'),

  help: [
    'Hướng dẫn sử dụng',
    '• Gõ câu hỏi bằng tiếng Việt, có dấu hoặc không dấu; được viết tắt (UBND, MTTQ, TĐKT) và hỏi tiếp ("còn Mặt trận thì sao?").',
    '• /muc III.2 hoặc /muc khoản 1 Điều 23: mở một mục, điều, khoản.',
    '• /nguon: danh sách văn bản trong nguồn tra cứu.',
    '• /help: hướng dẫn này.',
  ].join('\n'),
  helpInGroups: '• Trong nhóm: nhắc tên tôi trong câu hỏi hoặc trả lời (reply) tin nhắn của tôi.',
  helpInConsole: '• /thoat: kết thúc.',

  tooLong: `Câu hỏi dài quá ${LONGEST_QUESTION.toLocaleString('vi-VN')} ký tự. Xin rút gọn rồi gửi lại.`,
  nothingToRead: `Tôi chỉ đọc được câu hỏi bằng chữ. Ví dụ: ${EXAMPLE_QUESTIONS[1]}`,
  unknownCommand: 'Không có lệnh này. Gõ /help để xem các lệnh.',
  fault: 'Xin lỗi, hệ thống gặp sự cố nên chưa trả lời được. Xin hỏi lại sau ít phút.',

  sectionUsage: 'Gõ /muc kèm số mục, điều, khoản cần mở. Ví dụ:\n/muc III.2\n/muc khoản 1 Điều 23',
  unclearSection: 'Tôi chưa nhận ra mục cần mở. Ví dụ:\n/muc III.2\n/muc khoản 1 Điều 23',
  ambiguousSection: 'Có nhiều mục phù hợp:',
  moreCandidates: (count: number) => `Còn ${count} mục khác; xin ghi thêm số hiệu văn bản.`,
  nameDocument: 'Xin gõ lại /muc kèm số hiệu văn bản, ví dụ: /muc III.2 213-KH/TU.',
  staleSection: 'Văn bản đã được cập nhật nên nút này không còn dùng được. Xin hỏi lại hoặc gõ /muc.',
  emptySection: '(Mục này chỉ có tiêu đề.)',

  sources: (count: number) => `Nguồn tra cứu có ${count} văn bản`,
  noSources: 'Nguồn tra cứu chưa có văn bản nào.',
  issued: (date: string) => `ban hành ${date}`,
  textKind: { full: 'toàn văn', summary: 'bản tóm tắt' } satisfies Record<TextKind, string>,
  moreNotices: (count: number) => `và ${count} lưu ý khác`,

  grounds: 'Căn cứ',
  related: 'Quy định liên quan',
  notice: 'Lưu ý',
  page: (page: number, pages: number) => `trang ${page}/${pages}`,
  noticesOnLastPage: 'có lưu ý ở trang cuối',
  previousPage: (page: number) => `◀ Trang ${page}`,
  nextPage: (page: number) => `Trang ${page} ▶`,

  consoleGreeting: 'Gõ câu hỏi rồi nhấn Enter; gõ /thoat để kết thúc.',
  farewell: 'Tạm biệt.',
};
