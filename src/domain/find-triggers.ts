/**
 * Places of a text where a mention may begin or end, found in one pass: everything that costs more is done there only.
 */
export interface Triggers {
  /** First digit of each figure behind which a number's tail may follow. */
  readonly numbers: readonly number[];
  /** «Luật», «Bộ luật», «Pháp lệnh». */
  readonly laws: readonly number[];
  /** First word of a document known by name: «Nghị quyết Đại hội», «Hiến pháp», «Điều lệ». */
  readonly named: readonly number[];
  /** A type word with a capital: «Kế hoạch», «Quyết định». */
  readonly types: readonly number[];
  /** The bracket before «sau đây», «gọi», «viết». */
  readonly aliases: readonly number[];
  /** The blank before «này». */
  readonly thises: readonly number[];
}

type List = 'laws' | 'named' | 'types' | 'aliases';

/** Beginnings of words, as written; headings in capitals are added. A line break may stand for the blank. */
const beginnings: readonly (readonly [start: string, ...lists: List[]])[] = [
  ['Luật', 'laws', 'types'],
  ['Bộ l', 'laws', 'types'],
  ['Pháp', 'laws', 'types'],
  ['Nghị', 'named', 'types'],
  ['NQ', 'named'],
  ['Kết', 'named', 'types'],
  ['Thông', 'named', 'types'],
  ['Văn k', 'named'],
  ['Hiến', 'named'],
  ['Điều', 'named'],
  ['Đại h', 'named'],
  ['Cương', 'named'],
  ['Sổ', 'named'],
  ['Cẩm', 'named'],
  ['Kế', 'types'],
  ['Chương', 'types'],
  ['Chỉ', 'types'],
  ['Quy', 'types'],
  ['Qui', 'types'],
  ['Đề', 'types'],
  ['Hướng', 'types'],
  ['Công', 'types'],
  ['Phương', 'types'],
  ['Tờ', 'types'],
  ['Báo', 'types'],
  ['(sau', 'aliases'],
  ['(dưới', 'aliases'],
  ['(từ', 'aliases'],
  ['(được', 'aliases'],
  ['(gọi', 'aliases'],
  ['(viết', 'aliases'],
];

/** What a letter can be: nothing, a digit, the capital of a beginning, the end of «này». */
const classes = new Uint8Array(0x10000);
const DIGIT = 1;
const CAPITAL = 2;
const THIS_END = 3;
for (let code = 48; code <= 57; code += 1) classes[code] = DIGIT;
classes['y'.charCodeAt(0)] = THIS_END;
classes['Y'.charCodeAt(0)] = THIS_END;

/** By first two letters, packed into one number. */
const byPair = new Map<number, { readonly start: string; readonly lists: readonly List[] }[]>();
for (const [start, ...lists] of beginnings) {
  for (const form of [start, start.toUpperCase()]) {
    classes[form.charCodeAt(0)] = CAPITAL;
    const pair = (form.charCodeAt(0) << 16) | form.charCodeAt(1);
    byPair.set(pair, [...(byPair.get(pair) ?? []), { start: form, lists }]);
  }
}

/** Scans a regular text (see `readingOf`) once. */
export function findTriggers(text: string): Triggers {
  const found = {
    numbers: [] as number[],
    laws: [] as number[],
    named: [] as number[],
    types: [] as number[],
    aliases: [] as number[],
    thises: [] as number[],
  };
  const { length } = text;
  for (let at = 0; at < length; at += 1) {
    const kind = classes[text.charCodeAt(at)];
    if (kind === 0) continue;
    if (kind === DIGIT) {
      const start = at;
      while (classes[text.charCodeAt(at + 1)] === DIGIT) at += 1;
      if (tailMayFollow(text, at + 1)) found.numbers.push(start);
    } else if (kind === CAPITAL) {
      const candidates = byPair.get((text.charCodeAt(at) << 16) | text.charCodeAt(at + 1));
      if (candidates === undefined) continue;
      for (const { start, lists } of candidates) {
        if (!text.startsWith(start, at)) continue;
        for (const list of lists) found[list].push(at);
      }
    } else if (isThis(text, at)) found.thises.push(at - 3);
  }
  return found;
}

/** A hyphen, a slash or a dot within two blanks, or a capital within one. */
function tailMayFollow(text: string, end: number): boolean {
  let at = end;
  let code = text.charCodeAt(at);
  while ((code === 32 || code === 10 || code === 9) && at < end + 2) {
    at += 1;
    code = text.charCodeAt(at);
  }
  // «30c/NQ-CP»
  if (at === end && code >= 97 && code <= 101) code = text.charCodeAt(end + 1);
  return code === 47 || code === 45 || code === 46 || (at <= end + 1 && ((code >= 65 && code <= 90) || code === 0x110));
}

/** «này», «NÀY» behind a blank: the place of its last letter. */
function isThis(text: string, at: number): boolean {
  const middle = text.charCodeAt(at - 1);
  if (middle !== 0xe0 && middle !== 0xc0) return false;
  const first = text.charCodeAt(at - 2);
  const before = text.charCodeAt(at - 3);
  return (first === 110 || first === 78) && (before === 32 || before === 10);
}
