import '../../src/client/trusted-types.ts';
import { readData, siteUrl } from '../../src/client/edition.ts';
import { loadPagefind } from '../../src/client/load-pagefind.ts';

/** The script of the sample site: what the real one stands on, within reach of a test. */
declare global {
  interface Window {
    sample: {
      search(query: string): Promise<string[]>;
      filter(name: string, value: string): Promise<string[]>;
      readData: typeof readData;
    };
  }
}

interface Engine {
  search(query: string | null, options?: object): Promise<{ results: { data(): Promise<{ raw_url: string }> }[] }>;
}

async function ask(query: string | null, options?: object): Promise<string[]> {
  const engine = (await loadPagefind()) as Engine;
  const { results } = await engine.search(query, options);
  return Promise.all(results.map(async (result) => siteUrl((await result.data()).raw_url)));
}

window.sample = {
  search: (query) => ask(query),
  filter: (name, value) => ask(null, { filters: { [name]: value } }),
  readData,
};
