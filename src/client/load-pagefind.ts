import { fromFolder, loadScript, siteRoot } from './edition.ts';

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
 * @throws when neither can be had, or WebAssembly is missing: show the note for old browsers with the index page.
 */
export async function loadPagefind(): Promise<unknown> {
  if (typeof WebAssembly !== 'object') throw new Error('no WebAssembly');
  if (fromFolder) return loadPortable();
  try {
    const engine = await import(/* @vite-ignore */ `${siteRoot}pagefind/pagefind.js`);
    // Root-relative addresses in the results, whatever the base path is: `siteUrl` makes them whole.
    await engine.options({ baseUrl: '/' });
    await engine.init();
    return engine;
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
