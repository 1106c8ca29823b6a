import { fileURLToPath } from 'node:url';
import { dev } from 'astro';

// npm run dev: pages as they are edited; content, styles and scripts reload the browser.
process.env.ASTRO_TELEMETRY_DISABLED = '1';
process.env.ASTRO_DEV_BACKGROUND = '0';
const server = await dev({ root: fileURLToPath(new URL('..', import.meta.url)) });
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => void server.stop().then(() => process.exit(0)));
