/**
 * Word 2007 and later — .docx (.docm, .dotx): the parts of the package, opened one by one, and the document made of them.
 * Links to outside are never followed.
 */
import { createFindingLog, type FindingLog } from '../../findings.ts';
import { RefusalError } from '../../refusal.ts';
import type { SourceBlock, SourceDocument } from '../../source-document.ts';
import { child, elements, parseXml, type XmlElement } from '../xml.ts';
import type { ZipParts } from '../zip.ts';
import { createBodyReader } from './body.ts';
import { readLists } from './lists.ts';
import { plainText, type Relation, readRelations } from './parts.ts';
import { readStyles } from './styles.ts';

export async function readDocx(zip: ZipParts): Promise<SourceDocument> {
  const findings = createFindingLog();
  const open = async (name: string | undefined): Promise<XmlElement | undefined> => {
    const bytes = name === undefined ? undefined : await zip.read(name);
    return bytes === undefined ? undefined : parseXml(bytes, name ?? '');
  };

  const packageRelations = readRelations(await open('_rels/.rels'), '');
  const main = packageRelations.find((relation) => relation.type === 'officeDocument')?.target ?? 'word/document.xml';
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  const relations = readRelations(await open(`${folder}_rels/${main.slice(folder.length)}.rels`), folder);
  const part = (type: string): Promise<XmlElement | undefined> =>
    open(relations.find((relation) => relation.type === type && !relation.external)?.target);

  const document = await open(main);
  if (document === undefined) throw new RefusalError('damaged', `thiếu phần ${main}`);
  const styles = readStyles(await part('styles'));
  const reader = createBodyReader({
    styles,
    lists: readLists(await part('numbering'), styles),
    noteParts: { footnote: await part('footnotes'), endnote: await part('endnotes') },
    isSafeLink: (id) => isSafeLink(relations.find((relation) => relation.id === id)),
    findings,
  });

  const blocks: SourceBlock[] = reader.readBlocks(child(document, 'w:body') ?? document);
  const notes = reader.readNotes();
  for (const comment of elements(await part('comments'), 'w:comment')) findings.add('comment', plainText(comment));
  if (zip.names.some((name) => /vbaProject\.bin$/i.test(name))) findings.add('macro');
  await noteMargins(relations, open, findings);
  return { blocks, notes, findings: findings.list() };
}

/** Text of headers and footers that is more than a page number. */
async function noteMargins(
  relations: readonly Relation[],
  open: (name: string) => Promise<XmlElement | undefined>,
  findings: FindingLog,
): Promise<void> {
  for (const { type, target, external } of relations) {
    if ((type !== 'header' && type !== 'footer') || external) continue;
    const root = await open(target);
    const text = root === undefined ? '' : plainText(root);
    if (/\p{L}/u.test(text)) findings.add('header-footer', text);
  }
}

function isSafeLink(relation: Relation | undefined): boolean {
  return relation === undefined || !relation.external || /^(?:https?:|mailto:|#|[^:]*$)/i.test(relation.target);
}

/** The kind of a zip package by what it holds; a .docx, or the reason why it is none. */
export async function isWordPackage(zip: ZipParts): Promise<boolean> {
  if (zip.names.includes('word/document.xml')) return true;
  const types = await zip.read('[Content_Types].xml');
  return types !== undefined && /wordprocessingml|ms-word/.test(types.toString('latin1'));
}
