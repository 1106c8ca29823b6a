/**
 * Names of laws, codes and ordinances (luật, bộ luật, pháp lệnh) without their first word, so that a name can be told
 * from the words behind it: «Luật Lưu trữ và các quy định» is «Luật Lưu trữ», «Luật Hỗ trợ doanh nghiệp nhỏ và vừa»
 * goes on. A law that is not here is read by its capital and the first stop word. Adding one is adding a name.
 */
export const names = `
An ninh mạng; An ninh quốc gia; An toàn thông tin mạng; An toàn thực phẩm; An toàn, vệ sinh lao động; Báo chí;
Ban hành văn bản quy phạm pháp luật; Ban hành văn bản quy phạm pháp luật của Hội đồng nhân dân, Ủy ban nhân dân;
Bảo hiểm tiền gửi; Bảo hiểm xã hội; Bảo hiểm y tế; Bảo vệ bí mật nhà nước; Bảo vệ dữ liệu cá nhân;
Bảo vệ môi trường; Bảo vệ quyền lợi người tiêu dùng; Bảo vệ và kiểm dịch thực vật; Bảo vệ, chăm sóc và giáo dục trẻ em;
Bảo vệ và phát triển rừng; Biên phòng Việt Nam; Biển Việt Nam; Bình đẳng giới; Bưu chính;
Bầu cử; Bầu cử đại biểu Quốc hội và đại biểu Hội đồng nhân dân; Bầu cử đại biểu Quốc hội và Hội đồng nhân dân; Các công cụ chuyển nhượng; Các tổ chức tín dụng;
Cán bộ, công chức; Cạnh tranh; Căn cước; Căn cước công dân; Cảnh sát biển Việt Nam; Cảnh sát cơ động; Cảnh vệ;
Chăn nuôi; Chính quyền địa phương; Chất lượng sản phẩm, hàng hóa; Chống rửa tiền; Chuyển đổi số;
Chuyển giao công nghệ; Chứng khoán; Công an nhân dân; Công chứng; Công đoàn; Công nghệ cao; Công nghệ thông tin;
Công nghiệp công nghệ số; Công nghiệp quốc phòng, an ninh và động viên công nghiệp; Cư trú;
Dầu khí; Di sản văn hóa; Dân quân tự vệ; Dân số; Doanh nghiệp; Doanh nghiệp nhà nước; Dự trữ quốc gia; Dược; Dữ liệu; Du lịch;
Đa dạng sinh học; Đầu tư; Đầu tư công; Đầu tư theo phương thức đối tác công tư; Đất đai; Đấu giá tài sản; Đấu thầu;
Điện ảnh; Điện lực; Địa chất và khoáng sản; Điều ước quốc tế; Đo đạc và bản đồ; Đo lường; Đê điều;
Đặc xá; Đường bộ; Đường sắt; Giá; Giám định tư pháp; Giao dịch điện tử; Giao thông đường bộ; Giao thông đường thủy nội địa;
Giáo dục; Giáo dục đại học; Giáo dục nghề nghiệp; Giáo dục quốc phòng và an ninh; Giáo viên; Hải quan;
Hàng hải; Hàng hải Việt Nam; Hàng không dân dụng Việt Nam; Hình sự; Dân sự; Lao động; Tố tụng dân sự; Tố tụng hình sự; Tố tụng hành chính;
Hoạt động giám sát của Quốc hội và Hội đồng nhân dân; Hòa giải ở cơ sở; Hòa giải, đối thoại tại Tòa án;
Hóa chất; Hộ tịch; Hôn nhân và gia đình; Hợp tác xã; Hỗ trợ doanh nghiệp nhỏ và vừa;
Hiến, lấy, ghép mô, bộ phận cơ thể người và hiến, lấy xác; Khám bệnh, chữa bệnh; Khí tượng thủy văn; Khiếu nại;
Khoa học và công nghệ; Khoa học, công nghệ và đổi mới sáng tạo; Khoáng sản; Kiểm toán độc lập; Kiểm toán nhà nước;
Kiến trúc; Kinh doanh bảo hiểm; Kinh doanh bất động sản; Kế toán; Lâm nghiệp; Luật sư; Lực lượng dự bị động viên;
Lực lượng tham gia bảo vệ an ninh, trật tự ở cơ sở; Lưu trữ; Lý lịch tư pháp; Mặt trận Tổ quốc Việt Nam; Mặt trận Tổ quốc;
Năng lượng nguyên tử; Ngân hàng Nhà nước Việt Nam; Ngân sách nhà nước; Nghĩa vụ quân sự; Nhà giáo; Nhà ở; Người cao tuổi; Người khuyết tật;
Người lao động Việt Nam đi làm việc ở nước ngoài theo hợp đồng; Nhập cảnh, xuất cảnh, quá cảnh, cư trú của người nước ngoài tại Việt Nam;
Nuôi con nuôi; Phá sản; Pháp lệnh; Phòng bệnh; Phòng cháy và chữa cháy; Phòng cháy, chữa cháy và cứu nạn, cứu hộ;
Phòng thủ dân sự; Phòng không nhân dân; Phòng, chống bạo lực gia đình; Phòng, chống bệnh truyền nhiễm; Phòng, chống khủng bố; Phòng, chống ma túy;
Phòng, chống mua bán người; Phòng, chống rửa tiền; Phòng, chống tác hại của rượu, bia; Phòng, chống tác hại của thuốc lá;
Phòng, chống tham nhũng; Phòng, chống thiên tai; Phòng, chống nhiễm vi rút gây ra hội chứng suy giảm miễn dịch mắc phải ở người (HIV/AIDS);
Phổ biến, giáo dục pháp luật; Phí và lệ phí; Quản lý nợ công; Quản lý ngoại thương; Quản lý thuế; Quản lý, sử dụng tài sản công;
Quản lý, sử dụng tài sản nhà nước; Quản lý, sử dụng vốn nhà nước đầu tư vào sản xuất, kinh doanh tại doanh nghiệp;
Quản lý và đầu tư vốn nhà nước tại doanh nghiệp; Quản lý, sử dụng vũ khí, vật liệu nổ và công cụ hỗ trợ;
Quảng cáo; Quốc phòng; Quốc tịch Việt Nam; Quy hoạch; Quy hoạch đô thị; Quy hoạch đô thị và nông thôn;
Sĩ quan Quân đội nhân dân Việt Nam; Sở hữu trí tuệ; Sử dụng năng lượng tiết kiệm và hiệu quả; Tài nguyên nước; Tài nguyên, môi trường biển và hải đảo;
Tần số vô tuyến điện; Thanh niên; Thanh tra; Thể dục, thể thao; Thi đua, khen thưởng; Thi hành án dân sự; Thi hành án hình sự;
Thi hành tạm giữ, tạm giam; Thống kê; Thủ đô; Thú y; Thủy lợi; Thủy sản; Thuế bảo vệ môi trường; Thuế giá trị gia tăng;
Thuế sử dụng đất nông nghiệp; Thuế sử dụng đất phi nông nghiệp; Thuế tài nguyên; Thuế thu nhập cá nhân; Thuế thu nhập doanh nghiệp;
Thuế tiêu thụ đặc biệt; Thuế xuất khẩu, thuế nhập khẩu; Thư viện; Thương mại; Thực hiện dân chủ ở cơ sở; Thực hành tiết kiệm, chống lãng phí;
Tiếp cận thông tin; Tiếp công dân; Tiêu chuẩn và quy chuẩn kỹ thuật; Tín ngưỡng, tôn giáo; Tổ chức chính quyền địa phương; Tổ chức Chính phủ;
Tổ chức cơ quan điều tra hình sự; Tổ chức Hội đồng nhân dân và Ủy ban nhân dân; Tổ chức Hội đồng nhân dân và Ủy ban nhân dân các cấp; Tổ chức Quốc hội; Tổ chức Tòa án nhân dân; Tổ chức Viện kiểm sát nhân dân;
Tố cáo; Trách nhiệm bồi thường của Nhà nước; Trật tự, an toàn giao thông đường bộ; Trẻ em; Trí tuệ nhân tạo; Trồng trọt; Trợ giúp pháp lý;
Trọng tài thương mại; Trưng cầu ý dân; Trưng mua, trưng dụng tài sản; Tư pháp người chưa thành niên; Tương trợ tư pháp; Viên chức; Việc làm; Viễn thông; Xây dựng; Xử lý vi phạm hành chính; Xuất bản;
Xuất cảnh, nhập cảnh của công dân Việt Nam; Ưu đãi người có công với cách mạng; Dân chủ ở xã, phường, thị trấn; Cán bộ công chức; Phòng chống tham nhũng; Phòng chống thiên tai; Phòng chống ma túy; Phòng cháy chữa cháy; Phòng cháy và chữa cháy và cứu nạn, cứu hộ;
Thi đua khen thưởng; Khám chữa bệnh; Thuế nhập khẩu; Công cụ hỗ trợ; Khuyến khích đầu tư trong nước; Đầu tư nước ngoài tại Việt Nam; Bảo vệ công trình quan trọng liên quan đến an ninh quốc gia; Cựu chiến binh; Dự bị động viên; Tình trạng khẩn cấp; Thỏa thuận quốc tế; Cơ quan đại diện nước Cộng hòa xã hội chủ nghĩa Việt Nam ở nước ngoài; Đường cao tốc; Vệ sinh an toàn thực phẩm;
Ưu đãi người hoạt động cách mạng, liệt sĩ và gia đình liệt sĩ, thương binh, bệnh binh, người hoạt động kháng chiến, người có công giúp đỡ cách mạng;
Ban hành văn bản quy phạm pháp luật của Hội đồng nhân dân và Ủy ban nhân dân; An ninh hàng không; Án phí, lệ phí Tòa án; Án phí, lệ phí;
Bảo vệ công trình giao thông; Bảo vệ sức khỏe nhân dân; Bảo vệ và phát triển nguồn lợi thủy sản; Bảo vệ, chăm sóc trẻ em; Bộ đội Biên phòng; Bưu chính, viễn thông;
Cảnh sát môi trường; Chất lượng hàng hóa; Chống tham nhũng; Công an xã; Cơ yếu; Dạy nghề; Đê điều và phòng chống lụt, bão; Động viên công nghiệp;
Giống cây trồng; Giống vật nuôi; Hành nghề y, dược tư nhân; Hợp đồng kinh tế; Hợp nhất văn bản quy phạm pháp luật; Hội đồng nhân dân và Ủy ban nhân dân;
Khai thác và bảo vệ công trình thủy lợi; Lưu trữ quốc gia; Nghĩa vụ lao động công ích; Ngoại hối; Người tàn tật; Ngân hàng, hợp tác xã tín dụng và công ty tài chính;
Pháp điển hệ thống quy phạm pháp luật; Phổ cập giáo dục tiểu học; Phòng, chống lụt, bão; Phòng, chống tệ nạn ma túy; Phòng, chống mại dâm; Phòng, chống vi rút HIV/AIDS;
Phòng, chống nhiễm vi rút gây ra hội chứng suy giảm miễn dịch mắc phải ở người; Quản lý thị trường; Quảng cáo thương mại; Thẩm phán và Hội thẩm Tòa án nhân dân; Kiểm sát viên Viện kiểm sát nhân dân;
Thủ tục giải quyết các vụ án hành chính; Thủ tục giải quyết các vụ án dân sự; Thuế chuyển quyền sử dụng đất; Thuế nhà, đất; Thuế đối với hộ gia đình sản xuất nông nghiệp vượt quá hạn mức diện tích;
Thực hiện dân chủ ở xã, phường, thị trấn; Tình báo; Trách nhiệm bồi thường nhà nước; Trình tự, thủ tục xem xét, quyết định áp dụng các biện pháp xử lý hành chính tại Tòa án nhân dân;
Tổ chức Viện kiểm sát quân sự; Tổ chức Tòa án quân sự; Tổ chức Ủy ban nhân dân; Xử phạt vi phạm hành chính; Dân số và trẻ em; Đầu tư nước ngoài; Đường thủy nội địa;
Khiếu nại, tố cáo; Khiếu nại, tố cáo của công dân;
An toàn và kiểm soát bức xạ; Bảo hộ lao động; Bảo hộ quyền sở hữu công nghiệp; Bảo hộ quyền tác giả; Bầu cử đại biểu Hội đồng nhân dân; Bầu cử đại biểu Quốc hội; Cảnh sát nhân dân Việt Nam;
Chế độ báo chí; Chuyển giao công nghệ nước ngoài vào Việt Nam; Công nghiệp quốc phòng; Công ty; Doanh nghiệp tư nhân; Giải quyết tranh chấp lao động; Hàng không dân dụng; Hoạt động chữ thập đỏ; Hoạt động giám sát của Quốc hội;
Hợp đồng dân sự; Hợp đồng lao động; Ký kết và thực hiện điều ước quốc tế; Ký kết, gia nhập và thực hiện điều ước quốc tế; Ký kết và thực hiện thỏa thuận quốc tế; Khuyến khích đầu tư; Lãnh sự; Lực lượng Cảnh sát biển Việt Nam;
Ngân hàng Nhà nước; Nhập cảnh, xuất cảnh, cư trú, đi lại của người nước ngoài tại Việt Nam; Phá sản doanh nghiệp; Quân nhân chuyên nghiệp, công nhân và viên chức quốc phòng; Quốc tịch; Sĩ quan Quân đội nhân dân;
Tham gia lực lượng gìn giữ hòa bình của Liên hợp quốc; Thi hành án phạt tù; Thi hành tạm giữ, tạm giam và cấm đi khỏi nơi cư trú; Thuế doanh thu; Thuế lợi tức; Thuế sử dụng đất; Thuế thu nhập đối với người có thu nhập cao; Thuế xuất nhập khẩu;
Thủ tục giải quyết các tranh chấp lao động; Thủ tục giải quyết các vụ án kinh tế; Thủ tục giải quyết các vụ án lao động; Thương mại điện tử; Tổ chức Hội đồng Bộ trưởng; Tổ chức Hội đồng Chính phủ; Tổ chức Hội đồng nhân dân và Ủy ban hành chính các cấp;
Tổ chức luật sư; Tổ chức và hoạt động hòa giải ở cơ sở; Tổ chức Ủy ban hành chính; Tổ chức tín dụng; Tương trợ tư pháp về dân sự; Tương trợ tư pháp về hình sự`;

