import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { checkLinks } from '../../src/site/build/check-links.ts';

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

describe('a check on top of the last one', () => {
  // Each page leads to every other file, and to an id of the pages, written from the root or from where it stands.
  const paths = ['index.html', '404.html', 'a/index.html', 'a/trang/2/index.html', 'b/index.html', 'b/tệp.csv'];
  const allIds = ['x', 'đ'];
  const linkTo = (to: string, from: string, index: number): string => {
    const address = to.replace(/(^|\/)index\.html$/, '$1');
    const relative = '../'.repeat(from.split('/').length - 1) + address || './';
    const anchor = to.endsWith('.html') ? `#${allIds[index % 2]}` : '';
    return `<a href="${index % 3 === 0 ? `/${address}` : relative}${anchor}">x</a>`;
  };
  const content = (path: string, ids: readonly string[]) =>
    [...ids.map((id) => `<p id="${id}">`), ...paths.map((to, index) => linkTo(to, path, index))].join('\n');
  const edit = fc.record({
    path: fc.constantFrom(...paths),
    ids: fc.constantFrom(allIds, ['x'], ['đ'], undefined),
    mended: fc.boolean(),
  });

  test('finds what a check of everything finds, whatever was written, changed and removed', () => {
    fc.assert(
      fc.property(fc.array(edit, { minLength: 2, maxLength: 8 }), (edits) => {
        const root = mkdtempSync(join(tmpdir(), 'links-'));
        folders.push(root);
        const [folder, file] = [join(root, 'dist'), join(root, 'cache/links.txt')];
        let time = 0;
        const write = (path: string, ids: readonly string[] | undefined) => {
          mkdirSync(dirname(join(folder, path)), { recursive: true });
          rmSync(join(folder, path), { force: true });
          if (ids === undefined) return;
          writeFileSync(join(folder, path), content(path, ids));
          time += 1;
          utimesSync(join(folder, path), time, time);
        };
        for (const path of paths) write(path, allIds);
        expect(checkLinks(folder, '/', { file, code: 'v1' })).toEqual([]);
        for (const { path, ids, mended } of edits) {
          write(path, ids);
          expect(checkLinks(folder, '/', { file, code: 'v1' })).toEqual(checkLinks(folder));
          if (!mended) continue;
          for (const all of paths) write(all, allIds);
          expect(checkLinks(folder, '/', { file, code: 'v1' })).toEqual([]);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('reads no page anew while nothing has changed, and all of them when the code has', () => {
    const root = mkdtempSync(join(tmpdir(), 'links-'));
    folders.push(root);
    const [folder, file] = [join(root, 'dist'), join(root, 'links.txt')];
    const write = (content: string) => {
      mkdirSync(folder, { recursive: true });
      writeFileSync(join(folder, 'index.html'), content);
      utimesSync(join(folder, 'index.html'), 1, 1);
    };
    write('<a href="./">x</a>');
    expect(checkLinks(folder, '/', { file, code: 'v1' })).toEqual([]);
    write('<a href="k/">xx</a');
    expect(checkLinks(folder, '/', { file, code: 'v1' })).toEqual([]);
    expect(checkLinks(folder, '/', { file, code: 'v2' })).toHaveLength(1);
  });
});
