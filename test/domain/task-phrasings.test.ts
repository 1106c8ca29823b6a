import { describe, expect, test } from 'vitest';
import { extractTasks } from '../../src/domain/task/task.ts';
import { brief, inSection, plan } from './task-notation.ts';

const said = (...lines: (string | string[][])[]) => inSection(...lines).map(brief);

/**
 * How plans of Party committees and of people's committees assign: each phrasing with what a clerk would enter in the
 * register, and beside it the near-miss that must not become a task or a deadline.
 */
test('a time at the end of an item under the heading of a unit leaves the item to the unit', () =>
  expect(said('3. Văn phòng Đảng ủy', '- Tham mưu ban hành quy chế; thời gian hoàn thành: Tháng 10/2026.')).toEqual([
    'A: Văn phòng Đảng ủy · T: Văn phòng Đảng ủy · D: month 2026-10-31',
  ]));

describe('who: a sentence with one subject', () => {
  test.each([
    [
      'Giao Ban Tổ chức Đảng ủy chủ trì, phối hợp với Ủy ban Kiểm tra, Văn phòng Đảng ủy tham mưu Ban Thường vụ ban hành kế hoạch.',
      'L: Ban Tổ chức Đảng ủy · S: Ủy ban Kiểm tra + Văn phòng Đảng ủy · T: Ban Tổ chức Đảng ủy',
    ],
    [
      'Đề nghị Ban Thường trực Ủy ban MTTQ Việt Nam xã tuyên truyền, vận động Nhân dân thực hiện Kế hoạch.',
      'A: Ban Thường trực Ủy ban MTTQ Việt Nam xã',
    ],
    [
      'Đề nghị Ban Thường trực UBMTTQ Việt Nam tỉnh và các tổ chức chính trị - xã hội tăng cường giám sát.',
      'A: Ban Thường trực UBMTTQ Việt Nam tỉnh + các tổ chức chính trị - xã hội',
    ],
    // The tone on the other letter, as half of the offices type it.
    ['Uỷ ban kiểm tra hai cấp thực hiện toàn diện các nhiệm vụ.', 'A: Uỷ ban kiểm tra hai cấp'],
    ['Các chi bộ, đảng bộ cơ sở sinh hoạt chuyên đề.', 'A: Các chi bộ, đảng bộ cơ sở'],
    [
      'Ban Tổ chức Đảng ủy tham mưu Đề án vị trí việc làm. Thời gian thực hiện: Tháng 10 năm 2026.',
      'A: Ban Tổ chức Đảng ủy · T: Ban Tổ chức Đảng ủy · D: month 2026-10-31',
    ],
    [
      'Báo và Phát thanh, Truyền hình Lâm Đồng mở chuyên mục; thời gian: thường xuyên.',
      'A: Báo và Phát thanh, Truyền hình Lâm Đồng · D: regular',
    ],
    ['Chi bộ phổ biến đến đảng viên các nội dung trên.', 'A: Chi bộ'],
    ['Rà soát quy chế làm việc. Thời gian hoàn thành: Quý IV năm 2026.', 'D: quarter 2026-12-31'],
    ['Phòng Tổ chức Đảng, đảng viên tổng hợp, báo cáo kết quả.', 'A: Phòng Tổ chức Đảng, đảng viên'],
    ['Ban Tổ chức, đảng viên được phân công theo dõi việc thực hiện.', 'A: Ban Tổ chức + đảng viên được phân công'],
    ['Phòng Kinh tế có trách nhiệm theo dõi, đôn đốc việc thực hiện Kế hoạch này.', 'A: Phòng Kinh tế'],
    [
      'Phòng Văn hóa - Xã hội chịu trách nhiệm tham mưu, tổ chức các hoạt động tuyên truyền.',
      'A: Phòng Văn hóa - Xã hội · T: Phòng Văn hóa - Xã hội',
    ],
    [
      'Trung tâm Phục vụ hành chính công xã là đầu mối tiếp nhận, tổng hợp kết quả thực hiện.',
      'A: Trung tâm Phục vụ hành chính công xã',
    ],
    [
      'Phân công đồng chí Phó Bí thư Thường trực Đảng ủy trực tiếp chỉ đạo thực hiện.',
      'A: đồng chí Phó Bí thư Thường trực Đảng ủy',
    ],
    [
      'Các chi bộ, đảng bộ trực thuộc căn cứ Kế hoạch này cụ thể hóa phù hợp với tình hình của đơn vị.',
      'A: Các chi bộ, đảng bộ trực thuộc',
    ],
    [
      'Ban Xây dựng Đảng chủ trì, phối hợp với Văn phòng Đảng ủy theo dõi việc thực hiện.',
      'L: Ban Xây dựng Đảng · S: Văn phòng Đảng ủy',
    ],
    ['Đảng ủy Công an xã lãnh đạo lực lượng công an bảo đảm an ninh, trật tự.', 'A: Đảng ủy Công an xã'],
    ['Yêu cầu Thủ trưởng các cơ quan, đơn vị nghiêm túc triển khai thực hiện.', 'A: Thủ trưởng các cơ quan, đơn vị'],
    [
      'Yêu cầu các sở, ban, ngành tỉnh; UBND các xã, phường; các đơn vị liên quan triển khai thực hiện tốt Kế hoạch này.',
      'A: các sở, ban, ngành tỉnh + UBND các xã, phường + các đơn vị liên quan',
    ],
    ['Ban Chỉ huy Quân sự xã phối hợp cùng Công an xã tổ chức tuần tra.', 'S: Công an xã · A: Ban Chỉ huy Quân sự xã'],
    [
      'Ban Quản lý dự án đầu tư xây dựng khu vực I khẩn trương hoàn thiện hồ sơ dự án.',
      'A: Ban Quản lý dự án đầu tư xây dựng khu vực I',
    ],
    ['Quỹ Hỗ trợ phát triển hợp tác xã tỉnh bố trí vốn vay ưu đãi.', 'A: Quỹ Hỗ trợ phát triển hợp tác xã tỉnh'],
    ['Viện Nghiên cứu phát triển Thành phố phối hợp cung cấp số liệu.', 'A: Viện Nghiên cứu phát triển Thành phố'],
    ['Hội, hiệp hội nghề nghiệp chủ động tham gia phản biện chính sách.', 'A: Hội, hiệp hội nghề nghiệp'],
    [
      'Trên cơ sở đề xuất của các cơ quan, đơn vị được giao chủ trì nhiệm vụ và ý kiến của Sở Nội vụ, Sở Tài chính tổng hợp nhu cầu kinh phí.',
      'A: Sở Tài chính',
    ],
    [
      'Trên cơ sở văn bản đề xuất của các Sở, ban, ngành chuyên môn, Sở Tài chính phối hợp với các đơn vị liên quan thẩm định.',
      'S: các đơn vị liên quan · A: Sở Tài chính',
    ],
    [
      'Căn cứ chức năng, nhiệm vụ được giao, Mặt trận Tổ quốc Việt Nam xã và các tổ chức chính trị - xã hội xây dựng kế hoạch.',
      'A: Mặt trận Tổ quốc Việt Nam xã + các tổ chức chính trị - xã hội',
    ],
    [
      'Về công tác tuyên truyền: Ban Tuyên giáo và Dân vận Đảng ủy chủ trì, phối hợp với Trung tâm Văn hóa biên soạn tài liệu.',
      'L: Ban Tuyên giáo và Dân vận Đảng ủy · S: Trung tâm Văn hóa',
    ],
    ['Đồng thời, giao Văn phòng Đảng ủy tổng hợp, báo cáo Ban Thường vụ.', 'A: Văn phòng Đảng ủy'],
    ['Bí thư chi bộ chịu trách nhiệm trước Đảng ủy về kết quả thực hiện của chi bộ.', 'A: Bí thư chi bộ'],
    [
      'Các cơ sở giáo dục phối hợp với các tổ chức, doanh nghiệp cung cấp dịch vụ đào tạo kỹ năng số.',
      'S: các tổ chức, doanh nghiệp · A: Các cơ sở giáo dục',
    ],
    [
      'Các doanh nghiệp, cơ sở giáo dục, đào tạo bố trí kinh phí từ nguồn tự chủ.',
      'A: Các doanh nghiệp, cơ sở giáo dục, đào tạo',
    ],
    ['Đoàn kiểm tra của Ban Thường vụ tiến hành kiểm tra tại các chi bộ.', 'A: Đoàn kiểm tra của Ban Thường vụ'],
    ['Ban chỉ đạo cấp xã kiện toàn thành viên, phân công nhiệm vụ cụ thể.', 'A: Ban chỉ đạo cấp xã'],
    ['Các đồng chí đảng viên được kiểm tra viết báo cáo, gửi chi ủy.', 'A: Các đồng chí đảng viên được kiểm tra'],
    ['Các thôn: Trưởng thôn có trách nhiệm thông báo đến từng hộ dân.', 'A: Trưởng thôn'],
    [
      'Đảng ủy Mặt trận Tổ quốc và các đoàn thể tỉnh lãnh đạo vận động Nhân dân.',
      'A: Đảng ủy Mặt trận Tổ quốc và các đoàn thể tỉnh',
    ],
    [
      'Văn phòng Tỉnh ủy chủ trì, phối hợp với các ban đảng Tỉnh ủy thường xuyên theo dõi, đôn đốc.',
      'L: Văn phòng Tỉnh ủy · S: các ban đảng Tỉnh ủy · D: regular',
    ],
    // In brackets at the end.
    [
      'Rà soát văn bản, hoàn thành trong tháng 9/2026 (Văn phòng HĐND và UBND chủ trì, phối hợp với Phòng Kinh tế).',
      'L: Văn phòng HĐND và UBND · S: Phòng Kinh tế · D: month 2026-09-30',
    ],
    [
      'Tổ chức đối thoại với người dân (Phòng Kinh tế phối hợp với Ủy ban MTTQ Việt Nam xã thực hiện; thời gian: tháng 11/2026).',
      'S: Ủy ban MTTQ Việt Nam xã · A: Phòng Kinh tế · D: month 2026-11-30',
    ],
    [
      'Giao Văn phòng Đảng ủy chủ trì, Ban Xây dựng Đảng phối hợp rà soát trang thiết bị.',
      'L: Văn phòng Đảng ủy · S: Ban Xây dựng Đảng',
    ],
    [
      'Căn cứ Kế hoạch này, yêu cầu các chi bộ, đảng bộ trực thuộc khẩn trương xây dựng kế hoạch.',
      'A: các chi bộ, đảng bộ trực thuộc',
    ],
    ['Các chủ rừng tổ chức tuần tra, canh gác.', 'A: Các chủ rừng'],
    // Who acts is whom the issuer asks.
    [
      'Ủy ban nhân dân tỉnh yêu cầu các sở, ban, ngành và UBND các xã, phường nghiêm túc triển khai thực hiện.',
      'A: các sở, ban, ngành + UBND các xã, phường',
    ],
    [
      'Ban Thường vụ Đảng ủy giao Ban Tổ chức chủ trì, phối hợp với Văn phòng theo dõi.',
      'L: Ban Tổ chức · S: Văn phòng',
    ],
    // Whom a unit advises is not supported by it, nor by those it works with.
    [
      'Sở Xây dựng tham mưu Ủy ban nhân dân tỉnh phối hợp với các bộ, ngành lập đề án.',
      'A: Sở Xây dựng · T: Sở Xây dựng',
    ],
    ['Đảng ủy phường chỉ đạo các phòng chuyên môn phối hợp với Văn phòng thực hiện.', 'A: Đảng ủy phường'],
    [
      'Đài Truyền thanh xã, Trang thông tin điện tử xã tăng thời lượng tuyên truyền.',
      'A: Đài Truyền thanh xã + Trang thông tin điện tử xã',
    ],
    ['Bộ phận Tiếp nhận và trả kết quả có trách nhiệm công khai thủ tục.', 'A: Bộ phận Tiếp nhận và trả kết quả'],
    ['Công an tỉnh (Phòng Quản lý hành chính) chủ trì rà soát.', 'L: Công an tỉnh (Phòng Quản lý hành chính)'],
    ['Bộ trưởng Bộ Nội vụ chủ trì, theo dõi việc thực hiện.', 'L: Bộ trưởng Bộ Nội vụ'],
    // «kế hoạch … hằng năm» is a kind of plan, «, hằng năm báo cáo» a duty.
    ['Sở Tài chính tổng hợp kế hoạch vốn trung hạn, hằng năm từ các nguồn.', 'A: Sở Tài chính'],
    ['Sở Tài chính theo dõi việc thực hiện, hằng năm báo cáo UBND tỉnh.', 'A: Sở Tài chính · D: periodic'],
  ])('%s', (text, expected) => expect(said(`1. ${text}`)).toEqual([expected]));

  test.each([
    'Công tác phối hợp giữa Ban Tổ chức và Văn phòng Đảng ủy được tăng cường.',
    'Kết quả thực hiện của Sở Tài chính được báo cáo Ủy ban nhân dân tỉnh.',
    'Ban hành quy định về trách nhiệm của Sở Nội vụ chủ trì tuyển dụng.',
    'Nâng cao chất lượng tham mưu của các cơ quan giúp việc Đảng ủy.',
    'Phòng ngừa, phát hiện, xử lý kịp thời các vi phạm.',
    'Hội nghị do Ban Thường vụ Đảng ủy chủ trì, thành phần gồm các đồng chí cấp ủy viên.',
    'Trong quá trình thực hiện, nếu có khó khăn, vướng mắc, các chi bộ phản ánh về Văn phòng Đảng ủy để tổng hợp.',
    'Kế hoạch này được phổ biến đến các chi bộ trực thuộc Đảng ủy để thực hiện.',
    'Báo cáo của Ủy ban Kiểm tra Đảng ủy nêu rõ kết quả giám sát.',
    'Nội dung này đã được thống nhất (Sở Nội vụ chủ động đề xuất).',
    'Giám đốc là người đại diện của Quỹ, chịu trách nhiệm trước Hội đồng quản lý.',
    'Các cơ quan được tổ chức và quản lý theo hệ thống dọc.',
    'Khi soạn thảo văn bản khẩn, đơn vị hoặc cá nhân soạn thảo đề xuất độ khẩn.',
    'Các ông (bà) Chánh Văn phòng, Giám đốc Sở Nội vụ; thủ trưởng các đơn vị chịu trách nhiệm thi hành Quyết định này.',
  ])('no assignment: %s', (text) => expect(said(`1. ${text}`)).toEqual([]));
});

