import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { launchBrowser } from '../test/site/browser.ts';
import { dist, serveSite } from '../test/site/serve.ts';
import { readOptions } from './read-options.ts';

// npm run pdf -- [--out DIR] [WORD]
// Prints every document of the built site that is held in full (or those whose address contains WORD) as a PDF in the form of
// a Party document, with bookmarks and tags.
const { values, positionals } = readOptions({
  options: { out: { type: 'string', default: 'pdf' } },
  allowPositionals: true,
});
const [word = ''] = positionals;

/** Pages of held documents: `<type>/<slug>/` with a document's article in it. */
function documentPages(): string[] {
  const notTypes = new Set(['van-ban', 'nhiem-vu', 'don-vi', 'tro-giup', 'assets', 'pagefind', 'api', 'tai-ve']);
  return readdirSync(dist, { withFileTypes: true })
    .filter((type) => type.isDirectory() && !notTypes.has(type.name))
    .flatMap((type) =>
      readdirSync(join(dist, type.name), { withFileTypes: true })
        .filter((slug) => slug.isDirectory() && existsSync(join(dist, type.name, slug.name, 'index.html')))
        .map((slug) => `${type.name}/${slug.name}/`),
    )
    .filter((path) => path.includes(word));
}

const server = await serveSite();
const browser = await launchBrowser();
mkdirSync(values.out, { recursive: true });
try {
  const page = await browser.newPage();
  await page.emulateMedia({ media: 'print' });
  for (const path of documentPages()) {
    await page.goto(server.url + path, { waitUntil: 'load' });
    if ((await page.locator('article.van-ban').count()) === 0) continue;
    await page.evaluate(() => document.fonts.ready);
    const file = join(values.out, `${path.split('/').at(-2)}.pdf`);
    writeFileSync(file, await page.pdf({ preferCSSPageSize: true, outline: true, tagged: true }));
    process.stdout.write(`${file}\n`);
  }
} finally {
  await browser.close();
  await server.close();
}
