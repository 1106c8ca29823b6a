import { toSlug } from '../text/vietnamese-text.ts';

/** Provinces and cities under the centre, of today and of before 1 July 2025. Adding one is adding a name. */
const names = `
An Giang; Bà Rịa - Vũng Tàu; Bạc Liêu; Bắc Giang; Bắc Kạn; Bắc Ninh; Bến Tre; Bình Dương; Bình Định; Bình Phước; Bình Thuận;
Cà Mau; Cao Bằng; Cần Thơ; Đà Nẵng; Đắk Lắk; Đắk Nông; Điện Biên; Đồng Nai; Đồng Tháp; Gia Lai; Hà Giang; Hà Nam; Hà Nội;
Hà Tây; Hà Tĩnh; Hải Dương; Hải Phòng; Hậu Giang; Hòa Bình; Hồ Chí Minh; Huế; Hưng Yên; Khánh Hòa; Kiên Giang; Kon Tum;
Lai Châu; Lạng Sơn; Lào Cai; Lâm Đồng; Long An; Nam Định; Nghệ An; Ninh Bình; Ninh Thuận; Phú Thọ; Phú Yên; Quảng Bình;
Quảng Nam; Quảng Ngãi; Quảng Ninh; Quảng Trị; Sóc Trăng; Sơn La; Tây Ninh; Thái Bình; Thái Nguyên; Thanh Hóa;
Thừa Thiên Huế; Thừa Thiên - Huế; Tiền Giang; Trà Vinh; Tuyên Quang; Vĩnh Long; Vĩnh Phúc; Yên Bái`;

const slugs = new Set(names.split(';').map((name) => toSlug(name)));

/**
 * The words of a province's name at the start of `words`, in any case: «ĐỒNG THÁP ĐẢNG ỦY KHỐI» → «ĐỒNG THÁP»; undefined when
 * none stands there («Đà Lạt», a town).
 */
export function provinceAtStart(words: string): string | undefined {
  const parts = words.split(' ');
  for (let count = Math.min(parts.length, 5); count > 0; count -= 1) {
    const name = parts.slice(0, count).join(' ');
    if (slugs.has(toSlug(name))) return name.replace(/[\s-]+$/, '');
  }
  return undefined;
}

/** The province or city where a document is written: `Hồ Chí Minh` of «TP. Hồ Chí Minh», null for a town. */
export const provinceOf = (place: string): string | null =>
  provinceAtStart(place.replace(/^(?:TP\.?|Thành phố|Tỉnh)\s+/iu, '').trim()) ?? null;

/** Cities under the centre: they have a Thành ủy, the provinces a Tỉnh ủy. */
const cities = new Set(['Cần Thơ', 'Đà Nẵng', 'Hà Nội', 'Hải Phòng', 'Hồ Chí Minh', 'Huế'].map(toSlug));
export const isCity = (province: string): boolean => cities.has(toSlug(province));