describe('who: the heading above', () => {
  test('among headings that name units one may name a group, or several by name', () =>
    expect(
      extractTasks(
        plan(
          'KẾ HOẠCH',
          'II. NHIỆM VỤ CỤ THỂ',
          '1. Sở Nội vụ',
          '- Chủ trì rà soát biên chế.',
          '2. Ủy ban nhân dân các xã: Gia Thuận, Tân Điền',
          '- Xây dựng kế hoạch của xã.',
          '3. Các sở, ngành có liên quan; Ủy ban nhân dân các xã, phường',
          '- Tuyên truyền trong Nhân dân.',
        ),
      ).map(brief),
    ).toEqual([
      'L: Sở Nội vụ',
      'A: Ủy ban nhân dân các xã: Gia Thuận, Tân Điền',
      'A: Các sở, ngành có liên quan + Ủy ban nhân dân các xã, phường',
    ]));

  test('a heading that asks, and a line that ends with a colon', () =>
    expect(
      said(
        '1. Đề nghị Ban Thường trực UBMTTQ Việt Nam xã:',
        '- Tuyên truyền, vận động Nhân dân.',
        '2. Tuyên truyền',
        'Giao Phòng Văn hóa - Xã hội:',
        '- Xây dựng kế hoạch trước ngày 15/3/2026;',
        '- Phối hợp với Trung tâm Dịch vụ tổng hợp đăng tải tin, bài.',
        'Kết quả được công khai.',
        '- Niêm yết tại trụ sở.',
      ),
    ).toEqual([
      'A: Ban Thường trực UBMTTQ Việt Nam xã',
      'A: Phòng Văn hóa - Xã hội · D: date 2026-03-15',
      'S: Trung tâm Dịch vụ tổng hợp · A: Phòng Văn hóa - Xã hội',
    ]));

  test('a heading that says «có trách nhiệm:»', () =>
    expect(
      said('1. Đảng ủy UBND phường có trách nhiệm:', 'a) Bố trí kinh phí;', 'b) Chỉ đạo các phòng chuyên môn.'),
    ).toEqual(['A: Đảng ủy UBND phường', 'A: Đảng ủy UBND phường']));

  test('to whom a letter goes is no assignment', () =>
    expect(
      extractTasks(
        plan(
          'CÔNG VĂN',
          'Kính gửi:',
          '- Các sở, ban, ngành;',
          '- UBND các xã, phường.',
          'Thực hiện Công điện số 05/CĐ-TTg, Chủ tịch UBND tỉnh có ý kiến chỉ đạo như sau:',
          '1. Sở Y tế rà soát nhân lực.',
        ),
      ).map(brief),
    ).toEqual(['A: Sở Y tế']));

  test('«Lãnh đạo xây dựng …» is what a committee does, not who does it', () =>
    expect(said('1. Đảng ủy Ủy ban nhân dân tỉnh:', '- Lãnh đạo xây dựng kế hoạch thực hiện.')).toEqual([
      'A: Đảng ủy Ủy ban nhân dân tỉnh',
    ]));

  test('but a subject matter that only looks like a group heads no duties', () =>
    expect(
      extractTasks(plan('KẾ HOẠCH', 'II. NHIỆM VỤ', '1. Doanh nghiệp số', '- Xây dựng nền tảng dùng chung.')),
    ).toEqual([]));

  test('a regulation issued with a decision says who is competent, not who has a task', () => {
    const decision = plan('QUYẾT ĐỊNH', 'Điều 2. Giao Sở Nội vụ theo dõi, đôn đốc việc thực hiện.');
    const heading = { kind: 'heading', level: 1, text: 'QUY CHẾ TIẾP CÔNG DÂN', noteRefs: [] } as const;
    const rule = {
      kind: 'paragraph',
      text: 'Điều 5. Chủ tịch UBND cấp xã tổ chức tiếp công dân.',
      noteRefs: [],
    } as const;
    expect(extractTasks({ ...decision, attachments: [heading, rule] }).map(brief)).toEqual(['A: Sở Nội vụ']);
    const plan2 = { ...heading, text: 'KẾ HOẠCH TIẾP CÔNG DÂN' };
    expect(extractTasks({ ...decision, attachments: [plan2, rule] })).toHaveLength(2);
  });
});

