import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { extractTasks } from '../../src/domain/task/task.ts';
import { brief, inSection, plan } from './task-notation.ts';

describe('reads the roles that a sentence tells', () => {
  test.each([
    [
      '2. Ban Tổ chức Đảng ủy chủ trì, phối hợp với Ủy ban Kiểm tra Đảng ủy và các đơn vị có liên quan hướng dẫn về vị trí.',
      'L: Ban Tổ chức Đảng ủy · S: Ủy ban Kiểm tra Đảng ủy + các đơn vị có liên quan',
    ],
    [
      '- Cấp ủy cơ sở, phối hợp với Lãnh đạo cơ quan, đơn vị, doanh nghiệp tăng cường đầu tư cơ sở vật chất.',
      'S: Lãnh đạo cơ quan, đơn vị, doanh nghiệp · A: Cấp ủy cơ sở',
    ],
    [
      '6. Giao Sở Tư pháp theo dõi, đôn đốc các cơ quan; tham mưu sơ kết và định kỳ báo cáo UBND tỉnh.',
      'A: Sở Tư pháp · T: Sở Tư pháp · D: periodic',
    ],
    [
      '5. Sở Giáo dục và Đào tạo: Chủ trì, phối hợp triển khai các nhiệm vụ chuyển đổi số.',
      'L: Sở Giáo dục và Đào tạo',
    ],
    ['a) Trên cơ sở đề xuất của các cơ quan, Sở Tài chính tổng hợp nhu cầu kinh phí.', 'A: Sở Tài chính'],
    [
      '16. Khuyến khích Đoàn Thanh niên Cộng sản Hồ Chí Minh tỉnh chỉ đạo hệ thống tổ chức đoàn.',
      'A: Đoàn Thanh niên Cộng sản Hồ Chí Minh tỉnh',
    ],
    [
      '4. Ủy ban nhân dân các xã, phường có trách nhiệm xây dựng kế hoạch trước ngày 30/9/2026.',
      'A: Ủy ban nhân dân các xã, phường · D: date 2026-09-30',
    ],
    // The clause before the subject ends at the comma before it.
    [
      '1. Căn cứ Kế hoạch này, các sở, ban, ngành cấp tỉnh, Ủy ban nhân dân các xã, phường xây dựng kế hoạch.',
      'A: các sở, ban, ngành cấp tỉnh + Ủy ban nhân dân các xã, phường',
    ],
    // What a unit was given before is no verb of the sentence.
    [
      '- Các cơ quan, đơn vị được phân công nhiệm vụ có trách nhiệm thực hiện đúng tiến độ.',
      'A: Các cơ quan, đơn vị được phân công nhiệm vụ',
    ],
    ['4. Các đơn vị báo cáo hằng năm (chậm nhất ngày 17 tháng 12) về Sở Tài chính.', 'A: Các đơn vị · D: periodic'],
  ])('%s', (text, expected) => expect(inSection(text).map(brief)).toEqual([expected]));
});

describe('finds no assignment where none is told', () => {
  test.each([
    '- Thực hiện có hiệu quả quy chế phối hợp giữa Ủy ban kiểm tra Đảng ủy với các cơ quan; phối hợp chặt chẽ giữa công tác kiểm tra với thanh tra.',
    '- Bám sát các quy định của Đảng cấp trên để bổ sung, sửa đổi các quy định; ban hành quy chế phối hợp giữa ủy ban kiểm tra Đảng ủy với các cơ quan.',
    '- Các quy định của Đảng được triển khai nghiêm túc.',
    'Điều 3. Các Bộ trưởng, Thủ trưởng cơ quan ngang bộ chịu trách nhiệm thi hành Quyết định này./.',
    'Trong quá trình thực hiện, nếu có vướng mắc, Sở Tư pháp kịp thời phản ánh.',
  ])('%s', (text) => expect(inSection(text)).toEqual([]));

  test('in sections that say why, and in norms', () => {
    const sentence = '1. Cấp ủy, tổ chức đảng trực thuộc phải xác định rõ các nhiệm vụ.';
    expect(extractTasks(plan('KẾ HOẠCH', 'I. MỤC ĐÍCH, YÊU CẦU', sentence))).toEqual([]);
    expect(
      extractTasks(
        plan(
          'QUY ĐỊNH',
          'Điều 5. Trách nhiệm',
          '1. Văn phòng Trung ương Đảng chủ trì, phối hợp với Ban Tổ chức Trung ương quản lý phông.',
        ),
      ),
    ).toEqual([]);
  });
});

