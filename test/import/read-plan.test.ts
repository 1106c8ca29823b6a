import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Plan } from '../../src/domain/plan/plan.ts';
import { planFacts } from '../../src/domain/plan/plan-facts.ts';
import { planFromSource } from '../../src/import/read-plan.ts';
import { lines } from './lines.ts';

const seed = (name: string) =>
  planFromSource(lines(readFileSync(new URL(`../../content/sources/${name}`, import.meta.url), 'utf8')));
const headings = ({ body }: Plan) =>
  body.flatMap((block) => (block.kind === 'heading' ? [`${block.level} ${block.text.slice(0, 24)}`] : []));

describe('reads the plan on inspection work', () => {
  const { plan, repairs } = seed('000_fe2cfa188d49d34d.txt');

  test('keeps the blanks of number and date', () =>
    expect(plan.header.letterhead).toEqual({
      superior: 'ĐẢNG BỘ TỈNH LÂM ĐỒNG',
      issuer: 'ĐẢNG ỦY ỦY BAN NHÂN DÂN TỈNH',
      star: '*',
      number: 'Số         -KH/ĐU',
      motto: 'ĐẢNG CỘNG SẢN VIỆT NAM',
      placeDate: 'Lâm Đồng, ngày     tháng 6 năm 2026',
      draft: 'Dự thảo',
    }));

  test('joins a subject that is broken over two lines', () =>
    expect(plan.header.subject).toMatch(
      /^thực hiện Nghị quyết số 05-NQ\/TW.* công tác kiểm tra, giám sát và kỷ luật đảng$/,
    ));

  test('tells headings from numbered paragraphs', () =>
    expect(headings(plan)).toEqual([
      '2 I. MỤC ĐÍCH, YÊU CẦU',
      '2 II. QUAN ĐIỂM, MỤC TIÊU',
      '3 1. Quan điểm',
      '3 2. Mục tiêu',
      '2 III. NHIỆM VỤ VÀ GIẢI PH',
      '3 1. Quán triệt, tuyên tru',
      '3 2. Tổ chức thực hiện đún',
      '3 3. Đổi mới tư duy, phươn',
      '3 4. Chuyển đổi số toàn di',
      '3 5. Kiện toàn tổ chức bộ ',
      '3 6. Phối hợp chặt chẽ giữ',
      '2 IV. TỔ CHỨC THỰC HIỆN',
    ]));

  test('invents no signature', () => {
    expect(plan.closing.map((part) => part.kind)).toEqual(['recipients']);
    expect(repairs).toEqual([]);
  });
});

describe('reads the plan on corruption', () => {
  const { plan, repairs } = seed('002_d5a766ebd8e95449.txt');

  test('restores the lost footnote where the line break shows that its mark stood', () => {
    const [line] = plan.body.filter((block) => block.kind !== 'table' && block.noteRefs.length > 0);
    expect(line?.kind === 'paragraph' && line.text.slice(0, line.noteRefs[0]?.offset)).toMatch(/lãng phí, tiêu cực$/);
    expect(line?.kind === 'paragraph' && line.text.slice(line.noteRefs[0]?.offset)).toMatch(/^\. Tăng cường kiểm soát/);
    expect(plan.notes).toEqual([[expect.stringMatching(/^Gồm: Quy định số 114-QĐ\/TW/)]]);
    expect(repairs.map((repair) => repair.rule)).toEqual(['chu-thich-mat-dau', 'chu-thich-mat-dau']);
  });

  test('keeps typing errors as signed', () => {
    const text = plan.body.map((block) => (block.kind === 'table' ? '' : block.text)).join('\n');
    expect(text).toContain('lãnh phí');
    expect(text).toContain('04- NQ/TW');
  });

  test('reads recipients and signature', () =>
    expect(plan.closing).toEqual([
      {
        kind: 'recipients',
        label: 'Nơi nhận:',
        lines: [
          '- Ban Thường vụ Tỉnh ủy,',
          '- Ban Nội chính Tỉnh ủy,',
          '- Các đ/c Đảng ủy viên Đảng ủy,',
          '- Các cơ quan TMGV Đảng ủy,',
          '- Các TCCS đảng trực thuộc,',
          '- Lưu VP, UBKT Đảng ủy.',
        ],
      },
      { kind: 'signature', lines: ['T/M ĐẢNG ỦY', 'PHÓ BÍ THƯ THƯỜNG TRỰC', 'Lê Trọng Yên'] },
    ]));
});

