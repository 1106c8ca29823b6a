import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { type AstroIntegration, build } from 'astro';

/**
 * `node bundle-pages.ts ROOT WORK FOLDER`: lets Astro bundle the pages of the project into `FOLDER`, by way of `WORK`.
 *
 * A program of its own (`page-code.ts` runs it): what Astro and Vite take of memory is given back when they are done.
 */
const [, , root = '', work = '', folder = ''] = process.argv;

/** Runs Astro up to the point where it would render the first page. */
const keep: AstroIntegration = {
  name: 'vien-dan-page-code',
  hooks: {
    'astro:build:start': ({ setPrerenderer }) =>
      setPrerenderer({
        name: 'vien-dan-page-code',
        setup: async () => renameSync(join(work, '.prerender'), folder),
        getStaticPaths: async () => [],
        render: async () => new Response(null),
      }),
  },
};
await build({ root, outDir: work, logLevel: 'warn', integrations: [keep] });
