import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { parse } from 'yaml';

const schema = z.object({
  name: z.string(),
  tagline: z.string(),
  office: z.string(),
  superior: z.string(),
  province: z.string(),
  contact: z.string().default(''),
  /** Full address of the published site with the last slash; empty while it is not known or there are several. */
  url: z
    .string()
    .regex(/^$|^https?:\/\/.+\/$/)
    .default(''),
  /** Other offices' sites that are searched together with this one. */
  portal: z.array(z.object({ name: z.string(), url: z.string().regex(/^https?:\/\/.+\/$/) })).default([]),
  /** Origin of the portal that may search this site from elsewhere, e.g. `http://cong.vp`; empty: none may. */
  sharedWith: z
    .string()
    .regex(/^$|^https?:\/\/[^/]+$/)
    .default(''),
});

/** Whose site this is: `content/site.yaml`. */
export type SiteConfig = z.infer<typeof schema>;

/** For the administrator after a build; undefined when the address is set. */
export function addressHint({ url }: SiteConfig): string | undefined {
  return url === ''
    ? 'Gợi ý: chưa có địa chỉ công bố, nên sitemap.xml, nguồn tin (tin.xml) và tệp tải về chỉ có địa chỉ tương đối. Khi đã biết địa chỉ, ghi vào dòng url trong content/site.yaml (có dấu / ở cuối) rồi dựng lại; phát hành nhiều nơi thì để trống.'
    : undefined;
}

/** Throws with the key that is wrong: the site has no name without this file. */
export function readSiteConfig(content: string): SiteConfig {
  return schema.parse(parse(readFileSync(join(content, 'site.yaml'), 'utf8')));
}
