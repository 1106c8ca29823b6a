import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { shortenProperties } from './custom-properties.ts';
import { writeChanged } from './write-new.ts';

/** The site's own style sheets and scripts, bundled once, named by their content. */
export interface Assets {
  /**
   * Style sheets by what they serve: paths below the site's root, `assets/site-1a2b3c4d.css` and so on. A page waits for one
   * only, that of its kind; the one for paper comes last, the one for search with its script, the one for what is laid over a
   * page when the reader turns to it.
   */
  readonly css: Readonly<Record<keyof typeof styleSheets, string>>;
  readonly js: string;
  /** The few bytes that run before the first paint: theme and size of letters as the reader left them. */
  readonly firstJs: string;
  /** Fonts that a page of a kind shows at once. */
  readonly fonts: Readonly<Record<keyof typeof firstFonts, readonly string[]>>;
  /** Loaded by the script when the reader turns to search. */
  readonly searchJs: string;
  /** Of the page «Tự kiểm tra» alone. */
  readonly selfCheckJs: string;
  /** Every file to write, by path below the site's root. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** Files of `src/styles`. */
const styleSheets = {
  document: 'document-page',
  site: 'site',
  print: 'print',
  search: 'search',
  overlay: 'overlay',
} as const;

/** Oldest browsers that run the scripts: the last Chrome for Windows 7 is 109, Firefox ESR there is 115. */
const scriptTarget = ['chrome80', 'firefox78', 'safari14'];

/** Faces that a page shows at once: of every page, of the page of a number (it quotes), of a document. */
const firstFonts = {
  site: /^be-vietnam-pro-/,
  quoting: /^(?:be-vietnam-pro-|noto-serif-400\.)/,
  document: /^(?:be-vietnam-pro|noto-serif)-/,
} as const;

/**
 * Bundles the style sheets and the classic scripts. One file each, so that the same HTML works over http, from
 * a folder, in old browsers and under a policy without inline code.
 */
export async function bundleAssets(root: string): Promise<Assets> {
  const files = new Map<string, Uint8Array>();
  const add = (name: string, extension: string, bytes: Uint8Array) => {
    const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 8);
    const path = `assets/${name}-${hash}.${extension}`;
    files.set(path, bytes);
    return path;
  };
  const { build } = await import('esbuild');
  const styles = await build({
    entryPoints: Object.values(styleSheets).map((name) => join(root, `src/styles/${name}.css`)),
    bundle: true,
    minify: true,
    write: false,
    outdir: join(root, 'assets'),
    target: ['chrome80', 'firefox78', 'safari14'],
    loader: { '.woff2': 'file', '.svg': 'file' },
    // Short: each name stands in every page that asks for it first, and in every sheet.
    assetNames: 'font-[hash]',
    metafile: true,
    charset: 'utf8',
    logLevel: 'error',
  });
  const origins = new Map(
    Object.entries(styles.metafile.outputs).map(([path, { inputs }]) => [basename(path), Object.keys(inputs)[0] ?? '']),
  );
  const written = new Map<string, string>();
  const fonts = new Map<string, string>();
  for (const file of styles.outputFiles) {
    const name = basename(file.path);
    if (name.endsWith('.css')) {
      written.set(name.slice(0, -'.css'.length), file.text);
    } else {
      files.set(`assets/${name}`, file.contents);
      fonts.set(basename(origins.get(name) ?? ''), `assets/${name}`);
    }
  }
  const sheets = new Map(
    [...shortenProperties(written, [styleSheets.document, styleSheets.site])].map(([name, css]) => [
      name,
      add(name, 'css', Buffer.from(css)),
    ]),
  );
  const pathOf = (name: string): string => {
    const path = sheets.get(name);
    if (path === undefined) throw new Error(`esbuild made no ${name}.css`);
    return path;
  };
  const css = {
    document: pathOf(styleSheets.document),
    site: pathOf(styleSheets.site),
    print: pathOf(styleSheets.print),
    search: pathOf(styleSheets.search),
    overlay: pathOf(styleSheets.overlay),
  };
  const fontsOf = (pattern: RegExp) =>
    [...fonts].flatMap(([origin, path]) => (pattern.test(origin) ? [path] : [])).sort();
  const firstJs = add('first', 'js', await bundleScript(root, 'src/client/first.ts', {}));
  const searchJs = add('search', 'js', await bundleScript(root, 'src/client/search/main.ts', {}));
  const js = add(
    'site',
    'js',
    await bundleScript(root, 'src/client/main.ts', {
      SEARCH_SCRIPT: JSON.stringify(searchJs),
      SEARCH_STYLE: JSON.stringify(css.search),
      OVERLAY_STYLE: JSON.stringify(css.overlay),
    }),
  );
  const selfCheckJs = add('self-check', 'js', await bundleScript(root, 'src/client/self-check.ts', {}));
  return {
    css,
    js,
    firstJs,
    fonts: {
      site: fontsOf(firstFonts.site),
      quoting: fontsOf(firstFonts.quoting),
      document: fontsOf(firstFonts.document),
    },
    searchJs,
    selfCheckJs,
    files,
  };
}

async function bundleScript(root: string, entry: string, define: Record<string, string>): Promise<Uint8Array> {
  const { build } = await import('esbuild');
  const { outputFiles } = await build({
    entryPoints: [join(root, entry)],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: scriptTarget,
    // esbuild takes Safari 14 for unable to destructure, for the sake of one rare case (a default that throws).
    supported: { destructuring: true },
    define,
    charset: 'utf8',
    logLevel: 'error',
  });
  const [file] = outputFiles;
  if (!file) throw new Error(`esbuild made nothing of ${entry}`);
  return file.contents;
}

/** Writes the bundled files below `outDir` and removes those of earlier builds. */
export function writeAssets(assets: Assets, outDir: string): void {
  mkdirSync(join(outDir, 'assets'), { recursive: true });
  for (const name of readdirSync(join(outDir, 'assets'))) {
    if (!assets.files.has(`assets/${name}`)) rmSync(join(outDir, 'assets', name), { recursive: true });
  }
  for (const [path, bytes] of assets.files) {
    writeChanged(join(outDir, path), bytes);
  }
}
