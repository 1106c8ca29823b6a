import { immutableCaching, immutablePatterns, revalidate, type Sharing, securityHeaders } from './headers.ts';
import { fileTypes } from './mime-types.ts';

/** What the sample configurations are made for. */
export interface ServerSettings extends Sharing {
  /** Path under which the site lives, with both slashes: `/` or `/van-ban/ke-hoach/`. */
  readonly base: string;
  /** Folder on the server that holds the web edition. */
  readonly folder: string;
}

const types = Object.entries(fileTypes);
const textExtensions = types.filter(([, { text }]) => text).map(([extension]) => extension);
const searchExtensions = types.filter(([, { searchData }]) => searchData).map(([extension]) => extension);
const distinct = (values: readonly string[]) => [...new Set(values)];

/** Sample for nginx: the `map` belongs in `http { }`, the locations in the `server { }` of the site. */
export function nginxConfiguration({ base, folder, ...sharing }: ServerSettings): string {
  const headers = Object.entries(securityHeaders(sharing)).map(
    ([name, value]) => `  add_header ${name} "${value}" always;`,
  );
  const charsetTypes = distinct(types.filter(([, { text }]) => text).map(([, { type }]) => type)).filter(
    (type) => type !== 'text/html',
  );
  const redirect = base === '/' ? '' : `location = ${base.slice(0, -1)} { return 301 ${base}; }\n`;
  return `# Cấu hình mẫu cho nginx. Sửa đường dẫn thư mục nếu khác; rồi: nginx -t && systemctl reload nginx
# Mỗi người đọc mở tới 6 kết nối: cho 500 người cùng lúc, đặt worker_connections 4096 trong events { } của nginx.conf.
# --- Đặt đoạn này trong http { } (hoặc một tệp trong /etc/nginx/conf.d/) ---
map $uri $vien_dan_cache {
  default "${revalidate}";
${immutablePatterns.map((pattern) => `  "~${pattern}" "${immutableCaching}";`).join('\n')}
}
# --- Đặt phần còn lại trong server { } của trang ---
absolute_redirect off;
server_tokens off;
${redirect}location ${base} {
  alias ${withSlash(folder)};
  index index.html;
  error_page 404 ${base}404.html;
  charset utf-8;
  charset_types ${charsetTypes.join(' ')};
  types {
${types.map(([extension, { type }]) => `    ${type} ${extension};`).join('\n')}
  }
  default_type application/octet-stream;
  gzip off;
  gzip_static on;
  gzip_vary on;
  add_header Cache-Control $vien_dan_cache always;
${headers.join('\n')}
}
`;
}

