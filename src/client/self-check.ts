import { contentTypeOf, extensionOf } from '../release/mime-types.ts';
import { remedyFor, serverProgramOf, typeRemedy } from '../release/remedies.ts';
import { fromFolder, readData, siteRoot } from './edition.ts';
import { loadPagefind } from './load-pagefind.ts';

/**
 * The page «Tự kiểm tra»: tries from the reader's own browser what the site needs of the server and of the browser, and names the
 * line of configuration that mends a fault. What only an administrator can see, `npm run verify` checks.
 */

/** Tốt, lỗi, or a fact worth knowing. */
interface Outcome {
  readonly state: 'tốt' | 'lỗi' | 'cần biết';
  readonly detail: string;
  readonly remedy?: readonly string[];
}

interface Check {
  readonly name: string;
  /** Runs where the site is opened without a server too. */
  readonly inFolder: boolean;
  run(): Promise<Outcome>;
}

const good = (detail: string): Outcome => ({ state: 'tốt', detail });
const bad = (detail: string, remedy: readonly string[] = []): Outcome => ({ state: 'lỗi', detail, remedy });

/** The file was given with its right type, or what the server said instead. */
async function tryFile(path: string): Promise<Outcome> {
  const extension = extensionOf(path);
  const answer = await fetch(siteRoot + path, { cache: 'no-store' });
  const program = serverProgramOf(answer.headers.get('server'));
  if (!answer.ok) return bad(`${path}: máy chủ trả lời ${answer.status}`, typeRemedy(extension, program));
  const type = answer.headers.get('content-type') ?? 'không có loại';
  const [wanted = ''] = contentTypeOf(path).split(';');
  const same = type.startsWith(wanted) || (wanted === 'text/javascript' && /javascript/.test(type));
  return same ? good(`${path}: ${type}`) : bad(`${path}: loại tệp là “${type}”`, typeRemedy(extension, program));
}

async function tryPage(): Promise<Outcome> {
  const answer = await fetch(siteRoot, { cache: 'no-store' });
  const program = serverProgramOf(answer.headers.get('server'));
  const text = await answer.text();
  const compressed = answer.headers.get('content-encoding') !== null || text.length < 1500;
  if (!compressed) return bad('Trang được gửi không nén', remedyFor('compression', program));
  if (!/charset=utf-8/i.test(answer.headers.get('content-type') ?? '')) {
    return bad('Trang không nói bảng mã UTF-8', typeRemedy('html', program));
  }
  if (!answer.headers.get('content-security-policy')) {
    return { state: 'cần biết', detail: 'Máy chủ không gửi tiêu đề bảo mật; trang vẫn tự đặt bằng thẻ <meta>' };
  }
  return good('Nén, bảng mã UTF-8, có tiêu đề bảo mật');
}

async function tryMissingPage(): Promise<Outcome> {
  const answer = await fetch(`${siteRoot}khong-co-trang-nay/`, { cache: 'no-store' });
  const program = serverProgramOf(answer.headers.get('server'));
  if (answer.status === 404) return good('Địa chỉ sai được trả lời 404');
  return bad(`Địa chỉ sai được trả lời ${answer.status}`, remedyFor('notFound', program, new URL(siteRoot).pathname));
}

async function trySearchFiles(): Promise<Outcome> {
  const entry = await tryFile('pagefind/pagefind-entry.json');
  if (entry.state === 'lỗi') return entry;
  const answer = await fetch(`${siteRoot}pagefind/pagefind-entry.json`);
  const { languages } = (await answer.json()) as { languages: Record<string, { hash: string; wasm: string | null }> };
  for (const { hash, wasm } of Object.values(languages)) {
    for (const path of [`pagefind/pagefind.${hash}.pf_meta`, `pagefind/wasm.${wasm ?? 'unknown'}.pagefind`]) {
      const outcome = await tryFile(path);
      if (outcome.state === 'lỗi') return outcome;
    }
  }
  return good('Đủ tệp và đúng loại');
}

/** What is used of the engine to see that every kind of its files can be read. */
interface Engine {
  filters(): Promise<Record<string, unknown>>;
  search(query: string | null): Promise<{ results: { data(): Promise<unknown> }[] }>;
}

async function trySearch(): Promise<Outcome> {
  const engine = (await loadPagefind()) as Engine;
  await engine.filters();
  const { results } = await engine.search('kế hoạch');
  if (results.length === 0) return bad('Máy tìm kiếm chạy nhưng không thấy trang nào');
  await results[0]?.data();
  return good(`Tìm “kế hoạch” thấy ${results.length} trang`);
}

async function tryNumbers(): Promise<Outcome> {
  await readData('/so-hieu/index.json');
  return good('Đọc được mục lục số');
}

async function tryBrowser(): Promise<Outcome> {
  if (typeof WebAssembly !== 'object') {
    return bad('Trình duyệt không có WebAssembly: đọc được, không tìm kiếm được', [
      'Dùng Chrome, Edge, Cốc Cốc 97 trở lên hoặc Firefox 102 trở lên',
    ]);
  }
  const secure = window.isSecureContext ? '' : '; trang qua http: nên dùng https của cơ quan khi có thể';
  return good(navigator.userAgent + secure);
}

const checks: readonly Check[] = [
  { name: 'Trình duyệt', inFolder: true, run: tryBrowser },
  { name: 'Trang đầu', inFolder: false, run: tryPage },
  { name: 'Trang báo lỗi', inFolder: false, run: tryMissingPage },
  { name: 'Mục lục số', inFolder: true, run: tryNumbers },
  { name: 'Tệp tìm kiếm', inFolder: false, run: trySearchFiles },
  { name: 'Tìm kiếm', inFolder: true, run: trySearch },
];

async function runChecks(table: HTMLTableSectionElement): Promise<void> {
  table.replaceChildren();
  for (const { name, inFolder, run } of checks) {
    if (fromFolder && !inFolder) continue;
    const outcome = await run().catch((error: unknown) => bad(error instanceof Error ? error.message : String(error)));
    const row = table.insertRow();
    row.dataset['ketQua'] = outcome.state;
    const [title, state, detail] = [document.createElement('th'), row.insertCell(), row.insertCell()];
    title.scope = 'row';
    title.textContent = name;
    row.prepend(title);
    state.textContent = outcome.state;
    detail.append(paragraph(outcome.detail), ...(outcome.remedy ?? []).map((line) => code(line)));
  }
  table.dataset['xong'] = '';
}

function paragraph(text: string): HTMLElement {
  const element = document.createElement('p');
  element.textContent = text;
  return element;
}

function code(text: string): HTMLElement {
  const element = document.createElement('p');
  element.append('Cách sửa: ', Object.assign(document.createElement('code'), { textContent: text }));
  return element;
}

const table = document.querySelector<HTMLTableSectionElement>('#ket-qua-kiem-tra');
if (table) void runChecks(table);
