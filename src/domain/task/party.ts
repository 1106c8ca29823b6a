import { remember } from '../text/remember.ts';
import { spellOutOffices } from './office-lists.ts';

/**
 * Party — đơn vị được giao: one unit or group as a plan writes it in an assignment.
 *
 * «Sở Tư pháp; các cơ quan, đơn vị, địa phương liên quan» names two: a unit and a group. The name of a unit may itself
 * hold commas («Sở Văn hóa, Thể thao và Du lịch»), so a comma divides only before a word that opens a name.
 */
export interface Party {
  /** As written, without the bullet and the closing sign. */
  readonly name: string;
  /** A group (nhóm) is named by what it is — «các sở, ban, ngành», «người đứng đầu cấp ủy» — and gets no page of its own. */
  readonly kind: 'unit' | 'group';
}

/** Words that open the name of a body and nothing else, with at least one word after them: «Công an tỉnh». */
const unitHeads =
  'Bảo hiểm|Bệnh viện|Bưu điện|Chi bộ|Chi cục|Chi nhánh|Chi ủy|Công an|Công đoàn|Công ty|Đại học|Đảng bộ|Đảng đoàn|' +
  'Học viện|Hiệp hội|Hợp tác xã|Kho bạc|Liên đoàn|Liên hiệp|Liên minh|Mặt trận|Ngân hàng|Nhà xuất bản|Nhà máy|Quân khu|' +
  'Quân ủy|Tập đoàn|Thông tấn xã|Thư viện|Tiểu ban|Tòa án|Tổng cục|Tổng [Cc]ông ty|Cổng [Tt]hông tin|Trang [Tt]hông tin|Trung tâm|Ủy ban';

/** Words that open other things too («Ban hành», «Báo cáo», «Phòng ngừa»): a capital follows, or a word of {@link nameWords}. */
const doubtfulHeads =
  'Ban|Báo|Bộ|Cảnh sát|Cơ quan|Cục|Đài|Đoàn|Đội|Đồn|Hạt|Hải quan|Hội|Kiểm toán|Phòng|Quỹ|Sở|Thanh tra|Thống kê|Thuế|Tổ|Trạm|Trường|Viện|Vụ';
const nameWords =
  'tỉnh|thành phố|và Phát thanh|và Đài|quản lý|chỉ đạo|thường vụ|chấp hành|tổ chức|tuyên giáo|nội chính|dân vận|bí thư|chủ nhiệm|' +
  'giám đốc|chỉ huy|tư lệnh|nông dân|phụ nữ|cựu chiến binh|liên hiệp|chữ thập đỏ|thanh niên|kiểm sát|nghiên cứu|chính trị|kiểm tra|giám sát|' +
  'liên ngành|đại học|cao đẳng|trung học|nghiệp vụ|chuyên môn|công tác|giúp việc|biên tập|soạn thảo|nhà nước|khu vực|thường trực|đảng|cơ sở|kinh tế';

/** Names that need no further word. */
const wholeNames =
  'Ban Bí thư|Ban Chấp hành|Ban Chỉ đạo|Ban Thường vụ|Bộ Chính trị|Chính phủ|Đảng ủy(?! viên)|Hội đồng|Huyện ủy|Khối (?:[Dd]ân vận|Mặt trận|MTTQ)|Quận ủy|Quốc hội|' +
  'Thành đoàn|Thành ủy|Thị ủy|Thủ tướng|Thường trực|Thường vụ|Tỉnh đoàn|Tỉnh ủy(?! viên)|Trung ương|Văn phòng|' +
  'BCĐ|BCH|BHXH|BQL|BQLDA|BTV|HĐND|LĐLĐ|MTTQ|NHNN|TAND|UBKT|UBND|UBMTTQ|VKSND|VP';

/** What «các …» must name to be a group of bodies or persons: «các quy định» is none. */
const groupNouns =
  'sở|bộ|ban|ngành|cơ quan|đơn vị|địa phương|doanh nghiệp|tổ chức|cấp|chi bộ|chi ủy|đảng bộ|đảng ủy|đồng chí|đ/c|huyện|xã|phường|' +
  'thôn|ấp|bản|khu phố|tỉnh|thành phố|thành viên|hội|hiệp hội|đoàn thể|đoàn|trường|viện|học viện|cơ sở (?:đào tạo|giáo dục|y tế)|' +
  'cán bộ|đảng viên|TCCS|ủy ban|UBND|phòng|tập đoàn|tổng công ty|công ty|hợp tác xã|trung tâm|bệnh viện|chủ đầu tư|lực lượng|tổ|' +
  'văn phòng|báo|đài|nhà trường|ngân hàng|quỹ|mặt trận|cục|vụ|cá nhân|hộ|nhà đầu tư|nhà thầu|chủ rừng|chủ cơ sở|chủ hộ|trạm|hạt|đồn|bí thư|trưởng|phó|hiệu trưởng|giám đốc|chủ tịch|đoàn viên|hội viên';

