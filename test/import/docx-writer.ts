import { zip } from './zip-writer.ts';

const ooxml = 'http://schemas.openxmlformats.org';
const namespaces = [
  `xmlns:w="${ooxml}/wordprocessingml/2006/main"`,
  `xmlns:r="${ooxml}/officeDocument/2006/relationships"`,
  `xmlns:mc="${ooxml}/markup-compatibility/2006"`,
  `xmlns:m="${ooxml}/officeDocument/2006/math"`,
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
].join(' ');

/** Content of the parts of a .docx, without their root elements. */
export interface DocxParts {
  readonly body: string;
  readonly styles?: string;
  readonly numbering?: string;
  readonly footnotes?: string;
  readonly comments?: string;
  readonly header?: string;
  readonly extra?: readonly (readonly [string, string])[];
}

const roots = { styles: 'styles', numbering: 'numbering', footnotes: 'footnotes', comments: 'comments', header: 'hdr' };
type PartName = keyof typeof roots;

export function docx(parts: DocxParts): Buffer {
  const used = (Object.keys(roots) as PartName[]).filter((name) => parts[name] !== undefined);
  const relation = (type: string, target: string, id: string): string =>
    `<Relationship Id="${id}" Type="${ooxml}/officeDocument/2006/relationships/${type}" Target="${target}"/>`;
  const relations = (content: string): string =>
    `<Relationships xmlns="${ooxml}/package/2006/relationships">${content}</Relationships>`;
  const contentType = (name: string, type: string): string =>
    `<Override PartName="/word/${name}.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${type}+xml"/>`;
  return zip([
    [
      '[Content_Types].xml',
      `<Types xmlns="${ooxml}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${contentType('document', 'document.main')}${used.map((name) => contentType(name, name)).join('')}</Types>`,
    ],
    ['_rels/.rels', relations(relation('officeDocument', 'word/document.xml', 'rId1'))],
    [
      'word/_rels/document.xml.rels',
      relations(used.map((name) => relation(name, `${name}.xml`, `rId-${name}`)).join('')),
    ],
    ['word/document.xml', `<w:document ${namespaces}><w:body>${parts.body}</w:body></w:document>`],
    ...used.map(
      (name) => [`word/${name}.xml`, `<w:${roots[name]} ${namespaces}>${parts[name]}</w:${roots[name]}>`] as const,
    ),
    ...(parts.extra ?? []),
  ]);
}

/** A run, a paragraph; `properties` is the content of rPr, pPr. */
export const r = (text: string, properties = ''): string =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
export const p = (content: string, properties = ''): string => `<w:p><w:pPr>${properties}</w:pPr>${content}</w:p>`;
