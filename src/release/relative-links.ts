import { posix } from 'node:path';
import { leavesSite, replaceLinks, replaceStyleLinks, splitAddress } from './html-links.ts';

/**
 * Turns the root-relative addresses of a built page (`/van-ban/x/`) into addresses relative to the page (`../../van-ban/x/`), so
 * that the site works under any path, or none.
 */
export interface RelativeLinkOptions {
  /** Write `…/index.html` in full: a folder opened without a server has no index page. */
  readonly indexNames: boolean;
}

/** @param file path of the page below the site's root, e.g. `ke-hoach/a/index.html` */
export function relativeLinks(html: string, file: string, options: RelativeLinkOptions): string {
  return replaceLinks(html, (address) => relativeAddress(address, file, options));
}

/** The same for the `url(…)` of a style sheet. */
export function relativeStyleLinks(css: string, file: string): string {
  return replaceStyleLinks(css, (address) => relativeAddress(address, file, { indexNames: false }));
}

/** Every address of a page in the root folder put below a base path: for the one page that is served at any depth, 404.html. */
export function rebasedLinks(html: string, base: string): string {
  const fromRoot = replaceLinks(html, (address) => (/^\/(?!\/)/.test(address) ? base + address.slice(1) : address));
  return anchoredLinks(fromRoot, base);
}

/** The relative addresses of a page in the root folder made absolute; those from the root of the server stay as they are. */
export function anchoredLinks(html: string, base: string): string {
  return replaceLinks(html, (address) => {
    const { path, search, hash } = splitAddress(address);
    if (leavesSite(address) || path === '' || path.startsWith('/')) return address;
    return posix.join(base, path) + search + hash;
  });
}

/**
 * One address as seen from a file: `/van-ban/x/#a` from `ke-hoach/b/index.html` is `../../van-ban/x/#a`. Addresses that leave the
 * site and those of the page itself (`#a`) are returned as they are.
 */
export function relativeAddress(address: string, file: string, { indexNames }: RelativeLinkOptions): string {
  if (leavesSite(address)) return address;
  const { path, search, hash } = splitAddress(address);
  if (path === '') return address;
  const from = posix.dirname(file);
  const target = path.startsWith('/') ? posix.normalize(path).slice(1) : posix.join(from, path).replace(/^\.\/?$/, '');
  const isFolder = target === '' || target.endsWith('/');
  if (isFolder && indexNames) return posix.relative(from, `${target}index.html`) + search + hash;
  const relative = posix.relative(from, target) || '.';
  return relative + (isFolder ? '/' : '') + search + hash;
}
