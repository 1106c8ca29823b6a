import type { Random } from './random.ts';
import { topics } from './words.ts';

/** A document that plans cite. */
export interface CitedDocument {
  /** Tên loại: `Nghị quyết`. A law has its name in it: `Luật Lưu trữ`. */
  readonly type: string;
  readonly number: string;
  /** `2026-04-01` */
  readonly date: string;
  readonly issuer: string;
  /** After «về»; empty for a law. */
  readonly title: string;
  readonly party: boolean;
}

interface Kind {
  readonly type: string;
  /** `#` is the serial, `@` the year. */
  readonly pattern: string;
  readonly issuer: string;
  readonly party: boolean;
  /** Highest serial of a term (Party) or year (State): small ones come again in the next. */
  readonly serials: number;
  /** How often of a hundred. */
  readonly share: number;
}

const party = (type: string, pattern: string, issuer: string, serials: number, share: number): Kind => ({
  type,
  pattern,
  issuer,
  party: true,
  serials,
  share,
});
const state = (type: string, pattern: string, issuer: string, serials: number, share: number): Kind => ({
  type,
  pattern,
  issuer,
  party: false,
  serials,
  share,
});

const kinds: readonly Kind[] = [
  party('Nghị quyết', '#-NQ/TW', 'Bộ Chính trị', 80, 12),
  party('Quy định', '#-QĐ/TW', 'Bộ Chính trị', 390, 10),
  party('Chỉ thị', '#-CT/TW', 'Ban Bí thư', 60, 7),
  party('Kết luận', '#-KL/TW', 'Bộ Chính trị', 230, 8),
  party('Hướng dẫn', '#-HD/BTCTW', 'Ban Tổ chức Trung ương', 60, 3),
  party('Hướng dẫn', '#-HD/UBKTTW', 'Ủy ban Kiểm tra Trung ương', 40, 2),
  party('Hướng dẫn', '#-HD/VPTW', 'Văn phòng Trung ương Đảng', 50, 2),
  party('Chương trình hành động', '#-CTr/TU', 'Tỉnh ủy Lâm Đồng', 60, 7),
  party('Nghị quyết', '#-NQ/TU', 'Tỉnh ủy Lâm Đồng', 40, 4),
  party('Kế hoạch', '#-KH/TU', 'Tỉnh ủy Lâm Đồng', 300, 5),
  party('Kết luận', '#-KL/TU', 'Tỉnh ủy Lâm Đồng', 200, 3),
  party('Quyết định', '#-QĐ/TU', 'Tỉnh ủy Lâm Đồng', 900, 3),
  party('Chương trình hành động', '#-CTr/ĐU', 'Đảng ủy Ủy ban nhân dân tỉnh', 30, 3),
  party('Nghị quyết', '#-NQ/ĐU', 'Đảng ủy Ủy ban nhân dân tỉnh', 30, 2),
  state('Nghị định', '#/@/NĐ-CP', 'Chính phủ', 180, 8),
  state('Nghị quyết', '#/NQ-CP', 'Chính phủ', 300, 4),
  state('Quyết định', '#/QĐ-TTg', 'Thủ tướng Chính phủ', 2600, 4),
  state('Chỉ thị', '#/CT-TTg', 'Thủ tướng Chính phủ', 45, 2),
  state('Thông tư', '#/@/TT-BNV', 'Bộ Nội vụ', 25, 2),
  state('Thông tư', '#/@/TT-BTC', 'Bộ Tài chính', 120, 2),
  state('Nghị quyết', '#/@/NQ-HĐND', 'Hội đồng nhân dân tỉnh', 60, 2),
  state('Quyết định', '#/QĐ-UBND', 'Ủy ban nhân dân tỉnh', 2500, 3),
  state('Kế hoạch', '#/KH-UBND', 'Ủy ban nhân dân tỉnh', 9000, 2),
];

