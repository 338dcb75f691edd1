import type { Role } from '../domain/access/role.ts';

/** A command as people type it behind "/", and who may. */
export interface Command {
  readonly command: string;
  /** In the menu. */
  readonly description: string;
  readonly roles: readonly Role[];
  /** Shown in the menu of groups as well. */
  readonly inGroups: boolean;
}

const EVERYBODY: readonly Role[] = ['admin', 'trainer', 'staff'];
const TRAINERS: readonly Role[] = ['admin', 'trainer'];
const ADMINS: readonly Role[] = ['admin'];

/** Every command, in the order of the menu. */
export const COMMANDS: readonly Command[] = [
  { command: 'hoi', description: 'Hỏi. Ví dụ: /hoi ai báo cáo ai', roles: EVERYBODY, inGroups: true },
  {
    command: 'trachnhiem',
    description: 'Nhiệm vụ của một đơn vị. Ví dụ: /trachnhiem UBND TP',
    roles: EVERYBODY,
    inGroups: true,
  },
  {
    command: 'thoihan',
    description: 'Nhiệm vụ có thời hạn, định kỳ của một đơn vị',
    roles: EVERYBODY,
    inGroups: true,
  },
  {
    command: 'muc',
    description: 'Mở một mục, điều, khoản. Ví dụ: /muc III.2',
    roles: EVERYBODY,
    inGroups: true,
  },
  {
    command: 'vanban',
    description: 'Danh sách văn bản trong nguồn tra cứu',
    roles: EVERYBODY,
    inGroups: true,
  },
  {
    command: 'nhac',
    description: 'Nhắc việc sắp đến hạn. Ví dụ: /nhac UBND TP trước 3 ngày',
    roles: EVERYBODY,
    inGroups: true,
  },
  {
    command: 'caidat',
    description: 'Cài đặt của cuộc trò chuyện, của nhóm',
    roles: EVERYBODY,
    inGroups: true,
  },
  { command: 'hoc', description: 'Học theo bài. /hoc tiếp: học tiếp', roles: EVERYBODY, inGroups: false },
  {
    command: 'on',
    description: 'Ôn tập. /on lúc 7h: nhắc ôn hằng ngày',
    roles: EVERYBODY,
    inGroups: false,
  },
  { command: 'tiendo', description: 'Tiến độ học tập của tôi', roles: EVERYBODY, inGroups: false },
  { command: 'thi', description: 'Thi tự kiểm tra. Ví dụ: /thi 20', roles: EVERYBODY, inGroups: true },
  {
    command: 'thidua',
    description: 'Thi đố vui trong nhóm. Ví dụ: /thidua 10',
    roles: EVERYBODY,
    inGroups: true,
  },
  { command: 'huy', description: 'Dừng câu trả lời đang soạn', roles: EVERYBODY, inGroups: true },
  { command: 'xoa', description: 'Quên các câu hỏi trước', roles: EVERYBODY, inGroups: true },
  { command: 'gopy', description: 'Gửi góp ý cho quản trị viên', roles: EVERYBODY, inGroups: false },
  {
    command: 'xoadulieu',
    description: 'Xóa dữ liệu lưu về tôi',
    roles: EVERYBODY,
    inGroups: false,
  },
  { command: 'help', description: 'Hướng dẫn sử dụng', roles: EVERYBODY, inGroups: true },
  { command: 'lop', description: 'Kết quả học tập của lớp', roles: TRAINERS, inGroups: false },
  { command: 'moi', description: 'Tạo liên kết mời', roles: ADMINS, inGroups: false },
  { command: 'thanhvien', description: 'Thành viên và nhóm', roles: ADMINS, inGroups: false },
  { command: 'duyet', description: 'Duyệt nhóm này', roles: ADMINS, inGroups: false },
  { command: 'chuatraloi', description: 'Câu hỏi chưa trả lời được', roles: ADMINS, inGroups: false },
  { command: 'thongke', description: 'Thống kê sử dụng', roles: ADMINS, inGroups: false },
  { command: 'taive', description: 'Lập lại chỉ mục', roles: ADMINS, inGroups: false },
  { command: 'saoluu', description: 'Sao lưu cơ sở dữ liệu', roles: ADMINS, inGroups: false },
  { command: 'nhatky', description: 'Nhật ký quản trị', roles: ADMINS, inGroups: false },
];
