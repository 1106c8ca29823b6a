import { readFileSync } from 'node:fs';

/** Sentences of public legal and administrative documents, without numbers or dates, one a line. */
export const sentences: readonly string[] = readFileSync(new URL('sentences.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '');

/** What plans are about: the words after «về». */
export const topics: readonly string[] = `
tiếp tục tăng cường sự lãnh đạo của Đảng đối với công tác phòng, chống tham nhũng, lãng phí, tiêu cực trong giai đoạn mới
tăng cường công tác kiểm tra, giám sát, kỷ luật của Đảng trong giai đoạn mới
đột phá phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số quốc gia
đổi mới công tác xây dựng và thi hành pháp luật đáp ứng yêu cầu phát triển đất nước trong kỷ nguyên mới
hội nhập quốc tế trong tình hình mới
phát triển kinh tế tư nhân
đột phá phát triển giáo dục và đào tạo
một số giải pháp đột phá, tăng cường bảo vệ, chăm sóc và nâng cao sức khỏe Nhân dân
bảo đảm an ninh năng lượng quốc gia đến năm 2030, tầm nhìn đến năm 2045
phát triển kinh tế nhà nước
nâng cao hiệu quả công tác dân vận của cơ quan nhà nước, chính quyền các cấp
tiếp tục sắp xếp tổ chức bộ máy của hệ thống chính trị tinh gọn, hoạt động hiệu lực, hiệu quả
xây dựng đội ngũ cán bộ các cấp, nhất là cấp chiến lược, đủ phẩm chất, năng lực và uy tín
nâng cao năng lực lãnh đạo, sức chiến đấu của tổ chức cơ sở đảng và chất lượng đội ngũ đảng viên
tăng cường quản lý tài nguyên và bảo vệ môi trường, chủ động ứng phó với biến đổi khí hậu
xây dựng nông thôn mới gắn với giảm nghèo bền vững
phát triển nông nghiệp ứng dụng công nghệ cao, nông nghiệp hữu cơ
bảo vệ và phát triển rừng, phòng cháy, chữa cháy rừng
phát triển du lịch trở thành ngành kinh tế mũi nhọn
bảo tồn và phát huy giá trị di sản văn hóa, không gian văn hóa cồng chiêng Tây Nguyên
công tác văn thư, lưu trữ và số hóa tài liệu
kiểm soát tài sản, thu nhập của người có chức vụ, quyền hạn
thực hành tiết kiệm, chống lãng phí
công tác tiếp công dân, giải quyết khiếu nại, tố cáo
xử lý các công trình, dự án chậm tiến độ, tồn đọng, kéo dài
cải cách thủ tục hành chính và nâng cao chất lượng dịch vụ công trực tuyến
bảo đảm trật tự, an toàn giao thông
bảo vệ nền tảng tư tưởng của Đảng, đấu tranh phản bác các quan điểm sai trái, thù địch
học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh
giáo dục lý luận chính trị, bồi dưỡng đảng viên mới
phát triển bảo hiểm xã hội, bảo hiểm y tế toàn dân
đào tạo nghề, giải quyết việc làm cho lao động nông thôn
chăm sóc, bảo vệ trẻ em và bình đẳng giới
phòng, chống thiên tai và tìm kiếm cứu nạn
phát triển kinh tế tập thể, hợp tác xã
quản lý, sử dụng tài sản công, xử lý cơ sở nhà, đất dôi dư sau sắp xếp đơn vị hành chính
phát triển đô thị và nhà ở xã hội
phát triển hạ tầng giao thông, logistics kết nối vùng Nam Tây Nguyên và duyên hải
khai thác, chế biến bô-xít, alumin, nhôm gắn với bảo vệ môi trường
chống khai thác hải sản bất hợp pháp, không báo cáo và không theo quy định
phòng, chống ma túy và tội phạm sử dụng công nghệ cao
công tác dân tộc, tôn giáo trong tình hình mới
nâng cao chất lượng sinh hoạt chi bộ
đổi mới phương thức lãnh đạo của cấp ủy trong chuyển đổi số
chuẩn bị bầu cử đại biểu Quốc hội và đại biểu Hội đồng nhân dân các cấp
phát triển dữ liệu số, dữ liệu dân cư và định danh, xác thực điện tử
quản lý an toàn thực phẩm và chất lượng nông sản
thúc đẩy khởi nghiệp đổi mới sáng tạo, sở hữu trí tuệ
quân sự, quốc phòng địa phương và xây dựng khu vực phòng thủ
tổ chức Đại hội thi đua yêu nước và công tác khen thưởng`
  .trim()
  .split('\n');

/** Communes and wards: names with letters and apostrophes of several languages. */
export const places: readonly string[] = `
Xuân Hương|Cam Ly|Lâm Viên|Xuân Trường|Lang Biang|B’Lao|Bảo Lộc|Lạc Dương|Đơn Dương|Ka Đô|Quảng Lập|D’Ran|Hiệp Thạnh|Đức Trọng
|Tân Hội|Tà Hine|Tà Năng|Đinh Văn|Phú Sơn|Nam Hà|Nam Ban|Tân Hà|Phúc Thọ|Đam Rông|Di Linh|Hòa Ninh|Hòa Bắc|Đinh Trang Thượng
|Bảo Thuận|Sơn Điền|Gia Hiệp|Bảo Lâm|Đạ Huoai|Đạ Tẻh|Cát Tiên|Hàm Thắng|Bình Thuận|Mũi Né|Phú Thủy|Phan Thiết|Tiến Thành|La Gi
|Phước Hội|Tuyên Quang|Tân Hải|Vĩnh Hảo|Liên Hương|Tuy Phong|Phan Rí Cửa|Bắc Bình|Hồng Thái|Hải Ninh|Phan Sơn|Sông Lũy|Lương Sơn
|Hòa Thắng|Đông Giang|La Dạ|Hàm Thuận Bắc|Hàm Thuận|Hồng Sơn|Hàm Liêm|Hàm Thạnh|Hàm Kiệm|Tân Thành|Hàm Thuận Nam|Tân Lập
|Tân Minh|Hàm Tân|Sơn Mỹ|Bắc Ruộng|Nghị Đức|Đồng Kho|Tánh Linh|Suối Kiết|Nam Thành|Đức Linh|Hoài Đức|Trà Tân|Bắc Gia Nghĩa
|Nam Gia Nghĩa|Đông Gia Nghĩa|Đắk Wil|Nam Dong|Cư Jút|Thuận An|Đức Lập|Đắk Mil|Đắk Sắk|Nam Đà|Krông Nô|Nâm Nung|Quảng Phú
|Đắk Song|Đức An|Thuận Hạnh|Trường Xuân|Tà Đùng|Quảng Khê|Quảng Tân|Tuy Đức|Kiến Đức|Nhân Cơ|Quảng Tín|Quảng Sơn|Quảng Hòa`
  .replaceAll('\n', '')
  .split('|');

/** Who is given tasks. */
export const units: readonly string[] = `
Ban Tổ chức Tỉnh ủy|Ủy ban Kiểm tra Tỉnh ủy|Ban Nội chính Tỉnh ủy|Ban Tuyên giáo và Dân vận Tỉnh ủy|Văn phòng Tỉnh ủy
|Đảng ủy Ủy ban nhân dân tỉnh|Đảng ủy các cơ quan Đảng tỉnh|Đảng ủy Công an tỉnh|Đảng ủy Quân sự tỉnh|Đảng ủy Hội đồng nhân dân tỉnh
|Ban Tổ chức Đảng ủy|Ủy ban Kiểm tra Đảng ủy|Ban Tuyên giáo và Dân vận Đảng ủy|Văn phòng Đảng ủy|Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh
|Sở Nội vụ|Sở Tài chính|Sở Tư pháp|Sở Xây dựng|Sở Y tế|Sở Công Thương|Sở Khoa học và Công nghệ|Sở Nông nghiệp và Môi trường
|Sở Giáo dục và Đào tạo|Sở Văn hóa, Thể thao và Du lịch|Sở Dân tộc và Tôn giáo|Sở Ngoại vụ|Thanh tra tỉnh|Văn phòng Ủy ban nhân dân tỉnh
|Công an tỉnh|Bộ Chỉ huy Quân sự tỉnh|Trường Chính trị tỉnh|Báo và Phát thanh, Truyền hình Lâm Đồng|Ban Quản lý các khu công nghiệp
|Tỉnh đoàn|Hội Liên hiệp Phụ nữ tỉnh|Hội Nông dân tỉnh|Liên đoàn Lao động tỉnh|Hội Cựu chiến binh tỉnh|Kho bạc Nhà nước khu vực
|Thuế tỉnh|Bảo hiểm xã hội tỉnh|Ngân hàng Nhà nước khu vực|cấp ủy, tổ chức đảng trực thuộc|các cơ quan, đơn vị, doanh nghiệp, địa phương`
  .replaceAll('\n', '')
  .split('|');

export const surnames = 'Nguyễn|Trần|Lê|Phạm|Hoàng|Huỳnh|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Lý|K’|Y|Ya|Touneh'.split(
  '|',
);
export const givenNames =
  'Văn An|Thị Bình|Quốc Cường|Minh Đức|Hữu Dũng|Thanh Hải|Thu Hà|Ngọc Hân|Trọng Khang|Đình Khoa|Thị Lan|Xuân Lộc|Đức Mạnh|Hoài Nam|Thế Nghĩa|Hồng Nhung|Kim Oanh|Tấn Phát|Vĩnh Phúc|Bích Phượng|Anh Quân|Như Quỳnh|Công Sơn|Ngọc Sương|Hữu Tài|Thủy Tiên|Quang Trung|Anh Tuấn|Cẩm Tú|Quốc Việt|Thị Xuân|Thị Yến'.split(
    '|',
  );
