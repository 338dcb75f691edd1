import type { Role } from '../domain/access/role.ts';
import type { AuditEntry } from '../domain/access/stores.ts';
import type { AnswerKind } from '../domain/answers/assistant.ts';
import type { TextKind } from '../domain/documents/document.ts';
import type { Complaint, Statistics } from '../domain/talks/replies.ts';
import { LONGEST_QUESTION } from './input.ts';
import type { ModelUse } from './model-use.ts';
import { shorten } from './shorten.ts';

/** Everything the channels say in their own words. Plain text; each channel adds its own formatting. */

export const EXAMPLE_QUESTIONS = [
  'Cơ quan nào chủ trì quán triệt Chỉ thị 41?',
  'UBND thành phố phải báo cáo ai?',
  'Tiêu chuẩn danh hiệu Chiến sĩ thi đua cơ sở?',
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
    '• /trachnhiem UBND thành phố: nhiệm vụ của một đơn vị; /thoihan: nhiệm vụ có thời hạn, định kỳ.',
    '• /vanban: danh sách văn bản trong nguồn tra cứu.',
    '• /xoa: quên các câu hỏi trước, hỏi sang chuyện khác.',
    '• /help: hướng dẫn này.',
  ].join('\n'),
  helpInTelegram: [
    '• /hoi kèm câu hỏi, nhắc tên tôi hoặc trả lời (reply) tin nhắn của tôi: hỏi trong nhóm.',
    '• Sửa câu hỏi đã gửi thì câu trả lời được sửa theo; 👍 👎 dưới câu trả lời giúp trợ lý tốt hơn.',
    '• /nhac UBND TP trước 3 ngày lúc 8h: nhắc việc sắp đến hạn; /nhac: xem, tạm dừng, dừng.',
    '• /caidat: câu trả lời trong nhóm chỉ người hỏi thấy; bảng và mục dài dạng mới.',
    '• /hoc: học theo bài, mỗi bài 5 phút; /on: ôn tập; /on lúc 7h: nhắc ôn hằng ngày; /tiendo: tiến độ học tập.',
    '• /thi: thi tự kiểm tra, /thi lịch sử: các lần thi trước; /thidua: thi đố vui trong nhóm.',
    '• /huy: dừng câu trả lời đang soạn.',
    '• /gopy: gửi góp ý; /xoadulieu: xóa dữ liệu lưu về anh/chị.',
  ].join('\n'),
  helpForTrainers: [
    'Dành cho người hướng dẫn',
    '• /thi giao 20 câu 30 phút (gõ trong nhóm): giao bài thi chung; /thi kết quả: kết quả, tệp Excel.',
    '• /lop: lớp học gồm những ai, nắm được gì, còn yếu mục nào.',
  ].join('\n'),
  helpForAdmins: [
    'Dành cho quản trị viên',
    '• /moi: tạo liên kết mời; /thanhvien: thành viên và nhóm; /duyet (gõ trong nhóm): duyệt nhóm.',
    '• /chuatraloi: câu hỏi chưa trả lời được, bị chê và góp ý; /thongke: thống kê.',
    '• Gửi tệp PDF, Word, ảnh cho tôi trong trò chuyện riêng: xem trước rồi nạp vào nguồn tra cứu.',
    '• /taive: lập lại chỉ mục; /saoluu: sao lưu; /nhatky: nhật ký quản trị.',
  ].join('\n'),
  helpInConsole: '• /thoat: kết thúc.',

  tooLong: `Câu hỏi dài quá ${LONGEST_QUESTION.toLocaleString('vi-VN')} ký tự. Xin rút gọn rồi gửi lại.`,
  nothingToRead: `Tôi chỉ đọc được câu hỏi bằng chữ. Ví dụ: ${EXAMPLE_QUESTIONS[1]}`,
  unknownCommand: 'Không có lệnh này. Gõ /help để xem các lệnh.',
  fault: 'Xin lỗi, hệ thống gặp sự cố nên chưa trả lời được. Xin hỏi lại sau ít phút.',

  writing: '… đang soạn tiếp',
  stopped: 'Đã dừng soạn câu trả lời. Anh/chị hỏi lại bất cứ lúc nào.',
  nothingToStop: 'Không có câu trả lời nào đang soạn để dừng.',
  byModel: 'Mô hình ngôn ngữ diễn đạt; từng ý đã được đối chiếu với văn bản.',
  withoutModel: 'Mô hình ngôn ngữ chưa dùng được cho câu này; câu trả lời trích thẳng từ văn bản.',

  sectionUsage: 'Gõ /muc kèm số mục, điều, khoản cần mở. Ví dụ:\n/muc III.2\n/muc khoản 1 Điều 23',
  unclearSection: 'Tôi chưa nhận ra mục cần mở. Ví dụ:\n/muc III.2\n/muc khoản 1 Điều 23',
  ambiguousSection: 'Có nhiều mục phù hợp:',
  moreCandidates: (count: number) => `Còn ${count} mục khác; xin ghi thêm số hiệu văn bản.`,
  nameDocument: 'Xin gõ lại /muc kèm số hiệu văn bản, ví dụ: /muc III.2 213-KH/TU.',
  staleSection: 'Văn bản đã được cập nhật nên nút này không còn dùng được. Xin hỏi lại hoặc gõ /muc.',
  emptySection: '(Mục này chỉ có tiêu đề.)',

  askUsage: 'Gõ /hoi kèm câu hỏi. Ví dụ:\n/hoi Ai chủ trì quán triệt Chỉ thị 41?',
  forgotten: 'Đã bỏ qua các câu hỏi trước. Mời anh/chị hỏi nội dung mới.',

  everybody: 'Yêu cầu chung',
  together: (partners: string) => `↔ cùng: ${partners}`,
  reportsTo: (recipient: string) => `→ báo cáo, trình: ${recipient}`,
  timed: (phrase: string) => `⏱ ${phrase}`,
  count: (count: number) => `${count} nhiệm vụ`,
  datedCount: (count: number) => `${count} nhiệm vụ có nêu thời gian (thời hạn, định kỳ, thường xuyên)`,
  columns: { actors: 'Cơ quan, đơn vị', task: 'Nhiệm vụ', time: 'Thời gian', ground: 'Căn cứ' },
  moreTasks: (count: number) => `… còn ${count} nhiệm vụ nữa trong bảng đầy đủ.`,
  noTasks: (unit?: string) =>
    unit === undefined
      ? 'Các văn bản trong nguồn tra cứu chưa giao nhiệm vụ nào.'
      : `Các văn bản trong nguồn tra cứu không giao nhiệm vụ nào cho “${unit}”. Xem các đơn vị: /trachnhiem`,
  noDated: (unit?: string) =>
    unit === undefined
      ? 'Các văn bản trong nguồn tra cứu không nêu thời hạn cho nhiệm vụ nào.'
      : `Các văn bản trong nguồn tra cứu không nêu thời hạn hay định kỳ cho nhiệm vụ nào của “${unit}”. Xem tất cả: /trachnhiem ${unit}`,
  chooseUnit: (dated: boolean) =>
    dated
      ? 'Xem thời hạn của đơn vị nào? Chọn bên dưới hoặc gõ /thoihan kèm tên đơn vị.'
      : 'Xem nhiệm vụ của đơn vị nào? Chọn bên dưới hoặc gõ /trachnhiem kèm tên đơn vị.',
  allUnits: 'Tất cả đơn vị',

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
  previousSection: (place: string) => `‹ ${place}`,
  nextSection: (place: string) => `${place} ›`,
  wholeSection: (place: string) => `Toàn văn ${place}`,

  roles: { admin: 'quản trị viên', trainer: 'người hướng dẫn', staff: 'cán bộ' } satisfies Record<
    Role,
    string
  >,
  strangers: (id: number) =>
    `Trợ lý này chỉ phục vụ cán bộ được mời. Xin liên hệ quản trị viên để nhận liên kết mời. Mã của anh/chị: ${id}`,
  strangeGroup: (id: number) =>
    `Nhóm này chưa được duyệt nên tôi chưa trả lời ở đây. Quản trị viên gõ /duyet trong nhóm để duyệt. Mã nhóm: ${id}`,
  membersOnly: 'Nút này chỉ dành cho thành viên.',
  adminsOnly: 'Việc này chỉ dành cho quản trị viên.',
  trainersOnly: 'Việc này chỉ dành cho người hướng dẫn và quản trị viên.',
  joined: (role: string) => `Đã ghi nhận anh/chị là ${role}. Mời anh/chị đặt câu hỏi.`,
  invitationRefused: {
    expired: 'Liên kết mời đã hết hạn. Xin quản trị viên gửi liên kết mới.',
    'used-up': 'Liên kết mời đã dùng hết lượt. Xin quản trị viên gửi liên kết mới.',
    unknown: 'Liên kết mời không đúng. Xin quản trị viên gửi lại.',
  },
  inviteUsage: (uses: number, days: number) =>
    [
      'Gõ /moi kèm vai trò, số người được dùng và số ngày hiệu lực. Ví dụ:',
      '/moi cán bộ – một người, 7 ngày',
      '/moi cán bộ 30 14 – 30 người, 14 ngày',
      '/moi hướng dẫn – một người hướng dẫn',
      `Nhiều nhất ${uses.toLocaleString('vi-VN')} người, ${days} ngày.`,
    ].join('\n'),
  invitation: (link: string, role: string, uses: number, expires: Date) =>
    `Liên kết mời ${role}, ${uses} lượt, dùng đến ${printMoment(expires)}:\n${link}`,
  membersTitle: (members: number, admins: number) =>
    members === 0
      ? `Chưa có thành viên nào ngoài ${admins} quản trị viên. Tạo liên kết mời: /moi`
      : `${members} thành viên, ngoài ${admins} quản trị viên:`,
  groupsTitle: '\nNhóm đã duyệt:',
  changeRole: (name: string, role: string) => `${shorten(name, 20)} → ${role}`,
  removeMember: '❌ Xóa',
  closeGroup: (title: string) => `❌ Ngừng nhóm ${shorten(title, 24)}`,
  approveInGroup: 'Gõ /duyet ngay trong nhóm cần duyệt.',
  groupApproved:
    'Đã duyệt nhóm này. Mọi thành viên có thể hỏi bằng cách nhắc tên tôi, trả lời tin nhắn của tôi hoặc dùng lệnh /hoi.',
  done: 'Đã ghi nhận.',

  whoWhatWhen: '📋 Ai – việc gì – khi nào',
  thanks: 'Cảm ơn anh/chị.',
  sorry: 'Xin lỗi anh/chị.',
  whyBad: 'Câu trả lời chưa đạt ở điểm nào?',
  complaints: {
    wrong: 'Sai nội dung hoặc sai căn cứ',
    incomplete: 'Thiếu ý',
    'not-asked': 'Không đúng câu hỏi',
    'hard-to-read': 'Khó đọc, quá dài',
  } satisfies Record<Complaint, string>,
  complained: (reason: string) => `Đã ghi nhận: ${reason.toLowerCase()}. Quản trị viên sẽ xem lại câu này.`,
  tooOldToRate: 'Câu trả lời này đã cũ nên không đánh giá được nữa.',
  suggestUsage: 'Gõ /gopy kèm nội dung góp ý. Ví dụ:\n/gopy Đề nghị bổ sung Nghị định 152/2025/NĐ-CP.',
  suggested: 'Đã chuyển góp ý đến quản trị viên. Cảm ơn anh/chị.',
  staleUnit: 'Danh sách đơn vị đã thay đổi. Xin gõ lại /trachnhiem.',

  reminderActions: {
    pause: (id: number) => `⏸ Tạm dừng ${id}`,
    resume: (id: number) => `▶ Tiếp tục ${id}`,
    stop: (id: number) => `❌ Dừng ${id}`,
  },
  remindersTitle: 'Lịch nhắc việc ở đây:',
  reminderUsage: 'Thêm: /nhac UBND TP trước 3 ngày lúc 8h. Nhiệm vụ không nêu thời hạn thì không được nhắc.',
  noReminders:
    'Chưa đặt lịch nhắc nào ở đây. Ví dụ:\n/nhac UBND TP trước 3 ngày lúc 8h\n/nhac tất cả trước 7 ngày\nNhiệm vụ không nêu thời hạn thì không được nhắc.',
  noSuchReminder: (id: number) => `Ở đây không có lịch nhắc số ${id}. Gõ /nhac để xem danh sách.`,
  tooManyReminders: (most: number) => `Ở đây đã có ${most} lịch nhắc. Xin dừng bớt trước khi thêm: /nhac`,
  subscribed: 'Đã đặt lịch nhắc:',

  settingsHere: 'Cài đặt của cuộc trò chuyện này. Bấm nút bên dưới để bật hoặc tắt.',
  settingsOfGroup: 'Cài đặt của nhóm này. Quản trị viên của nhóm bấm nút bên dưới để bật hoặc tắt.',
  settings: {
    onlyAsker: 'Chỉ người hỏi thấy câu trả lời',
    rich: 'Bảng và mục dài dạng mới (rich)',
  } satisfies Record<'onlyAsker' | 'rich', string>,
  toggle: (name: string, on: boolean) => `${on ? '✅' : '⬜'} ${name}`,
  aboutOnlyAsker:
    '• Chỉ người hỏi thấy câu trả lời: câu hỏi vẫn hiện trong nhóm, còn câu trả lời chỉ người hỏi đọc được và sẽ tự mất sau một thời gian.',
  aboutRich:
    '• Bảng và mục dài dạng mới: danh sách nhiệm vụ hiện thành bảng, mục dài hiện liền một tin có đề mục. Ứng dụng Telegram bản cũ không đọc được dạng này.',
  mustBeAdministrator:
    '⚠️ Trợ lý chưa là quản trị viên của nhóm nên Telegram chưa cho trả lời riêng; câu trả lời vẫn hiện cho cả nhóm. Xin đặt trợ lý làm quản trị viên của nhóm.',
  groupAdminsOnly: 'Chỉ quản trị viên của nhóm mới đổi được cài đặt này.',

  statistics: (days: number, { replies, people, good, bad }: Statistics) =>
    [
      `${days} ngày qua:`,
      `• ${people} người hỏi, ${replies.answered + replies['not-stated'] + replies['not-found']} câu hỏi`,
      `• trả lời được: ${replies.answered}; văn bản không nêu: ${replies['not-stated']}; không tìm thấy: ${replies['not-found']}`,
      `• đánh giá: 👍 ${good}, 👎 ${bad}`,
    ].join('\n'),
  modelUse: ({ requests, tokens, mostTokens, cost, mostCost }: ModelUse) =>
    [
      `• mô hình ngôn ngữ hôm nay: ${requests} lượt, ${tokens.toLocaleString('vi-VN')}/${mostTokens.toLocaleString('vi-VN')} token`,
      ...(cost === undefined
        ? []
        : [
            `chi phí ${cost.toLocaleString('vi-VN')}${mostCost === undefined ? '' : `/${mostCost.toLocaleString('vi-VN')}`}`,
          ]),
    ].join(', '),
  kinds: {
    answered: 'đã trả lời',
    'not-stated': 'văn bản không nêu',
    'not-found': 'không tìm thấy',
  } satisfies Record<AnswerKind, string>,
  openTitle: 'Câu hỏi chưa trả lời được hoặc bị chê:',
  nothingOpen: 'Không còn câu hỏi nào chờ xem lại.',
  suggestionsTitle: 'Góp ý gần đây:',
  setAside: (n: number) => `✔ Xong câu ${n}`,
  indexing: 'Đang lập chỉ mục…',
  progress: (what: string, done: number, total: number) => `${what} ${done}/${total}`,
  readingFile: (name: string) => `Đang đọc ${shorten(name, 60)}…`,
  fileRead: (name: string) =>
    `Đã đọc ${shorten(name, 60)}. Xin xem những gì máy hiểu dưới đây rồi chọn Nạp hoặc Bỏ.`,
  fileRefused: (name: string, reason: string) => `Chưa nhận được ${shorten(name, 60)}: ${reason}`,
  fileTooLarge: (megabytes: number) =>
    `Telegram chỉ cho bot tải tệp đến ${megabytes} MB. Xin chép tệp vào máy chủ rồi chạy: npm run corpus -- add TỆP (hoặc dùng máy chủ Bot API riêng, TELEGRAM_API_ROOT).`,
  fileGone: 'Tệp này không còn chờ nữa. Xin gửi lại.',
  takeIn: 'Nạp',
  leave: 'Bỏ',
  left: 'Đã bỏ tệp, nguồn tra cứu giữ nguyên.',
  taken: (file: string) => `Đã nạp ${file}.`,
  joinToInsert: 'Cần được mời để trích dẫn',
  indexBusy: 'Một lần lập chỉ mục khác đang chạy. Xin thử lại sau.',
  indexUnchanged: 'Văn bản không có gì thay đổi; chỉ mục đã là mới nhất.',
  indexed: (documents: number, passages: number) =>
    `Đã lập chỉ mục ${documents} văn bản, ${passages} đoạn. Câu hỏi mới dùng bản này ngay.`,
  leftOut: 'Chưa nhận được các tệp sau:',
  backedUp: (file: string) => `Đã sao lưu cơ sở dữ liệu vào ${file} trên máy chủ.`,
  auditTitle: 'Nhật ký gần nhất:',
  noAudit: 'Nhật ký chưa có gì.',
  acts: {
    invited: 'tạo liên kết mời',
    joined: 'tham gia',
    'role-changed': 'đổi vai trò',
    removed: 'xóa thành viên',
    'group-approved': 'duyệt nhóm',
    'group-closed': 'ngừng nhóm',
    reindexed: 'lập chỉ mục',
    'document-added': 'nạp văn bản',
    'backed-up': 'sao lưu',
    'data-deleted': 'xóa dữ liệu của mình',
  } satisfies Record<AuditEntry['act'], string>,
  moment: printMoment,

  eraseQuestion:
    'Xóa mọi câu hỏi, đánh giá, góp ý và kết quả học, thi đã lưu của anh/chị? Quyền sử dụng vẫn giữ nguyên. Việc này không hoàn lại được.',
  eraseButton: 'Xóa dữ liệu của tôi',
  erased: (count: number) =>
    count === 0 ? 'Không có dữ liệu nào lưu về anh/chị.' : `Đã xóa ${count} mục dữ liệu của anh/chị.`,
  notYours: 'Nút này không dành cho anh/chị.',
  tooMany: 'Anh/chị hỏi quá nhanh. Xin chờ một phút rồi hỏi tiếp.',
  tooManyPresses: 'Anh/chị thao tác quá nhanh. Xin chờ một phút rồi tiếp tục.',
  interrupted:
    'Hệ thống vừa khởi động lại trong lúc trả lời. Nếu chưa thấy câu trả lời ở trên, xin gửi lại câu hỏi.',

  consoleGreeting: 'Gõ câu hỏi rồi nhấn Enter; gõ /thoat để kết thúc.',
  farewell: 'Tạm biệt.',
};

/** "23/11/2026 08:05", as clocks in Vietnam show it. */
function printMoment(moment: Date): string {
  return moment
    .toLocaleString('vi-VN', {
      timeZone: 'Asia/Ho_Chi_Minh',
      day: '2-digit',
      month: '2-digit',
      year: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
    })
    .replace(/^(\S+) (\S+)$/u, '$2 $1');
}
