import { firstTypeWords } from '../document/document-types.ts';
import { normalizeIssuer } from '../document/issuer-spelling.ts';
import { isCapital, isLetter, skipBlanks, smallWord, wordEnd } from '../text/letters.ts';
import { remember } from '../text/remember.ts';
import { pairs, words } from '../text/word-sets.ts';
import { beginsNumbered, endsBeforeAnd, newLineEnds } from './issuer-ends.ts';
import { fixedEnd } from './issuer-parts.ts';
import { cityEnd, endsPlace, joinsPlace, syllableEnd } from './issuer-places.ts';

/** First syllables of issuing bodies, in small letters. */
const heads = words(
  'ban bộ chính thủ quốc ủy uỷ chủ ubnd hđnd ubtvqh ubkt hội thường tỉnh thành đảng huyện quận thị văn sở tổng cục vụ viện tòa toà kiểm thanh bảo ngân trung mặt liên đoàn đại quân trường công học tập chi hạt phòng trưởng chánh phó kho nhà thống đài tạp báo cơ btv ttg tw xã phường đặc bch bchtw giám',
);
/** Names that are complete as they stand: nothing more is looked for. */
const completeNames = [
  'Bộ Chính trị',
  'Ban Bí thư Trung ương Đoàn',
  'Ban Bí thư Trung ương Đảng',
  'Ban Bí thư',
  'Chính phủ',
  'Thủ tướng Chính phủ',
  'Quốc hội',
  'Ủy ban Thường vụ Quốc hội',
  'Chủ tịch nước',
];
/** By first word, in the order above. */
const complete = Map.groupBy(
  completeNames.map((written) => ({ written, name: normalizeIssuer(written) })),
  ({ written }) => written.replace(/ .*/, ''),
);

/** Beginnings of names that name no body. */
const incomplete: ReadonlySet<string> = new Set(
  'Hội nghị;Ban;Bộ;Sở;Cục;Vụ;Ủy;Ủy ban;Văn;Văn phòng;Thủ;Quốc;Chính;Thường;Ban Thường;Ban Thường vụ Tỉnh;Ban Thường vụ Thành;Ban Chấp;Ban Bí;Hội đồng;Công;BTV;BTV tu'.split(
    ';',
  ),
);

/** Words that never belong to the name of a body: the title or the next clause begins. */
const stopWords = words(
  'về ngày ở trao ra gửi hỏi mời xin khóa khoá nhiệm có là được đã đang sẽ cho để với từ trong tại theo nhằm này do gồm thì mà nêu trên số hoặc như không phải việc các những đến khi sau trước nhưng song tạo hiện gắn trình giao đối lần v cùng kèm cũng vẫn nên nếu vì',
);
const stopPairs = pairs(
  'ban hành,quy định,hướng dẫn,phê duyệt,thực hiện,triển khai,sửa đổi,bổ sung,thay thế,bãi bỏ,thông qua,thông báo,công bố,giao nhiệm,kèm theo,yêu cầu,chỉ đạo,đồng thời,tổ chức thực,tiếp tục,tăng cường,nâng cao,đẩy mạnh,xử lý,phân công,phân cấp,điều chỉnh,quyết định,kết luận,chấp thuận,thống nhất,căn cứ,bảo đảm,đảm bảo,góp phần,phù hợp,đề ra,đặt ra,cụ thể,nêu tại,xác định,lãnh đạo,hợp nhất,hành động',
);
/** The same where a title begins with a capital: «Ủy ban nhân dân tỉnh Phê duyệt Đề án …». */
const titlePairs = pairs(
  'Phê duyệt,Về việc,Ban hành,Thực hiện,Triển khai,Sửa đổi,Quy định,Hướng dẫn,Thông báo,Công bố,Tăng cường,Đẩy mạnh,Nâng cao',
);
/** Small syllables that may follow another small one in a name: «Hội đồng nhân dân tỉnh», «Viện kiểm sát nhân dân tối cao». */
const nameSyllables = words(
  'đại biểu nhân dân tỉnh huyện quận xã phường trấn phố thường vụ trực thuộc nhà nước tối cao chấp hành kiểm tra sát toán hiểm hội án đoàn lao động trưởng chủ nhiệm viên thuế quan quản lý dự trữ trung ương kỹ thuật nghiệp hợp tác',
);
/** Stop words that are the second syllable of a name: «Ngoại giao», «Đào tạo». */
const nameAnyway = pairs('ngoại giao,đào tạo');
/** Bodies whose name may hold «và»: «Bộ Khoa học và Công nghệ». */
const joining = words('bộ sở ban cục vụ phòng ủy hội trung chi tổng viện văn');
/** The same behind the office that leads it: «Giám đốc Sở Giáo dục và Đào tạo», «Đảng ủy Bộ Khoa học và Công nghệ». */
const joiningWithin = new Set(['Bộ', 'Sở', 'Cục', 'Viện']);
/** Type words and sentence starts that stand right behind a complete body. */
const newName = words('Nghị Kế Chương Quyết Quy Chỉ Kết Luật Thông Tờ Công Về Thực Phê');
const completing = words('phủ trị thư hội ủy uỷ');

