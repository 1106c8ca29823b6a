/**
 * How fast a folder of office files is imported, and where the time goes: `node test/bench/import.ts [files]` (300).
 *
 * The files are generated: the two seeds as .docx, .odt and .txt, each with a number of its own, and Word 97 files of the
 * corpus. They go through the same library run as `npm run import`, into a folder that is thrown away.
 */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { convert } from '../../src/import/convert.ts';
import { readAhead, readSource } from '../../src/import/read-source.ts';
import { openLibrary } from '../../src/import/workflow.ts';
import { docx, p, r } from '../import/docx-writer.ts';
import { odt } from '../import/odt-writer.ts';

const count = Number(process.argv[2] ?? 300);
const root = mkdtempSync(join(tmpdir(), 'nhap-'));
const project = new URL('../../', import.meta.url);

function makeFiles(): string[] {
  const sources = new URL('content/sources/', project);
  const seeds = readdirSync(sources)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .slice(0, 2)
    .map((name) => readFileSync(new URL(name, sources), 'utf8'));
  const fixtures = new URL('test/fixtures/corpus/', project);
  const words = readdirSync(fixtures)
    .filter((name) => /^d1\d.*\.doc$/.test(name))
    .sort();
  const asXml = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
  return Array.from({ length: count }, (_, index) => {
    const text = (seeds[index % seeds.length] ?? '').replace(/Số +-KH\/ĐU/, `Số ${index + 1}-KH/ĐU`);
    const lines = text.split('\n').map(asXml);
    const make: readonly (() => [string, Buffer])[] = [
      () => ['docx', docx({ body: lines.map((line) => p(r(line))).join('') })],
      () => [
        'docx',
        docx({
          body: lines
            .map((line) =>
              p(
                line
                  .split(' ')
                  .map((word) => r(`${word} `))
                  .join(''),
              ),
            )
            .join(''),
        }),
      ],
      () => ['odt', odt(lines.map((line) => `<text:p>${line}</text:p>`).join(''))],
      () => ['txt', Buffer.from(text)],
      () => ['doc', readFileSync(new URL(words[index % words.length] ?? '', fixtures))],
    ];
    const [extension, bytes] = (make[index % make.length] ?? make[0] ?? (() => ['txt', Buffer.from(text)]))();
    const path = join(root, `ke-hoach-${index}.${extension}`);
    writeFileSync(path, bytes);
    return path;
  });
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}

const files = makeFiles();
const library = { plans: join(root, 'plans'), sources: join(root, 'sources') };
mkdirSync(library.plans);
mkdirSync(library.sources);

let imported = 0;
const whole = await timed(async () => {
  const run = openLibrary(library, { dryRun: false });
  for (const [index, path] of files.entries()) {
    readAhead(files.slice(index, index + 4)); // as scripts/import.ts does
    if ((await run.importFile(path)).kind !== 'refused') imported += 1;
  }
});
const documents: { path: string; read: Extract<Awaited<ReturnType<typeof readSource>>, { ok: true }> }[] = [];
const reading = await timed(async () => {
  for (const path of files) {
    const read = await readSource(path);
    if (read.ok) documents.push({ path, read });
  }
});
const together = await timed(() => Promise.all(files.map(readSource)));
const converting = await timed(async () => {
  for (const { path, read } of documents) convert(read.document, { file: path, sha256: read.sha256 });
});
rmSync(root, { recursive: true });

// Reading goes on beside the rest, so the shares are of the work, not of the time.
const work = reading + converting;
const share = (seconds: number): string => `${Math.round((100 * seconds) / work)} %`.padStart(6);
console.log(
  `${imported}/${count} files in ${whole.toFixed(1)} s: ${(count / whole).toFixed(1)} files/s (${availableParallelism()} cores; wanted: 15)`,
);
console.log(`${share(reading)}  reading in a child process (${((1000 * reading) / count).toFixed(1)} ms a file)`);
console.log(
  `${share(converting)}  structure, MDX, reading back (${((1000 * converting) / count).toFixed(1)} ms a file)`,
);
console.log(`reading alone, all children at once: ${(count / together).toFixed(1)} files/s`);
