/**
 * Words by which a sentence goes over from the unit to what it does. A word that also stands inside names and nouns
 * («tổ chức đảng», «cơ quan tham mưu, giúp việc») says what must not follow or precede it.
 */
const verbs =
  'chủ trì|phối hợp|có trách nhiệm|chịu trách nhiệm|chịu sự|có nhiệm vụ|là đầu mối|làm đầu mối|là cơ quan|đầu mối|' +
  '(?<!Ban )(?<!các )(?<!những )tổ chức(?! (?:đảng|cơ sở|chính trị|xã hội|kinh tế|đoàn|hội(?! (?:nghị|thảo|thi|diễn))|công đoàn|thành viên|có liên quan|liên quan|trực thuộc|tín dụng|tôn giáo|sản xuất))|' +
  '(?<![Cc]ơ quan )(?<!các ban )tham mưu(?!,? giúp việc)|(?<![ỦủUu][yỷ] ban )(?<!ngành )(?<!cơ quan )(?<!Đoàn )(?<!Tổ )(?<!Giám đốc )kiểm tra|' +
  'lãnh đạo(?! (?:các|cơ quan|đơn vị|cấp))|giúp(?! việc)|(?<!cơ sở )(?<!giáo dục,? )(?<!và )đào tạo|(?<!chủ )(?<!dự án )(?<!Xúc tiến )(?<!xúc tiến )đầu tư|' +
  '(?<!cơ quan )(?<!Ban )quản lý(?! (?:các|dự án|nhà nước))|tạo (?:điều kiện|lập|sự|môi trường)|' +
  'hướng dẫn|theo dõi|đôn đốc|(?<!Ban )chỉ đạo|(?<!đầu tư )xây dựng|ban hành|căn cứ|tăng cường|quan tâm|phải|thực hiện|triển khai|rà soát|báo cáo|bố trí|' +
  'chủ động|đẩy mạnh|tuyên truyền|kịp thời|(?<![Gg]iáo dục )thường xuyên|nghiêm túc|tiếp tục|tập trung|(?<!tổ chức )nghiên cứu|đề xuất|trình|(?<!Dịch vụ )tổng hợp|cân đối|' +
  'xem xét|cụ thể hóa|quán triệt|phổ biến|nâng cao|phát huy|đổi mới|lồng ghép|kiện toàn|vận động|(?<!Đoàn )(?<!Tổ )giám sát|đánh giá|sơ kết|tổng kết|' +
  'thẩm định|lập|ưu tiên|tiên phong|khẩn trương|bảo đảm|đảm bảo|cử|tích cực|duy trì|cập nhật|khai thác|hoàn thành|hoàn thiện|đăng ký|' +
  'tham gia|định kỳ|hằng năm|hàng năm|theo chức năng|trên cơ sở|phân công|phê duyệt|mở|đưa|gửi|hỗ trợ|tiến hành|thẩm tra|phát động|tự|' +
  '(?<![Nn]ghiên cứu )(?<!nghiên cứu và )(?<!Hỗ trợ )(?<!Đầu tư )phát triển|(?<!Trung tâm )kiểm soát|khuyến khích|xử lý|giải quyết|thống nhất|(?<!ộ phận )tiếp nhận|cung cấp|vận hành|sử dụng|áp dụng|ứng dụng|thu hút|tuyển dụng|' +
  'bồi dưỡng|tập huấn|thành lập|biên soạn|tiếp thu|huy động|xác định|chuẩn bị|công khai|công bố|kết nối|chia sẻ|lựa chọn|bảo vệ|ngăn chặn|' +
  'gắn|lấy|gương mẫu|chấp hành|học tập|cam kết|khắc phục|chấn chỉnh|dành|phản ánh|kiến nghị|giới thiệu|bổ sung|sửa đổi|điều chỉnh|' +
  'thống kê|thu thập|phân tích|quyết định|yêu cầu|(?<![Nn]goại )giao(?! (?:thông|dịch))|nhân rộng|biểu dương|khen thưởng|hưởng ứng|hợp tác(?! xã)|tích hợp|số hóa|nhanh chóng|' +
  'dự(?! (?:án|thảo|toán|kiến|phòng|báo))|soạn thảo|viết|tăng(?! trưởng)|giảm|phát hành|trang trí|đón|trao|tặng|treo|bàn giao|nghiệm thu|lắp đặt|mua sắm|phân loại|điểm danh|phân bổ|đóng góp|thông báo|kiểm điểm|kê khai|nhắc nhở|sắp xếp|vận dụng|góp ý|' +
  'được giao(?= (?:chủ trì|phối hợp|nhiệm vụ|thực hiện|làm đầu mối))|có ý kiến|cho ý kiến|có văn bản|tuần tra|canh gác|sinh hoạt chuyên đề|đăng tải|phát hiện|truyền đạt|làm rõ|khảo sát|phối kết hợp|cần|đề nghị|trực tiếp|luôn|sẽ|giữ|tổng (?:rà soát|kiểm tra|điều tra|kiểm kê)|(?<!(?:về|Đội|đội|[Đđ]ạo|quan|và|,) )tìm kiếm(?!,? cứu nạn)|(?<!(?:[Đđ]ạo|Ban [Tt]ổ chức|về) )diễn tập|truy quét|(?<!(?:đồng|ban|Ban|tổ|Tổ) )kiểm kê|giải ngân|đo đạc|tháo gỡ|niêm yết|giải đáp|vào cuộc|nắm|coi trọng|chú trọng|làm tốt|(?<![Tt]iếp )nhận|rút kinh nghiệm|(?<!(?:mặt|công|văn|thăng|cân) )bằng|(?<!được (?:\\p{L}+ ){1,3})theo|trong phạm vi';