describe('who: one sentence, several clauses, each with its own subject', () => {
  test.each([
    [
      'Ban Tổ chức Đảng ủy chủ trì xây dựng kế hoạch; Văn phòng Đảng ủy phối hợp chuẩn bị điều kiện; UBND xã báo cáo kết quả trước ngày 15/12/2026.',
      ['L: Ban Tổ chức Đảng ủy', 'A: Văn phòng Đảng ủy', 'A: UBND xã · D: date 2026-12-15'],
    ],
    [
      'Giao Sở Nội vụ theo dõi, đôn đốc việc thực hiện; Sở Tài chính bố trí kinh phí trong quý III/2026.',
      ['A: Sở Nội vụ', 'A: Sở Tài chính · D: quarter 2026-09-30'],
    ],
    [
      'Các chi bộ tổ chức quán triệt trong tháng 7/2026; các đồng chí đảng ủy viên dự sinh hoạt với chi bộ được phân công.',
      ['A: Các chi bộ · D: month 2026-07-31', 'A: các đồng chí đảng ủy viên'],
    ],
    [
      'Công an tỉnh chủ trì, phối hợp với Bộ Chỉ huy Quân sự tỉnh bảo đảm an ninh; đồng thời, giao Văn phòng UBND tỉnh tổng hợp.',
      ['L: Công an tỉnh · S: Bộ Chỉ huy Quân sự tỉnh', 'A: Văn phòng UBND tỉnh'],
    ],
  ])('%s', (text, expected) => expect(said(`1. ${text}`)).toEqual(expected));

  // Near-misses: what follows «;» goes on with the same subject, or with the list of units.
  test.each([
    [
      'Sở Y tế chủ trì rà soát nhân lực; phối hợp với Sở Nội vụ bố trí biên chế; báo cáo UBND tỉnh.',
      ['L: Sở Y tế · S: Sở Nội vụ'],
    ],
    [
      'Ban Dân vận chủ trì, phối hợp với Ban Tuyên giáo; Ủy ban Kiểm tra; Văn phòng Đảng ủy tổ chức hội nghị.',
      ['L: Ban Dân vận · S: Ban Tuyên giáo + Ủy ban Kiểm tra + Văn phòng Đảng ủy'],
    ],
    ['Sở Tư pháp rà soát các văn bản; các quy định về kiểm tra, giám sát; các cơ chế phối hợp.', ['A: Sở Tư pháp']],
  ])('%s', (text, expected) => expect(said(`1. ${text}`)).toEqual(expected));
});

