/** Zip containers: which office format one holds, and its reader. */
import { RefusalError } from '../refusal.ts';
import type { ReadDocument } from './index.ts';
import { openZip } from './zip.ts';

export async function readArchive(bytes: Uint8Array): Promise<ReadDocument> {
  const zip = await openZip(bytes);
  const mimetype = (await zip.read('mimetype'))?.toString('latin1').trim() ?? '';
  if (/opendocument\.text/.test(mimetype)) {
    const { readOdt } = await import('./odt/index.ts');
    return { document: await readOdt(zip), format: 'odt' };
  }
  if (/opendocument\.spreadsheet/.test(mimetype)) throw new RefusalError('spreadsheet');
  if (/opendocument\.presentation/.test(mimetype)) throw new RefusalError('presentation');
  if (zip.names.some((name) => name.startsWith('xl/'))) throw new RefusalError('spreadsheet');
  if (zip.names.some((name) => name.startsWith('ppt/'))) throw new RefusalError('presentation');

  const { readDocx, isWordPackage } = await import('./docx/index.ts');
  if (await isWordPackage(zip)) return { document: await readDocx(zip), format: 'docx' };
  throw new RefusalError('unknown');
}
