/** A host for a folder of finished pages, as plain as those that offices rent: files, headers, gzip, 404.html. */
import { once } from 'node:events';
import { readFileSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
};

/** Names and values. */
type Headers = Readonly<Record<string, string>>;

/** What is sent with the file at a path that begins with `/`. */
type HeadersOf = (path: string) => Headers;

/** Types that are small already; a host does not press them again. */
const pressed = /^(?:font\/woff2|image\/(?:png|jpeg|webp)|application\/pdf)$/;

/**
 * Serves `folder` at a free port of this machine. `headers` are sent with every answer, or tell what is sent with the file at
 * a path (`/index.html`). `url` ends with `/`.
 */
export async function serveFolder(
  folder: string,
  headers: Headers | HeadersOf = {},
): Promise<{ readonly url: string; readonly close: () => void }> {
  const headersOf = typeof headers === 'function' ? headers : () => headers;
  const server = createServer((request, response) => answer(folder, headersOf, request, response));
  server.listen({ host: '127.0.0.1', port: 0 });
  await once(server, 'listening');
  // A test file that forgets to close it ends all the same.
  server.unref();
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  const close = (): void => {
    server.close();
    server.closeAllConnections();
  };
  return { url: `http://127.0.0.1:${address.port}/`, close };
}

function answer(folder: string, headersOf: HeadersOf, request: IncomingMessage, response: ServerResponse): void {
  // `URL` resolves `..`, so that nothing outside of the folder is named.
  const path = decodeURIComponent(new URL(request.url ?? '/', 'http://host').pathname);
  const file = path.endsWith('/') ? `${path}index.html` : path;
  const found = kindOf(join(folder, file));
  if (found === 'folder') {
    response.writeHead(301, { Location: encodeURI(`${path}/`) }).end();
    return;
  }
  const sent = found === 'file' ? file : '/404.html';
  if (found === 'nothing' && kindOf(join(folder, sent)) === 'nothing') {
    response.writeHead(404, { ...headersOf(file), 'Content-Type': 'text/plain' }).end();
    return;
  }
  const type = types[extname(sent)] ?? 'application/octet-stream';
  const bytes = readFileSync(join(folder, sent));
  const isPressed = !pressed.test(type) && /\bgzip\b/.test(request.headers['accept-encoding'] ?? '');
  const body = isPressed ? gzipSync(bytes) : bytes;
  response.writeHead(found === 'file' ? 200 : 404, {
    ...headersOf(sent),
    'Content-Type': type,
    'Content-Length': body.length,
    ...(isPressed ? { 'Content-Encoding': 'gzip' } : {}),
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}

function kindOf(path: string): 'file' | 'folder' | 'nothing' {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats?.isFile() === true) return 'file';
  return stats?.isDirectory() === true ? 'folder' : 'nothing';
}