// «việc thực hiện», «được giao»: a noun or a quality of the unit, not yet what it does.
export const verb = new RegExp(
  `(?<=^|[\\s,])(?<!(?:việc|được|để|nhằm)\\s+)(?:${verbs.replaceAll(' ', '\\s+')})(?![\\p{L}\\p{M}])`,
  'u',
);

export const anyVerb = new RegExp(verb.source, 'gu');

/** Where the first verb stands that is no part of the name before it; undefined when there is none within reach. */
export function predicateAt(words: string): number | undefined {
  const first = verb.exec(words);
  if (!first || first.index === 0 || first.index > 320) return undefined;
  if (!isInName(words.slice(0, first.index), first[0], words.slice(first.index))) return first.index;
  for (const { index, 0: found } of words.slice(0, 400).matchAll(anyVerb)) {
    if (index <= first.index) continue;
    if (index > 320) return undefined;
    if (!isInName(words.slice(0, index), found, words.slice(index))) return index;
  }
  return undefined;
}

/** Verbs that also name what an office is for. */
export const isMatter = (found: string): boolean => matters.test(found);
const matters =
  /^(?:bảo vệ|xây dựng|phát triển|hỗ trợ|quản lý|giám sát|kiểm soát|đổi mới|bồi dưỡng|đào tạo|nghiên cứu|ứng dụng|khai thác|kiểm tra|xử lý|đầu tư|sử dụng|tiếp nhận|cung cấp|khen thưởng|thẩm định|phân tích|thống kê|tổng hợp|vận hành|đánh giá|vận động|tuyên truyền)$/u;
const heads =
  /^(?:Ban|Bộ|Bộ phận|Cảnh sát|Chi cục|Cục|Hội đồng|Phòng|Sở|Tổng cục|Trung tâm|Ủy ban|Uỷ ban|Viện|Vụ)\s|^(?:các|những)\s+(?:cơ\s+sở|đơn\s+vị|trung\s+tâm)\s/iu;
const matterBefore =
  /(?:quản\s+lý|đào\s+tạo|nghiên\s+cứu|kiểm\s+tra|giám\s+sát|thanh\s+tra|đầu\s+tư|thi\s+đua|tuyên\s+truyền|xây\s+dựng|khai\s+thác|tư\s+vấn),\s*$/iu;
const officialVerb =
  /^(?:chủ\s+trì|phối\s+hợp|có\s+trách\s+nhiệm|chịu\s+trách\s+nhiệm|tham\s+mưu|thực\s+hiện|triển\s+khai)(?![\p{L}\p{M}])/u;

/** «Cục Quản lý cạnh tranh và |bảo vệ người tiêu dùng chủ trì», «Phòng Đào tạo, |bồi dưỡng phối hợp»: the name goes on. */
function isInName(before: string, found: string, from: string): boolean {
  if (!matters.test(found) || !heads.test(before)) return false;
  // «Ban Quản lý |đầu tư và xây dựng tỉnh»
  if (/\s(?:Quản lý|Dịch vụ|Tư vấn|Xúc tiến|Hỗ trợ|Nghiên cứu|Kiểm định)\s+$/u.test(before)) return true;
  if (!/(?:\svà|\s[-–]|,)\s*$/u.test(before)) return false;
  const next = [...from.slice(0, 120).matchAll(anyVerb)].find(({ index }) => index > 0);
  if (!next || /[.;:,]/.test(from.slice(0, next.index).trimEnd())) return false;
  return (
    /(?:\svà|\s[-–])\s*$/u.test(before) || (matterBefore.test(before) && officialVerb.test(from.slice(next.index)))
  );
}
