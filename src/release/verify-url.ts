import { ask } from './ask.ts';
import {
  type Context,
  checkCaching,
  checkCompression,
  checkContents,
  checkHeaders,
  checkTypes,
  fault,
} from './check-answers.ts';
import { checksumFile, parseChecksums } from './checksums.ts';
import type { Fault } from './fault.ts';
import { remedyFor, serverProgramOf } from './remedies.ts';
import type { Verification } from './verify-folder.ts';

/** Files that a server keeps to itself or sends in another form. */
const notAsked = /^web\.config$|\.gz$/;
/** Requests at a time: a check must not be felt by readers. */
const parallel = 8;

export interface VerifyUrlOptions {
  /** Text of the `SHA256SUMS` that the copy must match; by default the one that the server itself has. */
  readonly sums?: string;
}

/**
 * Checks a published web edition through its server: every file there and unchanged, media types, headers, compression, caching,
 * 404 page, redirects, directory listings.
 *
 * @param address of the start page, e.g. `http://noibo/van-ban/`
 * @throws when the server cannot be reached
 */
export async function verifyUrl(address: string, options: VerifyUrlOptions = {}): Promise<Verification> {
  const root = new URL(address.endsWith('/') ? address : `${address}/`);
  const start = await ask(root, '');
  const program = serverProgramOf(start.headers.get('server'));
  const context: Context = { root, program };
  if (start.status !== 200) {
    const remedy = [
      'Xem lại địa chỉ: phải là thư mục đã chép bản phát hành vào, đúng chữ hoa, chữ thường. Địa chỉ đúng rồi thì thêm cấu hình:',
      ...remedyFor('indexPage', program),
    ];
    return { faults: [fault('trang-dau', root.href, `Máy chủ trả lời ${start.status}`, remedy)], files: 0 };
  }
  const sums = options.sums ?? (await ownSums(root));
  if (sums === undefined) {
    const remedy = ['Chép SHA256SUMS lên cùng trang, hoặc chạy trên máy có release/web/SHA256SUMS'];
    return { faults: [fault('thieu-danh-sach', root.href, `Không đọc được ${checksumFile}`, remedy)], files: 0 };
  }
  const expected = new Map([...parseChecksums(sums)].filter(([file]) => !notAsked.test(file)));
  const answers = await inParallel([...expected.keys()], (file) => ask(root, file));
  const faults = [
    ...checkContents(answers, expected, context),
    ...checkTypes(answers, context),
    ...checkHeaders(answers, context),
    ...checkCaching(answers, context),
    ...checkCompression(answers, context),
    ...(await checkNotFound(context)),
    ...(await checkFolders([...expected.keys()], context)),
  ];
  return { faults, files: expected.size };
}

async function ownSums(root: URL): Promise<string | undefined> {
  const response = await fetch(new URL(checksumFile, root));
  const text = await response.text();
  const { status } = response;
  return status === 200 && parseChecksums(text).size > 0 ? text : undefined;
}

async function inParallel<T, R>(items: readonly T[], run: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  let next = 0;
  const worker = async () => {
    while (next < items.length) {
      const index = next++;
      results[index] = await run(items[index] as T);
    }
  };
  await Promise.all(Array.from({ length: parallel }, worker));
  return results;
}

/** An address that is not there answers 404 with the site's own page, at any depth. */
async function checkNotFound({ root, program }: Context): Promise<Fault[]> {
  const path = 'khong-co-trang-nay/sau-hon/nua/';
  const { status, html } = await ask(root, path);
  const remedy = remedyFor('notFound', program, root.pathname);
  if (status !== 404) {
    return [fault('404', root.href + path, `Địa chỉ không có mà máy chủ trả lời ${status}, phải là 404`, remedy)];
  }
  const own = await ask(root, '404.html');
  if (own.status !== 200) return [];
  if (html !== own.html) {
    return [fault('404', root.href + path, 'Trang báo lỗi 404 không phải của thư viện này', remedy)];
  }
  const [, style] = /<link\b[^>]*\bhref="([^"]+\.css)"/.exec(html) ?? [];
  if (!style) return [];
  const { status: styleStatus } = await ask(new URL(style, root.href + path), '');
  if (styleStatus === 200) return [];
  const rebuild = [`npm run release -- --no-build --base ${root.pathname}`];
  return [fault('404-duong-dan', '404.html', `Trang 404 được làm cho đường dẫn khác (không có ${style})`, rebuild)];
}

/** A folder without its slash leads to itself; a folder without a page is not listed. */
async function checkFolders(files: readonly string[], { root, program }: Context): Promise<Fault[]> {
  const faults: Fault[] = [];
  const page = files.find((file) => /^.+\/index\.html$/.test(file));
  if (page) {
    const folder = page.slice(0, -'/index.html'.length);
    const { status, headers } = await ask(root, folder);
    const wanted = new URL(`${folder}/`, root).href;
    const location = headers.get('location');
    const leadsThere =
      [301, 302, 307, 308].includes(status) && location && new URL(location, root.href + folder).href === wanted;
    if (!leadsThere) {
      const what = location ? `Địa chỉ thiếu dấu / bị chuyển tới ${location}` : `Địa chỉ thiếu dấu / trả lời ${status}`;
      faults.push(
        fault('chuyen-huong', root.href + folder, `${what}, phải chuyển tới ${wanted}`, remedyFor('redirect', program)),
      );
    }
  }
  const withIndex = new Set(
    files.filter((file) => file.endsWith('/index.html')).map((file) => file.slice(0, -'index.html'.length)),
  );
  const bare = [...new Set(files.map((file) => file.slice(0, file.lastIndexOf('/') + 1)))].find(
    (folder) => folder !== '' && !withIndex.has(folder),
  );
  if (bare) {
    const { status } = await ask(new URL(bare, root), '');
    if (status === 200) {
      const what = 'Máy chủ liệt kê các tệp của thư mục cho người ngoài xem';
      faults.push(fault('liet-ke', root.href + bare, what, remedyFor('listing', program)));
    }
  }
  return faults;
}
