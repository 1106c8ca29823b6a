import { describe, expect, test } from 'vitest';
import { extractTasks } from '../../src/domain/task/task.ts';
import { brief, inSection, plan } from './task-notation.ts';

const said = (...lines: (string | string[][])[]) => inSection(...lines).map(brief);
const letter = (...lines: string[]) => extractTasks(plan('CÔNG VĂN', ...lines)).map(brief);

/** What letters, reports and conclusions say to and of bodies; beside each courtesy the request that is a task. */
describe('courtesy, the past and announcements give nobody a task', () => {
  test.each([
    'Sở Y tế kính đề nghị Ủy ban nhân dân tỉnh xem xét, quyết định.',
    'Kính đề nghị UBND tỉnh ban hành trước ngày 13/9/2026.',
    'Văn phòng Đảng ủy kính trình Thường trực Đảng ủy xem xét.',
    'Thường trực Đảng ủy kính gửi các đồng chí nghiên cứu, góp ý.',
    'Sở Y tế trân trọng cảm ơn sự phối hợp của các đơn vị.',
    'Sở Nội vụ rất mong nhận được sự quan tâm của quý cơ quan.',
    'Đề nghị Quý cơ quan tạo điều kiện để cán bộ hoàn thành nhiệm vụ.',
    'Chi bộ đã quan tâm quán triệt nghị quyết.',
    'Đảng ủy xã đang triển khai kế hoạch.',
    'Sở Tài chính nhận được Công văn số 12/UBND-TH.',
    'Thường trực Tỉnh ủy có ý kiến chỉ đạo đối với các nội dung trên.',
    'Ban Thường vụ Đảng ủy thông báo để các chi bộ biết, thực hiện.',
    'Văn phòng Chính phủ thông báo để các Bộ, cơ quan biết, thực hiện./.',
    'Ban Thường vụ Đảng ủy yêu cầu:',
    'UBND tỉnh ban hành Kế hoạch với các nội dung như sau:',
    'Sở Công Thương báo cáo và đề xuất như sau:',
    'Thực hiện Công văn số 12/UBND-NC của UBND tỉnh, Sở Y tế được giao chủ trì xây dựng dự thảo.',
    'Đề nghị các cơ quan, đơn vị nghiêm túc triển khai thực hiện./.',
    'Chủ tịch UBND tỉnh đồng ý chủ trương mở rộng thí điểm.',
    'Căn cứ đề xuất của các địa phương, Bộ trưởng Bộ Y tế đồng ý mở rộng thí điểm.',
    'Ban chỉ đạo tiếp tục lấy ý kiến góp ý của các cơ quan, đơn vị.',
    'Nhận được công văn này, đề nghị Phòng Kinh tế khẩn trương triển khai và báo cáo./.',
    'Cơ quan trình: Đoàn kiểm tra của Ban Thường vụ (Ủy ban Kiểm tra chủ trì tham mưu).',
  ])('%s', (text) => expect(said(`1. ${text}`)).toEqual([]));

  test.each([
    ['Kính đề nghị các sở, ngành góp ý bằng văn bản trước ngày 13/9/2026.', 'A: các sở, ngành · D: date 2026-09-13'],
    [
      'Do hạn của cấp trên là ngày 15/9/2026, Sở Y tế kính mong nhận được ý kiến của quý cơ quan trước ngày 13/9/2026.',
      'A: quý cơ quan · D: date 2026-09-13',
    ],
    ['Đề nghị quý đơn vị gửi báo cáo trước ngày 10/9/2026.', 'A: quý đơn vị · D: date 2026-09-10'],
    [
      'Sở Nội vụ đề nghị các sở, ban, ngành báo cáo trước ngày 15/9/2026.',
      'A: các sở, ban, ngành · D: date 2026-09-15',
    ],
    ['Kết thúc năm 2025, Sở Y tế báo cáo UBND tỉnh kết quả.', 'A: Sở Y tế'],
    [
      'Nhận được tài liệu này, đề nghị Sở Y tế, Sở Tài chính phổ biến trước ngày 20/6/2026.',
      'A: Sở Y tế + Sở Tài chính · D: date 2026-06-20',
    ],
    ['Nhận được công văn này, đề nghị Phòng Kinh tế rà soát các cơ sở và báo cáo.', 'A: Phòng Kinh tế'],
    [
      'Các nội dung khác liên quan, yêu cầu các địa phương, đơn vị thực hiện theo Hướng dẫn số 17-HD/BTGTU.',
      'A: các địa phương, đơn vị',
    ],
    ['Sở Tư pháp tiếp tục lấy ý kiến, hoàn thành dự thảo.', 'A: Sở Tư pháp'],
    [
      'Các doanh nghiệp có sự đồng ý của UBND tỉnh phải báo cáo kết quả.',
      'A: Các doanh nghiệp có sự đồng ý của UBND tỉnh',
    ],
    ['Sở Tài chính bố trí kinh phí. Thời gian: Quý I/2026.', 'A: Sở Tài chính · D: quarter 2026-03-31'],
    ['Chính phủ phê duyệt Đề án trong hai năm 2025 - 2026.', 'A: Chính phủ · D: year 2026-12-31'],
    ['Sở Y tế kiểm tra. Thời gian: Tháng 2-3/2026.', 'A: Sở Y tế · D: month 2026-03-31'],
    ['Sở Y tế tổ chức hội nghị. Thời gian: 8 giờ ngày 12/5/2026.', 'A: Sở Y tế'],
    ['Sở Y tế tổ chức hội nghị. Địa điểm: trụ sở; thời gian: tháng 5/2026.', 'A: Sở Y tế'],
    ['Văn phòng báo cáo Thường trực Đảng ủy vào thứ Sáu hàng tuần.', 'A: Văn phòng · D: periodic'],
    ['Văn phòng cập nhật tiến độ hàng ngày, báo cáo Bí thư.', 'A: Văn phòng · D: periodic'],
    ['Văn phòng theo dõi công việc hằng ngày, báo cáo Bí thư.', 'A: Văn phòng'],
    ['Ban Thường vụ Đảng ủy yêu cầu các chi bộ rà soát quy chế.', 'A: các chi bộ'],
    ['Các đơn vị chưa hoàn thành khẩn trương rà soát, báo cáo.', 'A: Các đơn vị chưa hoàn thành'],
    ['Các xã đã sáp nhập tiếp tục rà soát hồ sơ.', 'A: Các xã đã sáp nhập'],
    ['Sở Tài chính có ý kiến về dự toán trước ngày 15/9/2026.', 'A: Sở Tài chính · D: date 2026-09-15'],
    ['Văn phòng thông báo cho Nhân dân biết lịch tiếp công dân.', 'A: Văn phòng'],
    ['Sở Tài chính được giao chủ trì, phối hợp với Sở Nội vụ xây dựng đề án.', 'L: Sở Tài chính · S: Sở Nội vụ'],
    [
      'Thực hiện Kế hoạch số 12-KH/ĐU của Đảng ủy, các chi bộ xây dựng kế hoạch trước ngày 15/9/2026.',
      'A: các chi bộ · D: date 2026-09-15',
    ],
    ['Yêu cầu các cơ quan, đơn vị nghiêm túc triển khai thực hiện.', 'A: các cơ quan, đơn vị'],
    ['Rà soát văn bản (Văn phòng chủ trì, phối hợp với Phòng Kinh tế).', 'L: Văn phòng · S: Phòng Kinh tế'],
  ])('but a task: %s', (text, expected) => expect(said(`1. ${text}`)).toEqual([expected]));

  test('what a report proposes to its superior binds nobody', () =>
    expect(
      extractTasks(
        plan(
          'BÁO CÁO',
          'I. ƯU ĐIỂM',
          'Chi bộ thôn tổ chức tốt việc học tập.',
          'II. ĐỀ XUẤT, KIẾN NGHỊ',
          '- Đề nghị Thường trực Đảng ủy chỉ đạo các chi bộ.',
          'III. NHIỆM VỤ',
          '- Văn phòng Đảng ủy theo dõi, đôn đốc.',
        ),
      ).map(brief),
    ).toEqual(['A: Văn phòng Đảng ủy']));
});

