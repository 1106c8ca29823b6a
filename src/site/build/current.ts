import type { Library } from '../library/library.ts';
import type { Assets } from './assets.ts';

/**
 * The library and the assets of the running build. The build or the integration sets them, pages read them.
 *
 * Kept on `globalThis` because Astro loads the integration and the pages as separate module graphs of one process.
 */
interface Current {
  library?: Library;
  assets?: Assets;
  /** Folder of the text of record. */
  content?: string;
}
const key = Symbol.for('vien-dan.current');
const store = globalThis as unknown as Record<symbol, Current | undefined>;

export function setCurrent(current: Required<Current>): void {
  store[key] = current;
}

export function currentLibrary(): Library {
  const library = store[key]?.library;
  if (!library) throw new Error('the library is not loaded: pages are built by `npm run build`, not by `astro build`');
  return library;
}

export function currentAssets(): Assets {
  const assets = store[key]?.assets;
  if (!assets) throw new Error('the assets are not bundled: is the vienDan() integration in astro.config.mjs?');
  return assets;
}

export function currentContent(): string {
  const content = store[key]?.content;
  if (content === undefined) throw new Error('no content folder: is the vienDan() integration in astro.config.mjs?');
  return content;
}
