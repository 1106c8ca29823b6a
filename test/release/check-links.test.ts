import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { checkLinks } from '../../src/site/check-links.ts';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** Rules broken by a site of these files, as `rule file:line:column`. */
function faults(files: Record<string, string>, base?: string): string[] {
  const root = mkdtempSync(join(tmpdir(), 'links-'));
  folders.push(root);
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, 'dist', name)), { recursive: true });
    writeFileSync(join(root, 'dist', name), content);
  }
  return checkLinks(join(root, 'dist'), base).map((p) => `${p.rule} ${p.file}:${p.line}:${p.column}`);
}

const page = '<h1 id="dau">Trang</h1>';

describe('accepts what leads somewhere', () => {
  test.each([
    ['/ke-hoach/a/'],
    ['/ke-hoach/a/#dau'],
    ['/ke-hoach/a/?tim=x#dau'],
    ['ke-hoach/a/#dau'],
    ['./'],
    ['.'],
    [''],
    ['#'],
    ['#o-day'],
    ['#:~:text=Trang'],
    ['/ke-hoach/a/#dau:~:text=Trang'],
    ['/tep/ban%20goc.docx'],
    ['https://example.vn/'],
    ['mailto:vanphong@example.vn'],
  ])('%s', (address) =>
    expect(
      faults({
        'index.html': `<p id="o-day"><a href="${address}">x</a>`,
        'ke-hoach/a/index.html': page,
        'tep/ban goc.docx': '',
      }),
    ).toEqual([]),
  );

  test('addresses that only stand in text, comments and scripts', () =>
    expect(
      faults({
        'index.html': `<!-- <a href="/khong/"> --><p>&lt;a href="/khong/"> 3 < 5 <code>a href="/khong/"</code></p><script>x = '<a href="/khong/">'</script>`,
      }),
    ).toEqual([]));

  test('the site under its base path', () =>
    expect(faults({ 'index.html': '<a href="/vb/a/">x</a>', 'a/index.html': page }, '/vb/')).toEqual([]));
});

describe('reports what does not, at its place', () => {
  test.each([
    ['a page that is not there', '<p>\n<a href="/khong/">x</a>', ['lien-ket-hong dist/index.html:2:10']],
    ['an anchor that is not there', '<a href="/ke-hoach/a/#cuoi">x</a>', ['neo-hong dist/index.html:1:10']],
    ['an anchor of its own page that is not there', '<a href="#cuoi">x</a>', ['neo-hong dist/index.html:1:10']],
    ['a page without the last slash', '<a href="/ke-hoach/a">x</a>', ['lien-ket-hong dist/index.html:1:10']],
    ['another letter case', '<a href="/ke-hoach/A/">x</a>', ['lien-ket-hong dist/index.html:1:10']],
    ['a path out of the site', '<a href="../x/">x</a>', ['lien-ket-hong dist/index.html:1:10']],
    ['broken percent signs', '<a href="/%zz/">x</a>', ['lien-ket-hong dist/index.html:1:10']],
    ['a script address', '<a href="javascript:alert(1)">x</a>', ['lien-ket-ngoai dist/index.html:1:10']],
    ['a script from elsewhere', '<script src="//cdn.example/x.js"></script>', ['lien-ket-ngoai dist/index.html:1:14']],
    [
      'a style from elsewhere',
      '<link rel=stylesheet href=https://x.vn/a.css>',
      ['lien-ket-ngoai dist/index.html:1:27'],
    ],
    ['one of a set of pictures', '<img srcset="/a.png 1x, /b.png 2x">', ['lien-ket-hong dist/index.html:1:14']],
    ['an id used twice', '<p id="a"></p>\n<p id="a"></p>', ['neo-trung dist/index.html:2:8']],
  ])('%s', (_, html, expected) =>
    expect(faults({ 'index.html': html, 'ke-hoach/a/index.html': page, 'a.png': '' })).toEqual(expected),
  );

  test('a dead link of every page once', () => {
    const pages = { 'index.html': '<a href="khong/">x</a>', 'a/index.html': '<a href="../khong/">x</a>' };
    expect(faults(pages)).toEqual(['lien-ket-hong dist/a/index.html:1:10']);
  });

  test('a path outside the base', () =>
    expect(faults({ 'index.html': '<a href="/a/">x</a>', 'a/index.html': page }, '/vb/')).toHaveLength(1));
});
