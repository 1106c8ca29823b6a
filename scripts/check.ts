import { spawnSync } from 'node:child_process';

/**
 * `npm run check`: format and lint, types of `.ts` and `.astro` files, unit tests (the domain's purity among them). Stops at
 * the first that fails. What follows `--` goes to the tests: `npm run check -- citation`.
 */
const steps = [
  ['node_modules/@biomejs/biome/bin/biome', 'check'],
  ['node_modules/astro/bin/astro.mjs', 'check', '--minimumSeverity', 'hint'],
  ['node_modules/vitest/vitest.mjs', 'run', '--project', 'unit', ...process.argv.slice(2)],
];
for (const step of steps) {
  const { status } = spawnSync(process.execPath, step, {
    stdio: 'inherit',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  if (status !== 0) process.exit(status ?? 1);
}
