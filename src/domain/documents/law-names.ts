import { fold } from '../text/normalise.ts';

/** How the titles begin of laws and codes in force in Viet Nam that officials are asked about most. */
const NAMES =
  'Đất đai; Lao động; Dân sự; Hình sự; Tố tụng; Cán bộ công chức; Công chức; Viên chức; Bảo hiểm xã hội; Bảo hiểm y tế; Hôn nhân và gia đình; Hôn nhân; Hộ tịch; Cư trú; Căn cước; Quốc tịch; Nghĩa vụ quân sự; Giáo dục; Nhà giáo; Khám bệnh; Trẻ em; Thanh niên; Người cao tuổi; Bình đẳng giới; Khiếu nại; Tố cáo; Tiếp công dân; Xử lý vi phạm hành chính; Phòng chống tham nhũng; Phòng chống ma túy; Ngân sách nhà nước; Ngân sách; Đấu thầu; Đầu tư; Doanh nghiệp; Hợp tác xã; Kế toán; Thuế; Quản lý thuế; Hải quan; Xây dựng; Nhà ở; Giao thông đường bộ; Giao thông; Đường bộ; Bảo vệ môi trường; Lưu trữ; Báo chí; Xuất bản; Quảng cáo; Công đoàn; Bầu cử; Tổ chức chính quyền địa phương; Ban hành văn bản; Thi hành án; Công chứng; Luật sư; Việc làm; An toàn thực phẩm; Thương mại; Sở hữu trí tuệ; Di sản văn hóa; Du lịch; Quốc phòng; An ninh mạng'
    .split('; ')
    .map((name) => ({ name, folded: fold(name) }))
    .sort((a, b) => b.folded.length - a.folded.length);

/** "Lao động tiên tiến" is a title, no law. */
const NO_LAW = /^lao dong (?:tien tien|xuat sac|gioi)/;

/** The law whose name follows the word for law; undefined where none is known there. */
export function lawNamed(behind: string): string | undefined {
  const words = fold(behind)
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .join(' ')
    .trim();
  if (NO_LAW.test(words)) return undefined;
  return NAMES.find(({ folded }) => `${words} `.startsWith(`${folded.toLowerCase()} `))?.name;
}
