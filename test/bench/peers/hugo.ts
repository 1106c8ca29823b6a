import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Cost, measure } from '../measure.ts';
import type { PreparedPage } from './prepared-pages.ts';

/** Builds prepared pages with Hugo, from nothing, in a layout as small as a page can have. */
export async function buildWithHugo(pages: readonly PreparedPage[], folder: string): Promise<Cost> {
  rmSync(folder, { recursive: true, force: true });
  const write = (file: string, text: string) => {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  };
  write(
    'config.json',
    JSON.stringify({
      baseURL: 'https://example.org/',
      languageCode: 'vi',
      title: 'Viện Dẫn',
      disableKinds: ['taxonomy', 'term', 'RSS', 'sitemap', 'section', 'home'],
      markup: { goldmark: { renderer: { unsafe: true } } },
    }),
  );
  write('layouts/_default/single.html', layout);
  for (const { path, title, markdown } of pages)
    write(`content/${path}.md`, `---\ntitle: ${JSON.stringify(title)}\n---\n${markdown}`);
  return measure('hugo', ['--quiet'], folder);
}

const layout = `<!doctype html>
<html lang="vi">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>{{ .Title }} – {{ .Site.Title }}</title><link rel="stylesheet" href="/site.css"></head>
<body>
<header><a href="/">{{ .Site.Title }}</a><nav><a href="/ke-hoach/">Kế hoạch</a> <a href="/van-ban/">Văn bản</a></nav></header>
<main><article><h1>{{ .Title }}</h1>{{ .Content }}</article><aside>{{ .TableOfContents }}</aside></main>
</body>
</html>
`;
