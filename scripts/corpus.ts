import { mkdirSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { addDocuments } from '../test/bench/corpus/add-documents.ts';
import { writeCorpus } from '../test/bench/corpus/write-corpus.ts';
import { readOptions } from './read-options.ts';

/**
 * `npm run corpus -- --plans 1000 --out DIR [--seed 1] [--add DIR]…`: makes a content folder of that many plans, for
 * benches. `npm run build -- --content DIR` builds it. `--add` mixes in real office files (Word, text, Markdown).
 */
const { values } = readOptions({
  options: {
    plans: { type: 'string', default: '100' },
    out: { type: 'string' },
    seed: { type: 'string', default: '1' },
    add: { type: 'string', multiple: true, default: [] },
  },
});
const plans = Number(values.plans);
const seed = Number(values.seed);
const { out } = values;

const mistake =
  out === undefined
    ? 'Thiếu --out THƯ_MỤC: nơi đặt thư mục nội dung mới'
    : !(Number.isInteger(plans) && plans >= 0 && plans <= 20_000)
      ? '--plans phải là số nguyên từ 0 đến 20000'
      : Number.isInteger(seed)
        ? undefined
        : '--seed phải là số nguyên';
if (out === undefined || mistake !== undefined) {
  console.error(mistake);
  process.exit(1);
}
mkdirSync(out, { recursive: true });
if (readdirSync(out).length > 0) {
  console.error(`Thư mục ${out} không trống: chọn một thư mục mới`);
  process.exit(1);
}
writeCorpus({ plans, seed, out, base: fileURLToPath(new URL('../content', import.meta.url)) });
for (const folder of values.add) {
  const { added, refused } = await addDocuments(folder, out);
  console.log(`${folder}: thêm ${added.length} văn bản thật`);
  for (const { file, why } of refused) console.log(`  không đọc được ${file}: ${why}`);
}
console.log(`${readdirSync(`${out}/plans`).length} văn bản trong ${out}`);
