import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { getCompileCacheDir } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { GetStaticPathsItem, RouteData } from 'astro';
import { type PageComponent, renderPage } from './render-page.ts';

/** A page that is to be rendered. */
export interface PagePath {
  /** Without slashes at the ends: `van-ban/114-qd-tw`, `404`, and `` for the home page. */
  readonly path: string;
  /** All that it shows, as its route says; undefined when the route does not say. */
  readonly cacheKey: string | undefined;
  /** Its HTML. */
  render(): string | Promise<string>;
  /** The same, slowly. */
  renderByAstro(): Promise<string>;
}

/** The routes of `src/pages`, ready to run. */
export interface PageCode {
  paths(): Promise<PagePath[]>;
}

/** Astro's entry for prerendering, as its adapters use it. */
interface PrerenderApp {
  readonly manifest: { readonly routes: readonly { readonly routeData: RouteData }[] };
  setInternals(internals: unknown): void;
  setOptions(options: unknown): void;
  getComponentByRoute(route: RouteData): Promise<PageModule>;
  render(request: Request, options: { routeData: RouteData }): Promise<Response>;
}

/** A file of `src/pages`, compiled. */
interface PageModule {
  readonly default: PageComponent;
  getStaticPaths?(): GetStaticPathsItem[] | Promise<GetStaticPathsItem[]>;
  /** Of a page that is one only. */
  cacheKey?(): string;
}

/** Bundles lie in the project because they find their packages from there. */
const homeOf = (root: string) => join(root, '.astro/page-code');

/**
 * Lets Astro bundle the pages, and keeps the bundle below `.astro/page-code/` of the project: as long as no source changes,
 * a build needs neither Astro's compiler nor Vite.
 *
 * @param digest of all code that pages are made by: the name of the bundle
 */
export async function bundlePages(root: string, digest: string): Promise<void> {
  const home = homeOf(root);
  if (existsSync(join(home, digest))) return;
  removeBundles(home, (name) => isUnfinished(name) && !isRunning(Number(name.slice(unfinished.length))));
  const work = join(home, `${unfinished}${process.pid}`);
  mkdirSync(work, { recursive: true });
  try {
    const program = join(root, 'src/site/build/bundle-pages.ts');
    const child = spawn(process.execPath, [program, root, work, join(home, digest)], {
      cwd: root, // Astro bundles only below the working folder
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    const [code] = await once(child, 'close');
    if (code !== 0) throw new Error('the pages cannot be bundled: see above');
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
  // Bundles of other states of the code; one in the making may be that of a build beside this one.
  removeBundles(home, (name) => !isUnfinished(name) && name !== digest);
  // And what Node has kept of them.
  const compiled = getCompileCacheDir();
  if (compiled === undefined) return;
  rmSync(compiled, { recursive: true, force: true });
  mkdirSync(compiled, { recursive: true });
}

/** How the folders of bundles in the making begin; the process that makes it follows. */
const unfinished = 'new-';
const isUnfinished = (name: string) => name.startsWith(unfinished);

function removeBundles(home: string, isOld: (name: string) => boolean): void {
  if (!existsSync(home)) return;
  for (const name of readdirSync(home)) if (isOld(name)) rmSync(join(home, name), { recursive: true, force: true });
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** The pages, ready to run; bundles them first where that is still to be done. */
export async function loadPageCode(root: string, digest: string): Promise<PageCode> {
  await bundlePages(root, digest);
  const folder = join(homeOf(root), digest);
  const entry = readdirSync(folder).find((name) => name.startsWith('prerender-entry'));
  if (entry === undefined) throw new Error(`${folder} has no entry: delete it`);
  const { app } = (await import(pathToFileURL(join(folder, entry)).href)) as { app: PrerenderApp };
  // What Astro would add to a page by itself: styles, scripts. Ours have none of these; the assets are our own.
  app.setInternals({ pagesByKeys: new Map() });
  app.setOptions({ settings: { scripts: [] }, logger: { options: { destination: { write: printMessage } } } });
  return {
    paths: async () => {
      const paths: PagePath[] = [];
      for (const { routeData } of app.manifest.routes) paths.push(...(await pathsOf(app, routeData)));
      return paths;
    },
  };
}

/** The pages of one file of `src/pages`. */
async function pathsOf(app: PrerenderApp, route: RouteData): Promise<PagePath[]> {
  const page = await app.getComponentByRoute(route);
  const toPage = ({ params, props = {}, cacheKey }: GetStaticPathsItem): PagePath => {
    const path = pathOf(route, params);
    const byAstro = () => renderByAstro(app, route, path);
    return {
      path,
      cacheKey: cacheKey === undefined ? undefined : String(cacheKey),
      // A page in MDX is no template.
      render: page.default.isAstroComponentFactory ? () => renderPage(page.default, { props, params }) : byAstro,
      renderByAstro: byAstro,
    };
  };
  if (route.params.length === 0) return [toPage({ params: {}, ...(page.cacheKey && { cacheKey: page.cacheKey() }) })];
  if (!page.getStaticPaths) throw new Error(`${route.component} has no getStaticPaths`);
  return (await page.getStaticPaths()).map(toPage);
}

/** `/van-ban/[number]/noi-dan/[...page]`, filled in; a rest parameter may be missing. */
function pathOf(route: RouteData, params: GetStaticPathsItem['params']): string {
  const segments = route.segments.map((parts) =>
    parts.map((part) => (part.dynamic ? (params[part.content.replace('...', '')] ?? '') : part.content)).join(''),
  );
  return segments.filter((segment) => segment !== '').join('/');
}

async function renderByAstro(app: PrerenderApp, route: RouteData, path: string): Promise<string> {
  const url = new URL(path === '' ? '/' : `/${path}/`, 'http://localhost');
  const response = await app.render(new Request(url), { routeData: route });
  if (!response.ok && path !== '404') throw new Error(`/${path}/ answers with status ${response.status}`);
  return await response.text();
}

function printMessage({ message }: { readonly message: string }): void {
  process.stderr.write(`${message}\n`);
}
