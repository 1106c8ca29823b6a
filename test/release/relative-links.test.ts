import { describe, expect, test } from 'vitest';
import { rebasedLinks, relativeAddress, relativeLinks, relativeStyleLinks } from '../../src/release/relative-links.ts';

describe('an address as seen from a page', () => {
  test.each([
    // address, page, on a server, in a folder
    ['/', 'index.html', './', 'index.html'],
    ['/', 'ke-hoach/a/index.html', '../../', '../../index.html'],
    ['/van-ban/x/#vd-1', 'ke-hoach/a/index.html', '../../van-ban/x/#vd-1', '../../van-ban/x/index.html#vd-1'],
    ['/ke-hoach/a/', 'ke-hoach/a/index.html', './', 'index.html'],
    ['/tim-kiem/?q=a%20b', 'index.html', 'tim-kiem/?q=a%20b', 'tim-kiem/index.html?q=a%20b'],
    ['/assets/site-1a2b3c4d.css', 'a/index.html', '../assets/site-1a2b3c4d.css', '../assets/site-1a2b3c4d.css'],
    ['/tep/ban%20goc.docx', 'a/index.html', '../tep/ban%20goc.docx', '../tep/ban%20goc.docx'],
    ['b/', 'a/index.html', 'b/', 'b/index.html'],
    ['../', 'a/index.html', '../', '../index.html'],
    ['#muc-i', 'a/index.html', '#muc-i', '#muc-i'],
    ['?q=x', 'a/index.html', '?q=x', '?q=x'],
    ['', 'a/index.html', '', ''],
    ['https://example.vn/a/', 'a/index.html', 'https://example.vn/a/', 'https://example.vn/a/'],
    ['mailto:a@example.vn', 'a/index.html', 'mailto:a@example.vn', 'mailto:a@example.vn'],
  ])('%s from %s', (address, file, onServer, inFolder) => {
    expect(relativeAddress(address, file, { indexNames: false })).toBe(onServer);
    expect(relativeAddress(address, file, { indexNames: true })).toBe(inFolder);
  });
});

test('changes the addresses of a page and not one other byte', () => {
  const html = `<!doctype html><a data-x="/a/" href="/a/?x=1&amp;y=2">“/a/” <!-- href="/a/" --></a><img srcset="/1.png 1x, /2.png 2x"><script>a="<a href='/a/'>"</script>`;
  expect(relativeLinks(html, 'k/index.html', { indexNames: true })).toBe(
    `<!doctype html><a data-x="/a/" href="../a/index.html?x=1&#38;y=2">“/a/” <!-- href="/a/" --></a><img srcset="../1.png 1x, ../2.png 2x"><script>a="<a href='/a/'>"</script>`,
  );
});

test('changes the addresses of a style sheet', () =>
  expect(
    relativeStyleLinks("@font-face{src:url(/assets/a.woff2) format('woff2'),url('b.woff2')}", 'assets/s.css'),
  ).toBe(`@font-face{src:url("a.woff2") format('woff2'),url("b.woff2")}`));

test('puts the 404 page under its base', () =>
  expect(
    rebasedLinks('<a href="/">x</a><a href="./">x</a><a href="muc-luc/?a#b"><a href="#a"><a href="//x/">', '/vb/'),
  ).toBe('<a href="/vb/">x</a><a href="/vb/">x</a><a href="/vb/muc-luc/?a#b"><a href="#a"><a href="//x/">'));
