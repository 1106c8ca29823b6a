import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AstroIntegration, RouteData } from 'astro';

/** A page that is to be rendered. */
export interface PagePath {
  /** Without slashes at the ends: `van-ban/114-qd-tw`, `404`, and `` for the home page. */
  readonly path: string;
  /** All that it shows, as its route says; undefined when the route does not say. */
  readonly cacheKey: string | undefined;
  readonly route: RouteData;
}

/** The routes of `src/pages`, ready to run. */
export interface PageCode {
  paths(): Promise<PagePath[]>;
  render(page: PagePath): Promise<Buffer>;
}

/** Astro's entry for prerendering, as its adapters use it. */
interface PrerenderApp {
  readonly manifest: unknown;
  setInternals(internals: unknown): void;
  setOptions(options: unknown): void;
  render(request: Request, options: { routeData: RouteData }): Promise<Response>;
}

/**
 * Lets Astro bundle the pages, and keeps the bundle below `.astro/page-code/` of the project: as long as no source changes,
 * a build needs neither Astro's compiler nor Vite. It lies in the project because it finds its packages from there.
 *
 * @param digest of all code that pages are made by: the name of the bundle
 */
export async function loadPageCode(root: string, digest: string): Promise<PageCode> {
  const home = join(root, '.astro/page-code');
  const folder = join(home, digest);
  if (!existsSync(folder)) await bundle(root, home, folder);
  const entry = readdirSync(folder).find((name) => name.startsWith('prerender-entry'));
  if (entry === undefined) throw new Error(`${folder} has no entry: delete it`);
  const { app } = (await import(pathToFileURL(join(folder, entry)).href)) as { app: PrerenderApp };
  // What Astro would add to a page by itself: styles, scripts. Ours have none of these; the assets are our own.
  app.setInternals({ pagesByKeys: new Map() });
  app.setOptions({ settings: { scripts: [] }, logger: { options: { destination: { write: printMessage } } } });
  const { StaticPaths } = (await import(
    'astro/runtime/prerender/static-paths.js'
  )) as typeof import('astro/runtime/prerender/static-paths.js');
  return {
    paths: async () => {
      const paths = await new StaticPaths(app as never).getAll();
      return paths.map(({ pathname, route, cacheKey }) => ({
        path: pathname.replace(/^\/|\/$/g, ''),
        cacheKey: cacheKey === undefined ? undefined : String(cacheKey),
        route,
      }));
    },
    render: async ({ path, route }) => {
      const url = new URL(path === '' ? '/' : `/${path}/`, 'http://localhost');
      const response = await app.render(new Request(url), { routeData: route });
      if (!response.ok && path !== '404') throw new Error(`/${path}/ answers with status ${response.status}`);
      return Buffer.from(await response.arrayBuffer());
    },
  };
}

function printMessage({ message }: { readonly message: string }): void {
  process.stderr.write(`${message}\n`);
}

/** Runs Astro up to the point where it would render the first page. */
async function bundle(root: string, home: string, folder: string): Promise<void> {
  const out = join(home, `new-${process.pid}`);
  mkdirSync(out, { recursive: true });
  const keep: AstroIntegration = {
    name: 'vien-dan-page-code',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) =>
        setPrerenderer({
          name: 'vien-dan-page-code',
          setup: async () => {
            // Bundles of other states of the code; one in the making may be that of a build beside this one.
            for (const name of readdirSync(home)) {
              if (!name.startsWith('new-')) rmSync(join(home, name), { recursive: true, force: true });
            }
            renameSync(join(out, '.prerender'), folder);
          },
          getStaticPaths: async () => [],
          render: async () => new Response(null),
        }),
    },
  };
  try {
    const { build } = await import('astro');
    await build({ root, outDir: out, logLevel: 'warn', integrations: [keep] });
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}
