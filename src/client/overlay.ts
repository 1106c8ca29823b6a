import { loadStyle, siteUrl } from './edition.ts';

/** Path of the style sheet below the site's root; set by the bundler. */
declare const OVERLAY_STYLE: string;

let loading: Promise<void> | undefined;

/** Loads the look of what the script lays over the page (cards, menus, messages): whoever only reads needs none of it. */
export function overlayStyle(): Promise<void> {
  loading ??= loadStyle(siteUrl(OVERLAY_STYLE));
  return loading;
}