const laws =
  'Lưu trữ|Cán bộ, công chức|Phòng, chống tham nhũng|Đất đai|Đầu tư công|Ngân sách nhà nước|Tổ chức chính quyền địa phương|Khoa học, công nghệ và đổi mới sáng tạo|Bảo vệ môi trường|Dữ liệu|Việc làm|Nhà giáo'.split(
    '|',
  );

/** The documents of the two plans that the site was made for; they head the list, so every plan is likely to cite them. */
const known: readonly CitedDocument[] = (
  [
    ['Nghị quyết', '04-NQ/TW', '2026-04-01', 'Ban Chấp hành Trung ương Đảng khóa XIV', 0],
    ['Nghị quyết', '05-NQ/TW', '2026-04-07', 'Ban Chấp hành Trung ương Đảng khóa XIV', 1],
    ['Chương trình hành động', '24-CTr/TU', '2026-05-07', 'Tỉnh ủy Lâm Đồng', 0],
    ['Chương trình hành động', '23-CTr/TU', '2026-05-07', 'Tỉnh ủy Lâm Đồng', 1],
    ['Nghị quyết', '57-NQ/TW', '2024-12-22', 'Bộ Chính trị', 2],
    ['Quy định', '114-QĐ/TW', '2023-07-11', 'Bộ Chính trị', 21],
    ['Quy định', '131-QĐ/TW', '2023-10-27', 'Bộ Chính trị', 21],
    ['Quy định', '132-QĐ/TW', '2023-10-27', 'Bộ Chính trị', 21],
    // The same number in earlier terms: only the date tells them apart.
    ['Nghị quyết', '05-NQ/TW', '2016-11-01', 'Ban Chấp hành Trung ương Đảng khóa XII', 15],
    ['Nghị quyết', '04-NQ/TW', '2016-10-30', 'Ban Chấp hành Trung ương Đảng khóa XII', 13],
    ['Nghị quyết', '05-NQ/TW', '2007-02-05', 'Ban Chấp hành Trung ương Đảng khóa X', 37],
    // Two types with one symbol: QĐ is Quyết định and Quy định.
    ['Quyết định', '114-QĐ/TW', '2021-07-15', 'Ban Bí thư', 6],
  ] as const
).map(([type, number, date, issuer, topic]) => ({
  type,
  number,
  date,
  issuer,
  title: topics[topic] ?? '',
  party: true,
}));

/** The documents that `plans` plans cite: a base stock, and one more for every third plan; most cited first. */
export function citedDocuments(random: Random, plans: number): CitedDocument[] {
  const urn = kinds.flatMap((kind) => Array.from({ length: kind.share }, () => kind));
  const documents = [...known];
  const seen = new Set(documents.map((document) => `${document.number} ${document.date}`));
  while (documents.length < 60 + Math.round(plans * 0.4)) {
    const document = random.chance(0.04) ? law(random) : numbered(random, random.pick(urn));
    const key = `${document.number} ${document.date}`;
    if (seen.has(key)) continue;
    seen.add(key);
    documents.push(document);
  }
  return documents;
}

function numbered(random: Random, kind: Kind): CitedDocument {
  const year = random.int(2016, 2026);
  const serial = String(random.int(1, kind.serials)).padStart(2, '0');
  const number = kind.pattern.replace('#', serial).replace('@', String(year));
  const title = random.pick(topics) + random.pick(['', '', ` giai đoạn ${year}-${year + 5}`, ` trên địa bàn tỉnh`]);
  return { type: kind.type, number, date: date(random, year), issuer: kind.issuer, title, party: kind.party };
}

function law(random: Random): CitedDocument {
  const year = random.int(2021, 2026);
  const number = `${random.int(10, 140)}/${year}/QH15`;
  return {
    type: `Luật ${random.pick(laws)}`,
    number,
    date: date(random, year),
    issuer: 'Quốc hội',
    title: '',
    party: false,
  };
}

/** Not after May 2026, before the first plans of the corpus are written. */
function date(random: Random, year: number): string {
  const month = random.int(1, year === 2026 ? 5 : 12);
  return `${year}-${String(month).padStart(2, '0')}-${String(random.int(1, 28)).padStart(2, '0')}`;
}
