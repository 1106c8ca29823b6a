import { spawnSync } from 'node:child_process';
import { originsOf, securityHeaders } from '../src/release/headers.ts';
import { serveFolder } from '../src/release/static-server.ts';
import { nodeFlags } from '../src/site/build/node-flags.ts';
import { readSiteConfig } from '../src/site/library/site-config.ts';
import { readOptions } from './read-options.ts';

/**
 * `npm start [-- --port 4321] [--no-build]`: builds the site from the plans in the repository and serves it on this machine.
 * Takes the next free port when the usual one is in use; Ctrl+C ends it.
 */
const { values } = readOptions({
  options: { port: { type: 'string', default: '4321' }, build: { type: 'boolean', default: true } },
  allowNegative: true,
});

const port = Number(values.port);
if (!Number.isInteger(port) || port < 0 || port > 65_500) {
  console.error(`--port ${values.port}: phải là số từ 0 đến 65500`);
  process.exit(1);
}
if (values.build) {
  const { status } = spawnSync(process.execPath, [...nodeFlags, 'scripts/build.ts'], { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}

const { portal, sharedWith } = readSiteConfig('content');
const headers = securityHeaders({ connections: originsOf(portal.map(({ url }) => url)), sharedWith });
const server = await serveFolder({ folder: 'dist', port, nextFreePort: true, headers });
console.log(`\nTrang đang chạy tại ${server.url}\nNhấn Ctrl+C để dừng.`);

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void server.close().then(() => process.exit(0)));
}