/** Sample for Apache 2.4, inside a `<VirtualHost>` or as a file in `conf-available`. */
export function apacheConfiguration({ base, folder, ...sharing }: ServerSettings): string {
  const texts = textExtensions.join('|');
  const path = folder.replace(/\/$/, '');
  const alias = base === '/' ? `DocumentRoot "${path}"` : `Alias ${base.slice(0, -1)} "${path}"`;
  const headers = Object.entries(securityHeaders(sharing)).map(
    ([name, value]) => `  Header always set ${name} "${value}"`,
  );
  const immutable = immutablePatterns.map((pattern) => pattern.replace(/\$$/, String.raw`(\.gz)?$`)).join('|');
  return `# Cấu hình mẫu cho Apache 2.4. Cần các mô-đun: a2enmod rewrite headers mime dir alias env
# Sửa đường dẫn thư mục nếu khác; rồi: apachectl configtest && systemctl reload apache2
${alias}
<Directory "${path}">
  Require all granted
  Options -Indexes +FollowSymLinks
  AllowOverride None
  DirectoryIndex index.html
  ErrorDocument 404 ${base}404.html
  AddDefaultCharset utf-8
  AddCharset utf-8 ${textExtensions.map((extension) => `.${extension}`).join(' ')}
${types.map(([extension, { type }]) => `  AddType ${type} .${extension}`).join('\n')}
  FileETag MTime Size
  SetEnv no-gzip 1
  RewriteEngine On
  RewriteCond %{REQUEST_FILENAME} -d
  RewriteCond %{REQUEST_FILENAME}/index.html -f
  RewriteRule ^(.*/)?$ $1index.html [L]
  RewriteCond %{HTTP:Accept-Encoding} \\bgzip\\b
  RewriteCond %{REQUEST_FILENAME}.gz -f
  RewriteRule ^(.+\\.(?:${texts}))$ $1.gz [L]
${types
  .filter(([, { text }]) => text)
  .map(([extension, { type }]) => `  RewriteRule \\.${extension}\\.gz$ - [T=${type};charset=utf-8]`)
  .join('\n')}
  <FilesMatch "\\.(${texts})\\.gz$">
    Header set Content-Encoding gzip
  </FilesMatch>
  <FilesMatch "\\.(${texts})(\\.gz)?$">
    Header merge Vary Accept-Encoding
  </FilesMatch>
  Header always set Cache-Control "${revalidate}"
  Header always set Cache-Control "${immutableCaching}" "expr=%{REQUEST_URI} =~ m#${immutable}#"
${headers.join('\n')}
</Directory>
`;
}

/**
 * `web.config` for IIS 8–10, active as soon as it lies in the site's folder. Only sections that IIS lets a folder change. Static
 * compression is IIS's own: the `.gz` siblings need a module that a fresh IIS lacks.
 */
export function iisConfiguration(sharing: Sharing): string {
  const maps = types.map(([extension, { type, text }]) => {
    const value = text ? `${type}; charset=utf-8` : type;
    return `      <remove fileExtension=".${extension}" /><mimeMap fileExtension=".${extension}" mimeType="${value}" />`;
  });
  const headers = Object.entries(securityHeaders(sharing)).map(
    ([name, value]) => `        <remove name="${name}" /><add name="${name}" value="${value}" />`,
  );
  const hashed = ['assets', '_astro', 'pagefind/index', 'pagefind/fragment', 'pagefind/filter'].map(
    (path) => `  <location path="${path}"><system.webServer><staticContent>
    <clientCache cacheControlMode="UseMaxAge" cacheControlMaxAge="365.00:00:00" cacheControlCustom="public, immutable" />
  </staticContent></system.webServer></location>`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<!-- Cấu hình cho IIS 8 đến 10: có hiệu lực ngay khi nằm trong thư mục của trang.
     Các tệp ${searchExtensions.map((extension) => `.${extension}`).join(', ')} là dữ liệu tìm kiếm: thiếu loại tệp (lỗi 404.3) thì tìm kiếm không chạy. -->
<configuration>
  <system.webServer>
    <defaultDocument enabled="true"><files><clear /><add value="index.html" /></files></defaultDocument>
    <directoryBrowse enabled="false" />
    <urlCompression doStaticCompression="true" />
    <staticContent>
      <clientCache cacheControlMode="DisableCache" />
${maps.join('\n')}
    </staticContent>
    <!-- Trang báo lỗi 404: bỏ dấu chú thích sau khi đã thử; nếu máy chủ khóa mục này, IIS báo lỗi 500.19.
    <httpErrors errorMode="Custom" existingResponse="Auto">
      <remove statusCode="404" subStatusCode="-1" />
      <error statusCode="404" prefixLanguageFilePath="" path="404.html" responseMode="File" />
    </httpErrors> -->
    <httpProtocol>
      <customHeaders>
        <remove name="X-Powered-By" />
${headers.join('\n')}
      </customHeaders>
    </httpProtocol>
  </system.webServer>
${hashed.join('\n')}
</configuration>
`;
}

function withSlash(folder: string): string {
  return folder.endsWith('/') ? folder : `${folder}/`;
}