test('takes the unit from the heading above its duties', () => {
  const tasks = inSection(
    '1. Sở Tài chính',
    'a) Chủ trì, phối hợp với Sở Nội vụ bố trí kinh phí.',
    'b) Hướng dẫn các đơn vị lập dự toán.',
    '2. Sở Y tế:',
    'Rà soát nhân lực.',
  );
  expect(tasks.map((task) => `${task.id} ${brief(task)}`)).toEqual([
    'muc-iii-1-a L: Sở Tài chính · S: Sở Nội vụ',
    'muc-iii-1-b A: Sở Tài chính',
    'muc-iii-2 A: Sở Y tế',
  ]);
});

test('a heading may tell the role of its unit', () => {
  const tasks = inSection(
    '1. Sở Tài chính (cơ quan chủ trì)',
    '- Tổng hợp nhu cầu kinh phí.',
    '- Phối hợp với Sở Nội vụ bố trí nhân lực.',
  );
  expect(tasks.map(brief)).toEqual(['L: Sở Tài chính', 'L: Sở Tài chính · S: Sở Nội vụ']);
});

describe('reads labelled lines', () => {
  test('under a heading: the heading is the task, what stands between are its details', () => {
    const [task, ...others] = inSection(
      '1. Nâng cao vai trò, trách nhiệm của cấp ủy',
      '- Cấp uỷ phải gương mẫu thực hiện.',
      '- Phân công thực hiện: Cấp ủy, tổ chức cơ sở đảng trực thuộc; Người đứng đầu cấp ủy.',
      '- Thời gian thực hiện: Thường xuyên.',
    );
    expect(others).toEqual([]);
    expect(task?.text).toBe('Nâng cao vai trò, trách nhiệm của cấp ủy');
    expect(task?.details).toEqual(['Cấp uỷ phải gương mẫu thực hiện.']);
    expect(brief(task)).toBe('A: Cấp ủy, tổ chức cơ sở đảng trực thuộc + Người đứng đầu cấp ủy · D: regular');
  });

  test('with a label for the task and a label without value', () => {
    const [task] = inSection(
      '1.1. Xây dựng các Chiến lược:',
      'a) Nhiệm vụ: Tham mưu UBND Thành phố hoàn thiện Chiến lược dữ liệu.',
      'b) Cơ quan thực hiện:',
      '- Đơn vị chủ trì: Sở Khoa học và Công nghệ.',
      '- Đơn vị phối hợp: Các Sở, ban, ngành.',
      'c) Thời gian thực hiện: Hoàn thành trong năm 2025.',
    );
    expect(task?.id).toBe('muc-iii-1-1');
    expect(task?.text).toBe('Tham mưu UBND Thành phố hoàn thiện Chiến lược dữ liệu');
    expect(brief(task)).toBe('L: Sở Khoa học và Công nghệ · S: Các Sở, ban, ngành · D: year 2025-12-31');
  });

  test('several times under one heading: one task for each stretch', () => {
    const tasks = inSection(
      '7. Đẩy mạnh chuyển đổi số',
      '- Tăng cường ứng dụng công nghệ số.',
      'Đơn vị chủ trì tham mưu thực hiện: Sở Khoa học và Công nghệ.',
      'Thời gian thực hiện: Thường xuyên.',
      '- Ra mắt AI pháp luật.',
      'Đơn vị thực hiện: Sở Tư pháp.',
      'Thời gian thực hiện: Tháng 12/2025.',
    );
    expect(tasks.map((task) => `${task.id} ${task.text} ${brief(task)}`)).toEqual([
      'muc-iii-7-g1 Tăng cường ứng dụng công nghệ số. L: Sở Khoa học và Công nghệ · T: Sở Khoa học và Công nghệ · D: regular',
      'muc-iii-7-g2 Ra mắt AI pháp luật. A: Sở Tư pháp · D: month 2025-12-31',
    ]);
  });

  test('units listed under the label', () => {
    const [task] = inSection(
      '1. Rà soát',
      'Nội dung rà soát các quy định.',
      '- Cơ quan thực hiện:',
      '- Sở Tư pháp;',
      '- Sở Nội vụ.',
      '- Thời gian thực hiện: Quý I/2026.',
    );
    expect(brief(task)).toBe('A: Sở Tư pháp + Sở Nội vụ · D: quarter 2026-03-31');
  });

  test('at the end of the paragraph that they belong to', () => {
    const [task] = inSection(
      '- Ban hành quy chế phối hợp (Chủ trì: Ủy ban Kiểm tra; phối hợp: Văn phòng; thời gian hoàn thành: tháng 9/2026).',
    );
    expect(task?.text).toBe('Ban hành quy chế phối hợp');
    expect(brief(task)).toBe('L: Ủy ban Kiểm tra · S: Văn phòng · D: month 2026-09-30');
  });

  test('but a time at the end of a list of assignments does not swallow the list', () => {
    const tasks = inSection(
      '1. Văn phòng theo dõi, đôn đốc.',
      '2. Ban Tổ chức chủ trì phối hợp Văn phòng tổ chức hội nghị.',
      '3. Thời gian thực hiện: từ tháng 6/2026 đến tháng 12/2026.',
    );
    expect(tasks.map(brief)).toEqual(['A: Văn phòng', 'L: Ban Tổ chức · S: Văn phòng']);
  });

  test('but not the timetable of a meeting', () => {
    expect(
      inSection('1. Hội nghị trực tuyến', '- Thời gian: 01 ngày, tháng 6/2026.', '- Địa điểm: Hội trường A.'),
    ).toEqual([]);
  });
});

