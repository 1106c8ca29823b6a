import { SaxesParser } from 'saxes';

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

interface Rule {
  /** Names of the children in order, each followed by a blank. */
  readonly children: RegExp;
  readonly required?: readonly string[];
  /** Text may stand between the children. */
  readonly mixed?: boolean;
}

const hierarchyNames = 'part|chapter|section|article|paragraph|subparagraph|point|indent|hcontainer';
const inlines = /^(?:(?:docNumber|docAuthority|docStage|docType|docTitle|ref|authorialNote|signature|br) )*$/;
const blocks = /^(?:(?:p|table) )+$/;
const inline: Rule = { children: inlines, mixed: true };
const hierarchy: Rule = {
  children: new RegExp(`^(?:num )?(?:heading )?(?:content |(?:intro )?(?:(?:${hierarchyNames}) )+)$`),
  required: ['eId'],
};
const leaf = (...required: string[]): Rule => ({ children: /^$/, required });

/**
 * The part of Akoma Ntoso 3.0 that the writer uses, as content models: which elements, in which order, with which
 * attributes. Written from the standard's documentation; the schema file itself is in no package that a clean
 * machine can install, so this stands in its place and cannot prove what it does not list.
 */
const rules: Readonly<Record<string, Rule>> = {
  akomaNtoso: { children: /^doc $/ },
  doc: { children: /^meta (?:preface )?mainBody (?:conclusions )?(?:attachments )?$/, required: ['name'] },
  meta: { children: /^identification references $/ },
  identification: { children: /^FRBRWork FRBRExpression FRBRManifestation $/, required: ['source'] },
  FRBRWork: { children: /^FRBRthis (?:FRBRuri )+(?:FRBRdate )+(?:FRBRauthor )+FRBRcountry (?:FRBRnumber )*$/ },
  FRBRExpression: { children: /^FRBRthis (?:FRBRuri )+(?:FRBRdate )+(?:FRBRauthor )+(?:FRBRlanguage )+$/ },
  FRBRManifestation: { children: /^FRBRthis (?:FRBRuri )+(?:FRBRdate )+(?:FRBRauthor )+(?:FRBRformat )?$/ },
  FRBRthis: leaf('value'),
  FRBRuri: leaf('value'),
  FRBRdate: leaf('date', 'name'),
  FRBRauthor: leaf('href'),
  FRBRcountry: leaf('value'),
  FRBRnumber: leaf('value'),
  FRBRlanguage: leaf('language'),
  FRBRformat: leaf('value'),
  references: { children: /^(?:TLCOrganization )+$/, required: ['source'] },
  TLCOrganization: leaf('eId', 'href', 'showAs'),
  preface: { children: /^(?:(?:p|longTitle) )+$/ },
  longTitle: { children: /^(?:p )+$/ },
  mainBody: { children: new RegExp(`^(?:(?:p|table|${hierarchyNames}) )+$`) },
  conclusions: { children: /^(?:container )+$/ },
  container: { children: /^(?:p )+$/, required: ['name', 'eId'] },
  attachments: { children: /^(?:attachment )+$/ },
  attachment: { children: /^(?:heading )?doc $/, required: ['eId'] },
  ...Object.fromEntries(hierarchyNames.split('|').map((name) => [name, hierarchy])),
  hcontainer: { ...hierarchy, required: ['eId', 'name'] },
  num: inline,
  heading: inline,
  intro: { children: blocks },
  content: { children: blocks },
  p: inline,
  table: { children: /^(?:tr )+$/, required: ['eId'] },
  tr: { children: /^(?:(?:th|td) )+$/ },
  th: { children: blocks },
  td: { children: blocks },
  ref: { ...inline, required: ['href'] },
  authorialNote: { children: /^(?:p )+$/, required: ['marker', 'placement', 'eId'] },
  br: leaf(),
  docNumber: inline,
  docAuthority: inline,
  docStage: inline,
  docType: inline,
  docTitle: inline,
  signature: inline,
};

/** What in a document breaks the rules, one line each. */
export function aknFaults(root: Element): string[] {
  const faults: string[] = [];
  const ids = new Set<string>();
  const visit = (element: Element): void => {
    const rule = rules[element.name];
    const where = `<${element.name} eId="${element.attributes['eId'] ?? ''}">`;
    if (!rule) return void faults.push(`${where} is no element of the writer`);
    const children = element.children.map((child) => `${child.name} `).join('');
    if (!rule.children.test(children)) faults.push(`${where} holds ${children}`);
    if (!rule.mixed && element.text.trim() !== '')
      faults.push(`${where} holds text: ${element.text.trim().slice(0, 30)}`);
    for (const name of rule.required ?? []) if (!element.attributes[name]) faults.push(`${where} lacks ${name}`);
    const id = element.attributes['eId'];
    if (id !== undefined && element.name !== 'TLCOrganization') {
      if (ids.has(id)) faults.push(`${where} has the id of another`);
      ids.add(id);
    }
    if (element.name === 'FRBRdate' && !/^\d{4}-\d{2}-\d{2}$/.test(element.attributes['date'] ?? ''))
      faults.push(`${where} has no date`);
    for (const child of element.children) visit(child);
  };
  visit(root);
  return faults;
}
