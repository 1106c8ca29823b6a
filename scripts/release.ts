import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { formatProblem, summarizeProblems } from '../src/domain/problem.ts';
import { describeDiskError } from '../src/release/disk-error.ts';
import { originsOf } from '../src/release/headers.ts';
import { makeRelease } from '../src/release/make-release.ts';
import { nodeFlags } from '../src/site/build/node-flags.ts';
import { readSiteConfig } from '../src/site/library/site-config.ts';
import { readOptions } from './read-options.ts';

/**
 * `npm run release [-- --base /van-ban/ke-hoach/] [--folder /srv/vien-dan/] [--no-build]`: builds the site and makes both editions
 * in `release/`. `--base` and `--folder` are written into the server configurations; another base needs no new build.
 */
const { values } = readOptions({
  options: {
    base: { type: 'string', default: '/' },
    folder: { type: 'string', default: '/srv/vien-dan/' },
    site: { type: 'string', default: 'dist' },
    out: { type: 'string', default: 'release' },
    build: { type: 'boolean', default: true },
  },
  allowNegative: true,
});

const base = `/${values.base}/`.replace(/\/+/g, '/');
if (!/^\/(?:[\w.~-]+\/)*$/.test(base)) fail(`--base ${values.base}: chỉ dùng chữ không dấu, số và dấu / . - _ ~`);
if (values.build) {
  const { status } = spawnSync(process.execPath, [...nodeFlags, 'scripts/build.ts'], { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
if (!existsSync(values.site)) fail(`Không có ${values.site}/: chạy npm run release không kèm --no-build`);

try {
  const { portal, sharedWith } = readSiteConfig('content');
  const settings = { base, folder: values.folder, connections: originsOf(portal.map(({ url }) => url)), sharedWith };
  const lock = readFileSync('package-lock.json', 'utf8');
  const problems = await makeRelease({ site: values.site, folder: values.out, settings, lock });
  for (const problem of problems) console.error(formatProblem(problem));
  if (problems.length > 0) fail(`${summarizeProblems(problems)}. Bản phát hành trước (nếu có) còn nguyên.`);
  process.stdout.write(
    `Đã phát hành vào ${values.out}/ cho đường dẫn ${base}\n${readFileSync(`${values.out}/SHA256SUMS`, 'utf8')}`,
  );
} catch (error) {
  const message = describeDiskError(error, `Bản phát hành trước (nếu có) còn nguyên trong ${values.out}/`);
  if (message === undefined) throw error;
  fail(message);
}

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}
