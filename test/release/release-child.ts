import { readFileSync } from 'node:fs';
import { makeRelease } from '../../src/release/make-release.ts';

/** Makes a release in a process of its own: `node release-child.ts <site> <folder>`. */
const [site = '', folder = ''] = process.argv.slice(2);
const problems = await makeRelease({
  site,
  folder,
  settings: { base: '/van-ban/', folder: '/srv/vien-dan/', connections: [], sharedWith: '' },
  lock: readFileSync('package-lock.json', 'utf8'),
});
process.exit(problems.length > 0 ? 1 : 0);
