import { escapeText } from '../views/html.ts';

/**
 * A page's component as Astro compiles it: given what Astro would hand to it, it returns the page as nested templates.
 *
 * Astro's own way to a page leads through a Request, a Response, middleware and cookies, which a static page does not
 * have and which cost more than the page itself. Here the component is called straight and its templates are joined.
 */
export interface PageComponent {
  (result: unknown, props: unknown, slots: unknown): unknown;
  readonly isAstroComponentFactory?: boolean;
}

/** What a page may ask for by `Astro.…`; anything else is undefined. */
export interface PageRequest {
  readonly props: Readonly<Record<string, unknown>>;
  readonly params: Readonly<Record<string, string | undefined>>;
}

/**
 * @returns the page as HTML
 * @throws when a component is asynchronous, or asks Astro to add something: those need Astro's own way
 */
export function renderPage(component: PageComponent, { props, params }: PageRequest): string {
  const result = {
    createAstro: (own: unknown, slots: unknown) => ({ props: own, params, slots, self: null }),
    clientDirectives: new Map(),
    componentMetadata: new Map(),
    _metadata: { routeHasPropagation: false, propagators: new Set() },
  };
  return `<!DOCTYPE html>${htmlOf(component(result, props, {}), result)}`;
}

const template = Symbol.for('astro.renderTemplateResult');
const instance = Symbol.for('astro.componentInstance');
const instruction = Symbol.for('astro:render');

/** The kinds of values that Astro's compiler leaves in a template, as they are told apart in Astro's own renderer. */
interface Renderable {
  readonly [template]?: true;
  readonly [instance]?: true;
  readonly [instruction]?: true;
  readonly type?: string;
  readonly htmlParts?: readonly string[];
  readonly expressions?: readonly unknown[];
  init?(result: unknown): unknown;
  evaluate?(): unknown;
  render?(destination: { write(chunk: unknown): void }): unknown;
}

function htmlOf(value: unknown, result: unknown): string {
  if (value === null || value === undefined || value === false) return '';
  if (typeof value === 'string') return escapeText(value);
  if (typeof value === 'number' || typeof value === 'bigint' || value === true) return String(value);
  if (typeof value === 'function') return htmlOf(value(), result);
  if (value instanceof String) return value.toString();
  if (Array.isArray(value)) {
    let html = '';
    for (const item of value) html += htmlOf(item, result);
    return html;
  }
  const node = value as Renderable;
  if (node[template]) {
    const { htmlParts = [], expressions = [] } = node;
    let html = '';
    for (let index = 0; index < htmlParts.length; index += 1) {
      html += htmlParts[index];
      if (index < expressions.length) html += htmlOf(expressions[index], result);
    }
    return html;
  }
  if (node[instance] && node.init) return htmlOf(node.init(result), result);
  if (node.evaluate) return htmlOf(node.evaluate(), result);
  if (node[instruction] && (node.type === 'head' || node.type === 'maybe-head')) return '';
  if (node.render && !node[instruction]) {
    let html = '';
    const later = node.render({
      write: (chunk) => {
        html += htmlOf(chunk, result);
      },
    });
    if (later === undefined) return html;
  }
  throw new Error(`a page may not hold ${node.type ?? Object.prototype.toString.call(value)}`);
}