describe('who demands is not who has to do it', () => {
  test.each([
    ['Thường trực Đảng ủy yêu cầu tuyệt đối không được chủ quan, lơ là.', []],
    ['Ban Thường vụ Tỉnh ủy yêu cầu thực hiện nghiêm quy chế.', []],
    ['Ban Thường vụ Tỉnh ủy yêu cầu Sở Y tế thực hiện nghiêm quy chế.', ['A: Sở Y tế']],
    ['Thường trực Đảng ủy yêu cầu toàn hệ thống chính trị vào cuộc quyết liệt.', []],
    ['Thường trực Đảng ủy yêu cầu cả hệ thống chính trị rà soát hồ sơ.', ['A: cả hệ thống chính trị']],
    ['Quốc hội yêu cầu Chính phủ báo cáo kết quả.', ['A: Chính phủ']],
    ['Ủy ban thường vụ Quốc hội giao Chính phủ hướng dẫn chi tiết.', ['A: Chính phủ']],
    ['Ủy ban thường vụ Quốc hội yêu cầu Sở Y tế, Sở Tài chính rà soát.', ['A: Sở Y tế + Sở Tài chính']],
    ['Sở Ngoại vụ giao Trung tâm Dịch vụ đối ngoại rà soát.', ['A: Trung tâm Dịch vụ đối ngoại']],
    ['Sở Ngoại vụ kính đề nghị Sở Y tế góp ý trước ngày 13/9/2026.', ['A: Sở Y tế · D: date 2026-09-13']],
    // Their own doing.
    ['Sở Ngoại vụ giao chỉ tiêu, theo dõi kết quả.', ['A: Sở Ngoại vụ']],
    ['Các cơ quan, đơn vị yêu cầu người lao động ký cam kết.', ['A: Các cơ quan, đơn vị']],
    ['Xây dựng hệ thống chính trị trong sạch, vững mạnh.', []],
  ])('%s', (text, expected) => expect(said(`1. ${text}`)).toEqual(expected));

  test('the one of whom a lead-in demands has the items below it', () =>
    expect(
      said(
        'Ủy ban thường vụ Quốc hội yêu cầu Chính phủ tập trung thực hiện một số nhiệm vụ và giải pháp sau đây:',
        '1. Tiếp tục nâng mức trợ cấp.',
        '2. Phê duyệt Đề án trong năm 2026.',
      ),
    ).toEqual(['A: Chính phủ', 'A: Chính phủ · D: year 2026-12-31']));
});