/** Of two laws together («Luật Kế toán và Luật Thống kê») an ordinance alone had the name: «Pháp lệnh Kế toán và thống kê». */
export const ordinances =
  'Kế toán và thống kê;Quản lý, bảo vệ Khu Di tích Lăng Chủ tịch Hồ Chí Minh;Bảo vệ công trình quan trọng liên quan đến an ninh quốc gia;' +
  'Động viên công nghiệp;Dự bị động viên;Công an xã;Cảnh sát môi trường;Quản lý thị trường;Phòng, chống mại dâm;Phòng, chống lụt, bão;' +
  'Giống cây trồng;Giống vật nuôi;Bảo vệ và kiểm dịch thực vật;Khai thác và bảo vệ công trình thủy lợi;Người tàn tật;Nghĩa vụ lao động công ích;' +
  'Quản lý, sử dụng vũ khí, vật liệu nổ và công cụ hỗ trợ;Xử lý vi phạm hành chính;Án phí, lệ phí Tòa án;Chi phí tố tụng;' +
  'Hợp nhất văn bản quy phạm pháp luật;Pháp điển hệ thống quy phạm pháp luật';

/** What clerks write for words of a name: «Luật BHXH», «Luật Tổ chức HĐND và UBND». Adding one is adding a line. */
export const abbreviations = new Map([
  ['BHXH', 'Bảo hiểm xã hội'],
  ['BHYT', 'Bảo hiểm y tế'],
  ['BVMT', 'Bảo vệ môi trường'],
  ['BVBMNN', 'Bảo vệ bí mật nhà nước'],
  ['CBCC', 'Cán bộ, công chức'],
  ['CNCH', 'cứu nạn, cứu hộ'],
  ['CNTT', 'Công nghệ thông tin'],
  ['GDĐH', 'Giáo dục đại học'],
  ['GDNN', 'Giáo dục nghề nghiệp'],
  ['HNGĐ', 'Hôn nhân và gia đình'],
  ['HTX', 'Hợp tác xã'],
  ['KBCB', 'Khám bệnh, chữa bệnh'],
  ['KH&CN', 'Khoa học và công nghệ'],
  ['NSNN', 'Ngân sách nhà nước'],
  ['NVQS', 'Nghĩa vụ quân sự'],
  ['PCCC', 'Phòng cháy và chữa cháy'],
  ['PCTN', 'Phòng, chống tham nhũng'],
  ['PCTT', 'Phòng, chống thiên tai'],
  ['THADS', 'Thi hành án dân sự'],
  ['TTHC', 'Tố tụng hành chính'],
  ['TTHS', 'Tố tụng hình sự'],
  ['TTDS', 'Tố tụng dân sự'],
  ['TTATGTĐB', 'Trật tự, an toàn giao thông đường bộ'],
  ['HĐND', 'Hội đồng nhân dân'],
  ['UBND', 'Ủy ban nhân dân'],
  ['ĐBQH', 'đại biểu Quốc hội'],
  ['MTTQ', 'Mặt trận Tổ quốc'],
  ['TAND', 'Tòa án nhân dân'],
  ['VKSND', 'Viện kiểm sát nhân dân'],
  ['QPPL', 'quy phạm pháp luật'],
  ['VBQPPL', 'văn bản quy phạm pháp luật'],
  ['XLVPHC', 'Xử lý vi phạm hành chính'],
  ['ANM', 'An ninh mạng'],
  ['ANQG', 'An ninh quốc gia'],
  ['ATTP', 'An toàn thực phẩm'],
  ['ATVSLĐ', 'An toàn, vệ sinh lao động'],
  ['BMNN', 'bí mật nhà nước'],
  ['BVQLNTD', 'Bảo vệ quyền lợi người tiêu dùng'],
  ['CAND', 'Công an nhân dân'],
  ['CQĐP', 'chính quyền địa phương'],
  ['DNNN', 'Doanh nghiệp nhà nước'],
  ['DQTV', 'Dân quân tự vệ'],
  ['GTĐB', 'Giao thông đường bộ'],
  ['GTGT', 'giá trị gia tăng'],
  ['HN&GĐ', 'Hôn nhân và gia đình'],
  ['KDBĐS', 'Kinh doanh bất động sản'],
  ['KNTC', 'Khiếu nại, tố cáo'],
  ['KTNN', 'Kiểm toán nhà nước'],
  ['MTTQVN', 'Mặt trận Tổ quốc Việt Nam'],
  ['NCT', 'Người cao tuổi'],
  ['NKT', 'Người khuyết tật'],
  ['BĐG', 'Bình đẳng giới'],
  ['PCBLGĐ', 'Phòng, chống bạo lực gia đình'],
  ['PCMT', 'Phòng, chống ma túy'],
  ['TĐKT', 'Thi đua, khen thưởng'],
  ['NHNN', 'Ngân hàng Nhà nước'],
  ['QĐND', 'Quân đội nhân dân'],
  ['QLT', 'Quản lý thuế'],
  ['SDĐ', 'sử dụng đất'],
  ['SHTT', 'Sở hữu trí tuệ'],
  ['TCTD', 'tổ chức tín dụng'],
  ['TĐKT', 'Thi đua, khen thưởng'],
  ['TGPL', 'Trợ giúp pháp lý'],
  ['THAHS', 'Thi hành án hình sự'],
  ['TNCN', 'thu nhập cá nhân'],
  ['TNDN', 'thu nhập doanh nghiệp'],
  ['TTATGT', 'trật tự, an toàn giao thông'],
  ['TTĐB', 'tiêu thụ đặc biệt'],
  ['XPVPHC', 'Xử phạt vi phạm hành chính'],
]);
