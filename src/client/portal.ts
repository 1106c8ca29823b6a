import type { OtherSite } from '../domain/search/search-manifest.ts';

/** What is used of Pagefind here; see its `mergeIndex`. */
interface MergingEngine {
  mergeIndex(index: string, options: { readonly baseUrl: string }): Promise<void>;
  search(term: string | null, options?: object): Promise<{ readonly results: readonly FoundPage[] }>;
}
interface FoundPage {
  data(): Promise<FoundFragment>;
}
interface FoundFragment {
  /** Whole address in a site that was merged; root-relative in this one. */
  readonly url: string;
  readonly raw_url: string;
}

/** A site that has not answered by then is left out: one that is down must not hold up the others. Milliseconds. */
const patience = 4000;

/** The sites of a portal that answer now, in their order. */
export async function reachableSites(sites: readonly OtherSite[]): Promise<readonly OtherSite[]> {
  const answers = await Promise.all(
    sites.map(async ({ url }) => {
      const stop = new AbortController();
      const timer = setTimeout(() => stop.abort(), patience);
      try {
        return (await fetch(`${url}pagefind/pagefind-entry.json`, { signal: stop.signal })).ok;
      } catch {
        return false;
      } finally {
        clearTimeout(timer);
      }
    }),
  );
  return sites.filter((_, index) => answers[index]);
}

/**
 * Lets an engine search other sites together with this one. Pages of another site are given with their whole address as `raw_url`
 * and the site's name as `site`.
 *
 * @throws when the index of a site cannot be merged; the engine is then of no use
 */
export async function mergeSites<T extends MergingEngine>(engine: T, sites: readonly OtherSite[]): Promise<T> {
  for (const { url } of sites) await engine.mergeIndex(`${url}pagefind/`, { baseUrl: url });
  const named = (page: FoundPage) => ({
    ...page,
    data: async () => {
      const fragment = await page.data();
      const site = sites.find(({ url }) => fragment.url.startsWith(url));
      return site ? { ...fragment, raw_url: fragment.url, site: site.name } : fragment;
    },
  });
  return {
    ...engine,
    search: async (term: string | null, options?: object) => {
      const found = await engine.search(term, options);
      return { ...found, results: found.results.map(named) };
    },
  };
}
