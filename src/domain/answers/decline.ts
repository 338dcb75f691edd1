import { documentName } from '../documents/document.ts';
import { capitalise } from '../text/wording.ts';
import type { Composition } from './composition.ts';
import type { Library } from './library.ts';

/** Nothing in the corpus speaks of what is asked. */
export function declineNothing(library: Library): Composition {
  return declined('Tôi không tìm thấy nội dung này trong các văn bản đã lập chỉ mục.', offer(library));
}

/** Nothing is asked. */
export function declineGreeting(library: Library): Composition {
  return declined('Xin chào! Anh/chị cứ hỏi bằng câu thường.', offer(library));
}

/** Something other than an answer is wanted. */
export function declineErrand(library: Library): Composition {
  return declined(
    'Tôi chỉ tra cứu và trích dẫn văn bản; tôi không soạn thảo, dịch, tính toán hay nêu ý kiến riêng.',
    offer(library),
  );
}

/** Documents give no telephone numbers and the like. */
export function declineContact(library: Library): Composition {
  return declined(
    'Các văn bản đã lập chỉ mục không có số điện thoại, địa chỉ hay thông tin liên hệ khác.',
    offer(library),
  );
}

/** The question is about documents that are not indexed. */
export function declineUnknown(names: readonly string[]): Composition {
  const subject = names.length > 0 ? names.map(capitalise).join(', ') : 'Văn bản này';
  return declined(`${subject} chưa có trong nguồn tra cứu, nên tôi không trả lời được nội dung này.`);
}

function offer(library: Library): string {
  const names = library.documents.map(({ metadata }) => documentName(metadata));
  return names.length === 0
    ? 'Chưa có văn bản nào được lập chỉ mục; quản trị viên cần thêm văn bản vào thư mục nguồn.'
    : `Tôi trả lời về nhiệm vụ, trách nhiệm, thời hạn, tiêu chuẩn, thẩm quyền, hồ sơ theo: ${names.join(', ')}.`;
}

/** Lines that say what is not there; nothing supports them. */
export function declined(...lines: string[]): Composition {
  return { kind: 'not-found', statements: lines.map((text) => ({ text, citations: [] })) };
}
