import { fileTypes } from './mime-types.ts';

/** Programs whose configuration `verify` can quote. */
export type ServerProgram = 'nginx' | 'apache' | 'iis';

const names: Readonly<Record<ServerProgram, string>> = { nginx: 'nginx', apache: 'Apache', iis: 'IIS' };

/** From the `Server` header; `undefined` when it is hidden or another program. */
export function serverProgramOf(header: string | null): ServerProgram | undefined {
  if (header === null) return undefined;
  if (/nginx/i.test(header)) return 'nginx';
  if (/apache/i.test(header)) return 'apache';
  return /iis/i.test(header) ? 'iis' : undefined;
}

type Lines = Readonly<Record<ServerProgram, string>>;

/** The configuration lines that mend a fault: of the program at hand, or of all three when it is unknown. */
function forProgram(lines: Lines, program: ServerProgram | undefined): readonly string[] {
  if (program) return [lines[program]];
  return (Object.keys(names) as ServerProgram[]).map((name) => `${names[name]}: ${lines[name]}`);
}

export function typeRemedy(extension: string, program: ServerProgram | undefined): readonly string[] {
  const { type, text } = fileTypes[extension] ?? { type: 'application/octet-stream' };
  const whole = text ? `${type}; charset=utf-8` : type;
  return forProgram(
    {
      nginx: text
        ? `types { ${type} ${extension}; }  charset utf-8;  charset_types ${type};`
        : `types { ${type} ${extension}; }`,
      apache: text
        ? `AddType ${type} .${extension}  và  AddCharset utf-8 .${extension}`
        : `AddType ${type} .${extension}`,
      iis: `<remove fileExtension=".${extension}" /><mimeMap fileExtension=".${extension}" mimeType="${whole}" />`,
    },
    program,
  );
}

export function headerRemedy(name: string, value: string, program: ServerProgram | undefined): readonly string[] {
  return forProgram(
    {
      nginx: `add_header ${name} "${value}" always;`,
      apache: `Header always set ${name} "${value}"`,
      iis: `<customHeaders><remove name="${name}" /><add name="${name}" value="${value}" /></customHeaders>`,
    },
    program,
  );
}

export function cacheRemedy(value: string, program: ServerProgram | undefined): readonly string[] {
  const lasting = value.includes('immutable');
  return forProgram(
    {
      nginx: 'add_header Cache-Control $vien_dan_cache always;  (kèm khối map trong nginx.conf.mau.txt)',
      apache: `Header always set Cache-Control "${value}"  (theo apache.conf.mau.txt)`,
      iis: lasting
        ? '<clientCache cacheControlMode="UseMaxAge" cacheControlMaxAge="365.00:00:00" cacheControlCustom="public, immutable" />'
        : '<clientCache cacheControlMode="DisableCache" />',
    },
    program,
  );
}

const lines = {
  compression: {
    nginx: 'gzip_static on;  gzip_vary on;',
    apache: 'RewriteCond %{HTTP:Accept-Encoding} \\bgzip\\b …  (cả khối RewriteRule trong apache.conf.mau.txt)',
    iis: '<urlCompression doStaticCompression="true" />  (và cài tính năng Static Content Compression)',
  },
  notFound: {
    nginx: 'error_page 404 {base}404.html;',
    apache: 'ErrorDocument 404 {base}404.html',
    iis: 'bỏ dấu chú thích khối <httpErrors> trong web.config; xóa luật chuyển hướng mọi địa chỉ về trang đầu',
  },
  redirect: {
    nginx: 'absolute_redirect off;  và dùng alias hoặc root trỏ đúng thư mục',
    apache: 'DirectorySlash On',
    iis: 'để trang là thư mục tĩnh; xóa luật URL Rewrite bỏ dấu / ở cuối',
  },
  listing: {
    nginx: 'autoindex off;',
    apache: 'Options -Indexes',
    iis: '<directoryBrowse enabled="false" />',
  },
  indexPage: {
    nginx: 'index index.html;',
    apache: 'DirectoryIndex index.html',
    iis: '<defaultDocument enabled="true"><files><clear /><add value="index.html" /></files></defaultDocument>',
  },
  untouched: {
    nginx: 'tắt sub_filter, proxy nén lại hoặc chèn mã ở máy chủ trung gian',
    apache: 'tắt mod_substitute, mod_mime_magic và máy chủ trung gian chèn mã',
    iis: 'tắt luật outbound của URL Rewrite và máy chủ trung gian chèn mã',
  },
} satisfies Record<string, Lines>;

/** The line for a fault that has no value of its own. */
export function remedyFor(
  fault: keyof typeof lines,
  program: ServerProgram | undefined,
  base = '/',
): readonly string[] {
  return forProgram(lines[fault], program).map((line) => line.replace('{base}', base));
}
