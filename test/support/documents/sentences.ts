/** Sentences as official documents have them, for fixtures and properties. */
export const SENTENCES = [
  'Thông tư này quy định chi tiết và hướng dẫn thi hành một số điều của Luật Thi đua, khen thưởng.',
  'Ủy ban nhân dân tỉnh chủ trì, phối hợp với Sở Nội vụ và các cơ quan liên quan tổ chức thực hiện Kế hoạch này.',
  'Định kỳ 06 tháng, hằng năm, các đơn vị báo cáo kết quả thực hiện về Ban Thường vụ trước ngày 15 tháng 12 để tổng hợp.',
  'Danh hiệu “Lao động tiên tiến” được xét tặng hằng năm cho cá nhân hoàn thành tốt nhiệm vụ được giao.',
  'Cấp ủy, tổ chức đảng tăng cường kiểm tra, giám sát việc thực hiện chủ trương của Đảng và pháp luật của Nhà nước.',
  'Mặt trận Tổ quốc và các tổ chức chính trị - xã hội tuyên truyền, vận động hội viên tích cực hưởng ứng phong trào.',
  'Kinh phí thực hiện được bố trí trong dự toán ngân sách nhà nước theo phân cấp và các nguồn hợp pháp khác.',
  'Những tập thể, cá nhân có thành tích xuất sắc, đột xuất được khen thưởng kịp thời, công khai, minh bạch.',
  'Người đứng đầu cơ quan chịu trách nhiệm về việc đề nghị khen thưởng đúng quy trình, thủ tục và thẩm quyền.',
  'Hồ sơ gồm tờ trình, báo cáo thành tích, biên bản họp Hội đồng và ý kiến của cấp có thẩm quyền.',
] as const;

/** A paragraph of about `length` characters. */
export function paragraph(length: number, start = 0): string {
  let text = '';
  for (let i = start; text.length < length; i += 1) text += ` ${SENTENCES[i % SENTENCES.length]}`;
  return text.trim();
}