describe('when: what a sentence says of the time', () => {
  test.each([
    ['hoàn thành trước 30/6/2026', 'date 2026-06-30'],
    ['hoàn thành trước 30/6', 'date'],
    ['xong trước ngày 10/12 hằng năm', 'periodic'],
    ['trong quý III/2026', 'quarter 2026-09-30'],
    ['trong quý III năm 2026', 'quarter 2026-09-30'],
    ['chậm nhất ngày 15 hằng tháng', 'periodic'],
    ['chậm nhất là ngày 20 tháng cuối quý', 'periodic'],
    ['trước ngày 25 của tháng cuối quý', 'periodic'],
    ['trong thời hạn 15 ngày kể từ ngày ký ban hành', 'conditional'],
    ['sau 07 ngày kể từ ngày kết thúc học tập', 'conditional'],
    ['chậm nhất 05 ngày làm việc sau khi nhận được đề nghị', 'conditional'],
    ['hoàn thành chậm nhất trong tháng 6/2026', 'month 2026-06-30'],
    ['trong vòng 30 ngày kể từ ngày Kế hoạch có hiệu lực', 'conditional'],
    ['từ nay đến hết năm 2026', 'year 2026-12-31'],
    ['đến hết ngày 31/12/2026', 'date 2026-12-31'],
    ['chậm nhất đến ngày 31/12/2026', 'date 2026-12-31'],
    ['muộn nhất ngày 05 tháng 9 năm 2026', 'date 2026-09-05'],
    ['trong 6 tháng đầu năm 2026', 'quarter 2026-06-30'],
    ['trong năm 2026', 'year 2026-12-31'],
    ['ngay sau khi Kế hoạch được ban hành', 'conditional'],
    ['khi có yêu cầu của cấp trên', 'conditional'],
    ['hoàn thành trong tháng 8 năm 2026', 'month 2026-08-31'],
    ['hoàn thành vào cuối tháng 8/2026', 'month 2026-08-31'],
    ['trước ngày 15 tháng 6 và trước ngày 15 tháng 12 hằng năm', 'periodic'],
    ['định kỳ 6 tháng, năm', 'periodic'],
    ['định kỳ hằng quý', 'periodic'],
    ['một năm hai lần', 'periodic'],
    ['xong trước kỳ họp cuối năm', 'conditional'],
    ['hoàn thành trước khi tổ chức đại hội', 'conditional'],
    ['hoàn thành trong giai đoạn 2026-2030', 'year 2030-12-31'],
  ])('%s', (time, expected) =>
    expect(said(`1. Văn phòng Đảng ủy tổng hợp, báo cáo Ban Thường vụ ${time}.`)).toEqual([
      `A: Văn phòng Đảng ủy · D: ${expected}`,
    ]),
  );

  test.each([
    'theo Kế hoạch số 12-KH/ĐU, ngày 15/6/2026 của Đảng ủy',
    'về kết quả giai đoạn 2021-2025',
    'đạt 100% vào năm 2030',
    'theo Quyết định số 45/QĐ-UBND ngày 10 tháng 12 năm 2025',
    'về sơ kết 6 tháng thực hiện Nghị quyết',
    'về tình hình biên chế năm 2026',
    'trước Ban Chấp hành Đảng bộ',
    'trong nội bộ cơ quan',
  ])('no deadline: %s', (words) =>
    expect(said(`1. Văn phòng Đảng ủy tổng hợp, báo cáo Ban Thường vụ ${words}.`)).toEqual(['A: Văn phòng Đảng ủy']),
  );

  test('twice a year is periodic, with both days as written', () => {
    const [task] = inSection(
      '1. Các đơn vị định kỳ 6 tháng báo cáo kết quả trước ngày 15 tháng 6 và trước ngày 01 tháng 12 để tổng hợp.',
    );
    expect(task?.deadline).toMatchObject({
      kind: 'periodic',
      due: null,
      text: 'trước ngày 15 tháng 6 và trước ngày 01 tháng 12',
    });
  });
});

