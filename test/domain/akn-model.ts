import { SaxesParser } from 'saxes';

const namespace = 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0';

/** An element as read: its name, attributes, child elements, and the text directly in it. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

/** Well-formed XML with namespaces, or an error. */
export function readXml(xml: string): Element {
  const root: Element = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (tag) => {
    const attributes = Object.fromEntries(Object.entries(tag.attributes).map(([name, { value }]) => [name, value]));
    const element: Element = { name: tag.local, attributes, children: [], text: '' };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => open.pop());
  parser.on('text', (text) => {
    const element = open.at(-1);
    if (element) element.text += text;
  });
  parser.write(xml).close();
  return root.children[0] ?? root;
}

type ValueType = 'string' | 'uri' | 'id' | 'day' | 'integer' | readonly string[];

interface Rule {
  /** Names of the children in order, each followed by a blank. */
  readonly children: RegExp;
  /** Attributes with their types; `!` after the name: required. Any other is refused. */
  readonly attributes: Readonly<Record<string, ValueType>>;
  /** Text may stand between the children. */
  readonly mixed?: boolean;
}

const ids = { eId: 'id', wId: 'id', GUID: 'id' } as const;
/**
 * What every element of the text may have (attribute group `coreopt`, same as `corereq`: the schema requires no `eId`).
 * The schema also lets in `xml:lang` and attributes of other namespaces; the writer has none, so they are refused here.
 */
const core = {
  ...ids,
  class: 'string',
  style: 'string',
  title: 'string',
  period: 'uri',
  status: [
    'removed',
    'temporarilyRemoved',
    'translated',
    'editorial',
    'edited',
    'verbatim',
    'incomplete',
    'unknown',
    'undefined',
    'ignored',
  ],
  refersTo: 'string',
  alternativeTo: 'uri',
} as const;
const document = { 'name!': 'string', contains: ['originalVersion', 'singleVersion', 'multipleVersions'] } as const;
const value = { ...ids, 'value!': 'string', refersTo: 'string', showAs: 'string', shortForm: 'string' } as const;
const cell = { ...core, rowspan: 'integer', colspan: 'integer' } as const;

const hierarchyNames = 'part|chapter|section|article|paragraph|subparagraph|point|indent|hcontainer';
const inlineNames = 'docNumber|docAuthority|docStage|docType|docTitle|docDate|ref|authorialNote|signature|br';
const blockNames = 'p|table';
const any = (names: string) => new RegExp(`^(?:(?:${names}) )*$`);
const some = (names: string) => new RegExp(`^(?:(?:${names}) )+$`);

const inline: Rule = { children: any(inlineNames), mixed: true, attributes: core };
const blocks: Rule = { children: any(blockNames), attributes: core };
const hierarchy: Rule = {
  children: new RegExp(`^(?:(?:num|heading) )*(?:content |(?:intro )?(?:(?:${hierarchyNames}) )*)$`),
  attributes: core,
};
const leaf = (attributes: Rule['attributes']): Rule => ({ children: /^$/, attributes });
const properties = (more: string): Rule => ({
  children: new RegExp(`^FRBRthis (?:FRBRuri )+(?:FRBRdate )+(?:FRBRauthor )+${more}$`),
  attributes: {},
});

/**
 * What the OASIS schema of Akoma Ntoso 3.0 says of each element that the writer uses, as far as the writer's elements
 * go: content model, attributes, types. An element that the writer does not use is refused. Read against the schema
 * element by element; `akn-schema.ts` compares both on the same files where the schema is at hand.
 */
