/** `_headers`: what Cloudflare Pages and Netlify make of it, by the rules that each of them documents. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { printHeaders } from '../../src/hosting/print-headers.js';
import { metaPolicyOf } from '../../src/hosting/policy.js';
import { headerRules } from '../../src/hosting/rules.js';
import type { Portal } from '../../src/model.js';
import { Rig, searchableSite } from '../build/rig.js';

const style = '/assets/kieu.0a1b2c3d4e.css';
const urls = ['/', style, '/assets/khac.css', '/tin/bai/'];

async function portalOf(more = ''): Promise<Portal> {
  return new Rig({ 'site.yaml': `${searchableSite}${more}` }).portal();
}

interface Block {
  readonly covers: RegExp;
  readonly set: readonly (readonly [name: string, value: string])[];
  readonly taken: readonly string[];
}

function blocksOf(text: string): readonly Block[] {
  return text
    .replace(/^#.*\n/gm, '')
    .trim()
    .split(/\n{2,}/)
    .map((block) => {
      const [path = '', ...lines] = block.split('\n');
      const pattern = path.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
      return {
        covers: new RegExp(`^${pattern.join('.*')}$`),
        set: lines.flatMap((line) => {
          const [, name, value] = /^ {2}([\w-]+): (.+)$/.exec(line) ?? [];
          return name === undefined || value === undefined ? [] : [[name, value] as const];
        }),
        taken: lines.flatMap((line) => /^ {2}! ([\w-]+)$/.exec(line)?.[1] ?? []),
      };
    });
}

/** Values of several blocks are joined; a block first takes back what it names with `!`. */
function asCloudflare(text: string, path: string): ReadonlyMap<string, string> {
  const sent = new Map<string, string>();
  for (const { covers, set, taken } of blocksOf(text)) {
    if (!covers.test(path)) continue;
    for (const name of taken) sent.delete(name);
    for (const [name, value] of set) sent.set(name, sent.has(name) ? `${sent.get(name)}, ${value}` : value);
  }
  return sent;
}

/** The later block's value stands; a line that it does not know is a complaint in its log. */
function asNetlify(text: string, path: string): ReadonlyMap<string, string> {
  assert.doesNotMatch(text, /!/);
  return new Map(
    blocksOf(text)
      .filter(({ covers }) => covers.test(path))
      .flatMap(({ set }) => set),
  );
}

const hosts = [
  { name: 'Cloudflare Pages', site: '', read: asCloudflare },
  { name: 'Netlify', site: 'host: netlify\n', read: asNetlify },
] as const;

for (const { name, site, read } of hosts) {
  test(`${name} sends each header once, the narrowest rule's`, async () => {
    const portal = await portalOf(site);
    const text = printHeaders(headerRules(portal), urls, portal.host);
    const page = read(text, '/tin/bai/');
    assert.match(
      page.get('Content-Security-Policy') ?? '',
      /^default-src 'none'; script-src 'self'; style-src 'self';/,
    );
    assert.equal(page.get('Cache-Control'), 'public, max-age=0, must-revalidate');
    assert.equal(page.get('X-Content-Type-Options'), 'nosniff');
    assert.equal(page.get('Content-Type'), undefined);
    assert.equal(read(text, style).get('Cache-Control'), 'public, max-age=31536000, immutable');
    assert.equal(read(text, '/assets/khac.css').get('Cache-Control'), 'public, max-age=0, must-revalidate');
    assert.equal(read(text, '/assets/cu.ffffffff.css').get('Cache-Control'), 'public, max-age=0, must-revalidate');
    assert.equal(read(text, '/tin/rss.xml').get('Content-Type'), 'application/rss+xml; charset=utf-8');
    const search = read(text, '/tim-kiem/').get('Content-Security-Policy') ?? '';
    assert.match(search, /^default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; [^,]*$/);
    assert.equal(read(text, '/van-ban.pdf').get('Content-Security-Policy'), "frame-ancestors 'none'");
  });
}

test('no page but the search page may run WebAssembly, and none anything inline', async () => {
  const portal = await portalOf();
  for (const { scope, headers } of headerRules(portal)) {
    const policy = headers['Content-Security-Policy'] ?? '';
    assert.doesNotMatch(policy, /unsafe-inline|'unsafe-eval'|\*|https?:/);
    if (scope.kind !== 'under') assert.doesNotMatch(policy, /wasm/);
  }
});

test('where there is no search, no page may', async () => {
  const portal = await new Rig().portal();
  assert.doesNotMatch(JSON.stringify(headerRules(portal)), /wasm/);
  assert.doesNotMatch(metaPolicyOf(portal), /wasm/);
});

test('the origins of scripts enter the policy, each once, and nothing else does', async () => {
  const portal = await portalOf(
    'scripts:\n' +
      '  - { src: "https://dem.example.vn/a/dem.js?xa=1", origins: ["https://thu.example.vn"] }\n' +
      '  - { src: /giam-sat.js, origins: ["https://thu.example.vn"] }\n',
  );
  const [all] = headerRules(portal);
  const policy = all?.headers['Content-Security-Policy'] ?? '';
  const origins = "'self' https://dem.example.vn https://thu.example.vn";
  assert.deepEqual(
    policy.split('; ').filter((directive) => directive.includes('https:')),
    [`script-src ${origins}`, `img-src ${origins}`, `connect-src ${origins}`],
  );
});

test('a portal without https does not ask for it', async () => {
  const portal = { ...(await portalOf()), baseUrl: 'http://suoimo.example.gov.vn/' };
  assert.doesNotMatch(printHeaders(headerRules(portal), urls, null), /Strict-Transport-Security/);
});

test('a value that would begin another line is a bug of ours', () => {
  for (const value of ['a\nX-Evil: b', 'a\r\nb', 'thử', '\u0000']) {
    assert.throws(() => printHeaders([{ scope: { kind: 'all' }, headers: { 'X-A': value } }], [], null));
  }
});
