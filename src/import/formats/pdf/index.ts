/**
 * PDF with a text layer — .pdf. What Word knew is lost in it: paragraphs are put together again from the places of lines,
 * columns of the letterhead and signature become a table without lines, page numbers are left out.
 */
import { getDocumentProxy } from 'unpdf';
import { scoreVietnamese } from '../../encodings/syllable.ts';
import { createFindingLog } from '../../findings.ts';
import { limits } from '../../limits.ts';
import { RefusalError } from '../../refusal.ts';
import type { SourceBlock, SourceDocument } from '../../source-document.ts';
import { type PageContent, type PdfPage, readGlyphs } from './glyphs.ts';
import { layOut } from './layout.ts';
import { checkStreams } from './streams.ts';

/** Fewest glyphs of a page that has text, and the share of it that a picture of a scan covers. */
const fewGlyphs = 20;
const scanCover = 0.5;
/** Below this share of Vietnamese words the text layer is not what is seen. */
const readableShare = 0.85;

export async function readPdf(bytes: Uint8Array): Promise<SourceDocument> {
  const findings = createFindingLog();
  checkStreams(bytes);
  const document = await open(bytes);
  if (document.numPages > limits.pdfPages) throw new RefusalError('too-large', `${document.numPages} trang`);

  const pages: PageContent[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await readGlyphs((await document.getPage(number)) as unknown as PdfPage);
    if (page.glyphs.length > limits.pdfPageGlyphs)
      throw new RefusalError('too-large', `quá nhiều chữ ở trang ${number}`);
    pages.push(page);
  }
  await document.loadingTask.destroy();

  const scanned = pages.filter((page) => page.glyphs.length < fewGlyphs && page.pictures >= scanCover);
  const glyphs = pages.reduce((sum, page) => sum + page.glyphs.length, 0);
  if (scanned.length * 2 > pages.length)
    throw new RefusalError('pdf-scanned', `${scanned.length}/${pages.length} trang là ảnh`);
  if (glyphs < fewGlyphs) throw new RefusalError('pdf-scanned', 'Tệp không có chữ nào đọc được');
  pages.forEach((page, index) => {
    if (scanned.includes(page)) findings.add('image', `trang ${index + 1} là ảnh quét, chữ trong ảnh không đọc được`);
  });
  const invisible = pages.reduce((sum, page) => sum + page.glyphs.filter((glyph) => glyph.invisible).length, 0);
  if (invisible * 2 > glyphs) findings.add('pdf-ocr');

  const { blocks, notes } = layOut(pages, findings);
  const score = scoreVietnamese(textOf(blocks));
  if (score.words >= 20 && score.valid < readableShare) {
    throw new RefusalError('pdf-bad-text', `chỉ ${Math.round(score.valid * 100)}% số chữ đọc ra tiếng Việt`);
  }
  findings.add('pdf-source', '', pages.length);
  return { blocks, notes, findings: findings.list() };
}

async function open(bytes: Uint8Array): Promise<Awaited<ReturnType<typeof getDocumentProxy>>> {
  try {
    return await getDocumentProxy(Uint8Array.from(bytes), {
      useSystemFonts: false,
      disableFontFace: true,
      maxImageSize: 4096, // pixels: no picture of a scan is ever decoded
      fontExtraProperties: true,
      verbosity: 0,
    });
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException') throw new RefusalError('encrypted');
    throw new RefusalError('damaged', 'cấu trúc PDF sai');
  }
}

function textOf(blocks: readonly SourceBlock[]): string {
  return blocks
    .map((block) =>
      block.kind === 'table'
        ? block.rows.flatMap((row) => row.cells.map((cell) => textOf(cell.blocks))).join('\n')
        : block.runs.map((run) => ('text' in run ? run.text : '')).join(''),
    )
    .join('\n');
}
