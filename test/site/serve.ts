import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type StaticServer, serveFolder } from '../../src/release/static-server.ts';

/** The site that `scripts/test-site.ts` built, or another build of it named by `VIEN_DAN_DIST`. */
export const dist = process.env['VIEN_DAN_DIST'] ?? fileURLToPath(new URL('../../dist', import.meta.url));

/**
 * Serves the built site on a free port; call `close()` at the end.
 *
 * @throws with the command that builds it when there is no build.
 */
export function serveSite(base = '/'): Promise<StaticServer> {
  if (!existsSync(dist)) throw new Error('There is no dist/: run `npm run build`, or the whole `npm test`');
  return serveFolder({ folder: dist, base });
}
