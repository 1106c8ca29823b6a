import { type LetterTree, letterTree } from '../text/letter-tree.ts';
import { isSpace, spaces } from '../text/letters.ts';
import { remember } from '../text/remember.ts';
import { toSlug } from '../text/vietnamese-text.ts';

/**
 * DocumentType — tên loại: the table of the kinds of document that a text may cite. Adding one is adding a line.
 *
 * Words outrank symbols: `QĐ` is Quyết định and Quy định, `TT` Thông tư (State) and Thông tri (Party).
 *
 * @see Quy định 399-QĐ/TW (Party); Nghị định 30/2020/NĐ-CP, Phụ lục III (State)
 */
export interface DocumentType {
  /** Sentence case: `Chương trình hành động`. */
  readonly name: string;
  /** Symbols it may carry in a number; the first one is the usual one. Empty: it never has one. */
  readonly symbols: readonly string[];
  /** Whether the word may stand as a citation without number («Kế hoạch của Tỉnh ủy», «Kế hoạch này»). */
  readonly shortForm: boolean;
}

const type = (name: string, symbols: string, shortForm = true): DocumentType => ({
  name,
  symbols: symbols === '' ? [] : symbols.split(' '),
  shortForm,
});

export const documentTypes: readonly DocumentType[] = [
  type('Nghị quyết liên tịch', 'NQLT'),
  type('Nghị quyết', 'NQ'),
  type('Nghị định', 'NĐ'),
  type('Chỉ thị', 'CT'),
  type('Kết luận thanh tra', 'KLTT KL TB', false),
  type('Kết luận', 'KL'),
  type('Quyết định', 'QĐ QĐNS QĐi'),
  type('Quy định', 'QĐ QĐi QyĐ'),
  type('Quy chế phối hợp', 'QCPH'),
  type('Quy chế', 'QC'),
  type('Quy trình', 'QT QTr'),
  type('Thông tư liên tịch', 'TTLT'),
  type('Thông tư liên bộ', 'TTLB TT'),
  type('Thông tư', 'TT'),
  type('Thông tri', 'TT'),
  type('Thông báo kết luận', 'TB TBKL'),
  type('Thông báo', 'TB TBKL'),
  type('Thông cáo', 'TC'),
  type('Hướng dẫn liên ngành', 'HDLN HD'),
  type('Hướng dẫn liên tịch', 'HDLT HD'),
  type('Hướng dẫn', 'HD'),
  type('Chương trình hành động', 'CTr CTrHĐ CTHĐ'),
  type('Chương trình phối hợp', 'CTPH CTrPH'),
  type('Chương trình', 'CTr CTrHĐ CTrPH CTrCT CTrQH'),
  type('Kế hoạch hành động', 'KH'),
  type('Kế hoạch phối hợp', 'KHPH KH'),
  type('Kế hoạch liên tịch', 'KHLT KH'),
  type('Kế hoạch liên ngành', 'KHLN KH'),
  type('Kế hoạch', 'KH KHPH KHLT'),
  type('Đề án', 'ĐA'),
  type('Đề cương', 'ĐC'),
  type('Phương án', 'PA'),
  type('Dự án', 'DA', false),
  type('Chiến lược', '', false),
  type('Quy hoạch', 'QH'),
  type('Tờ trình', 'TTr'),
  type('Báo cáo thẩm tra', 'BC BCTT'),
  type('Báo cáo thẩm định', 'BC BCTĐ'),
  type('Báo cáo', 'BC'),
  type('Công văn', 'CV'),
  type('Công điện', 'CĐ'),
  type('Công hàm', 'CH', false),
  type('Biên bản', 'BB', false),
  type('Biên bản ghi nhớ', 'BGN', false),
  type('Lịch công tác', 'LCT', false),
  type('Giấy mời', 'GM', false),
  type('Giấy phép', 'GP', false),
  type('Giấy giới thiệu', 'GGT', false),
  type('Giấy ủy quyền', 'GUQ', false),
  type('Phiếu chuyển', 'PC', false),
  type('Phiếu gửi', 'PG', false),
  type('Phiếu báo', 'PB', false),
  type('Phiếu trình', 'PTr', false),
  type('Lời kêu gọi', '', false),
  type('Tuyên bố', '', false),
  type('Thể lệ', '', false),
  type('Hợp đồng', 'HĐ', false),
  type('Thỏa thuận', 'TTh', false),
  type('Lệnh', 'L LCT', false),
  type('Sắc lệnh', 'SL', false),
  type('Văn bản hợp nhất', 'VBHN', false),
  type('Văn bản', '', false),
  type('Bản án', 'DS HS', false),
  type('Bộ luật', 'QH', false),
  type('Luật', 'QH', false),
  type('Pháp lệnh', 'PL', false),
  type('Hiến pháp', '', false),
  type('Điều lệ', 'ĐL', false),
  type('Cương lĩnh', '', false),
  type('Sổ tay', '', false),
];

const byName = new Map(documentTypes.map((entry) => [entry.name.toLowerCase(), entry]));
/** As most texts write them, so that they need no change of case. */
const asWritten = new Map(
  [...byName].flatMap(([small, entry]) => [
    [small, entry],
    [entry.name, entry],
    [entry.name.toUpperCase(), entry],
  ]),
);

