import type { OtherSite } from '../domain/search/search-manifest.ts';
import { fromFolder, loadScript, siteRoot } from './edition.ts';
import { mergeSites, reachableSites } from './portal.ts';

declare global {
  interface Window {
    /** The search engine of the portable edition, set by `pf/pagefind.js`. */
    vienDanPagefind?: unknown;
  }
}

/**
 * Pagefind's browser API for this copy of the site, the same in both editions. Results have `raw_url` root-relative
 * (`/ke-hoach/x/`): give it to `siteUrl`.
 *
 * From a server the engine is `pagefind/pagefind.js`. From a folder, or where the server refuses the engine's files (IIS without
 * our web.config), it is the classic script `pf/pagefind.js` of the portable edition, if this copy has it.
 *
 * @param others sites that are searched too; those that do not answer are left out. Not from a folder.
 *   May come while the engine is loading already.
 * @throws when neither can be had, or WebAssembly is missing: show the note for old browsers with the index page.
 */
export async function loadPagefind(
  others: readonly OtherSite[] | Promise<readonly OtherSite[]> = [],
): Promise<unknown> {
  if (typeof WebAssembly !== 'object') throw new Error('no WebAssembly');
  if (fromFolder) return loadPortable();
  try {
    const pagefind = await import(/* @vite-ignore */ `${siteRoot}pagefind/pagefind.js`);
    const open = async () => {
      // Root-relative addresses in the results, whatever the base path is: `siteUrl` makes them whole.
      const engine = pagefind.createInstance({ basePath: `${siteRoot}pagefind/`, baseUrl: '/' });
      await engine.init();
      return engine;
    };
    const sites = await reachableSites(await others);
    return sites.length === 0 ? open() : mergeSites(await open(), sites).catch(open);
  } catch (error) {
    return loadPortable().catch(() => {
      throw error;
    });
  }
}

async function loadPortable(): Promise<unknown> {
  window.vienDanPagefind ?? (await loadScript(`${siteRoot}pf/pagefind.js`));
  if (!window.vienDanPagefind) throw new Error('no pf/pagefind.js');
  return window.vienDanPagefind;
}