describe('names that hold the words of doing', () => {
  test.each([
    [
      'Cục Giáo dục nghề nghiệp và Giáo dục thường xuyên chủ trì rà soát.',
      'L: Cục Giáo dục nghề nghiệp và Giáo dục thường xuyên',
    ],
    ['Sở Giáo dục và Đào tạo thường xuyên kiểm tra.', 'A: Sở Giáo dục và Đào tạo · D: regular'],
    [
      'Cục Quản lý cạnh tranh và bảo vệ người tiêu dùng chủ trì, phối hợp với Sở Công Thương rà soát.',
      'L: Cục Quản lý cạnh tranh và bảo vệ người tiêu dùng · S: Sở Công Thương',
    ],
    ['Viện Chiến lược và phát triển giáo dục chủ trì nghiên cứu.', 'L: Viện Chiến lược và phát triển giáo dục'],
    ['Phòng Đào tạo, bồi dưỡng chủ trì xây dựng kế hoạch.', 'L: Phòng Đào tạo, bồi dưỡng'],
    ['Phòng Đào tạo, theo chức năng, bồi dưỡng cán bộ.', 'A: Phòng Đào tạo'],
    ['Ban Quản lý đầu tư và xây dựng tỉnh lập dự án.', 'A: Ban Quản lý đầu tư và xây dựng tỉnh'],
    ['Bộ Ngoại giao chủ trì, phối hợp với Bộ Công an rà soát.', 'L: Bộ Ngoại giao · S: Bộ Công an'],
    [
      'Sở Y tế phối hợp với Bộ Ngoại giao, Bộ Tài chính xây dựng Đề án.',
      'S: Bộ Ngoại giao + Bộ Tài chính · A: Sở Y tế',
    ],
    ['Giao Bộ Ngoại giao hướng dẫn thủ tục lãnh sự.', 'A: Bộ Ngoại giao'],
    ['Sở Giao thông vận tải rà soát.', 'A: Sở Giao thông vận tải'],
    ['Ban An toàn giao thông tỉnh kiểm tra.', 'A: Ban An toàn giao thông tỉnh'],
    ['Công an phường phối hợp UBND phường tổng rà soát các cơ sở.', 'S: UBND phường · A: Công an phường'],
    ['Sở Xây dựng tổng kiểm tra các công trình.', 'A: Sở Xây dựng'],
    ['Văn phòng tổng hợp báo cáo.', 'A: Văn phòng'],
    ['Phòng Tổng hợp rà soát.', 'A: Phòng Tổng hợp'],
    ['Bộ Ngoại giao phối hợp với Bộ Quốc phòng tìm kiếm hài cốt liệt sĩ.', 'S: Bộ Quốc phòng · A: Bộ Ngoại giao'],
    [
      'Ban Chỉ huy Phòng thủ dân sự và tìm kiếm cứu nạn tỉnh rà soát.',
      'A: Ban Chỉ huy Phòng thủ dân sự và tìm kiếm cứu nạn tỉnh',
    ],
    [
      'Trung tâm Phát triển quỹ đất phối hợp với Ban Bồi thường giải phóng mặt bằng kiểm kê tài sản.',
      'S: Ban Bồi thường giải phóng mặt bằng · A: Trung tâm Phát triển quỹ đất',
    ],
    ['Hội đồng kiểm kê tỉnh rà soát.', 'A: Hội đồng kiểm kê tỉnh'],
    ['Ngân hàng Chính sách xã hội tỉnh giải ngân vốn vay.', 'A: Ngân hàng Chính sách xã hội tỉnh'],
    ['Công an tỉnh truy quét tội phạm.', 'A: Công an tỉnh'],
    ['Công an tỉnh diễn tập phương án chữa cháy.', 'A: Công an tỉnh'],
    ['Ban Chỉ đạo diễn tập tỉnh rà soát.', 'A: Ban Chỉ đạo diễn tập tỉnh'],
    [
      'Yêu cầu Hội đồng bồi thường, giải phóng mặt bằng và UBND phường khẩn trương công khai phương án.',
      'A: Hội đồng bồi thường, giải phóng mặt bằng + UBND phường',
    ],
    ['Ban Giải phóng mặt bằng thành phố công khai phương án.', 'A: Ban Giải phóng mặt bằng thành phố'],
    ['Trung tâm Công nghệ thông tin bằng mọi biện pháp bảo đảm an toàn.', 'A: Trung tâm Công nghệ thông tin'],
    [
      'Đề nghị Khối Dân vận, Ủy ban Mặt trận Tổ quốc phối hợp chặt chẽ với Chi bộ các khu phố tuyên truyền.',
      'S: Chi bộ các khu phố · A: Khối Dân vận + Ủy ban Mặt trận Tổ quốc',
    ],
    ['Khối Dân vận Đảng ủy và Ủy ban MTTQ xã phải kiên trì vận động.', 'A: Khối Dân vận Đảng ủy + Ủy ban MTTQ xã'],
    [
      'Sở Y tế phối hợp với Tổ liên ngành ATTP theo Thông tư số 38/2018/TT-BYT kiểm tra.',
      'S: Tổ liên ngành ATTP · A: Sở Y tế',
    ],
    ['Vụ Tổ chức cán bộ và Vụ Pháp chế rà soát.', 'A: Vụ Tổ chức cán bộ + Vụ Pháp chế'],
  ])('%s', (text, expected) => expect(said(`1. ${text}`)).toEqual([expected]));
});

