import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { type Folders, foldersOf } from '../library/folders.ts';
import { loadLibrary } from '../library/load-library.ts';
import { bundleAssets } from './assets.ts';
import { setCurrent } from './current.ts';
import { serveFiles } from './dev-files.ts';
import { devSearch } from './dev-search.ts';
import { reportProblems } from './report.ts';

/**
 * Wires the library into Astro's development server: loads it, serves the assets, reloads what changed. A build does this
 * itself (`build.ts`). Holds no rule about documents.
 */
export function vienDan(): AstroIntegration {
  let root = '';
  const load = async (folders: Folders) => {
    const [library, assets] = await Promise.all([loadLibrary(folders), bundleAssets(root)]);
    setCurrent({ library, assets, content: folders.content });
    return library;
  };
  return {
    name: 'vien-dan',
    hooks: {
      'astro:config:setup': ({ command, injectRoute }) => {
        // What the last import said: for the clerk's own preview, never on the finished site.
        if (command === 'dev') injectRoute({ pattern: '/bao-cao-nhap/', entrypoint: './src/dev/import-report.astro' });
      },
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
      },
      'astro:server:setup': async ({ server }) => {
        // A cache of its own: a build may run beside it.
        const folders = foldersOf(root, { cache: join(root, '.astro/dev') });
        reportProblems((await load(folders)).problems, join(folders.cache, 'canh-bao-noi-dung.txt'));
        const search = devSearch(folders, () => server.resolvedUrls?.local[0] ?? 'http://localhost:4321/');
        server.watcher.add(['content', 'src/styles', 'src/client'].map((folder) => join(root, folder)));
        server.watcher.on('all', async (_event, file) => {
          const path = file.replaceAll('\\', '/');
          search.forget();
          if (!/\/(?:content|src\/styles|src\/client)\//.test(path)) return;
          reportProblems((await load(folders)).problems, join(folders.cache, 'canh-bao-noi-dung.txt'));
          server.ws.send({ type: 'full-reload' });
        });
        server.middlewares.use(search.middleware);
        server.middlewares.use(serveFiles);
      },
    },
  };
}
