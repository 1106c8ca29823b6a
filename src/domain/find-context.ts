import { parseDateAfter } from './vietnamese-date.ts';

/** What follows a number or name: date, issuer, stated term. */
export interface Following {
  readonly date: string | null;
  /** As written with single spaces, first letter upper case; see `issuerAt`. */
  readonly issuer: string | null;
  /** `XIV`, `2025-2030`. */
  readonly term: string | null;
  readonly title: string | null;
  /** End of date, issuer and term. */
  readonly end: number;
}

const ofWord = /\s{0,3},?\s{1,3}của\s{1,3}/iuy;
const termPattern = /\s{0,3},?\s{0,3}\(?(?:khóa|khoá)\s{1,3}([IVX]{1,5})(?![\p{L}])\)?/iuy;
const mandatePattern = /\s{0,3},?\s{0,3}\(?nhiệm\s+kỳ\s{1,3}(\d{4})\s{0,2}-\s{0,2}(\d{4})\)?/iuy;
const titlePattern =
  /\s{0,3},?\s{0,3}["“]?((?:về|quy\s+định|phê\s+duyệt|ban\s+hành|hướng\s+dẫn|sửa\s+đổi|thực\s+hiện|triển\s+khai)(?:[^;.()\n]|\n(?!\s*\n)|\.(?=\d)){3,400})/iuy;

/**
 * Reads on from `at`, the end of a number: «, ngày 07/4/2026 của Ban Chấp hành Trung ương khóa XIV về …», in either
 * order of date and issuer. Never past a sentence.
 */
export function readFollowing(text: string, at: number): Following {
  let end = at;
  let date = parseDateAfter(text, end);
  if (date) end = date.end;
  const issuer = issuerAfter(text, end);
  if (issuer) end = issuer.end;
  const term = match(termPattern, text, end);
  if (term) end += term[0].length;
  if (issuer && !date) {
    date = parseDateAfter(text, end);
    if (date) end = date.end;
  }
  const mandate = match(mandatePattern, text, end);
  if (mandate) end += mandate[0].length;
  const title = match(titlePattern, text, end)?.[1];
  return {
    date: date?.iso ?? null,
    issuer: issuer?.name ?? null,
    term: term?.[1]?.toUpperCase() ?? (mandate ? `${mandate[1]}-${mandate[2]}` : null),
    title: title?.replace(/\s+/g, ' ').trim() ?? null,
    end,
  };
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** «của Tỉnh ủy Lâm Đồng» at `at`. */
export function issuerAfter(text: string, at: number): { readonly name: string; readonly end: number } | undefined {
  const of = match(ofWord, text, at);
  return of ? issuerAt(text, at + of[0].length) : undefined;
}

// Whose decisions are cited: the first word of an issuing body, in running text or in capitals.
const head =
  /(?:Ban|Bộ|Chính|Thủ|Quốc|Ủy|Uỷ|Chủ|UBND|HĐND|UBTVQH|UBKT|Hội|Thường|Tỉnh|Thành|Đảng|Huyện|Quận|Thị|Văn|Sở|Tổng|Cục|Vụ|Viện|Tòa|Toà|Kiểm|Thanh|Bảo|Ngân|Trung|Mặt|Liên|Đoàn|Đại|Quân|Trường|Công|Học|Tập|Chi|Hạt|Phòng|Kho|Nhà|Thống|Đài|Tạp|Báo|Cơ|BTV|TTg|TW|Xã|Phường|Đặc)(?![\p{L}])/iuy;
const word = /\s{0,2}([\p{L}&]+)/uy;
const nextWord = /\s{1,3}([\p{L}&]+)|(?:,)\s{1,2}(\p{Lu}[\p{L}]+)(?=\s+(?:\p{Ll}+\s+)?và\s+\p{Lu})/uy;

/** Words that never belong to the name of a body: the title or the next clause begins. */
const stopWords = new Set(
  'về ngày khóa khoá nhiệm có là được đã đang sẽ cho để với từ trong tại theo nhằm này do gồm thì mà nêu trên số hoặc như không phải việc các những đến khi sau trước nhưng song tạo hiện gắn trình giao đối lần'.split(
    ' ',
  ),
);
const stopPairs = new Set(
  'ban hành,quy định,hướng dẫn,phê duyệt,thực hiện,triển khai,sửa đổi,bổ sung,thay thế,bãi bỏ,thông qua,thông báo,công bố,giao nhiệm,kèm theo,yêu cầu,chỉ đạo,đồng thời,tổ chức thực,tiếp tục,tăng cường,nâng cao,đẩy mạnh,xử lý,phân công,phân cấp,điều chỉnh,quyết định,kết luận,chấp thuận,thống nhất,căn cứ,bảo đảm,đảm bảo,góp phần,phù hợp,đề ra,đặt ra,gửi,cụ thể,nêu tại,xác định,lãnh đạo'.split(
    ',',
  ),
);
/** Lower-case words that begin a stop pair elsewhere but belong to a name after these: «Ủy ban hành chính». */
const bindsNext = /(?:ủy|uỷ)$/iu;

/** The longest name of a body that begins at `at`: `UBND tỉnh Lâm Đồng`. Undefined when no body is named there. */
export function issuerAt(text: string, at: number): { readonly name: string; readonly end: number } | undefined {
  if (!match(head, text, at)) return undefined;
  const first = match(word, text, at)?.[1];
  if (!first) return undefined;
  const capitals = first === first.toUpperCase() && first.length > 1;
  if (first[0] !== first[0]?.toUpperCase()) return undefined;
  const words = [first];
  let end = at + first.length;
  while (words.length < 16) {
    const next = match(nextWord, text, end);
    const written = next?.[1] ?? next?.[2];
    if (!next || !written) break;
    const lower = written.toLowerCase();
    const following = match(word, text, end + next[0].length)?.[1] ?? '';
    const small = capitals || written[0] === lower[0];
    if (small && stopWords.has(lower)) break;
    if (small && stopPairs.has(`${lower} ${following.toLowerCase()}`) && !bindsNext.test(words.at(-1) ?? '')) break;
    if (!capitals && small && lower !== 'và' && !continuesName(words, lower, following)) break;
    if (!small && /\n/.test(next[0]) && lower === first.toLowerCase()) break;
    if (lower === 'và' && !joinsName(words, following)) break;
    if (!capitals && startsNewName(words, written)) break;
    words.push(next[2] ? `${written}` : written);
    if (next[2]) words.splice(-2, 1, `${words.at(-2)},`);
    end += next[0].length;
  }
  return { name: normalizeIssuer(words.join(' ')), end };
}

/** Small syllables that may follow another small one in a name: «Hội đồng nhân dân tỉnh», «Viện kiểm sát nhân dân tối cao». */
const nameSyllables = new Set(
  'nhân dân tỉnh huyện quận xã phường trấn thường vụ trực thuộc nhà nước tối cao chấp kiểm tra sát toán hiểm hội án đoàn lao động trưởng chủ nhiệm viên thuế quan quản lý dự trữ trung ương kỹ thuật nghiệp hợp tác'.split(
    ' ',
  ),
);

/** A capital syllable takes one small one («Tài chính»); further small ones must be words of offices and places. */
function continuesName(words: readonly string[], lower: string, following: string): boolean {
  const previous = words.at(-1) ?? '';
  if (/^\p{Lu}/u.test(previous) && !/^\p{Lu}{2,}/u.test(previous)) return true;
  if (lower === 'thành' || lower === 'thị') return /^(?:phố|ủy|uỷ|xã|trấn)$/iu.test(following);
  if (lower === 'phố') return true;
  return nameSyllables.has(lower);
}

/** «Bộ Khoa học và Công nghệ», «Ban Tuyên giáo và Dân vận»: the conjunction inside one name, before a capital that is no body itself. */
function joinsName(words: readonly string[], following: string): boolean {
  if (following === '' || following[0] !== following[0]?.toUpperCase())
    return /^(?:phát|đào|đổi|truyền|môi|công)$/u.test(following);
  return (
    /^(?:Bộ|Sở|Ban|Cục|Vụ|Phòng|Ủy|Hội|Trung|Chi|Tổng|Viện)$/u.test(words[0] ?? '') &&
    !/^(?:Bộ|Ban|Chính|Thủ|Quốc|Ủy|Uỷ|UBND|HĐND|Tỉnh|Thành|Nghị|Kế|Chương|Quyết|Quy|Chỉ|Kết|Luật|Văn|Thường|Đảng)$/u.test(
      following,
    )
  );
}

/** «Chính phủ Nghị quyết», «Bộ Chính trị Về …»: a type word or a new sentence stands right behind the body. */
function startsNewName(words: readonly string[], written: string): boolean {
  if (words.length < 2) return false;
  return (
    /^(?:Nghị|Kế|Chương|Quyết|Quy|Chỉ|Kết|Luật|Thông|Tờ|Công|Về|Thực|Phê)$/u.test(written) &&
    /^(?:phủ|trị|thư|hội|ủy|uỷ)$/u.test(words.at(-1) ?? '')
  );
}

const spelling: readonly (readonly [RegExp, string])[] = [
  [/\s+/g, ' '],
  [/Uỷ/g, 'Ủy'],
  [/uỷ/g, 'ủy'],
  [/khoá/g, 'khóa'],
  [/(?:Ủy|ủy) ban [Nn]hân dân/g, 'UBND'],
  [/Hội đồng [Nn]hân dân/g, 'HĐND'],
  [/(?:Ủy|ủy) ban [Tt]hường vụ Quốc hội/g, 'Ủy ban Thường vụ Quốc hội'],
  [/^Ban [Cc]hấp hành Trung ương(?: Đảng)?(?: Cộng sản Việt Nam)?$/, 'Ban Chấp hành Trung ương Đảng'],
  [/^Trung ương(?: Đảng)?$/, 'Ban Chấp hành Trung ương Đảng'],
  [/^Thủ tướng$/, 'Thủ tướng Chính phủ'],
  [/Thành ủy [Tt]hành phố/, 'Thành ủy'],
  [/^Ban [Bb]í thư(?: Trung ương(?: Đảng)?)?$/, 'Ban Bí thư'],
];

/** One spelling for one body: single spaces, new tone placement, UBND, HĐND; capitals of headings become title case of known names. */
export function normalizeIssuer(written: string): string {
  const calm = /^[\p{Lu}\s&,.-]+$/u.test(written) && written.includes(' ') ? calmCapitals(written) : written;
  return spelling.reduce((name, [pattern, replacement]) => name.replace(pattern, replacement), calm);
}

const knownNames = [
  'Ban Chấp hành Trung ương Đảng',
  'Ban Chấp hành Trung ương',
  'Ban Chấp hành Đảng bộ',
  'Ban Thường vụ Tỉnh ủy',
  'Ban Thường vụ Đảng ủy',
  'Ủy ban Kiểm tra Trung ương',
  'Ủy ban Thường vụ Quốc hội',
  'Bộ Chính trị',
  'Ban Bí thư',
  'Thủ tướng Chính phủ',
  'Chính phủ',
  'Quốc hội',
  'Tỉnh ủy',
  'Thành ủy',
  'Đảng ủy',
  'Đảng bộ',
  'Ủy ban nhân dân tỉnh',
  'Ủy ban nhân dân thành phố',
  'Ủy ban nhân dân',
  'Hội đồng nhân dân',
];

/** `ĐẢNG ỦY ỦY BAN NHÂN DÂN TỈNH` → `Đảng ủy Ủy ban nhân dân tỉnh`; words of no known name become Title Case, as place names are. */
function calmCapitals(written: string): string {
  let rest = written.replace(/\s+/g, ' ').replaceAll('UỶ', 'ỦY').trim();
  const out: string[] = [];
  while (rest !== '') {
    const known = knownNames.find(
      (name) => rest.startsWith(name.toUpperCase()) && !/^\p{L}/u.test(rest.slice(name.length)),
    );
    const taken = known ?? /^\S+/.exec(rest)?.[0] ?? rest;
    out.push(known ?? calmWord(taken));
    rest = rest.slice(taken.length).trimStart();
  }
  return out.join(' ');
}

function calmWord(upper: string): string {
  const lower = upper.toLowerCase();
  if (/^(?:tỉnh|thành|phố|huyện|quận|xã|phường|nhân|dân|ban|và)$/u.test(lower)) return lower;
  return /^(?:UBND|HĐND|UBKT|TW|VP)$/.test(upper) ? upper : lower.replace(/^\p{L}/u, (c) => c.toUpperCase());
}