describe('reads tables by their headings', () => {
  test('in another order, with group rows, an indicator column and a page break', () => {
    const tasks = extractTasks(
      plan('KẾ HOẠCH', [
        ['TT', 'Thời hạn hoàn thành', 'Nội dung công việc', 'Cơ quan, đơn vị phối hợp', 'Cơ quan chủ trì', 'Sản phẩm'],
        ['I', '', 'Hoàn thiện thể chế', '', '', ''],
        ['1', 'Quý I/2026', 'Ban hành quy chế;', 'Sở Nội vụ', 'Sở Tư pháp', 'Quyết định'],
        ['', '', 'và tổ chức thực hiện', '', '', ''],
        ['2', 'nt', 'Sơ kết', '', 'Văn phòng UBND tỉnh', ''],
        ['II', '', 'Tuyên truyền', '', '', ''],
        ['3', '', 'Viết bài', '', '', ''],
      ]),
    );
    expect(tasks.map((task) => [task.id, task.marker, task.groups.join(' > '), task.text, brief(task)])).toEqual([
      [
        'bang-1-2',
        '1',
        'I Hoàn thiện thể chế',
        'Ban hành quy chế; và tổ chức thực hiện',
        'L: Sở Tư pháp · S: Sở Nội vụ · D: quarter 2026-03-31 · P: Quyết định',
      ],
      ['bang-1-4', '2', 'I Hoàn thiện thể chế', 'Sơ kết', 'L: Văn phòng UBND tỉnh · D: quarter 2026-03-31'],
      ['bang-1-6', '3', 'II Tuyên truyền', 'Viết bài', ''],
    ]);
  });

  test('with two heading rows, a row of column numbers and both roles in one cell', () => {
    const two = extractTasks(
      plan('KẾ HOẠCH', [
        ['STT', 'Nhiệm vụ', 'Cơ quan thực hiện', '', 'Tiến độ'],
        ['', '', 'Chủ trì', 'Phối hợp', ''],
        ['(1)', '(2)', '(3)', '(4)', '(5)'],
        ['1', 'Xây dựng đề án', 'Sở Y tế', 'Sở Tài chính', '2026'],
      ]),
    );
    expect(two.map(brief)).toEqual(['L: Sở Y tế · S: Sở Tài chính · D: year 2026-12-31']);
    const one = extractTasks(
      plan('KẾ HOẠCH', [
        ['STT', 'Nhiệm vụ', 'Phân công thực hiện', 'Thời gian'],
        ['1', 'Xây dựng đề án', 'Chủ trì: Sở Y tế\nPhối hợp: Sở Tài chính', '2026'],
      ]),
    );
    expect(one.map(brief)).toEqual(['L: Sở Y tế · S: Sở Tài chính · D: year 2026-12-31']);
  });

  test('a column of persons in charge names no unit', () => {
    const [task] = extractTasks(
      plan('KẾ HOẠCH', [
        ['STT', 'Tên đề án', 'Thời gian trình', 'Lãnh đạo phụ trách', 'Đơn vị chủ trì'],
        ['1', 'Đề án A', 'Quý II/2026', 'Đ/c Nguyễn Văn A', 'Sở Nội vụ'],
      ]),
    );
    expect(brief(task)).toBe('L: Sở Nội vụ · D: quarter 2026-06-30');
  });

  test.each([
    [
      [
        ['TT', 'Chỉ tiêu', 'Đơn vị', 'Kết quả', 'Cơ quan chủ trì theo dõi, đánh giá'],
        ['1', 'Quy mô kinh tế số', '% GDP', '≥ 30', 'Bộ Tài chính'],
      ],
    ],
    [
      [
        ['STT', 'Họ và tên', 'Chức vụ'],
        ['1', 'Nguyễn Văn A', 'Bí thư'],
      ],
    ],
  ])('but not a table of indicators or of persons', (rows) => expect(extractTasks(plan('KẾ HOẠCH', rows))).toEqual([]));

  test('a row that states no unit and no time keeps them empty', () => {
    const [task] = extractTasks(
      plan('KẾ HOẠCH', [
        ['STT', 'Nhiệm vụ', 'Chủ trì', 'Thời gian'],
        ['1', 'Rà soát', '', ''],
        ['2', 'Sơ kết', 'Văn phòng', '2026'],
      ]),
    );
    expect(task).toMatchObject({
      lead: [],
      support: [],
      assigned: [],
      adviser: [],
      deadline: { kind: 'none', due: null },
    });
  });
});

