/** The part of Pagefind's browser API that is used here; the same in both editions. */
export interface SearchEngine {
  options(options: { readonly exactDiacritics: boolean }): Promise<void>;
  search(term: string | null, options: EngineOptions): Promise<EngineAnswer>;
  /** Loads the filters; without it answers have no counts. */
  filters(): Promise<unknown>;
}
export interface EngineOptions {
  readonly filters: Readonly<Record<string, { readonly any: readonly string[] }>>;
  readonly sort?: Readonly<Record<string, 'asc' | 'desc'>>;
  /** Count the values of the filters over what is found. */
  readonly counted?: boolean;
}
export interface EngineAnswer {
  readonly results: readonly EngineResult[];
  /** Filter → value → how many of the results have it. */
  readonly filters: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly totalFilters?: Readonly<Record<string, Readonly<Record<string, number>>>>;
}
export interface EngineResult {
  readonly id: string;
  readonly score: number;
  data(): Promise<Fragment>;
}
/** A page as the index keeps it: text and titles in the form of the index (`fromIndex` gives them back). */
export interface Fragment {
  /** Root-relative: `/van-ban/05-nq-tw/`; the whole address of a page of another site. */
  readonly raw_url: string;
  /** Name of the other site of the portal that it belongs to. */
  readonly site?: string;
  readonly content: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly filters: Readonly<Record<string, readonly string[]>>;
  readonly anchors: readonly {
    readonly element: string;
    readonly id: string;
    readonly text: string;
    readonly location: number;
  }[];
}

/** One search: what is sent and whether marks count. */
export type Ask = (query: string | null, exact: boolean, options: EngineOptions) => Promise<EngineAnswer>;

/** Loads the engine. Whether marks count is its own state, so searches run one after another. */
export async function openEngine(load: () => Promise<unknown>): Promise<Ask> {
  const engine = (await load()) as SearchEngine;
  let last: Promise<unknown> = Promise.resolve();
  let exactNow: boolean | undefined;
  let filters: Promise<unknown> | undefined;
  return (query, exact, { counted, ...options }) => {
    const run = last.then(async () => {
      if (counted) filters ??= engine.filters();
      await filters;
      if (exactNow !== exact) await engine.options({ exactDiacritics: exact });
      exactNow = exact;
      return engine.search(query, options);
    });
    last = run.catch(() => undefined);
    return run;
  };
}
