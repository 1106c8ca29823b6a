import { spawn } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { digest, type Library } from '../../src/import/library.ts';
import { formatFileReport, needsLook, reportFile } from '../../src/import/report.ts';
import { findSourceFiles, isPoorer } from '../../src/import/source-files.ts';
import { type Outcome, openLibrary } from '../../src/import/workflow.ts';
import { readMdx } from '../../src/markdown/read-mdx.ts';
import { docx, p, r } from './docx-writer.ts';

const draft = `ĐẢNG BỘ TỈNH LÂM ĐỒNG
ĐẢNG ỦY ỦY BAN NHÂN DÂN TỈNH
*
Số         -KH/ĐU
ĐẢNG CỘNG SẢN VIỆT NAM
Lâm Đồng, ngày     tháng 6 năm 2026
KẾ HOẠCH
về chuyển đổi số trong Đảng bộ
-----
Thực hiện Nghị quyết số 57-NQ/TW, ngày 22/12/2024 của Bộ Chính trị, Đảng ủy ban hành kế hoạch như sau:
I. MỤC ĐÍCH, YÊU CẦU
1. Nâng cao nhận thức.
2. Bảo đảm thiết thực.
II. TỔ CHỨC THỰC HIỆN
1. Văn phòng Đảng ủy theo dõi, đôn đốc.
Nơi nhận:
- Tỉnh ủy,
- Lưu VP.
T/M ĐẢNG ỦY
PHÓ BÍ THƯ
Nguyễn Văn An
`;