describe('reads the ways in which offices write', () => {
  const head = ['UBND TỈNH LÂM ĐỒNG', 'SỞ NỘI VỤ', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc'];
  const number = ['Số:      /KH-SNV', 'Lâm Đồng, ngày    tháng 7 năm 2026'];
  const body = [
    'Căn cứ Quyết định số 10/QĐ-UBND ngày 05/01/2026 của UBND tỉnh;',
    'I. MỤC ĐÍCH',
    '1. Nâng cao nhận thức.',
  ];
  const plan = (...texts: readonly string[]) => planFromSource(lines(texts.join('\n'))).plan;

  test('type and subject on one line of capitals', () =>
    expect(plan(...head, ...number, 'KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH NĂM 2026', ...body).header).toMatchObject({
      type: 'KẾ HOẠCH',
      subject: 'CẢI CÁCH HÀNH CHÍNH NĂM 2026',
      letterhead: { superior: 'UBND TỈNH LÂM ĐỒNG', issuer: 'SỞ NỘI VỤ', number: 'Số:      /KH-SNV' },
    }));

  test('a body name over two lines', () =>
    expect(
      plan(
        'ĐẢNG BỘ TỈNH LÂM ĐỒNG',
        'ĐẢNG ỦY CÁC CƠ QUAN ĐẢNG',
        'TỈNH',
        '*',
        'Số 05-KH/ĐU',
        'KẾ HOẠCH',
        'về việc A',
        ...body,
      ).header.letterhead,
    ).toMatchObject({ superior: 'ĐẢNG BỘ TỈNH LÂM ĐỒNG', issuer: ['ĐẢNG ỦY CÁC CƠ QUAN ĐẢNG', 'TỈNH'] }));

  test.each([
    [
      ['ĐẢNG BỘ TỈNH LÂM ĐỒNG', 'ĐẢNG ỦY', 'ỦY BAN NHÂN DÂN TỈNH'],
      ['ĐẢNG ỦY', 'ỦY BAN NHÂN DÂN TỈNH'],
    ],
    [
      ['ĐẢNG BỘ TỈNH LÂM ĐỒNG', 'ĐẢNG ỦY CÁC CƠ QUAN', 'ĐẢNG TỈNH'],
      ['ĐẢNG ỦY CÁC CƠ QUAN', 'ĐẢNG TỈNH'],
    ],
    [
      ['ĐẢNG BỘ XÃ ĐỨC TRỌNG', 'CHI BỘ CÁC CƠ QUAN', 'ĐẢNG, ĐOÀN THỂ XÃ'],
      ['CHI BỘ CÁC CƠ QUAN', 'ĐẢNG, ĐOÀN THỂ XÃ'],
    ],
    // A body of the committee itself.
    [['ĐẢNG ỦY', 'VĂN PHÒNG'], 'VĂN PHÒNG'],
    [['ĐẢNG ỦY UBND TỈNH LÂM ĐỒNG', 'BAN TỔ CHỨC'], 'BAN TỔ CHỨC'],
  ])('the issuer under its superior: %j', (bodies, issuer) =>
    expect(plan(...bodies, '*', 'Số 05-KH/ĐU', 'KẾ HOẠCH', 'về việc A', ...body).header.letterhead).toMatchObject({
      issuer,
    }),
  );

  test('two signers, and the recipients below both', () =>
    expect(
      plan(
        ...head,
        ...number,
        'KẾ HOẠCH',
        'về việc A',
        ...body,
        'K/T TRƯỞNG BAN TUYÊN GIÁO',
        'PHÓ TRƯỞNG BAN',
        'Nguyễn Thị Nga',
        'K/T TRƯỞNG BAN DÂN VẬN',
        'PHÓ TRƯỞNG BAN',
        'Trần Văn Oanh',
        'Nơi nhận:',
        '- Thường trực Tỉnh ủy,',
        '- Lưu.',
      ).closing,
    ).toEqual([
      {
        kind: 'signature',
        lines: [
          'K/T TRƯỞNG BAN TUYÊN GIÁO',
          'PHÓ TRƯỞNG BAN',
          'Nguyễn Thị Nga',
          'K/T TRƯỞNG BAN DÂN VẬN',
          'PHÓ TRƯỞNG BAN',
          'Trần Văn Oanh',
        ],
      },
      { kind: 'recipients', label: 'Nơi nhận:', lines: ['- Thường trực Tỉnh ủy,', '- Lưu.'] },
    ]));

  test('a motto broken before its last word', () =>
    expect(
      plan('UBND TỈNH', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT', 'NAM', 'Số 05/KH-UBND', 'KẾ HOẠCH', 'về việc A', ...body)
        .header.letterhead,
    ).toMatchObject({ issuer: 'UBND TỈNH', motto: ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT', 'NAM'] }));

  test('the issuer is what is bold, where only a part is', () => {
    const line = (text: string, bold: boolean) => ({
      kind: 'paragraph' as const,
      align: 'center' as const,
      runs: [{ text, bold }],
    });
    const bodies = [
      line('TỈNH ỦY LÂM ĐỒNG', false),
      line('BAN CHỈ ĐẠO 35', true),
      line('VĂN PHÒNG THƯỜNG TRỰC', true),
      line('*', false),
    ];
    const source = lines(['Số 05-KH/BCĐ', 'KẾ HOẠCH', 'về việc A', ...body].join('\n'));
    expect(planFromSource({ ...source, blocks: [...bodies, ...source.blocks] }).plan.header.letterhead).toMatchObject({
      superior: 'TỈNH ỦY LÂM ĐỒNG',
      issuer: ['BAN CHỈ ĐẠO 35', 'VĂN PHÒNG THƯỜNG TRỰC'],
    });
  });

  test('the deciding body under the type line is no subject', () =>
    expect(plan(...head, ...number, 'QUYẾT ĐỊNH', 'GIÁM ĐỐC SỞ NỘI VỤ', ...body).header.subject).toBeNull());

  test('a letter without a type line begins at its greeting', () => {
    const letter = plan(
      ...head,
      'Số: 12/SNV-VP',
      'V/v báo cáo kết quả',
      'Kính gửi: Các sở, ban, ngành',
      'Thực hiện ý kiến chỉ đạo.',
    );
    expect(letter.header).toMatchObject({ type: null, letterhead: { about: 'V/v báo cáo kết quả' } });
    expect(letter.body.map((block) => block.kind === 'paragraph' && block.text)).toEqual([
      'Kính gửi: Các sở, ban, ngành',
      'Thực hiện ý kiến chỉ đạo.',
    ]);
  });

  test('labels whose blank was forgotten', () =>
    expect(
      headings(plan(...head, ...number, 'KẾ HOẠCH', 'về việc A', 'I.MỤC ĐÍCH', '1.Mục tiêu chung', '-Nâng cao')),
    ).toEqual(['2 I.MỤC ĐÍCH', '3 1.Mục tiêu chung']));

  test('parts A, B above I, II', () =>
    expect(
      headings(
        plan(
          ...head,
          ...number,
          'BÁO CÁO',
          'kết quả',
          'A. TÌNH HÌNH',
          'I. ĐẶC ĐIỂM',
          '1. Dân cư',
          '- Dân số',
          'B. KẾT QUẢ',
        ),
      ),
    ).toEqual(['2 A. TÌNH HÌNH', '3 I. ĐẶC ĐIỂM', '4 1. Dân cư', '2 B. KẾT QUẢ']));

  test('a signer with a rank, and one whose name is in capitals', () => {
    const signed = (...texts: readonly string[]) =>
      planFacts(plan(...head, ...number, 'KẾ HOẠCH', 'về A', ...body, 'Nơi nhận:', '- Như trên;', ...texts)).signer;
    expect(signed('KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC', 'Đại tá Nguyễn Văn An')).toEqual({
      name: 'Đại tá Nguyễn Văn An',
      office: 'PHÓ GIÁM ĐỐC',
      authority: 'KT. GIÁM ĐỐC',
    });
    expect(signed('GIÁM ĐỐC', 'NGUYỄN VĂN AN')).toMatchObject({ name: 'NGUYỄN VĂN AN', office: 'GIÁM ĐỐC' });
    expect(signed('TM. ỦY BAN NHÂN DÂN', 'TỈNH LÂM ĐỒNG', 'CHỦ TỊCH', "H'Yâo Knul")).toEqual({
      name: "H'Yâo Knul",
      office: 'CHỦ TỊCH',
      authority: 'TM. ỦY BAN NHÂN DÂN TỈNH LÂM ĐỒNG',
    });
  });

  test('the body above the attachment’s letterhead is no part of the signature; a second signer is', () => {
    const signature = (...texts: readonly string[]) =>
      plan(...head, ...number, 'QUYẾT ĐỊNH', 'về A', ...body, 'Nơi nhận:', '- Như trên;', ...texts).closing.flatMap(
        (part) => (part.kind === 'signature' ? part.lines : []),
      );
    const attached = ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc', 'QUY CHẾ', 'Thực hiện A'];
    expect(signature('GIÁM ĐỐC', 'Trần Văn Bình', 'GIÁM ĐỐC SỞ NỘI VỤ', ...attached)).toEqual([
      'GIÁM ĐỐC',
      'Trần Văn Bình',
    ]);
    expect(signature('GIÁM ĐỐC', 'Trần Văn Bình', 'CHỦ TỊCH', 'Lê Thị Hoa')).toEqual([
      'GIÁM ĐỐC',
      'Trần Văn Bình',
      'CHỦ TỊCH',
      'Lê Thị Hoa',
    ]);
  });

  test('a decision with the plan that it issues', () => {
    const both = plan(
      ...head,
      'Số: 15/QĐ-SNV',
      'Lâm Đồng, ngày 05 tháng 7 năm 2026',
      'QUYẾT ĐỊNH',
      'Về việc ban hành Kế hoạch',
      'GIÁM ĐỐC SỞ NỘI VỤ',
      ...body.slice(0, 1),
      'QUYẾT ĐỊNH:',
      'Điều 1. Ban hành kèm theo Quyết định này Kế hoạch cải cách.',
      'Nơi nhận:',
      '- Như Điều 1;',
      'GIÁM ĐỐC',
      'Trần Văn Bình',
      'UBND TỈNH LÂM ĐỒNG',
      'SỞ NỘI VỤ',
      'KẾ HOẠCH',
      'Cải cách hành chính năm 2026',
      '(Kèm theo Quyết định số 15/QĐ-SNV ngày 05/7/2026)',
      'I. MỤC ĐÍCH',
      '1. Một.',
    );
    expect(planFacts(both)).toMatchObject({
      type: 'Quyết định',
      number: '15/QĐ-SNV',
      signer: { name: 'Trần Văn Bình' },
    });
    expect(both.attachments.map((block) => block.kind !== 'table' && block.text).slice(0, 2)).toEqual([
      'KẾ HOẠCH Cải cách hành chính năm 2026',
      'UBND TỈNH LÂM ĐỒNG',
    ]);
  });
});

describe('blanks in the text', () => {
  const read = (text: string) => {
    const { plan } = planFromSource(lines(`I. MỤC ĐÍCH\n${text}`));
    return plan.body.map((block) => block.kind !== 'table' && block.text).at(-1);
  };
  test.each([
    ['(Kèm theo Công văn số    /SNV-VP ngày    /9/2026 của Sở Nội vụ)', undefined],
    ['(Kèm theo Kế hoạch số:    -KH/TU, ngày   tháng   năm   của Tỉnh ủy)', undefined],
    ['Kế hoạch số\t/KH-UBND, ngày    /    /2026', 'Kế hoạch số   /KH-UBND, ngày    /    /2026'],
    ['(Kèm theo Kế hoạch số                    /KH-UBND)', '(Kèm theo Kế hoạch số        /KH-UBND)'],
  ])('that stand for a figure are kept: «%s»', (text, kept) => expect(read(text)).toBe(kept ?? text));

  test.each([
    ['1.   Nâng  cao\tnhận thức', '1. Nâng cao nhận thức'],
    ['trước   ngày   15   tháng   6   năm   2026', 'trước ngày 15 tháng 6 năm 2026'],
    ['Số   liệu  năm  học - tháng  này', 'Số liệu năm học - tháng này'],
    ['ngày    ....  tháng  ....', 'ngày .... tháng ....'],
  ])('others are one: «%s»', (text, one) => expect(read(text)).toBe(one));
});

test('a cell over several columns or rows is told in each that it covers, and has its words once', () => {
  const cell = (text: string, column: number, span = 1, continued = false) => ({
    column,
    span,
    continued,
    blocks: text === '' ? [] : [{ kind: 'paragraph' as const, runs: [{ text }] }],
  });
  const rows = [
    [cell('A', 0), cell('B', 1), cell('C', 2)],
    [cell('a', 0), cell('b', 1, 2)],
    [cell('c', 0), cell('', 1, 2, true)],
    [cell('Tổng cộng', 0, 3)],
    [cell('d', 0), cell('', 1), cell('', 2)],
  ];
  const { plan } = planFromSource({
    blocks: [{ kind: 'table', bordered: true, rows: rows.map((cells) => ({ header: false, cells })) }],
    notes: [],
    findings: [],
  });
  const [table] = plan.body;
  expect(
    table?.kind === 'table' &&
      table.rows.map((row) => row.map((each) => (each.merged ? '↑' : each.across ? '←' : each.text)).join('|')),
  ).toEqual(['A|B|C', 'a|b|←', 'c|↑|↑', 'Tổng cộng|←|←', 'd||']);
});

test('notes follow their marks when the letterhead is read column by column, and that is recorded', () => {
  const line = (text: string, note: number) => ({ kind: 'paragraph' as const, runs: [{ text }, { note }] });
  const { plan, repairs } = planFromSource({
    blocks: [
      line('QUYẾT ĐỊNH CỦA BỘ TRƯỞNG BỘ TÀI CHÍNH', 1),
      line('Số: 556/QĐ-UBND', 0),
      { kind: 'paragraph', runs: [{ text: 'Về việc ban hành Quy chế' }] },
      { kind: 'paragraph', runs: [{ text: 'Điều 1. Ban hành.' }] },
    ],
    notes: ['Chú thích của số', 'Chú thích của tên'].map((text) => [{ kind: 'paragraph', runs: [{ text }] }]),
    findings: [],
  });
  expect(plan.notes).toEqual([['Chú thích của số'], ['Chú thích của tên']]);
  expect(repairs.at(-1)).toMatchObject({
    rule: 'thu-tu-the-thuc',
    from: 'Chú thích của tên Chú thích của số',
    to: 'Chú thích của số Chú thích của tên',
  });
});

describe('reads letters that Word shows as capitals as it reads capitals', () => {
  const written: readonly (readonly [text: string, caps?: 'caps'])[] = [
    ['Tỉnh ủy Lâm Đồng', 'caps'],
    ['Ban Tổ chức', 'caps'],
    ['*'],
    ['Số 12-KH/BTCTU'],
    ['Kế hoạch', 'caps'],
    ['thực hiện Nghị quyết số 57-NQ/TW của Bộ Chính trị'],
    ['Thực hiện Nghị quyết số 57-NQ/TW, Ban Tổ chức Tỉnh ủy ban hành kế hoạch như sau:'],
    ['I. Mục đích, yêu cầu', 'caps'],
    ['1. Quán triệt đầy đủ nội dung.'],
    ['Nơi nhận:'],
    ['- Lưu Văn phòng.'],
    ['Trưởng ban', 'caps'],
    ['Nguyễn Văn A'],
    ['Phụ lục', 'caps'],
    ['Danh mục nhiệm vụ', 'caps'],
    ['1. Xây dựng kế hoạch.'],
  ];
  const read = (shown: (text: string) => string, caps: boolean) =>
    planFromSource({
      ...lines(''),
      blocks: written.map(([text, mark]) => ({
        kind: 'paragraph',
        runs: [mark ? { text: shown(text), ...(caps && { caps }) } : { text }],
      })),
    }).plan;
  const plan = read((text) => text, true);

  test('the parts are the same', () =>
    expect(JSON.stringify(plan).toUpperCase()).toBe(
      JSON.stringify(read((text) => text.toUpperCase(), false)).toUpperCase(),
    ));
  test('the letters stay as stored', () =>
    expect(plan.closing).toEqual([
      { kind: 'recipients', label: 'Nơi nhận:', lines: ['- Lưu Văn phòng.'] },
      { kind: 'signature', lines: ['Trưởng ban', 'Nguyễn Văn A'] },
    ]));
});

describe('an article whose number stands alone on its line', () => {
  const body = (...texts: readonly string[]) =>
    planFromSource(lines(['NGHỊ QUYẾT', 'về giám sát', 'Căn cứ Hiến pháp;', ...texts].join('\n'))).plan.body.map(
      (block) => block.kind !== 'table' && `${block.kind === 'heading' ? '#' : ''}${block.text}`,
    );
  test.each([
    ['Ủy ban thường vụ Quốc hội yêu cầu Chính phủ thực hiện các nhiệm vụ sau đây:'],
    ['Nghị quyết này có hiệu lực từ ngày ký.'],
    ['Chính phủ chịu trách nhiệm thi hành Nghị quyết này./.'],
  ])('stays apart from its sentence «%s»', (sentence) =>
    expect(body('Điều 2.', sentence, '1. Rà soát.')).toEqual([
      'Căn cứ Hiến pháp;',
      '#Điều 2.',
      sentence,
      '1. Rà soát.',
    ]),
  );

  test('has its title on the next line', () =>
    expect(body('Điều 1.', 'Phạm vi điều chỉnh', 'Nghị quyết này quy định về giám sát.')).toEqual([
      'Căn cứ Hiến pháp;',
      '#Điều 1. Phạm vi điều chỉnh',
      'Nghị quyết này quy định về giám sát.',
    ]));
});

describe('a title that ends with a full stop', () => {
  const kinds = (bold: boolean) =>
    planFromSource({
      blocks: [
        { kind: 'paragraph', runs: [{ text: 'KẾ HOẠCH' }] },
        { kind: 'paragraph', runs: [{ text: 'về A' }] },
        { kind: 'paragraph', runs: [{ text: 'III. TỔ CHỨC THỰC HIỆN', bold: true }] },
        { kind: 'paragraph', runs: [{ text: '16. Các tổ chức xã hội, doanh nghiệp và cộng đồng.', bold }] },
        { kind: 'paragraph', runs: [{ text: 'Khuyến khích các tổ chức tham gia đền ơn đáp nghĩa.' }] },
      ],
      notes: [],
      findings: [],
    }).plan.body.map(({ kind }) => kind);
  test('is one in bold', () => expect(kinds(true)).toEqual(['heading', 'heading', 'paragraph']));
  test('else a sentence', () => expect(kinds(false)).toEqual(['heading', 'paragraph', 'paragraph']));
});
