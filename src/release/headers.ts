/**
 * What every answer of the web edition says beside its content. One source for the `<meta>` in the pages, the local server,
 * the server configurations and `verify`.
 */

/**
 * Directives of a page's `<meta>`; they also hold on `file://`, where `'self'` matches the folder's files. What is not named
 * falls back: objects, frames, media and manifests to `default-src`, workers to `script-src`.
 */
const policy: Readonly<Record<string, string>> = {
  'default-src': "'none'",
  'script-src': "'self' 'wasm-unsafe-eval'",
  'style-src': "'self'",
  'img-src': "'self' data:",
  'font-src': "'self'",
  'connect-src': "'self'",
  'form-action': "'self'",
  'base-uri': "'none'",
  'require-trusted-types-for': "'script'",
  'trusted-types': 'default',
};

/**
 * Content for `<meta http-equiv="Content-Security-Policy">`, which must stand before the first script of the page.
 *
 * @param connections other origins that the search of a portal asks, e.g. `http://noibo.vp`; none by default.
 */
export function metaPolicy(connections: readonly string[] = []): string {
  return Object.entries(policy)
    .map(([name, value]) => `${name} ${name === 'connect-src' ? [value, ...connections].join(' ') : value}`)
    .join('; ');
}

/** Distinct origins of absolute addresses, in their order: `http://a.vp/x/` gives `http://a.vp`. */
export function originsOf(addresses: readonly string[]): readonly string[] {
  return [...new Set(addresses.map((address) => new URL(address).origin))];
}

/** Value of the header, which also says what others look for by name. A `<meta>` cannot forbid framing, a header can. */
export function headerPolicy(connections: readonly string[] = []): string {
  return `${metaPolicy(connections)}; worker-src 'self'; object-src 'none'; frame-ancestors 'self'`;
}

/** How this site's search and those of other offices reach each other. */
export interface Sharing {
  /** Origins of the sites that this one's search asks; none unless it is a portal. */
  readonly connections: readonly string[];
  /** Origin of the portal that may search this site from elsewhere; empty when none may. */
  readonly sharedWith: string;
}
const alone: Sharing = { connections: [], sharedWith: '' };

/**
 * Headers of every answer, in the order in which configurations list them. `Cross-Origin-Opener-Policy` and HSTS are left out:
 * on plain http, browsers ignore them with a console error.
 */
export function securityHeaders({ connections, sharedWith }: Sharing = alone): Readonly<Record<string, string>> {
  return {
    'Content-Security-Policy': headerPolicy(connections),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'same-origin',
    'X-Frame-Options': 'SAMEORIGIN',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), microphone=(), geolocation=()',
    ...(sharedWith ? { 'Access-Control-Allow-Origin': sharedWith } : {}),
  };
}

/**
 * Paths whose name contains a hash of the content: scripts, styles, fonts and the chunks of the search index. Everything else keeps
 * its name when it changes. The patterns are valid in JavaScript, PCRE (nginx, Apache) alike and match the end of the path.
 */
export const immutablePatterns = [
  String.raw`/(_astro|assets)/[^/]+[.-]\w{8}\.[a-z0-9]+$`,
  String.raw`/pagefind/((index|fragment|filter)/[^/]+|[^/]+\.pf_meta)$`,
] as const;

export const immutableCaching = 'public, max-age=31536000, immutable';
export const revalidate = 'no-cache';

/** Value of `Cache-Control` for a path. */
export function cacheControlOf(path: string): string {
  return immutablePatterns.some((pattern) => new RegExp(pattern).test(path)) ? immutableCaching : revalidate;
}
