/** The rules → a Caddyfile (Caddy 2.6 or later). Pure. */
import type { Moves } from '../model.js';
import { printCaddyMoves } from './print-caddy-moves.js';
import { fingerprinted, type HeaderRule, type Scope } from './rules.js';
import { escapePath, inwardFiles, quote, type ServedPortal } from './server.js';

/** Prints a Caddyfile for a portal that is served at `address` (`suoimo.example.gov.vn`, `:8080`). */
export function printCaddy(rules: readonly HeaderRule[], moves: Moves, portal: ServedPortal, address: string): string {
  const { host, basePath, root } = portal;
  const notFound = quote(`${basePath}404.html`);
  const { lines, errors } = printCaddyMoves(moves, basePath.slice(0, -1), notFound);
  const named = rules.map((rule, index) => ({ rule, name: rule.scope.kind === 'all' ? null : `@nhom_${index}` }));
  const [everywhere] = rules;
  return `# Cổng ${host}: cấu hình Caddy do “bantin hosting caddy” in ra.
# Chép vào /etc/caddy/Caddyfile, chạy “caddy validate”, rồi nạp lại Caddy; Caddy tự xin chứng thư https.
# site.yaml đổi (scripts, baseUrl, language), địa chỉ cũ (redirects.csv, aliases) hoặc bài bị gỡ đổi thì in lại.
${address} {
${basePath === '/' ? '' : `	# Nội dung của dist/ nằm ở ${root === '/' ? '' : root}${basePath}\n`}	root * ${quote(root)}
	encode zstd gzip

	# Tệp ẩn (.git, .env …) và tệp dành cho bantin không được gửi đi; /.well-known/ thì được.
	@an {
		path_regexp ${quote('/[.]')}
		not path ${quote(`${basePath}.well-known/*`)}
	}
	@noi_bo path ${inwardFiles.map((file) => quote(basePath + file)).join(' ')}
${named.map(({ rule, name }) => (name === null ? '' : `	${name} ${matcherOf(rule.scope, basePath)}\n`)).join('')}
	# Trong route, các dòng chạy theo đúng thứ tự này: dòng sau thay dòng trước.
	route {
${named.map(({ rule, name }) => printRule(rule, name, 2)).join('')}${lines}		error @an 404
		error @noi_bo 404
		# Nếu đã nén sẵn các tệp: file_server { precompressed br gzip }
		file_server
	}

	handle_errors {
		route {
${everywhere === undefined ? '' : printRule(everywhere, null, 3)}			header {
				Content-Type "text/html; charset=utf-8"
				-Access-Control-Allow-Origin
			}
${errors}			file_server
		}
	}
}
`;
}

function printRule({ headers }: HeaderRule, matcher: string | null, depth: number): string {
  const indent = '\t'.repeat(depth);
  const lines = Object.entries(headers).map(([name, value]) => `${indent}\t${name} ${quote(value)}\n`);
  return `${indent}header ${matcher === null ? '' : `${matcher} `}{\n${lines.join('')}${indent}}\n`;
}

/** What a rule is for, as the request names it. */
function matcherOf(scope: Scope, basePath: string): string {
  const below = basePath.slice(0, -1);
  switch (scope.kind) {
    case 'all':
      return 'path *';
    case 'under':
      return `path ${quote(`${below}${scope.folder}*`)}`;
    case 'ending':
      return `path ${scope.endings.map((ending) => quote(`*${ending}`)).join(' ')}`;
    case 'fingerprinted':
      return `path_regexp ${quote(`^${escapePath(below)}${fingerprinted}$`)}`;
  }
}
