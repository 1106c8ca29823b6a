import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { nodeFlags } from '../../src/site/build/node-flags.ts';

test('`npm run build` starts Node as `npm start`, `npm run release` and the bench do', () => {
  const { scripts } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  expect(scripts.build).toBe(['node', ...nodeFlags, 'scripts/build.ts'].join(' '));
});
