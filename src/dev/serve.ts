/** The output folder → HTTP, for one person on this machine: pages with the script that keeps them fresh, files as they are. */
import { statSync, type Stats } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { isIP } from 'node:net';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import sirv from 'sirv';
import { injectScript, ownPath } from './inject-script.js';
import { pageScript } from './page-script.js';
import type { Audience } from './reload.js';

/** What is served. */
export interface ServeOrder {
  /** Absolute path of the output folder; nothing outside it is ever answered with. */
  readonly output: string;
  /** Begins and ends with `/`; may change as site.yaml does. */
  readonly basePath: () => string;
  /** The address that is listened on. */
  readonly host: string;
  readonly audience: Audience;
}

const plainText = 'text/plain; charset=utf-8';
const htmlText = 'text/html; charset=utf-8';

/** Makes the server; it does not listen yet. */
export function serve(order: ServeOrder): Server {
  // `dev` looks at the disk for every request, and forbids storing; names without an ending are not guessed.
  const sendFile = sirv(order.output, { dev: true, etag: false, extensions: [] });
  return createServer((request, response) => {
    answer(request, response, order, sendFile).catch(() => response.destroy());
  });
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  order: ServeOrder,
  sendFile: ReturnType<typeof sirv>,
): Promise<void> {
  if (!isOwnHost(request.headers.host, order.host)) return send(response, 403, plainText, 'Host?\n');
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('Allow', 'GET, HEAD');
    return send(response, 405, plainText, 'GET, HEAD\n');
  }
  const [path = '', query = ''] = splitAt(request.url ?? '', '?');
  const { audience, output } = order;
  const basePath = order.basePath();
  if (path.startsWith(ownPath)) return answerForItself(request, response, path.slice(ownPath.length), query, audience);
  if (`${path}/` === basePath || (path === '/' && basePath !== '/')) return redirect(response, basePath);
  const found = path.startsWith(basePath) ? locate(output, path.slice(basePath.length)) : null;
  if (found === null) return sendMissing(response, output, audience);
  if (found.kind === 'folder') return redirect(response, `${path}/`);
  if (/\.html?$/i.test(found.name)) return sendPage(response, 200, join(output, found.name), audience);
  minimizeRange(request);
  guardStream(response);
  request.url = encodeURI(`/${found.name}`);
  return sendFile(request, response, () => void sendMissing(response, output, audience));
}

/**
 * Whether a request names this machine. A page from elsewhere may have its own name lead here (DNS rebinding) and would
 * then read what is served; the name that it was asked by gives it away. A number cannot be led elsewhere, so where all
 * of the machine's addresses are listened on, each is good.
 */
function isOwnHost(header: string | undefined, host: string): boolean {
  if (header === undefined || !URL.canParse(`http://${header}`)) return false;
  const name = new URL(`http://${header}`).hostname.replace(/^\[|\]$/g, '');
  const everywhere = host === '0.0.0.0' || host === '::';
  return ['localhost', '127.0.0.1', '::1', host.toLowerCase()].includes(name) || (everywhere && isIP(name) !== 0);
}

function answerForItself(
  request: IncomingMessage,
  response: ServerResponse,
  name: string,
  query: string,
  audience: Audience,
): void {
  const lastHeard = request.headers['last-event-id'];
  const version = typeof lastHeard === 'string' ? lastHeard : new URLSearchParams(query).get('version');
  if (name === 'reload.js') send(response, 200, 'text/javascript; charset=utf-8', pageScript);
  else if (name === 'events') audience.welcome(response, version);
  else send(response, 404, plainText, '404\n');
}

/** What stands in the output folder at a path of a URL; null where nothing does, or where the path leads out. */
function locate(
  output: string,
  path: string,
): { readonly kind: 'file'; readonly name: string } | { readonly kind: 'folder' } | null {
  const name = decode(path.endsWith('/') || path === '' ? `${path}index.html` : path);
  if (name === null) return null;
  const stat = standingAt(join(output, name));
  if (stat?.isFile() === true) return { kind: 'file', name };
  return stat?.isDirectory() === true ? { kind: 'folder' } : null;
}

/** Null also for names that the system would not take, such as one of a thousand letters. */
function standingAt(path: string): Stats | null {
  try {
    return statSync(path);
  } catch {
    return null;
  }
}

/** Each step is decoded by itself, so that none can hide a separator; steps that lead up or nowhere are refused. */
function decode(path: string): string | null {
  try {
    const steps = path.split('/').map(decodeURIComponent);
    return steps.some((step) => /^\.{0,2}$|[/\\\0]/.test(step)) ? null : steps.join('/');
  } catch {
    return null;
  }
}

/** The version is taken before the page is read: one reload too many is better than one too few. */
async function sendPage(response: ServerResponse, status: number, file: string, audience: Audience): Promise<void> {
  const { version } = audience;
  const page = await readFile(file);
  send(response, status, htmlText, injectScript(page, version));
}

/** The portal's own page for what is not there, or until there is one a bare page that waits for the first build. */
async function sendMissing(response: ServerResponse, output: string, audience: Audience): Promise<void> {
  const { version } = audience;
  const page = await readFile(join(output, '404.html')).catch(() =>
    Buffer.from('<!DOCTYPE html>\n<title>404</title>\n<body><h1>404</h1></body>\n'),
  );
  send(response, 404, htmlText, injectScript(page, version));
}

function redirect(response: ServerResponse, to: string): void {
  response.setHeader('Location', to);
  send(response, 302, plainText, '');
}

/** For HEAD, node:http leaves the body out. */
function send(response: ServerResponse, status: number, type: string, body: string | Buffer): void {
  response.writeHead(status, {
    'Content-Type': type,
    'Content-Length': Buffer.byteLength(body),
    'Cache-Control': 'no-store',
  });
  response.end(body);
}

/** A range that is not the plain one of RFC 9110, section 14.1.2 (`bytes=0-99`) is passed over; sirv would stumble. */
function minimizeRange({ headers }: IncomingMessage): void {
  const [, start, end] = /^bytes=(\d+)-(\d*)$/.exec(headers.range ?? '') ?? [];
  if (start === undefined || (end !== '' && Number(end) < Number(start))) delete headers.range;
}

/** sirv leaves its stream to itself: a file that is gone a moment later would end the server, a client would leave it open. */
function guardStream(response: ServerResponse): void {
  response.once('pipe', (file: Readable) => {
    file.once('error', () => response.destroy());
    response.once('close', () => file.destroy());
  });
}

function splitAt(text: string, separator: string): readonly string[] {
  const at = text.indexOf(separator);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}