/** What the tables say of a word as written: each word of a name is looked up once. */
interface Word {
  /** In small letters. */
  readonly small: string;
  readonly isHead: boolean;
  readonly complete: readonly { readonly written: string; readonly name: string }[];
  readonly stops: boolean;
  /** Words in small letters behind which no name goes on with this one. */
  readonly stopsBefore: ReadonlySet<string> | undefined;
  readonly titleBefore: ReadonlySet<string> | undefined;
  readonly beginsType: boolean;
  readonly beginsName: boolean;
  readonly isAbbreviated: boolean;
  readonly joins: boolean;
}
const wordOf: (written: string) => Word = remember((written) => {
  const small = smallWord(written);
  return {
    small,
    isHead: heads.has(small),
    complete: complete.get(written) ?? [],
    stops: stopWords.has(small),
    stopsBefore: stopPairs.get(small),
    titleBefore: titlePairs.get(written),
    beginsType: firstTypeWords.has(small),
    beginsName: newName.has(written),
    isAbbreviated: abbreviated.has(written),
    joins: joiningWithin.has(written),
  };
});

/** The longest name of a body that begins at `at`: `UBND tỉnh Lâm Đồng`. Undefined when no body is named there. */
export function issuerAt(text: string, at: number): { readonly name: string; readonly end: number } | undefined {
  let end = wordEnd(text, at);
  const first = text.slice(at, end);
  const head = wordOf(first);
  if (!head.isHead) return undefined;
  const smallName = isCapital(first.charCodeAt(0)) ? undefined : exec(smallBody, text, at)?.[0];
  if (smallName === undefined && !isCapital(first.charCodeAt(0))) return undefined;
  for (const { written, name } of head.complete) {
    if (standsBroken(text, at, written) && !isLetter(text.charCodeAt(at + written.length)))
      return { name, end: at + written.length };
  }
  const capitals = isInCapitals(first) && !(head.isAbbreviated && secondIsSmall(text, end));
  let joined = joining.has(head.small);
  let previous = first;
  if (smallName !== undefined) {
    end = at + smallName.length;
    previous = 'ủy';
  }
  for (let count = 1; count < 16; count += 1) {
    const fixed = fixedEnd(text, end) ?? bracketEnd(text, end);
    if (fixed !== undefined) {
      end = fixed;
      previous = 'quan';
      continue;
    }
    const comma = text.charCodeAt(end) === 44 && joined && continuesList(text, end);
    if (comma && endsBeforeAnd(text, at, end, skipBlanks(text, end + 1, 3))) break;
    const dash = joinsPlace(text, at, end);
    const start = skipBlanks(text, comma ? end + 1 : (dash ?? end), 3);
    if (start === end && text.charCodeAt(end - 1) !== 46) break;
    const stop = text.charCodeAt(start) === 38 ? start + 1 : (cityEnd(text, start) ?? syllableEnd(text, start));
    const word = text.slice(start, stop);
    if (word === '' || newLineEnds(text, end, start, word)) break;
    // «của Bộ Chính trị», a line below it «b) Nghị quyết số …».
    if (stop - start === 1 && text.charCodeAt(stop) === 41) break;
    if (!capitals && beginsHeading(word)) break;
    const facts = wordOf(word);
    const lower = facts.small;
    const next = skipBlanks(text, stop, 2);
    const small = capitals || !isCapital(word.charCodeAt(0));
    if (small && facts.stops && !nameAnyway.get(smallWord(previous))?.has(lower)) break;
    if (
      !small &&
      (facts.titleBefore?.has(wordAt(text, next)) || (lower === 'khóa' && /^[IVX]+$/.test(wordAt(text, next))))
    )
      break;
    if (
      small &&
      facts.stopsBefore?.has(smallWord(wordAt(text, next))) &&
      !(lower === 'ban' && /^[uủ][yỷ]$/i.test(previous))
    )
      break;
    if (lower === 'và' || lower === '&') {
      if (!joined || !isCapital(text.charCodeAt(next)) || endsBeforeAnd(text, at, end, next)) break;
    } else if (!capitals && small && (!continuesName(text, previous, lower, next) || endsPlace(text, at, end, lower)))
      break;
    if (!small && facts.beginsType && beginsNumbered(text, start)) break;
    // «Ban Thường vụ Tỉnh ủy Ủy ban nhân dân xã»: two bodies that lost what stood between; a Đảng ủy is that of its body.
    if (
      completing.has(previous) &&
      isPeoples.test(`${word} ${wordAt(text, next)}`) &&
      ofPlace.test(text.slice(at, end))
    )
      break;
    // A ministry has no UBND: the next line's body.
    if (facts.isAbbreviated && head.small === 'bộ') break;
    if (lower === head.small && (capitals || !small) && previous !== 'trưởng' && text.slice(end, start).includes('\n'))
      break;
    if (!capitals && facts.beginsName && completing.has(previous) && `${word} ${wordAt(text, next)}` !== 'Công an')
      break;
    joined ||= facts.joins;
    previous = word;
    end = stop;
  }
  const name = normalizeIssuer(text.slice(at, end));
  return incomplete.has(name) ? undefined : { name, end };
}

