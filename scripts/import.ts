/** `npm run import -- <files or folders>`: office files become content. `--json <file>` prints the model and writes nothing. */
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { planLines } from '../src/domain/plan/plan-text.ts';
import { convert } from '../src/import/convert.ts';
import { planJson } from '../src/import/plan-json.ts';
import { readAhead, readSource } from '../src/import/read-source.ts';
import { type FileReport, formatFileReport, needsLook, reportFile, summarize } from '../src/import/report.ts';
import { keepReport } from '../src/import/report-file.ts';
import { findSourceFiles } from '../src/import/source-files.ts';
import { findSpellingHints } from '../src/import/spelling.ts';
import { findWarnings } from '../src/import/warnings.ts';
import { readWordLists } from '../src/import/word-lists.ts';
import { createWordModel } from '../src/import/word-model.ts';
import { openLibrary } from '../src/import/workflow.ts';

const usage = `Cách dùng: npm run import -- [--dry-run] <tệp hoặc thư mục> …
           npm run -s import -- --json <tệp>

  --dry-run   chỉ xem trước, không ghi gì
  --json      in mô hình văn bản đọc được (JSON), không ghi gì

Nhận .docx, .doc (Word 97–2003), .odt, .pdf có lớp chữ, .txt, .md.
Mã kết thúc: 0 xong; 1 có tệp cần người xem hoặc không nhập được; 2 gõ sai lệnh.`;

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        'dry-run': { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
  } catch {
    return undefined;
  }
}

const content = (name: string) => new URL(`../content/${name}`, import.meta.url);
const library = { plans: fileURLToPath(content('plans')), sources: fileURLToPath(content('sources')) };
const lists = readWordLists(content('chinh-ta/'));

/** Prints the model of each file: one object, or a list when several files are given. */
async function printModels(files: readonly string[]): Promise<number> {
  const { heldTexts } = openLibrary(library, { dryRun: true });
  const models: unknown[] = [];
  let refused = false;
  for (const path of files) {
    const read = await readSource(path);
    if (!read.ok) {
      refused = true;
      const { what, why, remedy } = read.refusal;
      console.error(`${path}: ${what}\n  Vì sao: ${why}\n  Cách xử lý: ${remedy}`);
      models.push({ error: read.refusal });
      continue;
    }
    const conversion = convert(read.document, { file: path, sha256: read.sha256 });
    const text = planLines(conversion.plan).join('\n');
    const hints = findSpellingHints(text, lists, createWordModel([text, ...heldTexts]));
    const warnings = findWarnings(conversion, hints).map((warning) => warning.text);
    models.push(planJson(conversion, warnings));
  }
  console.log(JSON.stringify(models.length === 1 ? models[0] : models, null, 2));
  return refused ? 1 : 0;
}

async function importAll(files: readonly string[], dryRun: boolean): Promise<number> {
  const run = openLibrary(library, { dryRun });
  const model = createWordModel(run.heldTexts);
  const reports: FileReport[] = [];
  for (const [index, path] of files.entries()) {
    readAhead(files.slice(index, index + 4));
    const outcome = await run.importFile(path);
    const report = reportFile(path, outcome, (text) => {
      // Of another version the earlier one was counted: twice the same slip would look like a habit.
      if (outcome.kind === 'new') model.add(text);
      return findSpellingHints(text, lists, model);
    });
    reports.push(report);
    console.log(`${files.length > 1 ? `[${index + 1}/${files.length}] ` : ''}${formatFileReport(report)}`);
  }
  const summary = `${dryRun ? 'Xem trước, chưa ghi gì. ' : ''}${summarize(reports)}`;
  console.log(`\n${summary}`);
  keepReport(fileURLToPath(new URL('../.astro/import-report.json', import.meta.url)), {
    files: reports.map((report) => ({ text: formatFileReport(report), needsLook: needsLook(report) })),
    summary,
  });
  return reports.some(needsLook) ? 1 : 0;
}

async function main(): Promise<number> {
  const parsed = readArguments();
  if (parsed?.values.help) {
    console.log(usage);
    return 0;
  }
  const { files, missing } = findSourceFiles(parsed?.positionals ?? []);
  if (!parsed || parsed.positionals.length === 0 || missing.length > 0) {
    for (const name of missing) console.error(`Không có tệp hoặc thư mục “${name}”`);
    console.error(usage);
    return 2;
  }
  return parsed.values.json ? printModels(files) : importAll(files, parsed.values['dry-run']);
}

process.exitCode = await main();