/** Words that open a group or a role. Compared without regard to case. */
const groupHeads =
  `(?:các|những|tất cả(?: các)?|mỗi|từng|toàn thể|một số) (?:${groupNouns})|` +
  '(?:toàn |cả )?hệ thống chính trị(?! (?:vững|trong sạch))|cấp ủy|chi ủy|chi bộ|đảng ủy viên|tỉnh ủy viên|ủy viên|tổ chức đảng|tổ chức cơ sở đảng|tổ chức chính trị|người đứng đầu|thủ trưởng|lãnh đạo|đồng chí|đ/c|tư lệnh|chính ủy|chủ tịch|phó chủ tịch|' +
  'bí thư|phó bí thư|giám đốc|phó giám đốc|bộ trưởng|chánh|trưởng|cán bộ|đảng viên|công chức|địa phương|doanh nghiệp|đoàn thể|cá nhân|' +
  'quý (?:cơ quan|đơn vị|doanh nghiệp|sở|ngành|công ty|trường|viện|địa phương|hội|cấp)|hội, hiệp hội|đầu mối (?:của )?các|cơ quan|đơn vị|tập thể|thành viên|sở, ban|sở, ngành|bộ, ngành|ban, ngành|ủy ban kiểm tra|TCCS|tập đoàn|bộ phận|chủ đầu tư|xã, phường|nhà trường';

/** One tone placement, so that «Uỷ ban» is found by «Ủy ban». */
const fold = (text: string): string =>
  /[ỷỶ]|oà/.test(text)
    ? text
        .replaceAll('uỷ', 'ủy')
        .replaceAll('Uỷ', 'Ủy')
        .replaceAll('UỶ', 'ỦY')
        .replace(/oà(?!\p{L})/gu, 'òa')
    : text;
const spaced = (words: string): string => words.replaceAll(' ', '\\s+');
const wordEnd = '(?![\\p{L}\\p{M}\\d])';
const unitHead = new RegExp(
  spaced(
    `^(?:(?:${unitHeads}) \\p{L}|(?:${doubtfulHeads}) (?:\\p{Lu}|(?:${nameWords})${wordEnd})|(?:${wholeNames})${wordEnd})`,
  ),
  'u',
);
const groupHead = new RegExp(spaced(`^(?:${groupHeads})${wordEnd}`), 'iu');
/** VTV, TTXVN, STC: a word of capitals alone names a body by its letters; «CSDL chuyên ngành», «TT. Nguyễn Văn A» do not. */
const acronym = /^\p{Lu}{2,}(?:[-&]\p{Lu}+)*(?![\p{L}\d/&]|-\p{L}|\.\s*\p{Lu}|\s+(?:\p{Lu}{2}|\p{Ll}))/u;
/** «PCT Nguyễn Văn A», «TS. Trần B»: what a person is called. */
const person = /^(?:TT|PTT|BT|PBT|CT|PCT|CVP|PCVP|GĐ|PGĐ|GS|PGS|TS|ThS)(?![\p{L}\d])\.?\s+\p{Lu}\p{Ll}/u;
/** «UBND các xã, phường», «Bộ, ngành», «Văn phòng cấp ủy cùng cấp»: the word of a unit, but several bodies. */
const severalOfAKind =
  /^(?:UBND|HĐND|UBMTTQ|MTTQ|Ủy ban nhân dân|Hội đồng nhân dân|Đảng ủy|Cấp ủy|Đảng bộ|Công an|Trường|Viện|Sở|Bộ|Ban|Ủy ban kiểm tra)(?:\s+Việt Nam)?,?\s+(?:\d+\s+(?:xã|phường|đặc khu|huyện|tỉnh)(?!\p{L})|(?:các(?! cơ quan)|những|cấp|hai\s+cấp|ban,|ngành|ban\s+ngành)(?!\p{L})|(?:xã|phường)(?=\s*,|\s+(?:và|hoặc)\s))/iu;