describe('a line with a colon heads the items below it', () => {
  test('its roles hold for each of them, and it is none itself', () =>
    expect(
      said(
        'a) Vụ Pháp chế chủ trì, phối hợp với các đơn vị liên quan:',
        '- Biên soạn tài liệu.',
        '- Tổ chức tập huấn trong tháng 9/2026.',
      ),
    ).toEqual([
      'L: Vụ Pháp chế · S: các đơn vị liên quan',
      'L: Vụ Pháp chế · S: các đơn vị liên quan · D: month 2026-09-30',
    ]));

  test('but a line that says itself what is to be done is the task', () =>
    expect(
      said('1. Sở Y tế chủ trì, phối hợp với Sở Tài chính xây dựng đề án, gồm:', '- Phần thứ nhất.', '- Phần thứ hai.'),
    ).toEqual(['L: Sở Y tế · S: Sở Tài chính']));

  test('«thực hiện các nội dung sau:»; an item with its own subject keeps it', () =>
    expect(
      said(
        'Chi bộ thôn Bình An tiếp tục phát huy ưu điểm, thực hiện nghiêm các nội dung sau:',
        '- Khẩn trương ban hành quy chế làm việc.',
        '- Bí thư chi bộ nâng cao trách nhiệm nêu gương.',
      ),
    ).toEqual(['A: Chi bộ thôn Bình An', 'A: Bí thư chi bộ']));

  test('a group whose name holds a word of doing; what its items ask others is how they do it', () =>
    expect(
      said(
        '1. Các cơ sở đào tạo, bồi dưỡng giáo viên',
        '- Chủ trì, phối hợp với các trường cập nhật chương trình:',
        '+ Yêu cầu các khoa báo cáo định kỳ.',
        '2. Các sở, ngành',
        '- Giao Phòng Kinh tế theo dõi.',
      ),
    ).toEqual(['L: Các cơ sở đào tạo, bồi dưỡng giáo viên · S: các trường', 'A: Phòng Kinh tế']));

  test('a letter asks in the last sentence of its introduction, numbered items follow', () =>
    expect(
      letter(
        'Theo Thông báo số 70/TB-BTC ngày 11/12/2025, đề nghị Giám đốc Sở Tài chính các tỉnh, thành phố:',
        '1. Khẩn trương di chuyển thiết bị.',
        '2. Theo dõi chặt chẽ nguồn nước.',
        'Trân trọng./.',
      ),
    ).toEqual(['A: Giám đốc Sở Tài chính các tỉnh, thành phố', 'A: Giám đốc Sở Tài chính các tỉnh, thành phố']));

  test('who is asked without a name are those to whom it goes', () =>
    expect(
      letter(
        'Kính gửi: Chủ tịch UBND các xã',
        'Năm qua thiên tai nhiều. Để chủ động, Chủ tịch UBND tỉnh yêu cầu:',
        '1. Kiện toàn tổ chức.',
        '2. Công an xã tuần tra, canh gác.',
        '3. Trạm Y tế xã trực cấp cứu.',
      ),
    ).toEqual(['A: Chủ tịch UBND các xã', 'A: Công an xã']));

  test('items numbered in words', () =>
    expect(
      letter(
        'Chủ tịch UBND thành phố yêu cầu các cơ quan, đơn vị thực hiện một số nội dung sau:',
        'Một là, tổ chức tuyên truyền sâu rộng.',
        'Hai là, Văn phòng tổ chức lễ dâng hương.',
        'Ba là, báo cáo kết quả trước 17h00 ngày 10 tháng 5 năm 2026.',
        'Năm 2025 kết quả còn thấp.',
      ),
    ).toEqual(['A: các cơ quan, đơn vị', 'A: Văn phòng', 'A: các cơ quan, đơn vị · D: date 2026-05-10']));

  test('but who is entreated is not', () =>
    expect(letter('Kính gửi: UBND tỉnh', 'Sở Y tế kính đề nghị UBND tỉnh:', '1. Cho phép hoàn thiện dự thảo.')).toEqual(
      [],
    ));
});

