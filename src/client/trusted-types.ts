import { siteRoot } from './edition.ts';

/** The part of the Trusted Types API that is used here; Firefox before 148 and old Chromium do not have it. */
interface TrustedTypes {
  createPolicy(name: 'default', rules: { createScriptURL(url: string): string }): unknown;
}

/**
 * The only way in which this site makes a script from a string: its address must lie inside the site. There is no rule for
 * HTML, so under the site's policy every `innerHTML = "…"` throws; the DOM is built from text.
 *
 * Import this module first: it must run before anything loads a script or a worker.
 */
const { trustedTypes } = window as { trustedTypes?: TrustedTypes };
trustedTypes?.createPolicy('default', {
  createScriptURL(url) {
    if (new URL(url, document.baseURI).href.startsWith(siteRoot)) return url;
    throw new TypeError(`Not a script of this site: ${url}`);
  },
});
