import type { Library } from './library.ts';

const caches = globalThis as unknown as Record<symbol, WeakMap<Library, unknown> | undefined>;

/**
 * The same function, which works its answer out once for each library.
 *
 * Kept on `globalThis` under `name`, because Astro loads pages as a module graph of their own: a map of the module would
 * be worked out twice.
 */
export function perLibrary<T>(name: string, work: (library: Library) => T): (library: Library) => T {
  const key = Symbol.for(`vien-dan.${name}`);
  return (library) => {
    let cache = caches[key] as WeakMap<Library, T> | undefined;
    if (!cache) {
      cache = new WeakMap();
      caches[key] = cache;
    }
    const known = cache.get(library);
    if (known !== undefined) return known;
    const fresh = work(library);
    cache.set(library, fresh);
    return fresh;
  };
}