describe('lists of names', () => {
  test.each([
    [
      'Giao các Bộ: Công an, Tài chính, Nông nghiệp và Môi trường có ý kiến trước ngày 10 tháng 5 năm 2026.',
      'A: Bộ Công an + Bộ Tài chính + Bộ Nông nghiệp và Môi trường · D: date 2026-05-10',
    ],
    [
      'Sở Y tế chủ trì, phối hợp với các Sở: Tài chính, Nội vụ và Giáo dục và Đào tạo; các đơn vị liên quan rà soát.',
      'L: Sở Y tế · S: Sở Tài chính + Sở Nội vụ + Sở Giáo dục và Đào tạo + các đơn vị liên quan',
    ],
    // Not to the last a name that is known.
    ['Các Sở Tài chính, Nội vụ, ngành liên quan rà soát.', 'A: Các Sở Tài chính, Nội vụ, ngành liên quan'],
    [
      'Nhân dịp Đại hội, nhiệm kỳ 2026 - 2031. UBND thành phố đề nghị các cơ quan của Trung ương; các sở treo cờ đến hết ngày 14/5/2026.',
      'A: các cơ quan của Trung ương + các sở · D: date 2026-05-14',
    ],
  ])('%s', (text, expected) => expect(said(`1. ${text}`)).toEqual([expected]));

  test('to whom a telegram goes', () =>
    expect(
      letter(
        '- Giám đốc Sở Tài chính các tỉnh: Phú Thọ, Bắc Ninh;',
        '- Chủ tịch, Giám đốc các đơn vị quản lý thủy lợi.',
        'Giao Vụ Pháp chế theo dõi, đôn đốc.',
      ),
    ).toEqual(['A: Vụ Pháp chế']));

  test('a letter with an attached list has no preamble to leave out', () => {
    const body = plan('CÔNG VĂN', 'Để bảo đảm tiến độ, Bộ Y tế đề nghị các Sở Y tế tổ chức tập huấn.');
    const heading = { kind: 'heading', level: 1, text: 'DANH SÁCH', noteRefs: [] } as const;
    const group = { kind: 'heading', level: 2, text: 'I. Các viện nghiên cứu, trường đại học', noteRefs: [] } as const;
    const name = { kind: 'paragraph', text: '1. Viện Khoa học vật liệu;', noteRefs: [] } as const;
    expect(extractTasks({ ...body, attachments: [heading, group, name] }).map(brief)).toEqual(['A: các Sở Y tế']);
  });
});

