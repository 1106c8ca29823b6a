import { describe, expect, test } from 'vitest';
import { type PageComponent, renderPage } from '../../src/site/build/render-page.ts';

const template = (htmlParts: readonly string[], ...expressions: readonly unknown[]) => ({
  [Symbol.for('astro.renderTemplateResult')]: true,
  htmlParts,
  expressions,
});
const instruction = (type: string) => ({ [Symbol.for('astro:render')]: true, type });
const pageOf = (value: unknown) =>
  renderPage((() => template(['<p>', '</p>'], value)) as PageComponent, { props: {}, params: {} });

describe('a page from its templates', () => {
  test.each<[what: string, value: unknown, html: string]>([
    ['text is escaped', `a<b>&"'`, 'a&lt;b&gt;&amp;&quot;&#39;'],
    ['HTML is not', new String('<b>x</b>'), '<b>x</b>'],
    ['nothing', [null, undefined, false, ''], ''],
    ['zero is something', 0, '0'],
    ['lists in lists', ['a', ['b', template(['<i>', '</i>'], 'c')]], 'ab<i>c</i>'],
    ['a function', () => 'x', 'x'],
    ['what renders itself', { render: (to: { write(chunk: unknown): void }) => to.write('x') }, 'x'],
    ['the place for what Astro adds to a head', instruction('maybe-head'), ''],
  ])('%s', (_, value, html) => {
    expect(pageOf(value)).toBe(`<!DOCTYPE html><p>${html}</p>`);
  });

  test.each<[what: string, value: unknown]>([
    ['a promise', Promise.resolve('x')],
    ['a component that runs in the browser', instruction('directive')],
    ['what renders itself later', { render: async () => {} }],
    ['an object', { a: 1 }],
  ])('refuses %s', (_, value) => {
    expect(() => pageOf(value)).toThrow('a page may not hold');
  });
});
