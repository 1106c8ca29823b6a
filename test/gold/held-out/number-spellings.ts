import type { NumberEntry } from '../../../src/domain/search/number-index.ts';
import { foldMarks } from '../../../src/domain/text/vietnamese-text.ts';
import type { GoldQuery } from './query.ts';
import type { Random } from './random.ts';

/** Signs that hands put for the one that is printed. */
const signs = {
  '-': ['-', ' - ', '- ', ' ', '–', '‑', '/', '.', ''],
  '/': ['/', '/', ' / ', ' ', '-', '.', ''],
} as const;
/** How the letters come out. */
const cases: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => text.toLowerCase(),
  (text) => text.toUpperCase(),
  (text) => foldMarks(text),
  (text) => foldMarks(text).toLowerCase(),
  (text) => text.normalize('NFD'),
];
const leads = ['', '', '', 'số ', 'so ', 'văn bản ', 'vb ', 'số: ', 'Số hiệu '];

/** One spelling of one number of the library, drawn from the grammar of spellings. */
export function drawNumber(random: Random, numbers: readonly NumberEntry[]): GoldQuery {
  const entry = random.pick(numbers);
  const [only] = entry.documents;
  const serial = /^\d+/.exec(entry.number)?.[0] ?? '';
  const write = random.pick(cases);
  const start = random.pick([serial, serial, serial.replace(/^0+/, '')]);
  const shape = random.number(10);
  // «quy định 114»: the type in words; several documents of the library may be meant.
  const type = only?.type;
  if (shape < 2 && type) {
    const bare = random.chance(50);
    const meant = numbers.filter(
      (other) =>
        other.documents.some((document) => document.type === type) &&
        (bare ? sameSerial(other.number, serial) : other.number === entry.number),
    );
    const query = `${type} ${random.pick(['', '', 'số '])}${bare ? start : start + respell(random, entry.number)}`;
    return { class: 'số: tên loại và số', query: write(query), first: meant.map(({ path }) => path) };
  }
  // «NQ-CP 66.2/2025»: the symbols first.
  const symbols = /[\p{L}].*$/u.exec(entry.number)?.[0] ?? '';
  if (shape < 4 && symbols !== '') {
    const head = entry.number.slice(0, entry.number.length - symbols.length).replace(/[-/]$/, '');
    return {
      class: 'số: ký hiệu trước',
      query: write(`${respell(random, symbols)} ${head}`),
      first: [entry.path],
    };
  }
  const date = only?.date;
  const day =
    date && /^\d{4}-\d\d-\d\d$/.test(date) && entry.documents.length === 1 && random.chance(25)
      ? ` ngày ${date.split('-').reverse().map(Number).join(random.pick(['/', '-', '.']))}`
      : '';
  return {
    class: 'số: dấu ngăn, chữ hoa, dấu',
    query: write(random.pick(leads) + start + respell(random, entry.number) + day).replace(/ /g, (space) => (random.chance(10) ? '\u00A0' : space)),
    first: [entry.path],
  };
}

/** `05-NQ/TW` → ` nq-tw` and the like; digits are never joined to digits. */
function respell(random: Random, number: string): string {
  const rest = number.replace(/^\d+/, '');
  return rest.replace(/[-/]/g, (sign, at: number) => {
    const drawn = random.pick(signs[sign as keyof typeof signs]);
    const between = /\d/.test(rest[at + 1] ?? '');
    return drawn === '' && between ? sign : drawn;
  });
}

function sameSerial(number: string, serial: string): boolean {
  return Number(/^\d+/.exec(number)?.[0]) === Number(serial);
}