test('completes a quarter without year by the year of the plan', () => {
  const yearly = {
    ...plan('KẾ HOẠCH', [
      ['STT', 'Nhiệm vụ', 'Chủ trì', 'Thời gian'],
      ['1', 'Kiểm tra', 'Ủy ban Kiểm tra', 'Quý III'],
    ]),
  };
  const subject = (text: string) => ({ ...yearly, header: { ...yearly.header, subject: text } });
  expect(extractTasks(subject('công tác kiểm tra, giám sát năm 2026')).map(brief)).toEqual([
    'L: Ủy ban Kiểm tra · D: quarter 2026-09-30',
  ]);
  expect(extractTasks(subject('thực hiện Nghị quyết ngày 07 tháng 4 năm 2026')).map(brief)).toEqual([
    'L: Ủy ban Kiểm tra · D: quarter',
  ]);
});

describe('the two source texts', () => {
  const read = (file: string) =>
    extractTasks(
      plan(
        'KẾ HOẠCH',
        ...readFileSync(`content/sources/${file}`, 'utf8')
          .normalize('NFC')
          .split('\n')
          .map((text) => text.trim())
          .filter(Boolean),
      ),
    );

  test('002: six assignments in labelled lines, one dated task', () => {
    const tasks = read('002_d5a766ebd8e95449.txt');
    expect(tasks.filter((task) => task.origin === 'lines').map((task) => task.id)).toEqual([
      'muc-ii-1',
      'muc-ii-2',
      'muc-ii-3',
      'muc-ii-4',
      'muc-ii-5',
      'muc-ii-6',
    ]);
    expect(
      tasks
        .filter((task) => task.origin === 'lines')
        .every((task) => task.deadline.kind === 'regular' && task.deadline.due === null),
    ).toBe(true);
    expect(
      tasks
        .filter((task) => task.deadline.due !== null)
        .map((task) => [task.id, task.deadline.text, task.deadline.due, task.deadline.derived]),
    ).toEqual([['muc-iii-1', 'hoàn thành trong tháng 6/2026', '2026-06-30', true]]);
  });

  test('000: roles from sentences', () => {
    const roles = read('000_fe2cfa188d49d34d.txt').filter((task) => task.lead.length + task.support.length > 0);
    expect(roles.map((task) => `${task.id} ${brief(task)}`)).toEqual([
      'muc-iii-4-g1 L: Ủy ban kiểm tra Đảng ủy · S: Văn phòng cấp ủy cùng cấp · T: Ủy ban kiểm tra Đảng ủy',
      'muc-iii-4-g2 S: Lãnh đạo cơ quan, đơn vị, doanh nghiệp · A: Cấp ủy cơ sở',
      'muc-iii-5-g2 S: các cơ quan tham mưu, giúp việc chuyên trách · A: Ủy ban Kiểm tra · T: Ủy ban Kiểm tra · D: periodic',
      'muc-iv-2 L: Ban Tổ chức Đảng ủy · S: Ủy ban Kiểm tra Đảng ủy + các đơn vị có liên quan',
      'muc-iv-4 L: Ủy ban Kiểm tra Đảng ủy · S: các cơ quan liên quan · T: Ủy ban Kiểm tra Đảng ủy · D: regular',
    ]);
  });
});