/** Longest name first: «Chương trình hành động» before «Chương trình». */
export const typeNames: readonly string[] = [...byName.keys()].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));

/** First words of type names, in small letters: most words are none. */
export const firstTypeWords: ReadonlySet<string> = new Set([
  'qui',
  ...typeNames.map((name) => name.replace(/ .*/, '')),
]);

/** Most words in a type name: how far to look ahead. */
export const longestTypeWords = Math.max(...typeNames.map((name) => name.split(' ').length));

const backwards = (word: string): string => [...word].reverse().join('');
/** Names of types from their ends, for reading backwards; each means its name in sentence case. */
export const typeEndings: LetterTree<string> = letterTree(
  typeNames.flatMap((name) => {
    const written = documentTypeByName(name)?.name ?? name;
    return [...new Set([name, name.replace(/^quy /, 'qui ')])].map((form) => [backwards(form), written] as const);
  }),
  [9, 10, 32],
);

/** Names of these types from their beginnings. */
export const typeBeginnings = (entries: readonly DocumentType[]): LetterTree<string> =>
  letterTree(
    entries.map(({ name }) => [name.toLowerCase(), name] as const),
    [...spaces.keys()].filter(isSpace),
  );

/** The type of these words in any case and with single spaces: `chương trình HÀNH ĐỘNG`. */
export function documentTypeByName(words: string): DocumentType | undefined {
  const written = asWritten.get(words);
  if (written) return written;
  const small = words.toLowerCase();
  return byName.get(small) ?? (small.startsWith('qui ') ? byName.get(`quy ${small.slice(4)}`) : undefined);
}

/**
 * Name for a symbol when no words stand before the number. Party numbers read `QĐ` as Quyết định only with `QĐNS`,
 * else it stays undecided, because half of them are Quy định: null.
 */
export function typeNameOfSymbol(symbol: string, party: boolean): string | null {
  if (party && (symbol === 'QĐ' || symbol === 'TT')) return symbol === 'TT' ? 'Thông tri' : null;
  if (symbol === 'CTr') return party ? 'Chương trình hành động' : 'Chương trình';
  return usualName.get(symbol) ?? documentTypes.find((entry) => entry.symbols[0] === symbol)?.name ?? null;
}

/** Where the table's first type of a symbol is not the usual one. */
const usualName = new Map([
  ['QĐNS', 'Quyết định'],
  ['QĐi', 'Quy định'],
  ['QyĐ', 'Quy định'],
  ['TB', 'Thông báo'],
  ['BC', 'Báo cáo'],
  ['KH', 'Kế hoạch'],
  ['QH', 'Luật'],
]);

/** A type and what texts call it for short: «Chương trình 15» is «Chương trình hành động số 15». */
export function namesOfType(name: string | null): readonly (string | null)[] {
  return name === 'Chương trình hành động' ? [name, 'Chương trình'] : [name];
}

/** Every symbol of the table, in canonical letter case. */
export const typeSymbols: ReadonlySet<string> = new Set(documentTypes.flatMap((entry) => entry.symbols));

/** Whether words and symbol of one number can belong together: «Thông tri số 01-TT/TW» yes, «Quyết định số 05-CT/TW» no. */
export function typeFitsSymbol(name: string, symbol: string | null): boolean {
  const entry = documentTypeByName(name);
  if (!entry || symbol === null || !typeSymbols.has(symbol)) return true;
  return entry.symbols.length === 0 || entry.symbols.includes(symbol);
}

/** What stands for a symbol in slugs: `nq`; the name of its type where another type has these letters (`HĐ`, as `HD` is `hd`). */
export const symbolSlugs: ReadonlyMap<string, string> = slugsOfSymbols();
function slugsOfSymbols(): ReadonlyMap<string, string> {
  const slugs = new Map<string, string>();
  const taken = new Set<string>();
  for (const { name, symbols } of documentTypes) {
    for (const symbol of symbols) {
      if (slugs.has(symbol)) continue;
      const slug = taken.has(toSlug(symbol)) ? toSlug(name) : toSlug(symbol);
      slugs.set(symbol, slug);
      taken.add(slug);
    }
  }
  return slugs;
}

const foldedSymbols = new Map(
  [...typeSymbols].map((symbol) => [symbol.toUpperCase().replaceAll('Đ', 'D'), symbol] as const).reverse(),
);

/** The symbol that a misspelt one means: `CTR` → CTr, `ND` → NĐ; undefined when unknown. HD and HĐ stay apart. */
export const repairTypeSymbol: (symbol: string) => string | undefined = remember((symbol) => {
  if (typeSymbols.has(symbol)) return symbol;
  const upper = symbol.toUpperCase();
  if (typeSymbols.has(upper)) return upper;
  const repaired = foldedSymbols.get(upper.replaceAll('Đ', 'D'));
  // A missing stroke is repaired, a superfluous one is another symbol.
  return repaired && (!upper.includes('Đ') || repaired.toUpperCase() === upper) ? repaired : undefined;
});