const isPeoples = /^(?:UBND|HĐND|(?:Ủy|Uỷ) ban|Hội đồng)/u;
const ofPlace = /(?:[Tt]ỉnh|[Tt]hành|[Hh]uyện|[Qq]uận|[Tt]hị)\s(?:ủy|uỷ)$/u;

/** Whether exactly `words` stand at `at`; a line feed may stand for a blank. */
const standsBroken = (text: string, at: number, words: string): boolean =>
  text.startsWith(words, at) || text.slice(at, at + words.length).replaceAll('\n', ' ') === words;

/** «huyện ủy Lục Ngạn», «ủy ban nhân dân tỉnh»: the small letter that some writers give them. */
const smallBody =
  /(?:tỉnh|thành|huyện|quận|thị|đảng)\s{1,3}(?:ủy|uỷ)(?!\p{L})|(?:(?:ủy|uỷ)\s{1,3}ban|hội\s{1,3}đồng)\s{1,3}nhân\s{1,3}dân(?!\p{L})|bộ\s{1,3}chính\s{1,3}trị(?!\p{L})/uy;

/** «UBND tỉnh», not «UBND TỈNH». */
const abbreviated = words('UBND HĐND');
const secondIsSmall = (text: string, end: number): boolean => {
  const second = text.charCodeAt(skipBlanks(text, end, 3));
  return isLetter(second) && !isCapital(second);
};

/** «Ủy ban nhân dân (UBND) tỉnh»: behind the abbreviation inside a name. */
function bracketEnd(text: string, end: number): number | undefined {
  const start = skipBlanks(text, end, 2);
  if (text.charCodeAt(start) !== 40) return undefined;
  const match = exec(abbreviationInside, text, start);
  return match ? start + match[0].length : undefined;
}
const abbreviationInside =
  /\([A-ZĐ&]{2,10}\)(?=\s{1,3}(?:tỉnh|thành\s{1,3}phố|huyện|quận|thị\s{1,3}xã|xã|phường|TP)(?!\p{L}))/uy;

function exec(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** «Tỉnh ủy Lào Cai ĐÃ BAN HÀNH»: a word in capitals with a tone mark behind small letters is no abbreviation. */
function beginsHeading(word: string): boolean {
  return isCapital(word.charCodeAt(1)) && isInCapitals(word) && toneMark.test(word.normalize('NFD'));
}
const toneMark = /[\u0300\u0301\u0303\u0309\u0323]/;

/** «Bộ Văn hóa, Thể thao và Du lịch»: behind the comma one more member and «và» follow. */
function continuesList(text: string, comma: number): boolean {
  return /^,\s{1,2}[A-ZĐ][a-zà-ỹ]*(?:\s+[a-zà-ỹ]+)?\s+và\s+[A-ZĐ]/.test(text.slice(comma, comma + 40));
}

/** «UBND», «BỘ»; a single letter is none. */
function isInCapitals(word: string): boolean {
  for (let at = 0; at < word.length; at += 1) {
    const code = word.charCodeAt(at);
    if (isLetter(code) && !isCapital(code)) return false;
  }
  return word.length > 1;
}

const wordAt = (text: string, at: number): string => text.slice(at, wordEnd(text, at));

/** A capital syllable takes one small one («Tài chính»); further small ones must be words of offices and places. `next`: of the word behind. */
function continuesName(text: string, previous: string, lower: string, next: number): boolean {
  if (isCapital(previous.charCodeAt(0)) && !isInCapitals(previous)) return true;
  if (lower === 'thành' || lower === 'thị') return /^(?:phố|ủy|uỷ|xã|trấn)$/i.test(wordAt(text, next));
  if (lower === 'đảng') return /^(?:bộ|ủy|uỷ)$/.test(wordAt(text, next));
  // «Ban Thường vụ thành ủy», «Ban Chấp hành đảng bộ».
  if (smallCommittee.get(previous)?.has(lower)) return true;
  return nameSyllables.has(lower);
}

const smallCommittee = pairs(
  ['tỉnh', 'thành', 'huyện', 'quận', 'thị', 'đảng'].flatMap((unit) => [`${unit} ủy`, `${unit} uỷ`]).join(',') +
    ',đảng bộ',
);
