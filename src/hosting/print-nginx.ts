/** The rules → a configuration for nginx (1.18 or later), for `sites-available/` or `conf.d/`. Pure. */
import type { Moves } from '../model.js';
import { digestText } from '../text/digest.js';
import { printNginxMoves } from './print-nginx-moves.js';
import { fingerprinted, type HeaderRule, type Scope } from './rules.js';
import { escapePath, inwardFiles, quote, type ServedPortal } from './server.js';

/** What is packed on its way, beside HTML. */
const packed =
  'text/css text/plain text/xml application/javascript application/json application/xml application/rss+xml ' +
  'application/atom+xml application/feed+json application/manifest+json image/svg+xml';

/**
 * Prints a configuration that listens at each of `addresses` (`80`, `[::]:80`). A header that is not the same for all
 * files is a variable that hangs on the file's name: `add_header` lines of a `location` would switch off all others.
 */
export function printNginx(
  rules: readonly HeaderRule[],
  moves: Moves,
  portal: ServedPortal,
  addresses: readonly string[],
): string {
  const { host, basePath } = portal;
  const base = escapePath(basePath);
  // A server may serve several portals, and nginx takes no long names.
  const prefix = `$bantin_${digestText(host).slice(0, 8)}`;
  const headers = [...new Set(rules.flatMap((rule) => Object.keys(rule.headers)))]
    // The type is the location's to say: a second one would be added to nginx's own.
    .filter((name) => name !== 'Content-Type')
    .map((name) => printHeader(name, rules, prefix, base));
  const { sizes, maps, lines } = printNginxMoves(moves, basePath.slice(0, -1), prefix);
  return `# Cổng ${host}: cấu hình nginx do “bantin hosting nginx” in ra.
# Chép vào /etc/nginx/sites-available/, bật lên, chạy “nginx -t”, rồi nạp lại nginx.
# Để có https: chạy “certbot --nginx -d ${host}”; certbot tự thêm chứng thư và chuyển hướng.
# site.yaml đổi (scripts, baseUrl, language), địa chỉ cũ (redirects.csv, aliases) hoặc bài bị gỡ đổi thì in lại.
${sizes}${headers.map(({ map }) => map).join('')}${maps}
server {
${addresses.map((address) => `    listen ${address};\n`).join('')}    server_name ${host};

${printRoot(portal)}    index index.html;
    charset utf-8;
    server_tokens off;
    # Địa chỉ thư mục thiếu dấu / ở cuối được chuyển hướng, giữ nguyên tên miền và số cổng.
    absolute_redirect off;

    gzip on;
    gzip_vary on;
    gzip_min_length 1024;
    gzip_types ${packed};
    # Nếu đã nén sẵn các tệp bằng gzip hay brotli (cần mô-đun tương ứng):
    # gzip_static on;
    # brotli_static on;

    error_page 404 ${quote(`${basePath}404.html`)};
    error_page 403 =404 ${quote(`${basePath}404.html`)};

${headers.map(({ line }) => `    ${line}\n`).join('')}${lines}
    # Tệp ẩn (.git, .env …) không bao giờ được gửi đi; /.well-known/ thì được.
    location ~ ${quote('/[.](?!well-known(?:/|$))')} {
        return 404;
    }
    location ~ ${quote(`^${base}(?:${inwardFiles.map(escapePath).join('|')})$`)} {
        return 404;
    }
${rules.map((rule) => printType(rule, base)).join('')}
    location ${quote(basePath)} {
        try_files $uri $uri/ =404;
    }
}
`;
}

function printRoot({ basePath, root }: ServedPortal): string {
  const line = `    root ${quote(root)};\n`;
  if (basePath === '/') return line;
  return `    # Nội dung của dist/ nằm ở ${root === '/' ? '' : root}${basePath}\n${line}`;
}

/** A line for a header that is the same for all files; else a variable and a line that sets it. */
function printHeader(
  name: string,
  rules: readonly HeaderRule[],
  prefix: string,
  base: string,
): { readonly map: string; readonly line: string } {
  const setting = rules.flatMap(({ scope, headers }) => {
    const value = headers[name];
    return value === undefined ? [] : [{ scope, value: quote(value) }];
  });
  const everywhere = setting.find(({ scope }) => scope.kind === 'all')?.value ?? '""';
  // The first that fits counts, so the narrowest stands first.
  const narrow = setting.filter(({ scope }) => scope.kind !== 'all').toReversed();
  if (narrow.length === 0) return { map: '', line: `add_header ${name} ${everywhere} always;` };
  const variable = `${prefix}_${initialsOf(name)}`;
  const rows = narrow.map(({ scope, value }) => `    ${quote(`~${patternOf(scope, base)}`)} ${value};\n`);
  return {
    map: `
# ${name}
map $uri ${variable} {
    default ${everywhere};
${rows.join('')}}
`,
    line: `add_header ${name} ${variable} always;`,
  };
}

/** `csp` of `Content-Security-Policy`. */
function initialsOf(name: string): string {
  return name
    .split('-')
    .map((word) => word.charAt(0).toLowerCase())
    .join('');
}

function printType({ scope, headers }: HeaderRule, base: string): string {
  const type = headers['Content-Type'];
  if (type === undefined) return '';
  return `    location ~ ${quote(patternOf(scope, base))} {
        types { }
        default_type ${quote(type)};
    }
`;
}

/** As a regular expression on the file's path; nginx looks at it when a folder's index has been found already. */
function patternOf(scope: Scope, base: string): string {
  const below = base.slice(0, -1);
  switch (scope.kind) {
    case 'all':
      return '';
    case 'under':
      return `^${below}${escapePath(scope.folder)}`;
    case 'ending':
      return `(?:${scope.endings.map(escapePath).join('|')})$`;
    case 'fingerprinted':
      return `^${below}${fingerprinted}$`;
  }
}