const shared = /\s(?:cùng cấp|các cấp|hai cấp|(?:có\s+)?liên quan)$/iu;

/** Whether a piece of text opens like the name of a unit or of a group. */
export function opensParty(text: string): Party['kind'] | undefined {
  const words = fold(text);
  if (unitHead.test(words)) return severalOfAKind.test(words) || shared.test(words) ? 'group' : 'unit';
  if (severalOfAKind.test(words) || groupHead.test(words)) return 'group';
  return acronym.test(words) && !person.test(words) ? 'unit' : undefined;
}

/** Whether a name could begin here: no means that {@link opensParty} finds none in what follows, wherever it is cut off. */
export function mayOpenParty(text: string): boolean {
  return /^\p{Lu}{2}/u.test(text) || opensParty(text.slice(0, 120)) !== undefined;
}

/**
 * The parties of a field or cell, in the order of writing, each once: `VTV, VOV, các địa phương` → three.
 * A piece that opens like no party stays with the one before it.
 */
export const readParties: (written: string) => readonly Party[] = remember((written) => {
  const parties = new Map<string, Party>();
  for (const strong of spellOutOffices(written).split(/\s*;\s*|\s*\n+\s*/u)) {
    for (const piece of joinNames(divide(strong))) {
      const name = cleanName(piece);
      if (!/\p{L}/u.test(name) || parties.has(name)) continue;
      parties.set(name, { name, kind: opensParty(name) ?? (isPlainName(name) ? 'unit' : 'group') });
    }
  }
  return [...parties.values()];
});

/** The names of a list, each as it stands there. */
export const dividedNames = (list: string): string[] => joinNames(divide(list));

/** What no table knows may still be a name («Vinachem»); a sentence in the wrong column is none. */
function isPlainName(name: string): boolean {
  return name.length <= 60 && /^\p{Lu}/u.test(name) && !/^Các\s/u.test(name) && !isPerson(name);
}

/** «Nguyễn Văn A», «TT. Phạm Thị B»: who does it, but no body with a page of its own. */
function isPerson(name: string): boolean {
  return person.test(name) || fullName.test(name);
}
const fullName =
  /^(?:Nguyễn|Trần|Lê|Phạm|Hoàng|Huỳnh|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Lý|Đinh|Đoàn|Trịnh|Lương|Mai|Tô|Tạ|Hà|Cao|Châu|Thái|Trương|Lâm|Phùng|Quách|Triệu|Vương|Lưu|Nông|Vi|Giàng|Lò|Hứa|Tống)(?:\s\p{Lu}[\p{Ll}\p{M}]*\.?){1,4}$/u;

interface Piece {
  readonly text: string;
  /** The divider before it, as written. */
  readonly gap: string;
}

/** Divides at commas, «và», «cùng»; and where the divider was lost: «Bộ A Bộ B», «… trực thuộc người đứng đầu …». */
function divide(text: string): Piece[] {
  const pieces: Piece[] = [];
  const divider =
    /\s*,\s*(?:và\s+|cùng\s+)?|\s+(?:và|cùng(?:\s+với)?)\s+|(?<=^(?:Bộ(?!\s+trưởng)|Sở|UBND|Các)\s.*)(?<!\s(?:của|thuộc|với))\s+(?=(?:Bộ|Sở)\s+\p{Lu}|Các\s)|(?<=\strực\s+thuộc)\s+(?=(?:người\s+đứng\s+đầu|thủ\s+trưởng)\s)/gu;
  let at = 0;
  let gap = '';
  // What stands in brackets divides nothing.
  const open = text.includes('(') ? text.replace(/\([^()]*\)/gu, (brackets) => '('.repeat(brackets.length)) : text;
  for (const match of open.matchAll(divider)) {
    pieces.push({ text: text.slice(at, match.index), gap });
    gap = match[0];
    at = match.index + match[0].length;
  }
  return [...pieces, { text: text.slice(at), gap }];
}

function joinNames(pieces: readonly Piece[]): string[] {
  const names: string[] = [];
  for (const [index, { text, gap }] of pieces.entries()) {
    const previous = names.at(-1);
    // «Bộ Tài chính, bộ, ngành liên quan»: what «bộ» opens is told by what follows.
    const next = pieces[index + 1];
    const ahead = /^(?:bộ|sở|ban|Báo)$/u.test(text) && next ? text + next.gap + next.text : text;
    if (previous === undefined || opensNext(ahead, previous)) names.push(text);
    else names[names.length - 1] = previous + gap + text;
  }
  return names;
}

