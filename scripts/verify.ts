import { existsSync, readFileSync } from 'node:fs';
import { formatFault } from '../src/release/fault.ts';
import { verifyFolder } from '../src/release/verify-folder.ts';
import { verifyUrl } from '../src/release/verify-url.ts';
import { readOptions } from './read-options.ts';

/**
 * `npm run verify -- <address or folder> [--sums release/web/SHA256SUMS]`: checks a published copy and says in Vietnamese what is
 * wrong and which line of configuration mends it. Ends with 1 when something is.
 *
 * An address is compared with the list given, or else with the one that the server itself holds (which proves that the copy is
 * complete, not that nobody replaced both).
 */
const { values, positionals } = readOptions({ options: { sums: { type: 'string' } }, allowPositionals: true });
const [target] = positionals;
if (!target) fail('Cách dùng: npm run verify -- http://may-chu/van-ban/   hoặc   npm run verify -- release/web');

const isAddress = /^https?:\/\//i.test(target);
if (!isAddress && !existsSync(target)) fail(`Không có thư mục ${target}`);
const sums = values.sums === undefined ? {} : { sums: readFileSync(values.sums, 'utf8') };
const { faults, files } = isAddress
  ? await verifyUrl(target, sums).catch((error: Error) => fail(`Không nối được tới ${target}: ${reasonOf(error)}`))
  : verifyFolder(target);

for (const fault of faults) console.error(formatFault(fault));
if (faults.length > 0) fail(`${faults.length} lỗi (đã so ${files} tệp với SHA256SUMS)`);
console.log(`Không có lỗi: ${files} tệp đúng như bản phát hành`);

function reasonOf(error: Error): string {
  return error.cause instanceof Error ? error.cause.message : error.message;
}

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}
