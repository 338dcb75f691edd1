/** Words before the verb of a task that say how it is done, or how often. */
const MANNERS =
  'thường xuyên|tiếp tục|kịp thời|khẩn trương|chủ động|tích cực|tập trung|trực tiếp|đồng thời|nghiêm túc|quyết liệt|sớm|chậm nhất|hằng năm|hàng năm|hằng quý|hàng quý|hằng tháng|hàng tháng|định kỳ|phải|cần|có trách nhiệm|chịu trách nhiệm|có nhiệm vụ|được giao|và|cùng';

/** Verbs with which tasks of directing documents begin. */
const VERBS =
  'báo cáo|bám sát|ban hành|bảo đảm|biểu dương|bổ sung|bồi dưỡng|bố trí|cải cách|cải thiện|cắt giảm|cập nhật|chấn chỉnh|chăm lo|chấp hành|chỉ đạo|chỉ rõ|chú trọng|chủ trì|chuẩn bị|chuyển|củng cố|cung cấp|cử|cụ thể hóa|cụ thể hoá|cổ vũ|công bố|công khai|duy trì|dự báo|đa dạng hóa|đánh giá|đào tạo|đảm bảo|đăng tải|đẩy mạnh|đẩy nhanh|đề nghị|đề xuất|định hướng|điều chỉnh|điều hành|đôn đốc|động viên|đổi mới|đơn giản hóa|đơn giản hoá|đưa|gắn|giải quyết|giám sát|giao|giáo dục|giữ|giúp|góp phần|gửi|hoàn thành|hoàn thiện|học tập|hỗ trợ|huy động|hưởng ứng|hướng dẫn|khai thác|khắc phục|khẳng định|khen thưởng|khuyến khích|khơi dậy|kiểm soát|kiểm tra|kiện toàn|kiến nghị|làm cho|làm tốt|lãnh đạo|lấy|lập|lồng ghép|lựa chọn|mở|mở rộng|nâng cao|nắm bắt|nêu cao|ngăn chặn|ngăn ngừa|nghiên cứu|nhân rộng|phát động|phát hiện|phát huy|phát triển|phân bổ|phân công|phân tích|phấn đấu|phê duyệt|phổ biến|phòng, chống|phòng ngừa|phối hợp|phục vụ|quan tâm|quán triệt|quản lý|quy định|quyết định|rà soát|sắp xếp|siết chặt|số hóa|số hoá|sơ kết|sử dụng|sửa đổi|tạo|tăng cường|tham dự|tham gia|tham mưu|thanh tra|thành lập|thẩm định|theo dõi|thể chế hóa|thi đua|thí điểm|thiết lập|thống nhất|thu hút|thúc đẩy|thực hiện|tiếp nhận|tiếp thu|tiết kiệm|tìm hiểu|tổ chức|tổng hợp|tổng kết|tôn vinh|trao đổi|triển khai|trình|truyền thông|tuân thủ|tuyên dương|tuyên truyền|ứng dụng|vận dụng|vận động|vận hành|xác định|xây dựng|xem xét|xét|xử lý|yêu cầu';

/** Parts of names that look like verbs: "tổ chức đảng", "Hội đồng Thi đua, khen thưởng". */
const NOT_A_VERB = `tổ chức(?= (?:đảng|chính trị|xã hội|tôn giáo|quốc tế|có|này|cơ sở|thành viên|tín dụng)|[;.]|,(?! (?:${VERBS})))|(?<=[Tt]hi đua(?:,| -)? )[Kk]hen thưởng`;

const ACTION = String.raw`(?:(?:${MANNERS}),?\s+)*(?!${NOT_A_VERB})(?:${VERBS})(?![\p{L}\p{N}])`;
const STARTS = new RegExp(`^${ACTION}`, 'iu');
const INSIDE = new RegExp(String.raw`(?<=\s)${ACTION}`, 'u');

/** Whether a text begins with what somebody is to do: "thường xuyên kiểm tra", "Chủ trì, phối hợp với". */
export function startsWithAction(text: string): boolean {
  return STARTS.test(text);
}

/** Where the first action inside a text begins (UTF-16 offset); −1 where there is none. */
export function findAction(text: string): number {
  return INSIDE.exec(text)?.index ?? -1;
}

const MANNER = new RegExp(String.raw`^(?:(?:${MANNERS}|tăng cường|đẩy mạnh|đồng bộ),?\s+)+`, 'iu');

/** A task without the words before its verb that only say how it is done. */
export function withoutManner(task: string): string {
  return task.replace(MANNER, '');
}
