/**
 * Formatted disk pages: which modifiers belong to which bytes of the text ([MS-DOC] 2.9.33, 2.9.206).
 */
import { type Binary, readPlc } from './binary.ts';
import { sprm, walkSprms } from './sprm.ts';

export interface FormatRun {
  /** Byte places in the WordDocument stream; end exclusive. */
  readonly start: number;
  readonly end: number;
  /** Style of a paragraph; 0 for characters. */
  readonly style: number;
  readonly modifiers: Binary;
}

export type FormatRuns = readonly FormatRun[];

export function readCharacterRuns(document: Binary, table: Binary, at: number, length: number): FormatRuns {
  return readPages(document, table, at, length, (page, count, index) => {
    const place = page.u8(4 * (count + 1) + index) * 2;
    return { style: 0, modifiers: place === 0 ? page.slice(0, 0) : page.slice(place + 1, page.u8(place)) };
  });
}

/** `data`: the Data stream, where long lists of modifiers stand. */
export function readParagraphRuns(
  document: Binary,
  table: Binary,
  data: Binary | undefined,
  at: number,
  length: number,
): FormatRuns {
  return readPages(document, table, at, length, (page, count, index) => {
    const place = page.u8(4 * (count + 1) + 13 * index) * 2;
    if (place === 0) return { style: 0, modifiers: page.slice(0, 0) };
    const words = page.u8(place);
    const start = words === 0 ? place + 2 : place + 1;
    const size = words === 0 ? 2 * page.u8(place + 1) : 2 * words - 1;
    const modifiers = page.slice(start + 2, size - 2);
    return { style: page.u16(start), modifiers: hugeModifiers(modifiers, data) ?? modifiers };
  });
}

function hugeModifiers(modifiers: Binary, data: Binary | undefined): Binary | undefined {
  let place: number | undefined;
  walkSprms(modifiers, (code, operand) => {
    if (code === sprm.paragraphHuge || code === sprm.paragraphHugeOld) place = modifiers.u32(operand);
  });
  if (place === undefined || data === undefined || place + 2 > data.length) return undefined;
  return data.slice(place + 2, data.u16(place));
}

type Format = Pick<FormatRun, 'style' | 'modifiers'>;

function readPages(
  document: Binary,
  table: Binary,
  at: number,
  length: number,
  read: (page: Binary, count: number, index: number) => Format,
): FormatRuns {
  const runs: FormatRun[] = [];
  if (length < 4) return runs;
  const numbers = new Set(readPlc(table, at, length, 4).map((entry) => table.u32(entry.at) & 0x3fffff));
  for (const number of numbers) {
    const page = document.slice(number * 512, 512);
    const count = page.u8(511);
    for (let index = 0; index < count; index += 1) {
      const start = page.u32(4 * index);
      const end = page.u32(4 * index + 4);
      if (end > start) runs.push({ start, end, ...read(page, count, index) });
    }
  }
  return runs.sort((a, b) => a.start - b.start);
}

/** The run that covers a byte, found by halving. */
export function runAt(runs: FormatRuns, place: number): FormatRun | undefined {
  let low = 0;
  let high = runs.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const run = runs[middle];
    if (run === undefined) return undefined;
    if (place < run.start) high = middle - 1;
    else if (place >= run.end) low = middle + 1;
    else return run;
  }
  return undefined;
}
