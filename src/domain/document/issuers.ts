import { standsAt } from '../text/letters.ts';
import { remember } from '../text/remember.ts';

/**
 * Issuer — cơ quan ban hành: what the symbols in numbers stand for. An open set: a symbol that is not here is still
 * read; the table only repairs spelling, separates Party from State and says which symbols many bodies share.
 */
export interface IssuerSymbol {
  /** Canonical letter case: `TTg`. */
  readonly symbol: string;
  /** The one body that uses it; null when several do. */
  readonly name: string | null;
  readonly party: boolean;
}

const party = (symbol: string, name: string | null = null): IssuerSymbol => ({ symbol, name, party: true });
const state = (symbol: string, name: string | null = null): IssuerSymbol => ({ symbol, name, party: false });

export const issuerSymbols: readonly IssuerSymbol[] = [
  // Party. TW covers Ban Chấp hành Trung ương, Bộ Chính trị and Ban Bí thư: one set of numbers.
  party('TW'),
  party('UBKTTW', 'Ủy ban Kiểm tra Trung ương'),
  party('BTCTW', 'Ban Tổ chức Trung ương'),
  party('BTGDVTW', 'Ban Tuyên giáo và Dân vận Trung ương'),
  party('BTGTW', 'Ban Tuyên giáo Trung ương'),
  party('BDVTW', 'Ban Dân vận Trung ương'),
  party('BNCTW', 'Ban Nội chính Trung ương'),
  party('BKTTW', 'Ban Kinh tế Trung ương'),
  party('BĐNTW', 'Ban Đối ngoại Trung ương'),
  party('BCSTW', 'Ban Chính sách, chiến lược Trung ương'),
  party('BCĐTW'),
  party('VPTW', 'Văn phòng Trung ương Đảng'),
  party('QUTW', 'Quân ủy Trung ương'),
  party('ĐUCATW', 'Đảng ủy Công an Trung ương'),
  party('TU'),
  party('ĐU'),
  party('HU'),
  party('QU'),
  party('THU'),
  party('ĐUK'),
  party('CB'),
  party('UBKTTU'),
  party('BTCTU'),
  party('BTGTU'),
  party('BTGDVTU'),
  party('BDVTU'),
  party('BNCTU'),
  party('VPTU'),
  party('UBKTĐU'),
  party('UBKT'),
  party('BTCĐU'),
  party('BXDĐ'),
  party('VPĐU'),
  party('BTVTU'),
  party('BTVĐU'),
  party('BCĐ'),
  party('ĐĐQH15', 'Đảng đoàn Quốc hội'),
  party('ĐH'),
  party('TWĐTN', 'Trung ương Đoàn Thanh niên Cộng sản Hồ Chí Minh'),
  // State. One body each:
  state('CP', 'Chính phủ'),
  state('TTg', 'Thủ tướng Chính phủ'),
  state('HĐBT', 'Hội đồng Bộ trưởng'),
  state('CTN', 'Chủ tịch nước'),
  state('VPCP', 'Văn phòng Chính phủ'),
  state('VPQH', 'Văn phòng Quốc hội'),
  state('UBTVQH', 'Ủy ban Thường vụ Quốc hội'),
  state('QH', 'Quốc hội'),
  state('BTC', 'Bộ Tài chính'),
  state('BNV', 'Bộ Nội vụ'),
  state('BCA', 'Bộ Công an'),
  state('BQP', 'Bộ Quốc phòng'),
  state('BTP', 'Bộ Tư pháp'),
  state('BNG', 'Bộ Ngoại giao'),
  state('BYT', 'Bộ Y tế'),
  state('BCT', 'Bộ Công Thương'),
  state('BXD', 'Bộ Xây dựng'),
  state('BGDĐT', 'Bộ Giáo dục và Đào tạo'),
  state('BKHCN', 'Bộ Khoa học và Công nghệ'),
  state('BVHTTDL', 'Bộ Văn hóa, Thể thao và Du lịch'),
  state('BNNMT', 'Bộ Nông nghiệp và Môi trường'),
  state('BDTTG', 'Bộ Dân tộc và Tôn giáo'),
  state('BNN', 'Bộ Nông nghiệp và Phát triển nông thôn'),
  state('BNNPTNT', 'Bộ Nông nghiệp và Phát triển nông thôn'),
  state('BTNMT', 'Bộ Tài nguyên và Môi trường'),
  state('BTTTT', 'Bộ Thông tin và Truyền thông'),
  state('BGTVT', 'Bộ Giao thông vận tải'),
  state('BKHĐT', 'Bộ Kế hoạch và Đầu tư'),
  state('BLĐTBXH', 'Bộ Lao động - Thương binh và Xã hội'),
  state('NHNN', 'Ngân hàng Nhà nước Việt Nam'),
  state('TTCP', 'Thanh tra Chính phủ'),
  state('UBDT', 'Ủy ban Dân tộc'),
  state('KTNN', 'Kiểm toán Nhà nước'),
  state('BHXH', 'Bảo hiểm xã hội Việt Nam'),
  state('MTTW', 'Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam'),
  state('TLĐ', 'Tổng Liên đoàn Lao động Việt Nam'),
  state('TANDTC', 'Tòa án nhân dân tối cao'),
  state('VKSNDTC', 'Viện kiểm sát nhân dân tối cao'),
  state('HĐTP', 'Hội đồng Thẩm phán Tòa án nhân dân tối cao'),
  // Shared by many bodies:
  state('UBND'),
  state('HĐND'),
  state('TT.HĐND'),
  state('ĐĐBQH'),
  state('ĐĐBQH&HĐND'),
  state('BHXHVN', 'Bảo hiểm xã hội Việt Nam'),
  state('STC'),
  state('SNV'),
  state('SXD'),
  state('SYT'),
  state('STP'),
  state('SCT'),
  state('SKHCN'),
  state('SGDĐT'),
  state('SNNMT'),
  state('SVHTTDL'),
  state('CAT'),
  state('VP'),
];

