import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'fflate';
import { checkLinks } from '../site/build/check-links.ts';
import { checksumFile, parseChecksums, sha256 } from './checksums.ts';
import { type Fault, placesOf } from './fault.ts';
import { listFiles } from './folder.ts';

/** What a check found, and how much it looked at. */
export interface Verification {
  readonly faults: readonly Fault[];
  /** Files compared with their checksum. */
  readonly files: number;
}

const copyAgain = ['Chép lại từ bản phát hành: giải nén vào một thư mục mới rồi đổi tên'] as const;

/**
 * Checks a copy of an edition in a folder: every file of `SHA256SUMS` there and unchanged, nothing added, search files present,
 * compressed copies equal to their originals, links whole.
 */
export function verifyFolder(folder: string): Verification {
  if (!existsSync(join(folder, checksumFile))) {
    const remedy = ['Chỉ đúng thư mục web hoặc portable đã giải nén (trong đó có SHA256SUMS)'];
    return { faults: [{ rule: 'thieu-danh-sach', place: folder, what: `Không có ${checksumFile}`, remedy }], files: 0 };
  }
  const sums = parseChecksums(readFileSync(join(folder, checksumFile), 'utf8'));
  const present = new Set(listFiles(folder));
  const missing = [...sums.keys()].filter((file) => !present.has(file));
  const changed = [...sums].filter(
    ([file, sum]) => present.has(file) && sha256(readFileSync(join(folder, file))) !== sum,
  );
  const added = [...present].filter((file) => file !== checksumFile && !sums.has(file));

  const faults: Fault[] = [];
  const report = (rule: string, files: readonly string[], what: string, remedy: readonly string[]) => {
    if (files.length > 0) faults.push({ rule, place: placesOf(files), what, remedy });
  };
  report('thieu-tep', missing, 'Tệp có trong SHA256SUMS nhưng không có trong thư mục', copyAgain);
  report(
    'tep-doi',
    changed.map(([file]) => file),
    'Nội dung tệp khác với bản phát hành',
    copyAgain,
  );
  report('tep-la', added, 'Tệp không thuộc bản phát hành', ['Xóa tệp này; nếu là bản cũ còn sót, thay cả thư mục']);
  const stale = [...present].filter((file) => file.endsWith('.gz') && !isCompressedCopy(folder, file));
  report('nen-lech', stale, 'Bản nén .gz khác với tệp gốc: người đọc sẽ nhận bản cũ', copyAgain);
  if (!present.has('pagefind/pagefind-entry.json') && !present.has('pf/pagefind.js')) {
    report('thieu-tim-kiem', ['pagefind/, pf/'], 'Không có dữ liệu tìm kiếm', copyAgain);
  }
  // A copy that differs from the release has told why already; links are worth a look when all files are in place.
  if (faults.length === 0) {
    for (const problem of checkLinks(folder, baseOf(folder))) {
      const place = `${problem.file}:${problem.line}:${problem.column}`;
      faults.push({ rule: problem.rule, place, what: `${problem.what}. ${problem.why}`, remedy: [problem.remedy] });
    }
  }
  return { faults, files: sums.size };
}

function isCompressedCopy(folder: string, file: string): boolean {
  const original = join(folder, file.slice(0, -'.gz'.length));
  if (!existsSync(original)) return true;
  try {
    return sha256(gunzipSync(readFileSync(join(folder, file)))) === sha256(readFileSync(original));
  } catch {
    return false;
  }
}

/** The base path that a web edition was made for, from its 404 page, the only one with absolute links. */
function baseOf(folder: string): string {
  const page = join(folder, '404.html');
  const [, base] = existsSync(page) ? (/href="(\/(?:[^"]*\/)?)assets\//.exec(readFileSync(page, 'utf8')) ?? []) : [];
  return base ?? '/';
}
