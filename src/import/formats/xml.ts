/**
 * XML parts as small trees. Names carry the prefix that the standard uses (`w:p`, `text:p`) whatever prefix the file
 * declares; elements of other namespaces keep only their local name after `?:`.
 */
import { SaxesParser } from 'saxes';
import { limits } from '../limits.ts';
import { RefusalError } from '../refusal.ts';

export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
}
export type XmlNode = XmlElement | string;

const oasis = 'urn:oasis:names:tc:opendocument:xmlns:';
const prefixes: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
  'http://schemas.openxmlformats.org/package/2006/relationships': 'rel',
  'http://schemas.openxmlformats.org/package/2006/content-types': 'ct',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm',
  'http://schemas.openxmlformats.org/drawingml/2006/picture': 'pic',
  'http://purl.oclc.org/ooxml/drawingml/picture': 'pic',
  'http://schemas.openxmlformats.org/drawingml/2006/main': 'a',
  'http://purl.oclc.org/ooxml/drawingml/main': 'a',
  'http://schemas.microsoft.com/office/word/2010/wordprocessingShape': 'wps',
  'urn:schemas-microsoft-com:vml': 'v',
  'urn:schemas-microsoft-com:office:office': 'o',
  [`${oasis}office:1.0`]: 'office',
  [`${oasis}text:1.0`]: 'text',
  [`${oasis}style:1.0`]: 'style',
  [`${oasis}table:1.0`]: 'table',
  [`${oasis}drawing:1.0`]: 'draw',
  [`${oasis}xsl-fo-compatible:1.0`]: 'fo',
  [`${oasis}svg-compatible:1.0`]: 'svg',
  [`${oasis}manifest:1.0`]: 'manifest',
  'http://www.w3.org/1999/xlink': 'xlink',
  'http://www.w3.org/XML/1998/namespace': 'xml',
};

const noAttributes: Record<string, string> = {};

/** @throws RefusalError for a DOCTYPE, a tree too deep or too large, or XML that is not well-formed */
export function parseXml(bytes: Uint8Array, part: string): XmlElement {
  type Open = { name: string; attributes: Record<string, string>; children: XmlNode[] };
  const root: Open = { name: '', attributes: {}, children: [] };
  const open: Open[] = [root];
  let nodes = 0;
  const parser = new SaxesParser({ xmlns: true });

  parser.on('doctype', () => {
    throw new RefusalError('unsafe', `khai báo DOCTYPE trong ${part}`);
  });
  parser.on('error', () => {
    throw new RefusalError('damaged', `XML sai cú pháp trong ${part}`);
  });
  parser.on('opentag', (tag) => {
    nodes += 1;
    if (nodes > limits.xmlNodes) throw new RefusalError('too-large', `quá nhiều phần tử trong ${part}`);
    if (open.length > limits.xmlDepth)
      throw new RefusalError('unsafe', `lồng quá ${limits.xmlDepth} lớp trong ${part}`);
    let attributes = noAttributes;
    for (const attribute of Object.values(tag.attributes)) {
      if (attribute.prefix === 'xmlns' || attribute.local.startsWith('rsid')) continue;
      const prefix = attribute.uri === '' ? '' : `${prefixes[attribute.uri] ?? '?'}:`;
      if (attributes === noAttributes) attributes = {};
      attributes[prefix + attribute.local] = attribute.value;
    }
    const element = { name: `${prefixes[tag.uri] ?? '?'}:${tag.local}`, attributes, children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => open.pop());
  const addText = (text: string): unknown => open.at(-1)?.children.push(text);
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.write(decodeXml(bytes)).close();

  const top = root.children.find((child) => typeof child !== 'string');
  if (top === undefined) throw new RefusalError('damaged', `${part} rỗng`);
  return top;
}

function decodeXml(bytes: Uint8Array): string {
  const utf16 = bytes[0] === 0xff ? 'utf-16le' : bytes[0] === 0xfe ? 'utf-16be' : undefined;
  return new TextDecoder(utf16 ?? 'utf-8').decode(bytes);
}

/** The first child of a name. */
export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((node) => typeof node !== 'string' && node.name === name) as XmlElement | undefined;
}

/** All children that are elements, or those of a name. */
export function elements(element: XmlElement | undefined, name?: string): XmlElement[] {
  const found: XmlElement[] = [];
  for (const node of element?.children ?? []) {
    if (typeof node !== 'string' && (name === undefined || node.name === name)) found.push(node);
  }
  return found;
}

/** All elements of a name below, in document order; not inside one another. */
export function descendants(element: XmlElement, name: string): XmlElement[] {
  return elements(element).flatMap((node) => (node.name === name ? [node] : descendants(node, name)));
}

/** All text below. */
export function textOf(element: XmlElement): string {
  return element.children.map((node) => (typeof node === 'string' ? node : textOf(node))).join('');
}