const fold = (symbol: string): string => symbol.toUpperCase().replaceAll('Đ', 'D').replaceAll('Ư', 'U');
const bySymbol = new Map(issuerSymbols.map((entry) => [entry.symbol, entry]));
const byFolded = new Map(issuerSymbols.map((entry) => [fold(entry.symbol), entry]));

/** The entry of a symbol as printed. */
export function issuerSymbol(symbol: string): IssuerSymbol | undefined {
  return bySymbol.get(symbol);
}

/** The entry that a misspelt symbol means: `TTG` → TTg, `HDND` → HĐND, `DU` → ĐU, `TƯ` → TW; never less strokes than written. Undefined when unknown. */
export const repairIssuerSymbol: (symbol: string) => IssuerSymbol | undefined = remember((symbol) => {
  if (/^T\.?Ư$/i.test(symbol)) return bySymbol.get('TW');
  if (/TƯ$/.test(symbol)) return byFolded.get(fold(symbol.replace(/TƯ$/, 'TW')));
  const entry = bySymbol.get(symbol) ?? byFolded.get(fold(symbol));
  // A missing stroke is given back; a superfluous one is another symbol: BXĐĐ is not BXDĐ.
  return entry && /Đ/i.test(symbol) && !strokesStand(symbol, entry.symbol) ? undefined : entry;
});

/** Whether a symbol is a known one with a stroke too many, and so another: `BXĐĐ`, never `BXDĐ` or `SGDĐT`. */
export const hasMoreStrokes = (symbol: string): boolean =>
  byFolded.has(fold(symbol)) && repairIssuerSymbol(symbol) === undefined;

const strokesStand = (written: string, symbol: string): boolean =>
  [...written.toUpperCase()].every((letter, i) => letter !== 'Đ' || symbol.charAt(i).toUpperCase() === 'Đ');

/** The National Assembly or its Standing Committee: `QH15`, `UBTVQH14`. */
export const isAssembly = (symbol: string): boolean => standsAt(symbol, 0, 'QH') || standsAt(symbol, 0, 'UBTVQH');

/** Bodies whose numbers are never in the Party's form: «179-QĐ/TTg» is a slip for 179/QĐ-TTg. */
const stateOnly = new Set(['TTg', 'CP', 'CTN', 'VPCP', 'UBND', 'HĐND']);
export const isStateOnly = (symbol: string): boolean => stateOnly.has(symbol);

/** Whether the number alone does not say which body issued the document: TU, ĐU, UBND, HĐND, every unknown symbol. */
export function isSharedSymbol(symbol: string): boolean {
  // «BKH&ĐT» is BKHĐT.
  const entry = bySymbol.get(symbol) ?? bySymbol.get(symbol.replace('&', ''));
  return entry
    ? entry.name === null && entry.symbol !== 'TW' && entry.symbol !== 'BCĐTW'
    : !/^(?:UBTV)?QH\d\d$/.test(symbol);
}

/** What ministries are called after «Bộ», longest first: `Giáo dục và Đào tạo`. Departments of a province bear the same names. */
export const ministryFields: readonly string[] = [
  ...new Set(issuerSymbols.flatMap(({ name }) => (name?.startsWith('Bộ ') ? [name.slice('Bộ '.length)] : []))),
].sort((a, b) => b.length - a.length);