describe('a second day of one sentence is kept', () => {
  const dated = (text: string) =>
    inSection(`1. ${text}`).map((task) => [task.deadline.text, task.deadline.due, task.text.slice(0, 20)]);
  test.each([
    [
      'Chi bộ ban hành quy chế trước ngày 31/10/2026; báo cáo kết quả trước ngày 30/11/2026.',
      [
        ['trước ngày 31/10/2026', '2026-10-31', 'Chi bộ ban hành quy '],
        ['trước ngày 30/11/2026', '2026-11-30', 'báo cáo kết quả trướ'],
      ],
    ],
    [
      'Sở Y tế hoàn thành đề án trong tháng 6/2026, báo cáo UBND tỉnh trước ngày 15/7/2026.',
      [
        ['trong tháng 6/2026', '2026-06-30', 'Sở Y tế hoàn thành đ'],
        ['trước ngày 15/7/2026', '2026-07-15', 'báo cáo UBND tỉnh tr'],
      ],
    ],
    [
      'Văn phòng tổng hợp, báo cáo trước ngày 15/6/2026 và trước ngày 15/12/2026.',
      [['trước ngày 15/6/2026 và trước ngày 15/12/2026', '2026-06-15', 'Văn phòng tổng hợp, ']],
    ],
    [
      'Các đơn vị báo cáo trước ngày 20 của tháng cuối quý và trước ngày 15/11 hằng năm.',
      [['trước ngày 20 của tháng cuối quý và trước ngày 15/11 hằng năm', null, 'Các đơn vị báo cáo t']],
    ],
    // The day of the one who sums up, of an exception, of what was: not theirs.
    [
      'Các đơn vị báo cáo trước ngày 20/6/2026 để Văn phòng trình Tỉnh ủy trước ngày 30/6/2026.',
      [['trước ngày 20/6/2026', '2026-06-20', 'Các đơn vị báo cáo t']],
    ],
    [
      'Các đơn vị báo cáo trước ngày 20/6/2026 (riêng cấp xã trước ngày 15/6/2026).',
      [['trước ngày 20/6/2026', '2026-06-20', 'Các đơn vị báo cáo t']],
    ],
    [
      'Các trường căn cứ nội dung đã được tập huấn vào tháng 11/2024, tổ chức thi trước ngày 20/6/2026.',
      [['trước ngày 20/6/2026', '2026-06-20', 'Các trường căn cứ nộ']],
    ],
    [
      'Trước ngày 15/6/2026, Sở Y tế báo cáo kết quả.',
      [['Trước ngày 15/6/2026', '2026-06-15', 'Trước ngày 15/6/2026']],
    ],
    ['Các trường báo cáo khi kết thúc năm học.', [['khi kết thúc năm học', null, 'Các trường báo cáo k']]],
    ['Các trường thực hiện trong năm học 2024-2025.', [['trong năm học 2024-2025', null, 'Các trường thực hiện']]],
  ])('%s', (text, expected) => expect(dated(text)).toEqual(expected));

  test.each([
    [
      'Thực hiện nghiêm quy định về thể thức, nội dung văn bản của Đảng; chủ trì phối hợp với các ban đảng tham mưu báo cáo.',
      'S: các ban đảng · A: Văn phòng Đảng ủy · T: Văn phòng Đảng ủy',
    ],
    [
      'Thực hiện nghiêm quy định về thể thức, nội dung văn bản của Đảng, quy chế phối hợp với các ban đảng.',
      'A: Văn phòng Đảng ủy',
    ],
  ])('who helps in a later clause: %s', (text, expected) =>
    expect(said('1. Văn phòng Đảng ủy', `- ${text}`)).toEqual([expected]),
  );

  test('the later clause has the same body, and says anew who helps', () =>
    expect(
      said(
        '1. Sở Y tế chủ trì, phối hợp với Sở Tài chính lập đề án trong tháng 6/2026; phối hợp với Sở Nội vụ trình trước ngày 30/7/2026.',
      ),
    ).toEqual([
      'L: Sở Y tế · S: Sở Tài chính · D: month 2026-06-30',
      'L: Sở Y tế · S: Sở Nội vụ · D: date 2026-07-30',
    ]));
});