describe('labelled lines', () => {
  test.each([
    [
      [
        '1. Tổ chức hội nghị quán triệt',
        '- Chủ trì: Ban Tuyên giáo và Dân vận.',
        '- Phối hợp: Văn phòng Đảng ủy.',
        '- Thời gian: hoàn thành trước 30/6/2026.',
      ],
      'L: Ban Tuyên giáo và Dân vận · S: Văn phòng Đảng ủy · D: date 2026-06-30',
    ],
    [
      ['1. Rà soát quy chế làm việc', '- Cơ quan tham mưu: Văn phòng Đảng ủy', '- Thời gian hoàn thành: Quý III/2026'],
      'T: Văn phòng Đảng ủy · D: quarter 2026-09-30',
    ],
    [
      [
        '1. Xây dựng phần mềm',
        'Đơn vị thực hiện: Sở Khoa học và Công nghệ; Thời gian thực hiện: từ nay đến hết năm 2026.',
      ],
      'A: Sở Khoa học và Công nghệ · D: year 2026-12-31',
    ],
    [
      [
        '1. Tập huấn kỹ năng số',
        '- Người thực hiện: công chức Văn phòng - Thống kê',
        '- Hoàn thành: trong tháng 9/2026',
        '- Sản phẩm: Báo cáo kết quả',
      ],
      'A: công chức Văn phòng - Thống kê · D: month 2026-09-30 · P: Báo cáo kết quả',
    ],
    [
      [
        '1. Kiểm tra cơ sở',
        '- Lãnh đạo phụ trách: đồng chí Nguyễn Văn A',
        '- Cơ quan chủ trì: Thanh tra tỉnh',
        '- Thời hạn: chậm nhất ngày 15 hằng tháng',
      ],
      'L: Thanh tra tỉnh · D: periodic',
    ],
    [
      [
        '1. Khảo sát nhu cầu đào tạo',
        '* Đơn vị chủ trì thực hiện: Phòng Nội vụ',
        '* Đơn vị phối hợp thực hiện: các phòng, ban',
        '* Tiến độ: Quý IV/2026',
      ],
      'L: Phòng Nội vụ · S: các phòng, ban · D: quarter 2026-12-31',
    ],
    [
      ['1. Biên soạn tài liệu (Chủ trì: Sở Tư pháp; phối hợp: Sở Nội vụ; thời gian: quý I/2026).'],
      'L: Sở Tư pháp · S: Sở Nội vụ · D: quarter 2026-03-31',
    ],
  ])('%j', (lines, expected) => expect(said(...lines)).toEqual([expected]));

  test.each([
    [
      [
        '1. Thời gian, địa điểm',
        '- Thời gian: 08 giờ 00 ngày 15/7/2026.',
        '- Địa điểm: Hội trường Đảng ủy.',
        '- Chủ trì hội nghị: đồng chí Bí thư Đảng ủy.',
      ],
    ],
    [['1. Thành phần', '- Thành phần: các đồng chí cấp ủy viên.']],
    [['1. Chủ trì: Chủ tịch UBND xã', '2. Thư ký: Chuyên viên Văn phòng']],
    [['1. Nội dung: tổng kết năm.', '2. Chủ trì: Chủ tịch UBND xã', '3. Địa điểm: Hội trường.']],
    [['1. ….', '- Đơn vị chủ trì: ……', '- Thời gian thực hiện: ……']],
    [['1. Kết quả đạt được: 15/15 chi bộ hoàn thành.']],
  ])('no task: %j', (lines) => expect(said(...lines)).toEqual([]));
});

