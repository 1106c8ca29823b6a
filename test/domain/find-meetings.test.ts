import { describe, expect, test } from 'vitest';
import { findCitations } from '../../src/domain/citation/find-citations.ts';
import { resolveCitations } from '../../src/domain/citation/resolve.ts';

/** What each mention says and which document it means; null: it cannot be told. */
const links = (text: string): (readonly [string, string | null])[] =>
  resolveCitations(findCitations(text), { own: null, registry: null }).map(
    (citation) => [citation.text, citation.targets[0] ?? null] as const,
  );
const plenum = (number: number, term: string): string => `nghi-quyet-hoi-nghi-trung-uong-${number}-khoa-${term}`;

describe('reads lists of meetings of the Central Committee', () => {
  test.each<[string, (readonly [string, string])[]]>([
    [
      'Nghị quyết Trung ương 4, 6 khóa XII',
      [
        ['Nghị quyết Trung ương 4', plenum(4, 'xii')],
        ['6 khóa XII', plenum(6, 'xii')],
      ],
    ],
    [
      'Nghị quyết Trung ương 3, Trung ương 4 khóa XIII',
      [
        ['Nghị quyết Trung ương 3', plenum(3, 'xiii')],
        ['Trung ương 4 khóa XIII', plenum(4, 'xiii')],
      ],
    ],
    [
      'Nghị quyết Trung ương 4 (khóa XI) và Trung ương 6 (khóa XII), Kết luận',
      [
        ['Nghị quyết Trung ương 4 (khóa XI)', plenum(4, 'xi')],
        ['Trung ương 6 (khóa XII)', plenum(6, 'xii')],
      ],
    ],
    [
      'Nghị quyết Trung ương 5, 6 và 7 khóa XII về cán bộ',
      [
        ['Nghị quyết Trung ương 5', plenum(5, 'xii')],
        ['6', plenum(6, 'xii')],
        ['7 khóa XII', plenum(7, 'xii')],
      ],
    ],
    [
      'các nghị quyết Trung ương 4 (khóa XI), Trung ương 4 (khóa XII)',
      [
        ['nghị quyết Trung ương 4 (khóa XI)', plenum(4, 'xi')],
        ['Trung ương 4 (khóa XII)', plenum(4, 'xii')],
      ],
    ],
    [
      'thực hiện nghị quyết Hội nghị Trung ương lần thứ 11 của BCH Trung ương Đảng (khóa XIII)',
      [['nghị quyết Hội nghị Trung ương lần thứ 11 của BCH Trung ương Đảng (khóa XIII)', plenum(11, 'xiii')]],
    ],
    ['NQTW 4 khóa XII', [['NQTW 4 khóa XII', plenum(4, 'xii')]]],
    ['NQTW4 (khoá XII)', [['NQTW4 (khoá XII)', plenum(4, 'xii')]]],
    ['NQ TW 4, khóa XI', [['NQ TW 4, khóa XI', plenum(4, 'xi')]]],
    ['Nghị quyết Hội nghị Trung ương 4 khóa 13', [['Nghị quyết Hội nghị Trung ương 4 khóa 13', plenum(4, 'xiii')]]],
  ])('%s', (text, expected) => expect(links(text)).toEqual(expected));

  test('takes a meeting without term for the one that is named with its term, and for none when there are two', () => {
    const later = '. Kết quả thực hiện Nghị quyết Trung ương 4 về xây dựng Đảng';
    expect(links(`Nghị quyết Trung ương 4 khóa XII${later}`).at(-1)).toEqual([
      'Nghị quyết Trung ương 4',
      plenum(4, 'xii'),
    ]);
    expect(links(`Nghị quyết Trung ương 4 khóa XI, khóa XII${later}`).at(-1)).toEqual([
      'Nghị quyết Trung ương 4',
      null,
    ]);
    expect(links(later)).toEqual([['Nghị quyết Trung ương 4', null]]);
  });

  test.each([
    'Nghị quyết Trung ương năm 2025', // the year, not the fifth meeting
    'Nghị quyết Trung ương 5 năm 2021 - 2025',
    'NQTW khóa XII, NQ số liệu',
    'nghị quyết của Trung ương, 4 hội nghị; hội nghị Trung ương 4',
    'trong các nghị quyết, kết luận Hội nghị Trung ương 7 và',
    'công tác Hội nghị Trung ương 4 khóa XII', // the meeting, not its resolution
    'Kết luận của Trung ương, 4 nhiệm vụ',
  ])('reads no meeting in «%s»', (text) => expect(links(text)).toEqual([]));

  test('reads no further than the terms go: «4, 5 nhiệm vụ»', () =>
    expect(links('Nghị quyết Trung ương 4, 5 nhiệm vụ')).toEqual([['Nghị quyết Trung ương 4', null]]));
});