/** The lower-case nouns of one group («các cơ quan, đơn vị, địa phương») do not open a new one. */
function opensNext(text: string, previous: string): boolean {
  const kind = opensParty(text);
  if (!kind) return otherNouns.test(text) && opensParty(previous) === 'unit';
  // «Sở VH,TT&DL», «Trung tâm XTĐT, TM&DL tỉnh», «Báo và Đài PT-TH tỉnh» are one each.
  if (abbreviated.test(previous) && partOfName.test(text)) return false;
  if (previous === 'Báo' && text.startsWith('Đài')) return false;
  // «Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân tỉnh» is one office.
  if (/^(?:Văn phòng|VP)\s.*(?:Quốc hội|ĐBQH)$/u.test(previous) && /^(?:Hội đồng|HĐND)/u.test(text)) return false;
  // So is that of a commune: «Văn phòng HĐND và UBND xã».
  if (
    /^(?:Văn phòng|VP)\s+(?:HĐND|Hội đồng nhân dân)$/u.test(previous) &&
    /^(?:UBND|Ủy ban nhân dân)/u.test(fold(text))
  )
    return false;
  // And «Phòng Tổ chức đảng, đảng viên» one division.
  if (/Tổ chức [Đđ]ảng$/u.test(previous) && /^đảng viên/u.test(text)) return false;
  // And «Đảng ủy Mặt trận Tổ quốc và các đoàn thể tỉnh» is one committee.
  if (
    /^Đảng ủy (?:Mặt trận|MTTQ|Ủy ban M|UBMT)[^,]*$/u.test(fold(previous)) &&
    /^(?:các )?(?:đoàn thể|tổ chức chính trị)/u.test(text)
  )
    return false;
  if (kind === 'unit') return true;
  if (
    /^(?:các|những|tất cả|toàn thể|mỗi|từng|một số|người đứng đầu|thủ trưởng|lãnh đạo|đồng chí|đ\/c|cấp ủy|chủ tịch|bí thư|giám đốc|tập thể|UBND|ủy ban)(?!\p{L})/iu.test(
      fold(text),
    )
  )
    return true;
  return opensParty(previous) === 'unit';
}

/** A name whose last word is letters for words: «Sở VH», «Trung tâm XTĐT». */
const abbreviated = /^(?:Sở|Bộ|Phòng|Trung tâm|Cục|Chi cục|Ban)\s(?:.*[\s,])?\p{Lu}{2,4}$/u;
/** «TT&DL», «TB&XH», «TT» before «và DL»: no body is called so alone. */
const partOfName = /^\p{Lu}{2}(?:&\p{Lu}{2})*(?![\p{L}&])/u;
/** After the name of a unit these open a group of their own: «Sở Y tế, cơ sở đào tạo», «…, viện nghiên cứu». */
const otherNouns =
  /^(?:cơ sở (?:đào tạo|giáo dục|y tế|nghiên cứu|sản xuất|kinh doanh|khám)|viện nghiên cứu|trường (?:đại học|cao đẳng)|nhà khoa học|hợp tác xã|hộ (?:gia đình|kinh doanh))(?!\p{L})/u;

/**
 * «Sở Công Thương (cân đối nguồn, cấp phép)»: what the unit does of the task, no part of its name. A body, a code, «(cũ)»
 * in brackets is.
 */
const remark =
  /\s*\((?!\s*(?:cũ|mới)\s*\))(?=\s*(?:\p{Ll}|[^()]*,|(?:Đề án|Dự án|Chương trình|Nhiệm vụ|Nội dung|Phần|Hạng mục)\s))([^()]*)\)$/u;

function withoutRemark(name: string): string {
  const match = remark.exec(name);
  const inside = match?.[1]?.trim() ?? '';
  return match && (!opensParty(inside) || /^\p{Lu}+,/u.test(inside)) ? name.slice(0, match.index) : name;
}

function cleanName(piece: string): string {
  return withoutRemark(tidy(piece));
}

function tidy(piece: string): string {
  return piece
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/^[-–+•*]\s*/u, '')
    .replace(/^(?:và|cùng|với)\s+/u, '')
    .replace(/[\s.;,:]+$/u, '')
    .replace(/\s+(?:thực hiện|triển khai|chủ trì|phối hợp|chuẩn bị)$/u, '');
}
