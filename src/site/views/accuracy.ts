import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';

const schema = z.object({
  files: z.array(z.object({ name: z.string(), characters: z.number(), mentions: z.number() })),
  kinds: z.array(z.object({ kind: z.string(), gold: z.number(), found: z.number(), correct: z.number() })),
  links: z.object({ right: z.number(), wrong: z.number(), missing: z.number() }),
  misses: z.array(
    z.object({
      file: z.string(),
      what: z.string(),
      text: z.string(),
      expected: z.string().nullable(),
      got: z.string().nullable(),
    }),
  ),
});

/** How the recogniser of citations did on texts that people marked by hand. */
export type Accuracy = z.infer<typeof schema>;

/** Reads `content/accuracy.json`, which `npm run accuracy` writes; undefined while there is none. */
export function readAccuracy(content: string): Accuracy | undefined {
  const file = join(content, 'accuracy.json');
  return existsSync(file) ? schema.parse(JSON.parse(readFileSync(file, 'utf8'))) : undefined;
}
