/**
 * Automatic numbers against LibreOffice's on random documents: the same lists, levels, restarts, overrides and styles,
 * read by both. Fixed examples would not find the rules that two programs must agree on.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { docx, p, r } from './docx-writer.ts';
import { plainText, read } from './plain-text.ts';

const office = ['soffice', 'libreoffice'].find((name) => spawnSync(name, ['--version']).status === 0);
// In CI it is always there: a missing LibreOffice must fail, not pass by.
const run = office === undefined && process.env.CI === undefined ? describe.skip : describe;

const formats = ['decimal', 'upperRoman', 'lowerRoman', 'upperLetter', 'lowerLetter'] as const;
const levelCount = 4;

interface Level {
  readonly start: number;
  readonly format: (typeof formats)[number];
  /** How many levels the label shows, the last its own. */
  readonly shown: number;
  readonly end: string;
}
interface Item {
  readonly list: number;
  readonly level: number;
  readonly style: boolean;
}
interface Model {
  readonly abstracts: readonly (readonly Level[])[];
  readonly lists: readonly {
    readonly abstract: number;
    readonly override: readonly [level: number, start: number] | null;
  }[];
  readonly items: readonly Item[];
}

const level: fc.Arbitrary<Level> = fc.record({
  start: fc.integer({ min: 1, max: 5 }),
  format: fc.constantFrom(...formats),
  shown: fc.integer({ min: 1, max: levelCount }),
  end: fc.constantFrom('.', ')', ''),
});
const model: fc.Arbitrary<Model> = fc.record({
  abstracts: fc.array(fc.tuple(level, level, level, level), { minLength: 2, maxLength: 2 }),
  lists: fc.array(
    fc.record({
      abstract: fc.nat(1),
      // One level only: LibreOffice applies no second override of a list, Word does.
      override: fc.option(fc.tuple(fc.nat(levelCount - 1), fc.integer({ min: 1, max: 9 })), { freq: 2 }),
    }),
    { minLength: 3, maxLength: 3 },
  ),
  items: fc.array(fc.record({ list: fc.nat(2), level: fc.nat(levelCount - 1), style: fc.boolean() }), {
    minLength: 12,
    maxLength: 18,
  }),
});

function document({ abstracts, lists, items }: Model): Buffer {
  const lvl = ({ start, format, shown, end }: Level, index: number): string => {
    const first = Math.max(0, index + 1 - shown);
    const template = Array.from({ length: index + 1 - first }, (_, at) => `%${first + at + 1}`).join('.') + end;
    return `<w:lvl w:ilvl="${index}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${template}"/></w:lvl>`;
  };
  const numbering =
    abstracts
      .map(
        (levels, index) =>
          `<w:abstractNum w:abstractNumId="${index}"><w:multiLevelType w:val="multilevel"/>${levels.map(lvl).join('')}</w:abstractNum>`,
      )
      .join('') +
    lists
      .map(
        ({ abstract, override }, index) =>
          `<w:num w:numId="${index + 1}"><w:abstractNumId w:val="${abstract}"/>${
            override === null
              ? ''
              : `<w:lvlOverride w:ilvl="${override[0]}"><w:startOverride w:val="${override[1]}"/></w:lvlOverride>`
          }</w:num>`,
      )
      .join('');
  const styles =
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>' +
    '<w:style w:type="paragraph" w:styleId="Muc"><w:name w:val="Muc"/><w:basedOn w:val="Normal"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>';
  const body = items
    .map(({ list, level: at, style }, index) => {
      const numbers = `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${list + 1}"/></w:numPr>`;
      return p(r(`mục${index}`), style && list === 0 && at === 0 ? '<w:pStyle w:val="Muc"/>' : numbers);
    })
    .join('');
  return docx({ body, styles, numbering });
}

/** Converts files with one start of LibreOffice, which is most of the time; returns them in the same order. */
function convert(files: readonly Buffer[], from: string, to: string, filter = to): Buffer[] {
  const folder = mkdtempSync(join(tmpdir(), 'danh-so-'));
  const names = files.map((bytes, index) => {
    writeFileSync(join(folder, `${index}.${from}`), bytes);
    return join(folder, `${index}.${from}`);
  });
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  const options = ['--headless', '--convert-to', filter, '--outdir', folder];
  spawnSync(office ?? 'soffice', [profile, ...options, ...names], { timeout: 240_000 });
  return files.map((_, index) => readFileSync(join(folder, `${index}.${to}`)));
}

const lines = (text: string): string[] =>
  text
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '');

/** The lines that this program reads from each file and those that LibreOffice shows. */
async function bothReadings(files: readonly Buffer[], format: string): Promise<{ own: string[]; office: string[] }[]> {
  const shown = convert(files, format, 'txt', 'txt:Text (encoded):UTF8');
  return Promise.all(
    files.map(async (bytes, index) => ({
      own: lines(plainText((await read(bytes)).blocks)),
      office: lines((shown[index] ?? Buffer.alloc(0)).toString('utf8')),
    })),
  );
}

run('automatic numbers equal those of LibreOffice', () => {
  const models = fc.sample(model, { numRuns: 24, seed: 2026 });

  test('on random .docx', async () => {
    const readings = await bothReadings(models.map(document), 'docx');
    for (const [index, { own, office: shown }] of readings.entries()) {
      expect(own, JSON.stringify(models[index])).toEqual(shown);
    }
  }, 300_000);

  test('on random .doc', async () => {
    // LibreOffice numbers anew when it writes .doc: what it then shows of its own file is compared.
    const readings = await bothReadings(convert(models.slice(0, 10).map(document), 'docx', 'doc'), 'doc');
    for (const { own, office: shown } of readings) expect(own).toEqual(shown);
  }, 300_000);
});