describe('tables with columns in any order and naming', () => {
  test.each([
    [
      'the usual four',
      ['STT', 'Nội dung', 'Đơn vị chủ trì', 'Đơn vị phối hợp', 'Thời gian hoàn thành', 'Sản phẩm'],
      ['1', 'Ban hành quy chế', 'Văn phòng Đảng ủy', 'Ban Tổ chức', 'Quý III/2026', 'Quy chế'],
      'L: Văn phòng Đảng ủy · S: Ban Tổ chức · D: quarter 2026-09-30 · P: Quy chế',
    ],
    [
      'time first, task last',
      ['Thời hạn', 'Cơ quan thực hiện', 'Nhiệm vụ được giao'],
      ['30/6/2026', 'Sở Nội vụ', 'Trình đề án'],
      'A: Sở Nội vụ · D: date 2026-06-30',
    ],
    [
      'a leader who only oversees is no performer',
      ['TT', 'Tên công việc', 'Lãnh đạo phụ trách', 'Người thực hiện', 'Tiến độ'],
      ['1', 'Lập dự toán', 'Đ/c Phó Chủ tịch', 'Phòng Kinh tế', 'Tháng 7/2026'],
      'A: Phòng Kinh tế · D: month 2026-07-31',
    ],
    [
      'lead and support by one word',
      ['Số TT', 'Việc cần làm', 'Chủ trì', 'Phối hợp', 'Hạn hoàn thành'],
      ['1', 'Thẩm định hồ sơ', 'Sở Tư pháp', 'Công an tỉnh, Thanh tra tỉnh', '15/8/2026'],
      'L: Sở Tư pháp · S: Công an tỉnh + Thanh tra tỉnh · D: date 2026-08-15',
    ],
    [
      'the adviser has a column',
      ['STT', 'Nội dung công việc', 'Cơ quan tham mưu', 'Cơ quan ban hành', 'Thời gian'],
      ['1', 'Nghị quyết chuyên đề', 'Ban Tổ chức Đảng ủy', 'Ban Chấp hành', 'Quý II/2026'],
      'T: Ban Tổ chức Đảng ủy · D: quarter 2026-06-30',
    ],
    [
      'who takes part',
      ['TT', 'Hoạt động', 'Đơn vị đầu mối', 'Đơn vị tham gia', 'Thời điểm thực hiện', 'Kết quả đầu ra'],
      ['1', 'Hội thảo', 'Sở Khoa học và Công nghệ', 'Các sở, ngành', 'Hằng năm', 'Kỷ yếu'],
      'L: Sở Khoa học và Công nghệ · S: Các sở, ngành · D: periodic · P: Kỷ yếu',
    ],
    [
      'both in one cell',
      ['STT', 'Nhiệm vụ', 'Phân công thực hiện', 'Thời gian thực hiện'],
      ['1', 'Chuyển đổi số', 'Chủ trì: Văn phòng\nPhối hợp: các ban đảng', 'Thường xuyên'],
      'L: Văn phòng · S: các ban đảng · D: regular',
    ],
    [
      'result before task',
      ['STT', 'Sản phẩm, kết quả', 'Nhiệm vụ, giải pháp', 'Đơn vị chịu trách nhiệm', 'Lộ trình'],
      ['1', 'Quyết định', 'Kiện toàn Ban Chỉ đạo', 'Sở Nội vụ', '2026-2027'],
      'A: Sở Nội vụ · D: year 2027-12-31 · P: Quyết định',
    ],
    [
      'what a stage lasts',
      ['TT', 'Nhóm nhiệm vụ', 'Trách nhiệm thực hiện', 'Giai đoạn thực hiện'],
      ['1', 'Đầu tư hạ tầng', 'Sở Tài chính', 'Giai đoạn 2026–2030'],
      'A: Sở Tài chính · D: year 2030-12-31',
    ],
    [
      'two times to submit, the last one counts',
      ['Stt', 'Tên đề án', 'Cơ quan tham mưu', 'Thời gian trình BTV', 'Thời gian trình BCH'],
      ['1', 'Đề án sắp xếp', 'Ban Tổ chức Tỉnh ủy', 'Tháng 8/2026', 'Tháng 9/2026'],
      'T: Ban Tổ chức Tỉnh ủy · D: month 2026-09-30',
    ],
    [
      'days and who is in charge',
      ['Ngày, tháng', 'Công việc', 'Người phụ trách'],
      ['16/7/2026', 'Tổng hợp hồ sơ', 'Văn phòng Đảng ủy'],
      'A: Văn phòng Đảng ủy · D: date 2026-07-16',
    ],
    [
      'a deadline by words',
      ['STT', 'Nội dung nhiệm vụ', 'Cơ quan, đơn vị chủ trì', 'Cơ quan, đơn vị phối hợp', 'Thời gian trình'],
      ['1', 'Đề án', 'Đảng ủy UBND tỉnh', 'Các đảng ủy trực thuộc', 'Tháng 11/2026'],
      'L: Đảng ủy UBND tỉnh · S: Các đảng ủy trực thuộc · D: month 2026-11-30',
    ],
  ])('%s', (_, header, row, expected) =>
    expect(extractTasks(plan('KẾ HOẠCH', 'II. NHIỆM VỤ', [header, row])).map(brief)).toEqual([expected]),
  );

  test.each([
    [
      'indicators',
      ['STT', 'Chỉ tiêu', 'Đơn vị tính', 'Năm 2026', 'Năm 2030'],
      ['1', 'Tỷ lệ hồ sơ số', '%', '80', '100'],
    ],
    [
      'contacts',
      ['STT', 'Họ và tên', 'Chức vụ', 'Đơn vị', 'Điện thoại'],
      ['1', 'Nguyễn Văn A', 'Bí thư', 'Chi bộ 1', '0900'],
    ],
    [
      'money',
      ['STT', 'Nội dung chi', 'Đơn vị tính', 'Số lượng', 'Thành tiền'],
      ['1', 'Tài liệu', 'Bộ', '50', '500.000'],
    ],
    [
      'files to keep',
      ['Số hồ sơ', 'Tiêu đề hồ sơ', 'Thời hạn bảo quản', 'Người lập'],
      ['01.TCCB', 'Hồ sơ nâng lương', '20 năm', 'A'],
    ],
    ['a programme of the day', ['Thời gian', 'Nội dung', 'Ghi chú'], ['08h00', 'Khai mạc', '']],
  ])('no task: %s', (_, header, row) =>
    expect(extractTasks(plan('KẾ HOẠCH', 'II. NHIỆM VỤ', [header, row])).map(brief)).toEqual([]),
  );
});
