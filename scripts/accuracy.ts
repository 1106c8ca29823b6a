import { writeFile } from 'node:fs/promises';
import { firstRun } from '../test/gold/first-run.ts';
import { readGold } from '../test/gold/gold.ts';
import { scoreAll } from '../test/gold/score.ts';

/** `npm run accuracy`: scores the recogniser on the gold files, prints the figures and writes `content/accuracy.json` for the site. */
const score = scoreAll(readGold());
const percent = (part: number, whole: number): string => (whole === 0 ? '—' : `${((100 * part) / whole).toFixed(2)} %`);

for (const { kind, gold, found, correct } of score.kinds) {
  console.log(
    `${kind.padEnd(20)} đúng ${correct}/${gold}, tìm thấy ${found}; độ chính xác ${percent(correct, found)}, độ đầy đủ ${percent(correct, gold)}`,
  );
}
const sum = (of: (kind: (typeof score.kinds)[number]) => number): number =>
  score.kinds.reduce((total, kind) => total + of(kind), 0);
const [gold, found, correct] = [sum((k) => k.gold), sum((k) => k.found), sum((k) => k.correct)];
console.log(
  `${'tất cả'.padEnd(20)} đúng ${correct}/${gold}, tìm thấy ${found}; độ chính xác ${percent(correct, found)}, độ đầy đủ ${percent(correct, gold)}`,
);
console.log(`liên kết: ${score.links.right} đúng, ${score.links.wrong} sai, ${score.links.missing} thiếu`);
for (const miss of score.misses)
  console.log(`  ${miss.file}:${miss.offset} ${miss.what} «${miss.text}» ${miss.expected ?? '∅'} → ${miss.got ?? '∅'}`);

await writeFile(
  new URL('../content/accuracy.json', import.meta.url),
  `${JSON.stringify({ ...score, firstRun }, null, 2)}\n`,
);
