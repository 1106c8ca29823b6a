import { mayOpenParty, opensParty, type Party, readParties } from './party.ts';

/**
 * Words by which a sentence goes over from the unit to what it does. A word that also stands inside names and nouns
 * («tổ chức đảng», «cơ quan tham mưu, giúp việc») says what must not follow or precede it.
 */
const verbs =
  'chủ trì|phối hợp|có trách nhiệm|chịu trách nhiệm|chịu sự|có nhiệm vụ|là đầu mối|làm đầu mối|là cơ quan|đầu mối|' +
  '(?<!Ban )(?<!các )(?<!những )tổ chức(?! (?:đảng|cơ sở|chính trị|xã hội|kinh tế|đoàn|hội(?! (?:nghị|thảo|thi|diễn))|công đoàn|thành viên|có liên quan|liên quan|trực thuộc|tín dụng|tôn giáo|sản xuất))|' +
  '(?<![Cc]ơ quan )(?<!các ban )tham mưu(?!,? giúp việc)|(?<![ỦủUu][yỷ] ban )(?<!ngành )(?<!cơ quan )(?<!Đoàn )(?<!Tổ )kiểm tra|' +
  'lãnh đạo(?! (?:các|cơ quan|đơn vị|cấp))|giúp(?! việc)|(?<!cơ sở )(?<!giáo dục,? )(?<!và )đào tạo|(?<!chủ )(?<!dự án )(?<!Xúc tiến )(?<!xúc tiến )đầu tư|' +
  '(?<!cơ quan )(?<!Ban )quản lý(?! (?:các|dự án|nhà nước))|tạo (?:điều kiện|lập|sự|môi trường)|' +
  'hướng dẫn|theo dõi|đôn đốc|(?<!Ban )chỉ đạo|(?<!đầu tư )xây dựng|ban hành|căn cứ|tăng cường|quan tâm|phải|thực hiện|triển khai|rà soát|báo cáo|bố trí|' +
  'chủ động|đẩy mạnh|tuyên truyền|kịp thời|thường xuyên|nghiêm túc|tiếp tục|tập trung|(?<!tổ chức )nghiên cứu|đề xuất|trình|(?<!Dịch vụ )tổng hợp|cân đối|' +
  'xem xét|cụ thể hóa|quán triệt|phổ biến|nâng cao|phát huy|đổi mới|lồng ghép|kiện toàn|vận động|(?<!Đoàn )(?<!Tổ )giám sát|đánh giá|sơ kết|tổng kết|' +
  'thẩm định|lập|ưu tiên|tiên phong|khẩn trương|bảo đảm|đảm bảo|cử|tích cực|duy trì|cập nhật|khai thác|hoàn thành|hoàn thiện|đăng ký|' +
  'tham gia|định kỳ|hằng năm|hàng năm|theo chức năng|trên cơ sở|phân công|phê duyệt|mở|đưa|gửi|hỗ trợ|tiến hành|thẩm tra|phát động|tự|' +
  '(?<![Nn]ghiên cứu )(?<!nghiên cứu và )(?<!Hỗ trợ )(?<!Đầu tư )phát triển|(?<!Trung tâm )kiểm soát|khuyến khích|xử lý|giải quyết|thống nhất|(?<!ộ phận )tiếp nhận|cung cấp|vận hành|sử dụng|áp dụng|ứng dụng|thu hút|tuyển dụng|' +
  'bồi dưỡng|tập huấn|thành lập|biên soạn|tiếp thu|huy động|xác định|chuẩn bị|công khai|công bố|kết nối|chia sẻ|lựa chọn|bảo vệ|ngăn chặn|' +
  'gắn|lấy|gương mẫu|chấp hành|học tập|cam kết|khắc phục|chấn chỉnh|dành|phản ánh|kiến nghị|giới thiệu|bổ sung|sửa đổi|điều chỉnh|' +
  'thống kê|thu thập|phân tích|quyết định|yêu cầu|giao|nhân rộng|biểu dương|khen thưởng|hưởng ứng|hợp tác(?! xã)|tích hợp|số hóa|nhanh chóng|' +
  'dự(?! (?:án|thảo|toán|kiến|phòng|báo))|soạn thảo|viết|tăng(?! trưởng)|giảm|phát hành|trang trí|đón|trao|tặng|treo|bàn giao|nghiệm thu|lắp đặt|mua sắm|phân loại|điểm danh|phân bổ|đóng góp|thông báo|kiểm điểm|kê khai|nhắc nhở|sắp xếp|vận dụng|góp ý|' +
  'sinh hoạt chuyên đề|đăng tải|phát hiện|truyền đạt|làm rõ|khảo sát|phối kết hợp|cần|đề nghị|trực tiếp|luôn|sẽ|giữ|nắm|coi trọng|chú trọng|làm tốt|(?<![Tt]iếp )nhận|rút kinh nghiệm|bằng|(?<!được (?:\\p{L}+ ){1,3})theo|trong phạm vi';
// «việc thực hiện», «được giao»: a noun or a quality of the unit, not yet what it does.
export const verb = new RegExp(
  `(?<=^|[\\s,])(?<!(?:việc|được|để|nhằm)\\s+)(?:${verbs.replaceAll(' ', '\\s+')})(?![\\p{L}\\p{M}])`,
  'u',
);

export const anyVerb = new RegExp(verb.source, 'gu');

