import { skipBlanks } from '../text/letters.ts';

/** Parts of names that small letters would end too soon; a blank is one to three blanks or line breaks. */
const fixedPart = new RegExp(
  [
    'các cơ quan(?= (?:Đảng|đảng|chính quyền|Chính quyền|tỉnh|thành phố|Trung ương))',
    'các khu (?:công nghiệp|kinh tế)',
    'các [Tt]rường [Đđ]ại học',
    ', [Cc]ao đẳng',
    'nông thôn',
    'vận tải',
    'sự [đĐ]ảng',
    'quốc gia(?= [\\p{Lu}])',
    'đặc khu(?= [\\p{Lu}])',
    // «Đảng ủy khối Doanh nghiệp», «Đảng ủy quân sự tỉnh»
    '(?<=Đảng (?:ủy|uỷ|bộ) )(?:khối(?= [\\p{Lu}]| các (?:cơ quan|trường))|(?:quân sự|công an)(?= (?:tỉnh|thành phố|xã|phường|đặc khu))|(?:tổng )?công ty(?= [\\p{Lu}]))',
    'trường(?= (?:[Đđ]ại học|[Cc]ao đẳng|[Cc]hính trị|[Tt]rung cấp|[Ss]ĩ quan|THPT|THCS|[Tt]iểu học|[Mm]ầm non) [\\p{Lu}])',
    ', chiến lược',
    '- Thương binh và Xã hội',
    ', Thương binh và Xã hội',
    '- Khen thưởng',
    '- Xã hội',
    '- Ngân sách',
    '(?<=[Tt]hi hành án )dân sự',
    '(?<=(?:Chỉ huy|[Tt]òa án|[Kk]iểm sát) )quân sự',
    '(?<=[Qq]uản lý )thị trường',
    '(?<=[Kk]iểm soát )bệnh tật',
    '(?<=[Cc]ựu chiến )binh',
    '(?<=[Cc]ông nghệ )thông tin',
    '(?<=Sở )giao dịch',
    '(?<=[Pp]hát triển )quỹ đất',
    '(?<=[Đđ]ăng ký )đất đai',
    '(?<=[Aa]n toàn )giao thông',
    '(?<=(?:ban|Hội đồng) )bầu cử(?: quốc gia)?',
    '(?<=[Gg]iáo dục )và đào tạo',
    '(?<=[Tt]ài nguyên )và môi trường',
    '(?<=[Kk]hoa học )và công nghệ',
    '(?<=[Kk]ế hoạch )và đầu tư',
    '(?<=[Tt]hông tin )và truyền thông',
    '(?<=[Đđ]ịa chất )và khoáng sản',
    '(?<=[Tt]hể thao )và du lịch',
    '(?<=[Tt]hương binh )và xã hội',
    '(?<=[Nn]ông nghiệp )và (?:môi trường|phát triển nông thôn)',
    '(?<=ban )dân tộc',
    '(?<=Hội đồng )thành viên',
    '(?<=Tổng )công ty',
    '(?<=[Kk]hu )kinh tế',
    '(?<=[Dd]ự án )đầu tư xây dựng',
    '(?<=[Cc]hỉ đạo )cải cách hành chính',
    '(?<=[Cc]hỉ đạo Trung ương )về phòng, chống tham nhũng(?:, (?:lãng phí, )?tiêu cực)?',
    '(?<=[Cc]hỉ đạo )(?:về )?(?:công tác )?phòng, chống tham nhũng(?:, lãng phí)?(?:, tiêu cực)?',
    '(?<=[Cc]hỉ đạo (?:Trung ương )?)(?:về )?phát triển khoa học, công nghệ, đổi mới sáng tạo(?:,| và) chuyển đổi số(?: và (?:thực hiện )?Đề án 06)?',
    '(?<=[Cc]huyển đổi )số(?! \\d)',
    '(?<=Phòng Kinh tế )hạ tầng(?: và đô thị)?',
    '(?<=Quân chủng PK)-KQ',
    '(?<=Chủ )nhiệm',
    '(?<=Bộ trưởng), Chủ nhiệm',
    '(?<=Quân (?:khu|đoàn) )\\d{1,2}(?![\\d/.])',
    // «UBND Phường 12», «Quận ủy Quận 3»
    '(?<=(?:[Pp]hường|[Qq]uận|PHƯỜNG|QUẬN) )\\d{1,2}(?!\\d|[/-]|\\.\\d| (?:năm|tháng|ngày|lần|kế|văn|người|đồng|hộ))',
    'miền (?:Bắc|Trung|Nam)',
    // «Ban tuyên giáo tỉnh ủy», in small letters.
    '(?<=Ban )(?:tuyên giáo(?: và dân vận)?|tổ chức|dân vận|nội chính)(?= (?:[Tt]ỉnh|[Tt]hành|[Hh]uyện|[Qq]uận|[Đđ]ảng) (?:ủy|uỷ))',
    // «Ban Chỉ đạo 389»: a committee that is called by the figure of its decision.
    '(?<=[Cc]hỉ đạo )\\d{2,4}(?![\\d/.])',
  ]
    .map((words) => `${words.replaceAll(' ', '\\s{1,3}')}(?![\\p{L}])`)
    .join('|'),
  'uy',
);

/** Where such a part ends that follows at `end`. */
export function fixedEnd(text: string, end: number): number | undefined {
  const start = text.charCodeAt(end) === 44 ? end : skipBlanks(text, end, 3);
  if (fixedStarts[text.charCodeAt(start)] !== 1) return undefined;
  fixedPart.lastIndex = start;
  const match = fixedPart.exec(text);
  return match ? start + match[0].length : undefined;
}
const fixedStarts = new Uint8Array(0x200);
for (const sign of 'bcdđghkmnpqtvs,-0123456789') fixedStarts[sign.charCodeAt(0)] = 1;