describe('a day without its year', () => {
  const rows = (placeDate: string, subject: string, group: string, time: string) => {
    const table = [
      ['TT', 'Nội dung', 'Cơ quan thực hiện', 'Thời gian'],
      [group, '', '', ''],
      ['1', 'Khảo sát thực địa', 'Tổ công tác', time],
    ];
    const { header, ...rest } = plan('KẾ HOẠCH', 'II. TIẾN ĐỘ', table);
    const dated = { ...header, subject, letterhead: { placeDate } };
    return extractTasks({ ...rest, header: dated }).map(({ deadline }) => `${deadline.text} ${deadline.due}`);
  };
  test.each([
    ['', '', 'II. THU THẬP (15 - 30/9/2026)', '18 - 26/9', '2026-09-26'],
    ['', '', 'II. THU THẬP (15 - 30/9/2026)', 'Gửi 16/9; nhận trước 25/9', '2026-09-25'],
    ['', '', 'II. THU THẬP (15 - 30/9/2026)', '05/10', null], // outside
    ['', '', 'II. THU THẬP (2026 - 2027)', '25/9', null], // two years
    ['', '', 'II. THU THẬP theo Quyết định số 12/QĐ-UBND ngày 30/9/2026', '25/9', null],
    ['', '', 'II. THU THẬP', '25/9', null],
    ['Lào Cai, ngày 14 tháng 9 năm 2026', 'tiến độ xây dựng đề án', 'II. THU THẬP', '25/9', '2026-09-25'],
    ['Lào Cai, ngày   tháng 9 năm 2026', 'tiến độ xây dựng đề án', 'II. THU THẬP', 'trước ngày 25/9', '2026-09-25'],
    ['Lào Cai, ngày 14 tháng 9 năm 2026', 'tiến độ xây dựng đề án', 'II. THU THẬP', '10/9', null], // before it
    ['Lào Cai, ngày 14 tháng 9 năm 2026', 'tiến độ xây dựng đề án', 'II. THU THẬP', '15/01', null], // next year, perhaps
    ['Lào Cai, ngày 14 tháng 9 năm 2026', 'chương trình giai đoạn 2026 - 2030', 'II. THU THẬP', '15/11', null],
    ['Lào Cai, ngày 02 tháng 01 năm 2026', 'tiến độ xây dựng đề án', 'II. THU THẬP', '15/12', null], // far off
  ])('%s · %s · %s · %s', (placeDate, subject, group, time, due) =>
    expect(rows(placeDate, subject, group, time)).toEqual([`${time} ${due}`]),
  );
});
