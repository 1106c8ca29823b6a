import { remember } from '../text/remember.ts';
import { issuerName } from './issuer-name.ts';

const spelling: readonly (readonly [RegExp, string])[] = [
  [/\s+/g, ' '],
  [/ \([A-ZĐ&]{2,10}\)(?= )/g, ''],
  [/Uỷ/g, 'Ủy'],
  [/uỷ/g, 'ủy'],
  [/khoá(?!\p{L})/gu, 'khóa'],
  [/(?:Ủy|ủy) ?ban ?[Nn]hân ?dân/g, 'UBND'],
  [/Hội ?đồng ?[Nn]hân ?dân/g, 'HĐND'],
  // A word left out.
  [/Hội đồng [Nn]hân(?= (?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường)(?!\p{L}))/gu, 'HĐND'],
  [/(?:Ủy|ủy) ban [Tt]hường vụ Quốc hội/g, 'Ủy ban Thường vụ Quốc hội'],
  [
    /^(?:BCH|Ban [Cc]hấp [Hh]ành) ?(?:TW|TƯ|Trung [Ưư]ơng)(?: Đảng)?(?: Cộng sản Việt Nam)?$/,
    'Ban Chấp hành Trung ương Đảng',
  ],
  [/^Trung ương(?: Đảng)?$/, 'Ban Chấp hành Trung ương Đảng'],
  [
    /(?<=^(?:Văn phòng|Ủy ban Kiểm tra|Ban (?:Tổ chức|Tuyên giáo(?: và Dân vận)?|Dân vận|Nội chính|Kinh tế|Đối ngoại)) )(?:TW|TƯ)(?= Đảng$|$)/,
    'Trung ương',
  ],
  [/(?<=^(?:Thủ tướng )?)Chính ?Phủ$/, 'Chính phủ'],
  [/^[Bb]ộ [Cc]hính trị$/, 'Bộ Chính trị'],
  [/(?<=\s)(?:TP|Tp)\.?$/, 'thành phố'],
  [/^Thủ tướng$/, 'Thủ tướng Chính phủ'],
  [/(?<=\s)(?:TP|Tp)\.?\s?(?=\p{Lu})/u, 'thành phố '],
  [/(?<=[Tt]hành phố )HCM(?!\p{L})/u, 'Hồ Chí Minh'],
  [/Thành ủy [Tt]hành phố/, 'Thành ủy'],
  [/Tỉnh ủy [Tt]ỉnh/, 'Tỉnh ủy'],
  [/^BCH (?=Đảng (?:bộ|ủy)|(?:Huyện|Quận|Thị) (?:đảng bộ|Đảng bộ))/, 'Ban Chấp hành '],
  [/^BTV (?=(?:Tỉnh|Thành|Huyện|Đảng) ủy)/, 'Ban Thường vụ '],
  [/(?<!\p{L})TG ?& ?DV(?!\p{L})/u, 'Tuyên giáo và Dân vận'],
  [/(?<!\p{L})GD ?& ?ĐT(?!\p{L})/u, 'Giáo dục và Đào tạo'],
  [/(?<!\p{L})NN ?& ?PTNT(?!\p{L})/u, 'Nông nghiệp và Phát triển nông thôn'],
  [/(?<!\p{L})TN ?& ?MT(?!\p{L})/u, 'Tài nguyên và Môi trường'],
  [/(?<!\p{L})KH ?& ?ĐT(?!\p{L})/u, 'Kế hoạch và Đầu tư'],
  [/(?<!\p{L})KH ?& ?CN(?!\p{L})/u, 'Khoa học và Công nghệ'],
  [/(?<=Nông nghiệp (?:và|&) )PTNT(?!\p{L})/u, 'Phát triển nông thôn'],
  [/(?<=\p{Ll}) & (?=\p{Lu}\p{Ll})/gu, ' và '],
  [/^UBKT(?= )/, 'Ủy ban Kiểm tra'],
  [/^UBTVQH(?:\d\d)?$/, 'Ủy ban Thường vụ Quốc hội'],
  [/^TTg(?: Chính phủ)?$/, 'Thủ tướng Chính phủ'],
  [/^Bộ Chính trị$/i, 'Bộ Chính trị'],
  [/^Ban [Bb]í [Tt]hư(?: Trung ương(?: Đảng)?)?$/, 'Ban Bí thư'],
];

/** «Ban Thường vụ thành ủy» → «Ban Thường vụ Thành ủy». */
const smallOffice = /(?<=(?:vụ|hành) )[tđhq](?=(?:ỉnh|hành|hị|ảng|uyện|uận) (?:ủy|bộ)(?!\p{L}))/gu;

/** One spelling for one body: single spaces, new tone placement, UBND, HĐND; capitals of headings become title case of known names. */
export const normalizeIssuer: (written: string) => string = remember((written) => {
  const calm = /^[\p{Lu}\s&,.-]+$/u.test(written) && written.includes(' ') ? (issuerName(written) ?? written) : written;
  return spelling
    .reduce((name, [pattern, replacement]) => name.replace(pattern, replacement), calm)
    .replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())
    .replace(smallOffice, (letter) => letter.toUpperCase());
});
