import { spawnSync } from 'node:child_process';
import { findChromium } from '../test/site/browser.ts';

/**
 * The second half of `npm test`: builds the site, then runs the tests that need it and a real browser.
 * `npm run test:site -- citation` limits the run to the test files whose name contains a word.
 */
const run = (...args: string[]) => {
  const { status } = spawnSync(process.execPath, args, { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
};

await findChromium().catch((error: Error) => {
  console.error(error.message);
  process.exit(1);
});
run('scripts/build.ts');
run('node_modules/vitest/vitest.mjs', 'run', '--project', 'site', ...process.argv.slice(2));