/** Words before the subject that do not change who acts. */
export const leadIn =
  /^(?:[-–+•]\s*)?(?:(?:đồng\s+thời|bên\s+cạnh\s+đó|ngoài\s+ra|trước\s+mắt),?\s+|(?:giao(?:\s+nhiệm\s+vụ\s+cho)?|đề\s+nghị|yêu\s+cầu|khuyến\s+khích|phân\s+công|giao\s+cho)\s+|(?:định\s+kỳ,?\s+)?(?:hằng|hàng)\s+(?:ngày|tuần|tháng|quý|năm),?\s+|định\s+kỳ\s+(?:\d+|sáu|ba)\s+(?:tháng|năm),?\s+)+/iu;
const introduction = /^(?:Trên\s+cơ\s+sở|Căn\s+cứ|Theo|Trong\s+quá\s+trình|Đối\s+với|Để|Khi|Sau\s+khi)\s/u;

export interface Subject {
  readonly parties: readonly Party[];
  /** From the verb on. */
  readonly rest: string;
}

/** The unit that a sentence begins with, and what it is told; undefined when the sentence has no such subject. */
export function readSubject(sentence: string): Subject | undefined {
  const start = withoutIntroduction(sentence.replace(leadIn, '')).replace(leadIn, '');
  const colon = splitColon(start);
  const kind = colon && opensParty(colon.head);
  if (colon && kind && !verb.test(colon.head)) {
    // «Các thôn: Trưởng thôn có trách nhiệm …»: who acts stands after the place.
    const inner = kind === 'group' ? plainSubject(colon.rest) : undefined;
    return inner ?? { parties: readParties(colon.head), rest: lowerFirst(colon.rest) };
  }
  const plain = plainSubject(start);
  // «Về công tác tuyên truyền: Ban Tuyên giáo chủ trì …»: the matter first, then who.
  return plain || !colon || kind ? plain : plainSubject(colon.rest.replace(leadIn, ''));
}

/** «Ban A: làm việc B» in two, when a colon is the first stop and not far from the beginning. */
function splitColon(text: string): { readonly head: string; readonly rest: string } | undefined {
  const at = text.slice(0, 121).search(/[:.;]/);
  if (at < 3 || text.charAt(at) !== ':') return undefined;
  const rest = text.slice(at + 1);
  const bare = rest.trimStart();
  return bare === '' || bare.length === rest.length ? undefined : { head: text.slice(0, at), rest: bare };
}

/** `again` — whether an issuer may ask another: once, not a chain. */
function plainSubject(start: string, again = true): Subject | undefined {
  if (!mayOpenParty(start)) return undefined;
  // A verb in brackets («(sau đây gọi là …)») is none of the sentence.
  const match = verb.exec(start.replace(/\([^()]*\)/gu, (brackets) => ' '.repeat(brackets.length)));
  if (!match || match.index === 0 || match.index > 320) return undefined;
  const before = start.slice(0, match.index).replace(/[\s,]+$/u, '');
  if (/[.:]|\slà\s/u.test(before) || /\s(?:và|hoặc|của|cho|với|trong|để|từ|do|tại|bị|được)$/u.test(before))
    return undefined;
  // «Đơn vị chủ trì: ……»: a label, no name.
  if (/^(?:đơn\s+vị|cơ\s+quan|bộ\s+phận|cá\s+nhân|tập\s+thể|lãnh\s+đạo)$/iu.test(before)) return undefined;
  if (!before.split(/\s*;\s*/u).every((piece) => opensParty(piece))) return undefined;
  const rest = start.slice(match.index);
  const asked =
    again && asks.test(rest) && superior.test(before) ? plainSubject(rest.replace(asks, ''), false) : undefined;
  return asked ?? { parties: readParties(before), rest };
}

/** «Ủy ban nhân dân tỉnh yêu cầu các sở …»: who acts is whom the issuer asks. */
const superior =
  /^(?:(?:Ủy|Uỷ)\s+ban\s+nhân\s+dân|UBND|Chủ\s+tịch|Ban\s+Thường\s+vụ|Ban\s+Chấp\s+hành|Thường\s+trực|(?:Đảng|Tỉnh|Thành)\s+(?:ủy|uỷ)|Bộ|Thủ\s+tướng|Chính\s+phủ|Ban\s+Bí\s+thư)(?![\p{L}\p{M}])/u;
const asks = /^(?:yêu\s+cầu|đề\s+nghị|giao(?:\s+nhiệm\s+vụ\s+cho)?|phân\s+công)\s+/u;

const ownSubject =
  /^(?:\p{Lu}|(?:các|những|mỗi|từng|toàn\s+thể|(?:cấp|chi|đảng)\s+(?:ủy|uỷ)|chi\s+bộ|đảng\s+bộ|người\s+đứng\s+đầu|thủ\s+trưởng|lãnh\s+đạo|đồng\s+chí|đ\/c)(?![\p{L}\p{M}]))/u;

/**
 * The sentence after a clause before its subject: «Trên cơ sở đề xuất của …, Sở Tài chính tổng hợp …». Of a list inside
 * the clause («của các sở, ban, ngành, Sở Tài chính …») the later nouns are no subject: they have neither a capital nor
 * «các» before them.
 */
function withoutIntroduction(sentence: string): string {
  if (!introduction.test(sentence)) return sentence;
  const rests = [...sentence.matchAll(/,\s+/gu)]
    .map((comma) => sentence.slice(comma.index + comma[0].length))
    .filter((rest) => opensParty(rest.slice(0, 200).replace(leadIn, '')) !== undefined);
  return rests.find((rest) => ownSubject.test(rest.replace(leadIn, ''))) ?? sentence;
}

export function lowerFirst(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1);
}
