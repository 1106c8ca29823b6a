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

/** Throws with the key that is wrong: the site has no name without this file. */
export function readSiteConfig(content: string): SiteConfig {
  return schema.parse(parse(readFileSync(join(content, 'site.yaml'), 'utf8')));
}
