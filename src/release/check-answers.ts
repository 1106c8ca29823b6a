import type { Answer } from './ask.ts';
import { checksumFile } from './checksums.ts';
import { type Fault, placesOf } from './fault.ts';
import { cacheControlOf, securityHeaders } from './headers.ts';
import { contentTypeOf, extensionOf, fileTypes } from './mime-types.ts';
import { cacheRemedy, headerRemedy, remedyFor, type ServerProgram, typeRemedy } from './remedies.ts';

/** What the answers of a published site say about its server, one rule a function. */
export interface Context {
  readonly root: URL;
  /** `undefined` when the server does not say what it is. */
  readonly program: ServerProgram | undefined;
}

export function fault(rule: string, place: string, what: string, remedy: readonly string[]): Fault {
  return { rule, place, what, remedy };
}

/** Files that are missing, by extension when a whole kind is (IIS 404.3), and files with other bytes. */
export function checkContents(
  answers: readonly Answer[],
  expected: ReadonlyMap<string, string>,
  { program }: Context,
): Fault[] {
  const faults: Fault[] = [];
  const byExtension = Map.groupBy(answers, ({ file }) => extensionOf(file));
  for (const [extension, group] of byExtension) {
    const refused = group.filter(({ status }) => status !== 200);
    if (refused.length === 0) continue;
    const place = placesOf(refused.map(({ file }) => file));
    const whole = refused.length === group.length && fileTypes[extension] !== undefined && extension !== 'html';
    if (whole) {
      const what = `Máy chủ không đưa tệp .${extension} nào (trả lời ${refused[0]?.status}): nó không biết loại tệp này`;
      faults.push(fault('loai-tep-bi-chan', place, what, typeRemedy(extension, program)));
    } else {
      const what = `Máy chủ trả lời ${refused[0]?.status} cho tệp có trong ${checksumFile}`;
      faults.push(fault('thieu-tep', place, what, ['Chép lại cả bản phát hành vào một thư mục mới']));
    }
  }
  const changed = answers.filter(({ file, status, sum }) => status === 200 && sum !== expected.get(file));
  if (changed.length > 0) {
    const what = 'Nội dung nhận được khác với bản phát hành';
    const remedy = ['Chép lại cả bản phát hành; nếu đã chép đúng:', ...remedyFor('untouched', program)];
    faults.push(fault('tep-doi', placesOf(changed.map(({ file }) => file)), what, remedy));
  }
  return faults;
}

/** The media type of each extension; for text its charset too. */
export function checkTypes(answers: readonly Answer[], { program }: Context): Fault[] {
  const served = answers.filter(({ file, status }) => status === 200 && fileTypes[extensionOf(file)]);
  return [...Map.groupBy(served, ({ file }) => extensionOf(file))].flatMap(([extension, group]) => {
    const wrong = group.filter(({ file, headers }) => !isType(headers.get('content-type'), contentTypeOf(file)));
    if (wrong.length === 0) return [];
    const got = wrong[0]?.headers.get('content-type') ?? 'không có';
    const what = `Loại tệp .${extension} là “${got}”, phải là “${contentTypeOf(`x.${extension}`)}”`;
    return [fault('loai-tep', placesOf(wrong.map(({ file }) => file)), what, typeRemedy(extension, program))];
  });
}

/** Other names of the same type that browsers take alike. */
const sameType: Readonly<Record<string, string>> = {
  'application/javascript': 'text/javascript',
  'application/xml': 'text/xml',
  'image/vnd.microsoft.icon': 'image/x-icon',
  'application/x-zip-compressed': 'application/zip',
};
/** JSON and SVG are UTF-8 without being told. */
const needsCharset = new Set(['text/html', 'text/css', 'text/javascript', 'text/plain', 'text/csv', 'text/calendar']);

function isType(got: string | null, expected: string): boolean {
  const parts = (value: string) => value.toLowerCase().split(/;\s*/);
  const [type = '', ...parameters] = parts(got ?? '');
  const [wanted = ''] = parts(expected);
  if ((sameType[type] ?? type) !== wanted) return false;
  return !needsCharset.has(wanted) || parameters.some((parameter) => /^charset="?utf-8"?$/.test(parameter));
}

/** Security headers: on pages all of them, on other files only that no type is guessed. */
export function checkHeaders(answers: readonly Answer[], { program }: Context): Fault[] {
  const pages = answers.filter(({ file, status }) => status === 200 && file.endsWith('.html'));
  return Object.entries(securityHeaders()).flatMap(([name, value]) => {
    const wrong = pages.filter(({ headers }) => !isHeader(name, headers.get(name), value));
    if (wrong.length === 0) return [];
    const got = wrong[0]?.headers.get(name);
    const what = got ? `Tiêu đề ${name} là “${got}”` : `Thiếu tiêu đề ${name}`;
    return [fault('tieu-de', placesOf(wrong.map(({ file }) => file)), what, headerRemedy(name, value, program))];
  });
}

/** A portal's policy names the sites that it asks, so `connect-src` may hold more. */
function isHeader(name: string, got: string | null, expected: string): boolean {
  if (got === null) return false;
  const reduce = (value: string) =>
    name === 'Content-Security-Policy' ? value.replace(/connect-src [^;]*/, 'connect-src') : value.toLowerCase();
  return reduce(got) === reduce(expected);
}

export function checkCaching(answers: readonly Answer[], { program, root }: Context): Fault[] {
  const served = answers.filter(({ status }) => status === 200);
  return [...Map.groupBy(served, ({ file }) => cacheControlOf(root.pathname + file))].flatMap(([value, group]) => {
    const lasting = value.includes('immutable');
    const wrong = group.filter(({ headers }) => {
      const got = headers.get('cache-control') ?? '';
      return lasting ? !/\bmax-age=\d{6,}/.test(got) : !/\bno-cache\b|\bmax-age=0\b|\bno-store\b/.test(got);
    });
    if (wrong.length === 0) return [];
    const got = wrong[0]?.headers.get('cache-control') ?? 'không có';
    const why = lasting ? 'tải lại mỗi lần dù không bao giờ đổi' : 'người đọc có thể thấy bản cũ';
    return [
      fault(
        'luu-tam',
        placesOf(wrong.map(({ file }) => file)),
        `Cache-Control là “${got}”: ${why}`,
        cacheRemedy(value, program),
      ),
    ];
  });
}

/** Pages above this size in bytes are worth compressing. */
const compressFrom = 1500;

export function checkCompression(answers: readonly Answer[], { program }: Context): Fault[] {
  const plain = answers.filter(
    ({ file, status, headers, size }) =>
      status === 200 && /\.(?:html|css|js)$/.test(file) && size > compressFrom && !headers.get('content-encoding'),
  );
  if (plain.length === 0) return [];
  const what = 'Máy chủ gửi tệp không nén: tải chậm gấp 3 đến 10 lần';
  return [fault('nen', placesOf(plain.map(({ file }) => file)), what, remedyFor('compression', program))];
}
