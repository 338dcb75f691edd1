import { describe, expect, it } from 'vitest';
import { namesThings } from '../../../../src/domain/answers/things-asked.ts';
import { syllables } from '../../../../src/domain/text/tokenise.ts';

describe('things that a question asks for', () => {
  const names = (question: string, text: string) =>
    namesThings(question, syllables(question).join(' '), text);

  it.each([
    ['Ai có quyền đề nghị?', 'Phòng Nội vụ có thẩm quyền đề nghị.', 'Chủ tịch quyết định tặng.'],
    ['ai duoc phat dong phong trao', 'Thủ tướng phát động phong trào.', 'Thủ tướng tặng Bằng khen.'],
    ['Hồ sơ gồm những gì?', 'Gồm tờ trình và báo cáo.', 'Gồm ba nhóm tiêu chí.'],
    ['khai gian thì bị sao', 'Bị hủy bỏ quyết định và thu hồi tiền.', 'Nghiêm túc trong khai báo.'],
    ['danh hieu cu con gia tri khong', 'Danh hiệu cũ tiếp tục được công nhận.', 'Danh hiệu được xét tặng.'],
    ['Có được ủy quyền không?', 'Phó Chủ tịch ký theo ủy quyền.', 'Phó Chủ tịch ký.'],
    ['dùng phần mềm nào', 'Nộp trên phần mềm quản lý.', 'Nộp tại Phòng Nội vụ.'],
    ['bao cao theo mau nao', 'Theo Mẫu số 01.', 'Theo quy định của Chính phủ.'],
    ['báo cáo dài bao nhiêu trang', 'Không quá 05 trang.', 'Không quá 05 bản.'],
    ['Bị kỷ luật gì?', 'Người bị kỷ luật khiển trách thì bị xử lý.', 'Người bị xử lý.'],
    ['huan chuong hang may', 'Huân chương hạng Nhì.', 'Huân chương Hữu nghị.'],
    ['có khống chế tỷ lệ không', 'Không quá 15 % tổng số.', 'Không quá nhiều.'],
    ['Luật cũ hết hiệu lực chưa?', 'Luật này thay thế Luật cũ.', 'Luật cũ quy định tiêu chuẩn.'],
    ['biên bản ai ký vào', 'Thủ trưởng ký vào biên bản.', 'Gồm biên bản bình xét.'],
    ['ai tham mưu', 'Phòng Nội vụ tham mưu.', 'Báo cáo qua Phòng Nội vụ.'],
    ['hội đồng gồm những ai', 'Hội đồng gồm 9 thành viên.', 'Nâng cao vai trò của Hội đồng.'],
    ['hoi dong xa do ai thanh lap', 'Chủ tịch xã thành lập.', 'Nâng cao vai trò của Hội đồng.'],
    ['có biểu mẫu kèm theo không', 'Theo Mẫu số 01.', 'Cán bộ gương mẫu đi đầu.'],
    ['Luật 2022 thay cho luật nào', 'Luật cũ hết hiệu lực.', 'Luật có hiệu lực từ 01/01/2024.'],
    ['danh hieu nay bi bo chua', 'Bãi bỏ danh hiệu này.', 'Danh hiệu này được xét hằng năm.'],
  ])('must be named: %s', (question, yes, no) => {
    expect(names(question, yes)).toBe(true);
    expect(names(question, no)).toBe(false);
  });

  it('are shares, where the question tells one itself', () => {
    expect(names('Có vượt 15% không?', 'Không quá 20 % tổng số.')).toBe(true);
    expect(names('co vuot 15 % khong', 'Số lượng không hạn chế.')).toBe(false);
  });

  it('are none in other questions', () => {
    expect(names('Tiêu chuẩn là gì?', 'Bất kỳ câu nào.')).toBe(true);
    expect(names('bi thu thanh uy la ai', 'Bất kỳ câu nào.')).toBe(true);
  });
});
