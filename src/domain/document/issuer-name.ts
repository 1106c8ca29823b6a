import { collapseSpace } from '../text/vietnamese-text.ts';
import { ministryFields } from './issuers.ts';

/**
 * How the words of a body's name are written when they are not all capitals. `then` says what follows: `name` a place
 * name (every word capital), `title` one capital («Bộ Xây dựng», again after «và» and a comma), nothing for small letters.
 */
interface Phrase {
  readonly words: string;
  readonly then?: 'name' | 'title';
}

const phrase = (words: string, then?: Phrase['then']): Phrase => (then ? { words, then } : { words });

/** Written as here wherever they stand in a name. */
const phrases: readonly Phrase[] = [
  phrase('Ủy ban nhân dân'),
  phrase('Hội đồng nhân dân'),
  phrase('Ủy ban Kiểm tra'),
  phrase('Ủy ban Thường vụ'),
  phrase('Ủy ban', 'title'),
  phrase('Mặt trận Tổ quốc'),
  phrase('Hội đồng', 'title'),
  phrase('Ban Chấp hành'),
  phrase('Ban Thường vụ'),
  phrase('Ban Bí thư'),
  phrase('Ban Chỉ đạo'),
  phrase('Ban cán sự đảng'),
  phrase('Bộ Chính trị'),
  phrase('Trung ương'),
  phrase('Thủ tướng'),
  phrase('Chính phủ'),
  phrase('Quốc hội'),
  phrase('Chủ tịch'),
  phrase('Bộ trưởng'),
  phrase('Nhà nước'),
  phrase('Việt Nam'),
  phrase('Đảng Cộng sản'),
  phrase('Đảng ủy'),
  phrase('Đảng bộ'),
  phrase('Đảng đoàn'),
  phrase('Chi bộ'),
  phrase('Đảng'),
  phrase('Chi ủy'),
  phrase('Tỉnh ủy', 'name'),
  phrase('Thành ủy', 'name'),
  phrase('Huyện ủy', 'name'),
  phrase('Quận ủy', 'name'),
  phrase('Thị ủy', 'name'),
  phrase('thành phố', 'name'),
  phrase('thị xã', 'name'),
  phrase('thị trấn', 'name'),
  phrase('đặc khu', 'name'),
  phrase('tỉnh', 'name'),
  phrase('huyện', 'name'),
  phrase('quận', 'name'),
  phrase('phường', 'name'),
  phrase('xã', 'name'),
  phrase('Tổng cục', 'title'),
  phrase('Chi cục', 'title'),
  phrase('Văn phòng', 'title'),
  phrase('Thanh tra', 'title'),
  phrase('Công an'),
  phrase('Nội vụ'),
  phrase('Đề án'),
  phrase('Tổng Liên đoàn Lao động'),
  phrase('Liên đoàn Lao động'),
  phrase('Bộ', 'title'),
  phrase('Sở', 'title'),
  phrase('Ban', 'title'),
  phrase('Cục', 'title'),
  phrase('Vụ', 'title'),
  phrase('Viện', 'title'),
  phrase('Phòng', 'title'),
  phrase('Trường', 'title'),
  phrase('Đại học', 'title'),
  phrase('Ngân hàng', 'title'),
];

const table = phrases.map((entry) => ({ ...entry, keys: entry.words.toLowerCase().split(' ') }));

/** Fields of ministries, longest first, as their own names have them, and however a department joins the words: «Lao động, Thương binh và Xã hội». */
const fields = ministryFields
  .map((name) => name.split(/[\s,-]+/u))
  .map((words) => ({
    words,
    pattern: new RegExp(
      `^${words.map((word) => (word === 'và' ? '(?:và|&)' : word)).join('(?:\\s?[-–,]\\s?|\\s)')}(?![\\p{L}])`,
      'iu',
    ),
  }));

/** The field with which `text` begins, in its written form: «CÔNG THƯƠNG» → «Công Thương». */
function fieldAt(text: string): string | undefined {
  for (const { words, pattern } of fields) {
    const found = pattern.exec(text)?.[0];
    if (found === undefined) continue;
    let at = 0;
    return found.replace(/\p{L}+|&/gu, (word) => (word === '&' && at++ > 0 ? word : (words[at++] ?? word)));
  }
  return undefined;
}

/** Behind these «XÃ HỘI» is society: «BẢO HIỂM XÃ HỘI», «VĂN HÓA - XÃ HỘI»; «ỦY BAN NHÂN DÂN XÃ HỘI SƠN» names a commune. */
const beforeSociety = new Set(['-', '–', 'và', 'hiểm', 'học', 'trợ', 'sách', 'tác', 'sinh', 'trị']);

/**
 * A name in capitals in readable form: «ỦY BAN NHÂN DÂN TỈNH ĐỒNG THÁP» → «Ủy ban nhân dân tỉnh Đồng Tháp». A name that
 * mixes capitals and small letters comes back as written; null for no name.
 */
export function issuerName(text: string): string | null {
  const name = collapseSpace(text);
  if (name === '') return null;
  if (/\p{Ll}/u.test(name) && /\p{Lu}/u.test(name)) return name;
  const source = name.split(' ');
  // Both tone placements name the same body: «UỶ BAN» is found as «ỦY BAN», and stays as written.
  const keys = source.map((word) =>
    word
      .toLowerCase()
      .replace(/[.,;:]+$/u, '')
      .replace('uỷ', 'ủy')
      .replace('hoà', 'hòa'),
  );
  const out: string[] = [];
  let mode: Phrase['then'];
  let capital = true;
  for (let i = 0; i < source.length; ) {
    const field = capital ? fieldAt(source.slice(i).join(' ')) : undefined;
    if (field !== undefined) {
      const words = field.split(' ');
      out.push(...words);
      i += words.length;
      capital = false;
      continue;
    }
    const isSociety = keys[i] === 'xã' && keys[i + 1] === 'hội' && beforeSociety.has(keys[i - 1] ?? '');
    const hit = isSociety ? undefined : table.find((entry) => entry.keys.every((key, k) => key === keys[i + k]));
    const length = hit?.keys.length ?? 1;
    for (let k = 0; k < length; k += 1) {
      const word = source[i + k] ?? '';
      const shown = hit ? (hit.words.split(' ')[k] ?? '') : '';
      const upper = hit ? /^\p{Lu}/u.test(shown) || (out.length === 0 && k === 0) : capital || mode === 'name';
      out.push(caseWord(word, upper));
    }
    const last = source[i + length - 1] ?? '';
    if (hit) mode = hit.then;
    capital = hit ? hit.then !== undefined : mode === 'title' && (keys[i] === 'và' || /(?:,|^[-–])$/u.test(last));
    if (!hit && keys[i] === 'và') out[out.length - 1] = 'và';
    i += length;
  }
  return out.join(' ');
}

/** Abbreviations («UBND», «TP.») and Roman numerals keep their capitals. */
function caseWord(word: string, upper: boolean): string {
  if (
    !/[AEIOUYĂÂÊÔƠƯ]/u.test(word.toUpperCase().normalize('NFD').replace(/\p{M}/gu, '')) ||
    /^(?:UBND|TƯ|[IVX]+|I+)$/u.test(word)
  )
    return word;
  const lower = word.toLowerCase();
  return upper ? lower.charAt(0).toUpperCase() + lower.slice(1) : lower;
}