describe('a cell that spans rows holds for each of them', () => {
  const cell = (text: string) => ({ text, noteRefs: [] });
  const merged = { ...cell(''), merged: true } as const;
  const head = ['STT', 'Nhiệm vụ', 'Chủ trì', 'Thời gian'].map(cell);
  const tasks = (...rows: ReturnType<typeof cell>[][]) => {
    const empty = plan('KẾ HOẠCH', 'II. NHIỆM VỤ');
    return extractTasks({ ...empty, body: [...empty.body, { kind: 'table', rows: [head, ...rows] }] }).map(
      (task) => `${task.marker} ${task.text}: ${brief(task)}`,
    );
  };

  test('its unit and its deadline', () =>
    expect(
      tasks(
        [cell('1'), cell('Rà soát'), cell('Sở Nội vụ'), cell('Quý III/2026')],
        [cell('2'), cell('Tổng hợp'), merged, merged],
        [cell('3'), cell('Báo cáo'), merged, cell('Quý IV/2026')],
        [cell('4'), cell('Lưu trữ'), cell(''), cell('')],
      ),
    ).toEqual([
      '1 Rà soát: L: Sở Nội vụ · D: quarter 2026-09-30',
      '2 Tổng hợp: L: Sở Nội vụ · D: quarter 2026-09-30',
      '3 Báo cáo: L: Sở Nội vụ · D: quarter 2026-12-31',
      // Empty is not merged.
      '4 Lưu trữ: ',
    ]));

  test('its task, with the units of each row', () =>
    expect(
      tasks(
        [cell('1'), cell('Tuyên truyền'), cell('Ban Tuyên giáo'), cell('Tháng 6/2026')],
        [merged, merged, cell('Văn phòng'), cell('Tháng 7/2026')],
      ),
    ).toEqual([
      '1 Tuyên truyền: L: Ban Tuyên giáo · D: month 2026-06-30',
      '1 Tuyên truyền: L: Văn phòng · D: month 2026-07-31',
    ]));

  test('but not the heading, nor a merged cell without one above it', () =>
    expect(tasks([cell('1'), cell('Rà soát'), merged, cell('Quý III/2026')])).toEqual([
      '1 Rà soát: D: quarter 2026-09-30',
    ]));
});
