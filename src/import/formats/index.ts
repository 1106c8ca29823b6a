/** One line per format: what its bytes look like decides the reader, and the reader is loaded when first needed. */
import type { SniffedFormat } from '../sniff.ts';
import type { SourceDocument } from '../source-document.ts';

export type SourceFormat = 'docx' | 'doc' | 'odt' | 'pdf' | 'md' | 'txt';
export interface ReadDocument {
  readonly document: SourceDocument;
  readonly format: SourceFormat;
}

type Reader = (bytes: Uint8Array) => Promise<ReadDocument>;

export const readers: Readonly<Record<SniffedFormat, Reader>> = {
  zip: async (bytes) => (await import('./archive.ts')).readArchive(bytes),
  cfb: async (bytes) => (await import('./compound.ts')).readCompound(bytes),
  pdf: async (bytes) => ({ document: await (await import('./pdf/index.ts')).readPdf(bytes), format: 'pdf' }),
  markdown: async (bytes) => ({ document: (await import('./markdown/index.ts')).readMarkdown(bytes), format: 'md' }),
  text: async (bytes) => ({ document: (await import('./text.ts')).readText(bytes), format: 'txt' }),
};
