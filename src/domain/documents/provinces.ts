import { fold } from '../text/normalise.ts';

/**
 * The provinces and cities of Vietnam until 30/6/2025, whose names people still use, as far as they are no other words: these
 * are in the pattern below.
 */
const NAMES =
  'An Giang; Bà Rịa; Bạc Liêu; Bắc Giang; Bắc Kạn; Bắc Ninh; Bến Tre; Bình Dương; Bình Định; Bình Phước; Bình Thuận; Cà Mau; Cao Bằng; Cần Thơ; Đà Nẵng; Đắk Lắk; Đắk Nông; Điện Biên; Đồng Nai; Đồng Tháp; Gia Lai; Hà Giang; Hà Nam; Hà Nội; Hà Tĩnh; Hải Dương; Hải Phòng; Hậu Giang; Hưng Yên; Khánh Hòa; Kiên Giang; Kon Tum; Lai Châu; Lạng Sơn; Lào Cai; Lâm Đồng; Long An; Nam Định; Nghệ An; Ninh Bình; Ninh Thuận; Phú Thọ; Phú Yên; Quảng Bình; Quảng Nam; Quảng Ngãi; Quảng Ninh; Quảng Trị; Sóc Trăng; Sơn La; Tây Ninh; Thái Bình; Thái Nguyên; Thanh Hóa; Thừa Thiên Huế; Huế; Tiền Giang; Trà Vinh; Tuyên Quang; Vĩnh Long; Vĩnh Phúc; Vũng Tàu; Yên Bái'
    .split('; ')
    .map(fold);

/** What stands before the name of a place. */
const BEFORE = '(?:tinh|thanh pho|tp|tinh uy|thanh uy|uy ban nhan dan|so|o|tai|cua)';
const PROVINCE = new RegExp(
  `(?<=(?:^| )${BEFORE} )(?:${NAMES.join('|')})(?= |$)|(?<=(?:thanh pho|tp) )ho chi minh(?= |$)|(?<=(?:tinh|tinh uy) )hoa binh(?= |$)`,
  'g',
);

/** The provinces and cities that a text (folded words) names as places, folded. */
export function provincesIn(folded: string): string[] {
  return folded.match(PROVINCE) ?? [];
}
