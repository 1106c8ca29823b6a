/**
 * Where this copy of the site lives and how its files are read: the one place that knows the difference between a web server
 * and a folder opened by double-click (`file://`, where `fetch`, module scripts and workers are forbidden).
 *
 * The scripts of the site stand in `assets/` below its root, so their own address tells the root, under any base path.
 */

const script = document.currentScript instanceof HTMLScriptElement ? document.currentScript.src : document.baseURI;

/** Address of the site's root folder with the last slash, e.g. `http://noibo/van-ban/` or `file:///E:/ke-hoach/`. */
export const siteRoot = script.replace(/(?:assets\/)?[^/]*$/, '');

/** True when the site was opened from a folder, without a server. */
export const fromFolder = siteRoot.startsWith('file:');

/**
 * Address of a page or file in this copy of the site.
 *
 * @param path root-relative, as the build writes it: `/van-ban/114-qd-tw/#vd-3`
 */
export function siteUrl(path: string): string {
  if (/^https?:/.test(path)) return path; // a page of another site of the portal
  const [, page = '', rest = ''] = /^\/?([^?#]*)(.*)$/.exec(path) ?? [];
  const file = fromFolder && (page === '' || page.endsWith('/')) ? `${page}index.html` : page;
  return siteRoot + file + rest;
}

declare global {
  interface Window {
    /** Called by the data scripts of the portable edition: `vienDanData({ "so-hieu/1.json": … })`. */
    vienDanData?: (files: Readonly<Record<string, unknown>>) => void;
  }
}

const received = new Map<string, unknown>();

/**
 * Content of a JSON file of the site. In the portable edition the file stands as a script beside it (`x.json.js`), made by
 * `npm run release`.
 *
 * @param path root-relative, e.g. `/so-hieu/1.json`
 * @throws when the file cannot be had
 */
export async function readData(path: string): Promise<unknown> {
  const name = path.replace(/^\//, '');
  if (!fromFolder) {
    // The portable edition may also be put on a server: then only the script is there.
    const answer = await fetch(siteRoot + name);
    if (answer.ok) return answer.json();
  }
  if (!received.has(name)) {
    window.vienDanData = (files) => {
      for (const [file, content] of Object.entries(files)) received.set(file, content);
    };
    await loadScript(`${siteRoot}${name}.js`);
  }
  if (!received.has(name)) throw new Error(`no ${name}`);
  return received.get(name);
}

/** Loads a style sheet of the site; resolves when it is there, or cannot be had: words are worth more than their look. */
export function loadStyle(url: string): Promise<void> {
  if ([...document.styleSheets].some(({ href }) => href === url)) return Promise.resolve();
  return new Promise((resolve) => {
    const element = document.createElement('link');
    element.rel = 'stylesheet';
    element.onload = () => resolve();
    element.onerror = () => resolve();
    element.href = url;
    document.head.append(element);
  });
}

/** Loads a classic script of the site. @throws when it cannot be had */
export function loadScript(url: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const element = document.createElement('script');
    element.onload = () => {
      element.remove();
      resolve();
    };
    element.onerror = () => reject(new Error(`no ${url}`));
    element.src = url;
    document.head.append(element);
  });
}
