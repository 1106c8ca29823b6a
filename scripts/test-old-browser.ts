import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { unpackNpmChromium } from '../test/site/npm-chromium.ts';

/**
 * `npm run test:old-browser [-- 109.0.6]`: runs the publishing tests in an old Chromium from the npm registry (Linux x64), fetched
 * once into `node_modules/.cache/`. 109 is the last Chrome for Windows 7. Below 97, search cannot run and must say so.
 */
const [version = '109.0.6'] = process.argv.slice(2);
const cache = join('node_modules/.cache', `chromium-${version}`);

if (!existsSync(join(cache, 'package'))) {
  mkdirSync(cache, { recursive: true });
  run('npm', ['pack', `@sparticuz/chromium@${version}`, '--pack-destination', cache]);
  const [archive = ''] = readdirSync(cache).filter((file) => file.endsWith('.tgz'));
  run('tar', ['-xzf', join(cache, archive), '-C', cache]);
}
const browser = unpackNpmChromium(join(cache, 'package'), join(process.cwd(), cache, 'unpacked'));
if (!browser) {
  console.error('The npm registry has old Chromium for Linux on x64 only');
  process.exit(1);
}
// Below 97 the search cannot run, and the other tests are about it.
const files =
  Number.parseInt(version, 10) < 97 ? ['old-browser'] : ['old-browser', 'publishing-folder', 'publishing-servers'];
run(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', '--project', 'site', ...files], {
  ...browser.environment,
  CHROMIUM_PATH: browser.path,
});

function run(program: string, args: readonly string[], environment: Readonly<Record<string, string>> = {}): void {
  const { status, error } = spawnSync(program, args, {
    stdio: 'inherit',
    env: { ...process.env, ...environment },
    shell: process.platform === 'win32',
  });
  if (status !== 0) {
    console.error(error?.message ?? `${program} failed`);
    process.exit(1);
  }
}
