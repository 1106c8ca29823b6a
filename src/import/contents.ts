/** The table of contents that the office program makes: page numbers of the paper, which the site has no use for. */
import type { SourceBlock, SourceDocument, SourceParagraph } from './source-document.ts';

const entryStyle = /^(?:toc|contents|mục lục)[ _]?\d$/iu;
const headingStyle = /^(?:toc|contents) heading$/iu;

/** The document without such a table and the «MỤC LỤC» right above it; the finding says what was left out. */
export function withoutContents(document: SourceDocument): SourceDocument {
  const { blocks } = document;
  if (!blocks.some(isEntry)) return document;
  const dropped = blocks.filter(
    (block, index): block is SourceParagraph =>
      isEntry(block) ||
      (isHeading(block) && blocks.slice(index + 1).find((next) => !isEmpty(next)) === firstEntry(blocks)),
  );
  const samples = dropped.map(textOf).filter((text) => text !== '');
  const finding = { code: 'contents', count: 1, samples: samples.slice(0, 3).map((text) => text.slice(0, 80)) };
  return {
    ...document,
    blocks: blocks.filter((block) => !(dropped as readonly SourceBlock[]).includes(block)),
    findings: [...document.findings, finding].sort((a, b) => (a.code < b.code ? -1 : 1)),
  };
}

function isEntry(block: SourceBlock): boolean {
  return block.kind === 'paragraph' && entryStyle.test(block.style ?? '');
}

function firstEntry(blocks: readonly SourceBlock[]): SourceBlock | undefined {
  return blocks.find(isEntry);
}

function isHeading(block: SourceBlock): boolean {
  return block.kind === 'paragraph' && (headingStyle.test(block.style ?? '') || /^mục\s+lục:?$/iu.test(textOf(block)));
}

function isEmpty(block: SourceBlock): boolean {
  return block.kind === 'paragraph' && textOf(block) === '';
}

function textOf({ runs }: SourceParagraph): string {
  return runs
    .map((run) => ('text' in run ? run.text : ''))
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
}