let root: string;
let library: Library;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'vien-dan-'));
  library = { plans: join(root, 'plans'), sources: join(root, 'sources') };
  mkdirSync(join(root, 'in'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const put = (name: string, text: string | Buffer): string => {
  const path = join(root, 'in', name);
  writeFileSync(path, text);
  return path;
};
const run = (path: string, dryRun = false): Promise<Outcome> => openLibrary(library, { dryRun }).importFile(path);
const held = () => readdirSync(library.plans).sort();
const slug = 'chuyen-doi-so-trong-dang-bo';
const text = () => readFileSync(join(library.plans, `${slug}.mdx`), 'utf8');

test('a new file becomes content, its source kept as received', async () => {
  const outcome = await run(put('Kế hoạch số 01.txt', draft));
  expect(outcome).toMatchObject({ kind: 'new', slug });
  expect(held()).toEqual([`${slug}.mdx`]);
  expect(readFileSync(join(library.sources, 'Kế hoạch số 01.txt'), 'utf8')).toBe(draft);
});

test('the same bytes again change nothing, under any name', async () => {
  await run(put('a.txt', draft));
  const before = statSync(join(library.plans, `${slug}.mdx`)).mtimeMs;
  expect(await run(put('b.txt', draft))).toEqual({ kind: 'unchanged', slug });
  expect(statSync(join(library.plans, `${slug}.mdx`)).mtimeMs).toBe(before);
  expect(readdirSync(library.sources)).toEqual(['a.txt']);
});

test('a corrected draft keeps its address and becomes a new version', async () => {
  await run(put('a.txt', draft));
  const issued = draft.replace('Số         -KH/ĐU', 'Số 15-KH/ĐU').replace('ngày     tháng', 'ngày 20 tháng');
  expect(await run(put('a.txt', issued))).toMatchObject({ kind: 'new-version', slug });
  expect(held()).toEqual([`${slug}.mdx`]);
  expect(text()).toMatch(/versions:\n {2}- file: a\.txt\n/);
  expect(readdirSync(library.sources).length).toBe(2);
  expect((await run(put('a.txt', issued))).kind).toBe('unchanged');
  expect((await run(put('a.txt', draft))).kind).toBe('unchanged'); // an earlier version does not come back
});

test('a text edited by hand is never overwritten: the new version waits beside it', async () => {
  await run(put('a.txt', draft));
  const edited = text().replace('theo dõi, đôn đốc', 'theo dõi và đôn đốc');
  writeFileSync(join(library.plans, `${slug}.mdx`), edited);
  const outcome = await run(put('a.txt', draft.replace('thiết thực', 'thiết thực, hiệu quả')));
  expect(outcome).toMatchObject({ kind: 'beside', why: 'edited', slug });
  expect(outcome.kind === 'beside' && outcome.changes).toEqual(
    expect.arrayContaining(['- 2. Bảo đảm thiết thực.', '+ 2. Bảo đảm thiết thực, hiệu quả.']),
  );
  expect(text()).toBe(edited);
  expect(held()).toEqual([`${slug}.mdx`, `${slug}.mdx.moi`]);
});

test('another document of the same subject gets another address', async () => {
  await run(put('a.txt', draft.replace('Số         -KH', 'Số 15-KH')));
  const other = draft.replace('Số         -KH', 'Số 16-KH').replace('Nâng cao', 'Đổi mới');
  expect(await run(put('b.txt', other))).toMatchObject({ kind: 'new', slug: `${slug}-2` });
});

test('two letters of one office whose numbers are blank are two documents; the same letter again is not', async () => {
  const letter = (about: string) =>
    draft
      .replace('Số         -KH/ĐU', `Số         -CV/ĐU\n${about}`)
      .replace('KẾ HOẠCH\nvề chuyển đổi số trong Đảng bộ\n-----', 'Kính gửi: Các chi bộ.');
  expect(await run(put('a.txt', letter('Góp ý dự thảo quy chế')))).toMatchObject({ kind: 'new' });
  expect(await run(put('b.txt', letter('Triển khai Kế hoạch số 83-KH/TU')))).toMatchObject({ kind: 'new' });
  const again = letter('Góp ý dự thảo quy chế').replace('thiết thực', 'thiết thực, hiệu quả');
  expect(await run(put('c.txt', again))).toMatchObject({ kind: 'new-version', slug: 'gop-y-du-thao-quy-che' });
});

test('a dry run writes nothing and says the same', async () => {
  expect(await run(put('a.txt', draft), true)).toMatchObject({ kind: 'new', slug });
  expect(held()).toEqual([]);
});

test('a read-only source is copied as a file that can be replaced', async () => {
  const path = put('a.txt', draft);
  chmodSync(path, 0o444);
  await run(path);
  expect(statSync(join(library.sources, 'a.txt')).mode & 0o200).toBe(0o200);
});

test('a file that is no document is refused with the way out, and nothing is written', async () => {
  const outcome = await run(put('a.docx', '{\\rtf1 x}'));
  expect(outcome).toMatchObject({ kind: 'refused', refusal: { code: 'rtf' } });
  expect(held()).toEqual([]);
});

describe('what was read from a Word file is not replaced by a poorer file of the same document', () => {
  const word = (content: string) =>
    docx({
      body: content
        .trim()
        .split('\n')
        .map((line) => p(r(line)))
        .join(''),
    });
  const issued = draft.replace('Số         -KH/ĐU', 'Số 15-KH/ĐU').replace('ngày     tháng', 'ngày 20 tháng');

  test('the same words are told as such, and nothing is written', async () => {
    await run(put('a.docx', word(issued)));
    const before = text();
    const outcome = await run(put('b.txt', issued));
    expect(outcome).toEqual({ kind: 'kept', slug, differences: [] });
    expect(text()).toBe(before);
    expect([held(), readdirSync(library.sources)]).toEqual([[`${slug}.mdx`], ['a.docx']]);
    const report = reportFile('b.txt', outcome, () => []);
    expect(formatFileReport(report)).toMatch(/giữ bản đọc từ tệp Word/);
    expect(needsLook(report)).toBe(false);
  });

  describe('columns read in another order', () => {
    const lines = issued.trim().split('\n');
    const head = [4, 0, 1, 5, 2, 3].map((at) => lines[at] ?? '');
    const byRow = [...head, ...lines.slice(6)].join('\n');
    const against = async (content: string) => {
      await run(put('a.docx', word(issued)));
      return run(put('b.txt', content));
    };
    test('are no difference', async () =>
      expect(await against(byRow)).toEqual({ kind: 'kept', slug, differences: [] }));
    test('with another word are one', async () =>
      expect(await against(byRow.replace('ĐẢNG BỘ TỈNH', 'ĐẢNG BỘ THÀNH PHỐ'))).toMatchObject({
        differences: [{ source: 'TỈNH', page: 'THÀNH PHỐ' }],
      }));
  });

  test('other words are shown to the clerk', async () => {
    await run(put('a.docx', word(issued)));
    const before = text();
    const report = reportFile('b.txt', await run(put('b.txt', issued.replace('thiết thực', 'hiệu quả'))), () => []);
    expect(text()).toBe(before);
    expect(formatFileReport(report)).toMatch(/CẦN XEM: tệp này khác bản Word 1 chỗ.*“thiết thực\.”.*“hiệu quả\.”/);
    expect(needsLook(report)).toBe(true);
  });

  test('a number and date that the Word file leaves blank wait beside it', async () => {
    await run(put('a.docx', word(draft)));
    const before = text();
    expect(await run(put('b.txt', issued))).toMatchObject({ kind: 'beside', why: 'poorer', slug });
    expect(text()).toBe(before);
    expect(held()).toEqual([`${slug}.mdx`, `${slug}.mdx.moi`]);
    expect(await run(put('b.txt', issued))).toEqual({ kind: 'unchanged', slug });
  });

  test('a newer Word file replaces it, and a Word file replaces what a poorer one gave', async () => {
    await run(put('a.docx', word(draft)));
    expect(await run(put('b.docx', word(issued)))).toMatchObject({ kind: 'new-version', slug });
    const other = draft.replace('chuyển đổi số', 'cải cách hành chính');
    expect((await run(put('c.txt', other))).kind).toBe('new');
    expect((await run(put('c.docx', word(other)))).kind).toBe('new-version');
    expect((await run(put('c.txt', other))).kind).toBe('unchanged');
  });

  test.each([
    ['a.pdf', 'a.docx', true],
    ['a.PDF', 'a.doc', true],
    ['a.pdf', 'a.txt', false],
    ['a.docx', 'a.pdf', false],
    ['a.docx', 'b.odt', false],
  ])('%s beside %s', (file, kept, poorer) => expect(isPoorer(file, kept)).toBe(poorer));
});

describe('finds the files that a command means', () => {
  test('of a document as Word file and as PDF, the Word file is the version that stays', () => {
    for (const name of ['ke-hoach.docx', 'ke-hoach.pdf', 'khac.md']) writeFileSync(join(root, 'in', name), 'a');
    const names = findSourceFiles([join(root, 'in')]).files.map((file) => file.slice(join(root, 'in').length + 1));
    expect(names).toEqual(['ke-hoach.pdf', 'khac.md', 'ke-hoach.docx']);
  });

  test('folders with subfolders and Vietnamese names; no lock files, hidden files or other kinds', () => {
    mkdirSync(join(root, 'in', 'Năm 2026'));
    for (const name of ['Kế hoạch.docx', '~$Kế hoạch.docx', '.ẩn.docx', 'ảnh.png', 'Năm 2026/b.doc']) put(name, 'x');
    const found = findSourceFiles([join(root, 'in')]);
    expect(found.files.map((path) => path.slice(root.length + 4).replaceAll('\\', '/'))).toEqual([
      'Kế hoạch.docx',
      'Năm 2026/b.doc',
    ]);
  });

  test('patterns that the Windows shell leaves to the program', () => {
    put('a.docx', 'x');
    put('b.txt', 'x');
    const { files } = findSourceFiles([join(root, 'in', '*.docx')]);
    expect(files.map((path) => path.slice(-6))).toEqual(['a.docx']);
  });

  test('a name that is not there is told', () => {
    expect(findSourceFiles(['không-có.docx']).missing).toEqual(['không-có.docx']);
  });
});

test('killed at any moment, an import leaves no half-written file', async () => {
  for (let n = 1; n <= 20; n += 1) put(`kế hoạch ${n}.txt`, draft.replace('chuyển đổi số', `việc thứ ${n} của năm`));
  const program = `
    import { openLibrary } from ${JSON.stringify(new URL('../../src/import/workflow.ts', import.meta.url).href)};
    const run = openLibrary(${JSON.stringify(library)}, { dryRun: false });
    for (const path of process.argv.slice(1)) await run.importFile(path);`;
  const files = findSourceFiles([join(root, 'in')]).files;
  const child = spawn(process.execPath, ['--input-type=module', '-e', program, ...files], { stdio: 'ignore' });
  const exited = new Promise((done) => child.on('exit', done));
  while (
    child.exitCode === null &&
    (!existsSync(library.plans) || held().filter((name) => name.endsWith('.mdx')).length < 3)
  ) {
    await new Promise((done) => setTimeout(done, 5));
  }
  child.kill('SIGKILL');
  await exited;
  const written = held().filter((name) => name.endsWith('.mdx'));
  expect(written.length).toBeGreaterThan(0);
  for (const name of written) {
    const read = readMdx(readFileSync(join(library.plans, name), 'utf8'), name);
    expect(read.ok).toBe(true);
    const source = read.ok ? read.frontMatter.source : undefined;
    expect(digest(readFileSync(join(library.sources, source?.file ?? '')))).toBe(source?.sha256);
  }
  // The next run finishes the work.
  const again = openLibrary(library, { dryRun: false });
  for (const path of files) expect((await again.importFile(path)).kind).toMatch(/^(?:new|unchanged)$/);
});
