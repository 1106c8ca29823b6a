import { readFileSync } from 'node:fs';
import { findCitations } from '../../src/domain/citation/find-citations.ts';

/** `node test/bench/citations.ts`: milliseconds of findCitations against a bare scan for digits, and growth on hostile input. */

/** Milliseconds of the fastest of several calls: what the work itself costs on a busy machine. */
function fastest(run: () => unknown, rounds: number): number {
  const times = Array.from({ length: rounds }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return Math.min(...times);
}

/** What the comparison is made with: every run of digits of the text. */
function scan(text: string): number {
  let count = 0;
  for (const match of text.matchAll(/\d+/g)) count += match[0].length;
  return count;
}

/** The same letters in one piece, as a file read from the disk has them: a repeated text is a chain of pieces. */
const inOnePiece = (text: string): string => Buffer.from(text, 'utf16le').toString('utf16le');

const project = new URL('../../', import.meta.url);
const files = [
  'content/sources/000_fe2cfa188d49d34d.txt',
  'content/sources/002_d5a766ebd8e95449.txt',
  'test/fixtures/corpus/d20-2820-qd-ubnd-tphcm.md',
  'test/fixtures/corpus/d22-141-kh-ubnd-bac-ninh.md',
].map((path) => ({ path, text: inOnePiece(readFileSync(new URL(path, project), 'utf8')) }));
// A plan as the site holds it: NFC, many pages.
const long = inOnePiece(
  files
    .map(({ text }) => text.normalize('NFC'))
    .join('\n')
    .repeat(10),
);
const texts = [...files, { path: `all ten times, NFC (${long.length} characters)`, text: long }];

// Both sides warm, as they are in a build of many plans: code that has run seldom is interpreted.
for (let round = 0; round < 300; round += 1) for (const { text } of files) scan(text) + findCitations(text).length;
for (let round = 0; round < 30; round += 1) scan(long) + findCitations(long).length;

for (const { path, text } of texts) {
  const rounds = text === long ? 150 : 500;
  const bare = fastest(() => scan(text), rounds);
  const full = fastest(() => findCitations(text), rounds);
  console.log(`${path}: ${full.toFixed(2)} ms, bare scan ${bare.toFixed(3)} ms, ratio ${(full / bare).toFixed(1)}`);
}

/** Inputs that make careless patterns blow up; doubling the length must about double the time. */
const hostile: readonly (readonly [name: string, of: (n: number) => string])[] = [
  ['digits', (n) => '1'.repeat(n)],
  ['digits and blanks', (n) => '1 '.repeat(n / 2)],
  ['number heads', (n) => '1/2020/'.repeat(n / 7)],
  ['segments', (n) => `1/QĐ${'-UBND'.repeat(n / 5)}`],
  ['blanks', (n) => `Nghị quyết số${' '.repeat(n)}05-NQ/TW`],
  ['line feeds', (n) => `số${'\n'.repeat(n)}`],
  ['type words', (n) => 'Nghị quyết '.repeat(n / 11)],
  ['congresses', (n) => 'Nghị quyết Đại hội Đảng bộ '.repeat(n / 27)],
  ['laws', (n) => 'Luật sửa đổi, bổ sung một số điều của '.repeat(n / 38)],
  ['laws chained', (n) => `Luật sửa đổi, bổ sung một số điều của ${'Luật Giá, '.repeat(n / 10)}`],
  ['laws by short name', (n) => 'Luật số 6/2025/QH15 (gọi tắt là Luật CP), Luật CP; '.repeat(n / 49)],
  ['lists', (n) => `số ${'1, '.repeat(n / 3)}2-QĐ/TW`],
  ['pinpoints', (n) => `${'điểm a khoản 1 '.repeat(n / 15)}Nghị định số 1/2020/NĐ-CP`],
  ['this', (n) => 'Kế hoạch này '.repeat(n / 13)],
  ['combining marks', (n) => 'o\u0302\u0301'.repeat(n / 3)],
  ['stars', (n) => '*'.repeat(n)],
  ['full mentions', (n) => 'Nghị quyết số 05-NQ/TW, ngày 07/4/2026 của Bộ Chính trị về x; '.repeat(n / 62)],
];
for (const [name, of] of hostile) {
  const [small, big] = [inOnePiece(of(40_000)), inOnePiece(of(80_000))];
  const [one, two] = [fastest(() => findCitations(small), 15), fastest(() => findCitations(big), 15)];
  console.log(
    `hostile ${name}: ${one.toFixed(2)} ms → ${two.toFixed(2)} ms, growth ${(two / Math.max(one, 0.01)).toFixed(1)} for twice the text`,
  );
}
