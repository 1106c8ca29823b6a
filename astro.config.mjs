import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { vienDan } from './src/site/build/integration.ts';

export default defineConfig({
  trailingSlash: 'always',
  cacheDir: './.astro/',
  build: { format: 'directory', concurrency: 4 },
  devToolbar: { enabled: false },
  image: { service: { entrypoint: 'astro/assets/services/noop' } },
  // Quotes, dashes and dots of a text are left as they are.
  markdown: { syntaxHighlight: false, processor: satteri({ features: { smartPunctuation: false } }) },
  vite: { build: { emptyOutDir: false } },
  integrations: [mdx(), vienDan()],
});
