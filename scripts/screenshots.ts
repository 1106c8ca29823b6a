import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { launchBrowser } from '../test/site/browser.ts';
import { planPage, samplePages } from '../test/site/sample-pages.ts';
import { serveSite } from '../test/site/serve.ts';
import { readOptions } from './read-options.ts';

// npm run screenshots -- [--out DIR] [--only WORD] [--width 390] [--full]
// Pictures of every kind of page from 320 to 1920 px, light, dark and with forced colours, and the plan as a PDF: to be looked at
// one by one. VIEN_DAN_DIST names another build, e.g. one of real documents.
const { values } = readOptions({
  options: {
    out: { type: 'string', default: 'screenshots' },
    only: { type: 'string', default: '' },
    width: { type: 'string' },
    full: { type: 'boolean', default: false },
  },
});
const widths = values.width ? [Number(values.width)] : [320, 390, 768, 1280, 1920];
const looks = [
  { name: 'light', colorScheme: 'light', forcedColors: 'none' },
  { name: 'dark', colorScheme: 'dark', forcedColors: 'none' },
  { name: 'forced', colorScheme: 'light', forcedColors: 'active' },
] as const;
const server = await serveSite();
const browser = await launchBrowser();
mkdirSync(values.out, { recursive: true });
try {
  for (const [name, path] of Object.entries(samplePages())) {
    if (!name.includes(values.only)) continue;
    for (const width of widths) {
      for (const { name: look, ...media } of looks) {
        const page = await browser.newPage({ viewport: { width, height: width < 700 ? 844 : 900 }, ...media });
        await page.goto(server.url + path, { waitUntil: 'load' });
        // The second visit has its fonts: `font-display: optional` shows them from then on.
        await page.reload({ waitUntil: 'networkidle' });
        await page.evaluate(() => document.fonts.ready);
        const file = join(values.out, `${name}-${width}-${look}.png`);
        await page.screenshot({ path: file, fullPage: values.full });
        process.stdout.write(`${file}\n`);
        await page.close();
      }
    }
  }
  if ('in'.includes(values.only)) {
    const page = await browser.newPage();
    await page.goto(server.url + planPage(), { waitUntil: 'load' });
    const file = join(values.out, 'in.pdf');
    writeFileSync(file, await page.pdf({ preferCSSPageSize: true, outline: true, tagged: true }));
    process.stdout.write(`${file}\n`);
  }
} finally {
  await browser.close();
  await server.close();
}