const rules: Readonly<Record<string, Rule>> = {
  akomaNtoso: { children: /^doc $/, attributes: {} },
  doc: {
    children: /^meta (?:preface )?mainBody (?:conclusions )?(?:attachments )?$/,
    attributes: document,
  },
  meta: { children: /^identification (?:references )*$/, attributes: {} },
  identification: {
    children: /^FRBRWork FRBRExpression FRBRManifestation $/,
    attributes: { 'source!': 'uri' },
  },
  FRBRWork: properties('FRBRcountry (?:FRBRsubtype )?(?:FRBRnumber )*(?:FRBRname )*'),
  FRBRExpression: properties('(?:FRBRlanguage )+'),
  FRBRManifestation: properties('(?:FRBRformat )?'),
  ...Object.fromEntries(
    ['FRBRthis', 'FRBRuri', 'FRBRcountry', 'FRBRsubtype', 'FRBRnumber', 'FRBRname', 'FRBRformat'].map((name) => [
      name,
      leaf(value),
    ]),
  ),
  FRBRdate: leaf({ ...ids, 'date!': 'day', 'name!': 'string' }),
  FRBRauthor: leaf({ ...ids, 'href!': 'uri', as: 'uri' }),
  FRBRlanguage: leaf({ ...ids, 'language!': 'string' }),
  references: { children: some('TLCOrganization'), attributes: { 'source!': 'uri' } },
  TLCOrganization: leaf({ ...ids, 'href!': 'uri', 'showAs!': 'string', shortForm: 'string' }),
  preface: { children: some(`${blockNames}|longTitle|container`), attributes: core },
  longTitle: blocks,
  mainBody: { children: some(`${blockNames}|${hierarchyNames}|container`), attributes: core },
  conclusions: { children: some(`${blockNames}|longTitle|container`), attributes: core },
  container: { children: some(`${blockNames}|container`), attributes: { ...core, 'name!': 'string' } },
  attachments: { children: some('attachment'), attributes: {} },
  attachment: { children: /^(?:(?:num|heading) )*doc $/, attributes: core },
  ...Object.fromEntries(hierarchyNames.split('|').map((name) => [name, hierarchy])),
  hcontainer: { ...hierarchy, attributes: { ...core, 'name!': 'string' } },
  intro: blocks,
  content: blocks,
  table: {
    children: some('tr'),
    attributes: { ...core, width: 'integer', border: 'integer', cellspacing: 'integer', cellpadding: 'integer' },
  },
  tr: { children: some('th|td'), attributes: core },
  th: { ...blocks, attributes: cell },
  td: { ...blocks, attributes: cell },
  ...Object.fromEntries(
    ['p', 'num', 'heading', 'docNumber', 'docAuthority', 'docStage', 'docType', 'docTitle', 'signature'].map((name) => [
      name,
      inline,
    ]),
  ),
  docDate: { ...inline, attributes: { ...core, 'date!': 'day' } },
  ref: { ...inline, attributes: { ...core, 'href!': 'uri' } },
  br: leaf(core),
  authorialNote: {
    children: some(`${blockNames}|${hierarchyNames}|container|content|intro|heading|num|longTitle|tr|th|td`),
    attributes: {
      ...core,
      marker: 'string',
      placement: ['side', 'left', 'right', 'bottom', 'inline'],
      placementBase: 'uri',
    },
  },
};

const fits: Readonly<Record<string, (text: string) => boolean>> = {
  string: () => true,
  uri: (text) => !/[\s<>"{}|\\^`]|%(?![\da-f]{2})|#.*#/iu.test(text.trim()),
  id: (text) => /^\S+$/u.test(text),
  integer: (text) => /^\s*[-+]?\d+\s*$/u.test(text),
  day: (text) =>
    /^\d{4}-\d{2}-\d{2}$/.test(text) &&
    new Date(text).toString() !== 'Invalid Date' &&
    new Date(text).toISOString().startsWith(text),
};

/** What in a document breaks the rules, one line each. References to what is not there are faults too: the schema cannot see them. */
export function aknFaults(root: Element): string[] {
  const faults: string[] = [];
  const known = new Set<string>();
  const wanted: string[] = [];
  const visit = (element: Element): void => {
    const rule = rules[element.name];
    const where = `<${element.name} eId="${element.attributes['eId'] ?? ''}">`;
    if (!rule) return void faults.push(`${where} is no element of the writer`);
    const children = element.children.map((child) => `${child.name} `).join('');
    if (!rule.children.test(children)) faults.push(`${where} holds ${children}`);
    if (!rule.mixed && element.text.trim() !== '')
      faults.push(`${where} holds text: ${element.text.trim().slice(0, 30)}`);
    for (const name of Object.keys(rule.attributes))
      if (name.endsWith('!') && element.attributes[name.slice(0, -1)] === undefined)
        faults.push(`${where} lacks ${name.slice(0, -1)}`);
    for (const [name, text] of Object.entries(element.attributes)) {
      if (name === 'xmlns' && element === root) continue;
      const type = rule.attributes[name] ?? rule.attributes[`${name}!`];
      if (type === undefined) faults.push(`${where} has no attribute ${name}`);
      else if (!(typeof type === 'string' ? fits[type]?.(text) : type.includes(text)))
        faults.push(`${where} has ${name}="${text}"`);
      if (/^(?:href|source)$/.test(name) && text.startsWith('#')) wanted.push(text.slice(1));
    }
    const id = element.attributes['eId'];
    if (id !== undefined) {
      if (known.has(id)) faults.push(`${where} has the id of another`);
      known.add(id);
    }
    for (const child of element.children) visit(child);
  };
  visit(root);
  if (root.name !== 'akomaNtoso' || root.attributes['xmlns'] !== namespace)
    faults.push('the root is no akomaNtoso 3.0');
  for (const id of wanted) if (!known.has(id)) faults.push(`nothing has the id ${id}`);
  return faults;
}
