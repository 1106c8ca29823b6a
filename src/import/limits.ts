/** Limits of one file: far above any office document, low enough that a hostile file costs little. */
export const limits = {
  fileBytes: 25 * 2 ** 20,
  zipEntries: 2_000,
  /** Uncompressed size of one part that is read, and of all parts together. */
  zipEntryBytes: 64 * 2 ** 20,
  zipTotalBytes: 128 * 2 ** 20,
  /** Uncompressed : compressed, above 1 MB uncompressed. */
  zipRatio: 200,
  xmlDepth: 256,
  xmlNodes: 600_000,
  textLength: 4_000_000,
  pdfPages: 300,
  pdfPageGlyphs: 30_000,
  /** Unpacked size of one stream that is no picture. */
  pdfStreamBytes: 32 * 2 ** 20,
  /** Resident memory at which the process that reads is ended, so that it never reaches 512 MB. */
  memoryBytes: 440 * 2 ** 20,
  seconds: 30,
} as const;
