import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { close, createIndex } from 'pagefind';
import { metaPolicy } from '../../src/release/headers.ts';

const page = (title: string, body: string) => `<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${metaPolicy()}">
<title>${title}</title><link rel="stylesheet" href="/assets/site-1a2b3c4d.css"><link rel="icon" href="/assets/nen-1a2b3c4d.svg"><link rel="canonical" href="https://vi.du/">
<script defer src="/assets/site-1a2b3c4d.js"></script></head>
<body><a href="/">Trang đầu</a><main data-pagefind-body><h1>${title}</h1>${body}</main></body></html>
`;

const files: Readonly<Record<string, string>> = {
  'index.html': page(
    'Viện Dẫn',
    '<p><a href="/ke-hoach/a/#muc-i">Kế hoạch</a> <a href="/so-lieu/mo.json">Dữ liệu mở</a></p>',
  ),
  'ke-hoach/a/index.html': page(
    'Kế hoạch A',
    '<h2 id="muc-i">I. MỤC ĐÍCH</h2><p>Phòng, chống tham nhũng không có vùng cấm. <a href="../../van-ban/114-qd-tw/">114-QĐ/TW</a></p>',
  ),
  'van-ban/114-qd-tw/index.html': page(
    '114-QĐ/TW',
    '<p data-pagefind-filter="loai:quy-dinh">Quy định về kiểm soát quyền lực.</p>',
  ),
  '404.html': page('Không có trang', '<p><a href="/">Về trang đầu</a></p>'),
  'assets/site-1a2b3c4d.css': 'body{background:url(/assets/nen-1a2b3c4d.svg)}',
  'assets/nen-1a2b3c4d.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  'so-hieu/1.json': '{"114":["/van-ban/114-qd-tw/"]}',
  'so-lieu/mo.json': '[]',
  'api/v1/index.json': '{}',
};

/** Writes a small site with a real Pagefind index, as the build makes it. */
export async function writeSampleSite(folder: string): Promise<void> {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  await build({
    entryPoints: [fileURLToPath(new URL('sample-client.ts', import.meta.url))],
    outfile: join(folder, 'assets/site-1a2b3c4d.js'),
    bundle: true,
    format: 'iife',
    target: ['chrome80', 'firefox78'],
    logLevel: 'error',
  });
  const { index } = await createIndex();
  if (!index) throw new Error('Pagefind does not start');
  await index.addDirectory({ path: folder });
  await index.writeFiles({ outputPath: join(folder, 'pagefind') });
  await close();
}
