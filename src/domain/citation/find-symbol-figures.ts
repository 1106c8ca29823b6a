import { isSpace } from '../text/letters.ts';
import { type Figure, readFigures } from './find-figures.ts';

/** What a symbol in place of the type word may mean before a bare figure: «NĐ 178», «CV số 345 ngày 12/3/2024 của Sở Nội vụ». */
interface SymbolTypes {
  readonly types: readonly string[];
  /** Nothing else is written so: «CT 135» may be a programme, «TT 19» a centre, «KH 2025» a customer. */
  readonly sure: boolean;
}
const symbolTypes: ReadonlyMap<string, SymbolTypes> = new Map([
  ['NĐ', { types: ['Nghị định'], sure: true }],
  ['NQ', { types: ['Nghị quyết'], sure: true }],
  ['QĐ', { types: ['Quyết định', 'Quy định'], sure: false }],
  ['CT', { types: ['Chỉ thị'], sure: false }],
  ['KL', { types: ['Kết luận'], sure: false }],
  ['TT', { types: ['Thông tư', 'Thông tri'], sure: false }],
  ['KH', { types: ['Kế hoạch'], sure: false }],
  ['CV', { types: ['Công văn'], sure: false }],
  ['BC', { types: ['Báo cáo'], sure: false }],
  ['TB', { types: ['Thông báo'], sure: false }],
  ['HD', { types: ['Hướng dẫn'], sure: false }],
  ['TTr', { types: ['Tờ trình'], sure: false }],
]);
const symbolAt = new RegExp(
  `(${[...symbolTypes.keys()].sort((a, b) => b.length - a.length).join('|')})(?=[ \\n]{1,2}(số[ \\n]{0,2}:?[ \\n]{0,2})?\\d)`,
  'y',
);

/** Of these two, the State's bodies issue one only: a Quyết định, a Thông tư. */
const stateBody =
  /^(?:Chính phủ|Thủ tướng|Chủ tịch|(?:Thường trực )?(?:UBND|HĐND|Ủy ban nhân dân|Hội đồng nhân dân)|Bộ (?!Chính trị)|Bộ trưởng|Sở|Giám đốc|Cục|Tổng cục|Chi cục|Kiểm toán|Thanh tra|Tòa án|Viện|Bảo hiểm|Kho bạc|Ngân hàng)/u;

/** What most places have. */
const none: readonly Figure[] = [];

/**
 * The document whose type a symbol says, at `at`. It stands by itself when the symbol can mean nothing else, with «số» and a
 * date or body behind it, with a year, or behind a body of the Party's centre; else where the text has such a document in full.
 */
export function readSymbol(text: string, at: number): readonly Figure[] {
  // Two or three letters and a blank.
  if (!isSpace(text.charCodeAt(at + 2)) && !isSpace(text.charCodeAt(at + 3))) return none;
  symbolAt.lastIndex = at;
  const match = symbolAt.exec(text);
  const entry = symbolTypes.get(match?.[1] ?? '');
  if (!match?.[1] || entry === undefined) return none;
  const typeEnd = at + match[1].length;
  const [first = '', ...others] = entry.types;
  const figures = readFigures(text, at, typeEnd, first);
  const told = match[2] !== undefined && figures.some(({ date, issuer }) => (date ?? issuer) !== null);
  if (told) {
    const state = figures.some(({ issuer }) => issuer !== null && stateBody.test(issuer));
    const type = others.length === 0 || state ? first : null;
    return figures.map((draft) => ({ ...draft, type }));
  }
  return entry.types.flatMap((type) =>
    (type === first ? figures : readFigures(text, at, typeEnd, type)).map((draft) => ({
      ...draft,
      sure:
        (entry.sure && (draft.serial?.length ?? 0) > 1) ||
        (draft.sure && type === first && draft.serial?.includes('/') === true) ||
        (draft.sure && others.length === 0 && draft.issuer !== null),
    })),
  );
}