describe('reads congresses of other organisations', () => {
  test.each([
    ['Nghị quyết Đại hội Đoàn toàn quốc lần thứ XII', 'doan-thanh-nien-cong-san-ho-chi-minh-xii'],
    [
      'Nghị quyết Đại hội đại biểu toàn quốc Đoàn TNCS Hồ Chí Minh lần thứ XII',
      'doan-thanh-nien-cong-san-ho-chi-minh-xii',
    ],
    ['Nghị quyết Đại hội XIII Công đoàn Việt Nam', 'cong-doan-viet-nam-xiii'],
    ['Nghị quyết Đại hội đại biểu toàn quốc lần thứ XIII Công đoàn Việt Nam', 'cong-doan-viet-nam-xiii'],
    [
      'Nghị quyết Đại hội đại biểu Hội Nông dân Việt Nam lần thứ VIII, nhiệm kỳ 2023 - 2028',
      'hoi-nong-dan-viet-nam-viii',
    ],
    ['Nghị quyết Đại hội đại biểu Phụ nữ toàn quốc lần thứ XIII', 'hoi-lien-hiep-phu-nu-viet-nam-xiii'],
    ['Nghị quyết Đại hội đại biểu toàn quốc MTTQ Việt Nam lần thứ X', 'mat-tran-to-quoc-viet-nam-x'],
    ['Nghị quyết Đại hội Công đoàn tỉnh Lâm Đồng lần thứ XI', 'cong-doan-tinh-lam-dong-xi'],
  ])('%s', (text, body) => expect(links(text).map(([, key]) => key)).toEqual([`nghi-quyet-dai-hoi-${body}`]));

  test.each(['Nghị quyết Đại hội Công đoàn các cấp', 'Nghị quyết Đại hội đồng cổ đông lần thứ nhất'])(
    'names none: %s',
    (text) => expect(links(text)).toEqual([]),
  );
});

describe('reads meetings of committees below the centre', () => {
  const sixth = 'nghi-quyet-hoi-nghi-lan-thu-6-tinh-uy-lam-dong-khoa-xvi';
  test.each([
    ['Nghị quyết Hội nghị lần thứ 6 BCH Đảng bộ tỉnh Lâm Đồng khóa XVI về cán bộ', sixth],
    ['Nghị quyết Hội nghị lần thứ sáu Ban Chấp hành Đảng bộ tỉnh Lâm Đồng (khoá XVI)', sixth],
    ['nghị quyết Hội nghị Tỉnh ủy Lâm Đồng lần thứ 6, khóa XVI', sixth],
    [
      'Kết luận Hội nghị Huyện ủy Đức Trọng lần thứ 14, khóa VI',
      'ket-luan-hoi-nghi-lan-thu-14-huyen-uy-duc-trong-khoa-vi',
    ],
  ])('%s', (text, key) => expect(links(text).map(([, found]) => found)).toEqual([key]));

  test('the term may stand at another mention of the text, when there is one only', () => {
    const bare = 'Nghị quyết Hội nghị lần thứ 6 BCH Đảng bộ tỉnh Lâm Đồng';
    expect(links(`${bare} khóa XVI. Theo ${bare}, `).map(([, key]) => key)).toEqual([sixth, sixth]);
    expect(links(`${bare} khóa XVI. ${bare} khóa XV. ${bare}.`).at(-1)).toEqual([bare, null]);
  });

  test.each([
    'Thông báo Hội nghị Tỉnh ủy, Hội nghị lần thứ 6 Ban Chấp hành Đảng bộ tỉnh khóa XVI', // the meeting, not its resolution
    'Nghị quyết Hội nghị Ban Chấp hành Đảng bộ các cấp lần thứ 6',
    'Kết luận Hội nghị Ban Thường vụ',
  ])('names none: %s', (text) => expect(links(text)).toEqual([]));
});

describe('a congress without ordinal and term', () => {
  test.each([
    'Nghị quyết Đại hội Đảng bộ Quận 4',
    'Nghị quyết Đại hội đại biểu Đảng bộ tỉnh',
    'Nghị quyết Đại hội Đảng bộ khối Doanh nghiệp',
  ])('is seen, and stays open: %s', (text) => expect(links(`${text}, các chỉ thị`)).toEqual([[text, null]]));

  test('is the one that the text names in full, when there is one only', () => {
    const full = 'Nghị quyết Đại hội đại biểu Đảng bộ tỉnh Phú Thọ lần thứ XIX';
    const bare = 'Nghị quyết Đại hội Đảng bộ tỉnh Phú Thọ';
    const key = 'nghi-quyet-dai-hoi-dang-bo-tinh-phu-tho-xix';
    expect(links(`${full}. ${bare}.`).map(([, found]) => found)).toEqual([key, key]);
    expect(links(`${full}. ${full.replace('XIX', 'XVIII')}. ${bare}.`).at(-1)).toEqual([bare, null]);
  });

  test.each([
    'Nghị quyết Đại hội Đảng bộ, chi bộ',
    'Nghị quyết Đại hội Đảng bộ các cấp',
    'nghị quyết đại hội Đảng bộ huyện',
    'Nghị quyết Đại hội Đảng bộ cơ sở',
    'Nghị quyết Đại hội Đảng bộ nhà nước', // no organisation
  ])('names none: %s', (text) => expect(links(text)).toEqual([]));
});
