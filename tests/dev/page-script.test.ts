/** What an open page does on hearing of a build; the browser is a small one of paper. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createContext, runInContext } from 'node:vm';
import { pageScript } from '../../src/dev/page-script.js';

const origin = 'http://127.0.0.1:3000';

/** A node of the page; what tests look at is there. */
class PaperNode {
  href: string;
  textContent = '';
  readonly style = { cssText: '' };
  readonly children: PaperNode[] = [];
  readonly #listeners = new Map<string, () => void>();
  #parent: PaperNode | null = null;

  constructor(href = '') {
    this.href = href;
  }

  append(...nodes: readonly PaperNode[]): void {
    for (const node of nodes) node.#parent = this;
    this.children.push(...nodes);
  }

  after(node: PaperNode): void {
    this.#parent?.append(node);
  }

  remove(): void {
    const at = this.#parent?.children.indexOf(this) ?? -1;
    if (at >= 0) this.#parent?.children.splice(at, 1);
  }

  cloneNode(): PaperNode {
    return new PaperNode(this.href);
  }

  setAttribute(): void {}

  addEventListener(name: string, act: () => void): void {
    this.#listeners.set(name, act);
  }

  fire(name: string): void {
    this.#listeners.get(name)?.();
  }
}

interface Visit {
  readonly path?: string;
  readonly status?: number;
  /** URLs of what the page has loaded beside its stylesheet. */
  readonly resources?: readonly string[];
}

/** Opens a page with one stylesheet in the paper browser and runs the script in it. */
function openPage({ path = '/tin/b%C3%A0i/', status = 200, resources = [] }: Visit = {}) {
  const head = new PaperNode();
  const body = new PaperNode();
  const sheet = new PaperNode(`${origin}/assets/style.css`);
  head.append(sheet);
  const connections: { readonly url: string; isOpen: boolean; readonly hear: (name: string, event: object) => void }[] =
    [];
  const acts = new Map<string, () => void>();
  let reloads = 0;
  const location = { href: origin + path, origin, reload: () => (reloads += 1) };
  const document = {
    currentScript: { dataset: { version: 'a-1' } },
    visibilityState: 'visible',
    body,
    querySelectorAll: () => head.children,
    createElement: () => new PaperNode(),
    addEventListener: (name: string, act: () => void) => void acts.set(name, act),
  };
  const loaded = [`${origin}/assets/style.css`, ...resources];
  const performance = {
    getEntriesByType: (type: string) =>
      type === 'navigation' ? [{ responseStatus: status }] : loaded.map((name) => ({ name })),
  };
  class EventSource {
    readonly #hears = new Map<string, (event: object) => void>();
    readonly #connection;
    constructor(url: string) {
      this.#connection = { url, isOpen: true, hear: (name: string, event: object) => this.#hears.get(name)?.(event) };
      connections.push(this.#connection);
    }
    addEventListener(name: string, act: (event: object) => void): void {
      this.#hears.set(name, act);
    }
    close(): void {
      this.#connection.isOpen = false;
    }
  }
  const addEventListener = (name: string, act: () => void): void => void acts.set(name, act);
  runInContext(pageScript, createContext({ document, location, performance, EventSource, URL, addEventListener }));
  const hear = (name: string, data: object, id = 'a-2'): void =>
    connections.at(-1)?.hear(name, { lastEventId: id, data: JSON.stringify(data) });
  const show = (state: string): void => {
    document.visibilityState = state;
    acts.get('visibilitychange')?.();
  };
  return { hear, show, head, body, connections, reloads: () => reloads };
}

test('a page reloads if it has changed, or something that it loaded', () => {
  const cases: readonly (readonly [name: string, visit: Visit, changed: readonly string[] | null, reloads: number])[] =
    [
      ['itself', {}, ['/tin/', '/tin/b%C3%A0i/'], 1],
      ['itself, in another spelling', { path: '/tin/bài/index.html?a=1#b' }, ['/tin/b%C3%A0i/'], 1],
      ['another page', {}, ['/', '/tin/', '/tin/khac/'], 0],
      ['nothing', {}, [], 0],
      ['anything', {}, null, 1],
      ['its picture', { resources: [`${origin}/anh/song.png?v=1`] }, ['/anh/song.png'], 1],
      ['a picture of another page', { resources: [`${origin}/anh/song.png`] }, ['/anh/nui.png'], 0],
      ['a path of another host', { resources: ['https://khac.vn/anh.png'] }, ['/anh.png'], 0],
      ['the page for what is missing, shown', { status: 404 }, ['/xa/404.html'], 1],
      ['the page for what is missing, not shown', {}, ['/xa/404.html'], 0],
      ['only its stylesheet', {}, ['/assets/style.css'], 0],
    ];
  for (const [name, visit, changed, reloads] of cases) {
    const page = openPage(visit);
    page.hear('reload', { changed });
    assert.equal(page.reloads(), reloads, name);
  }
});

test('a stylesheet alone is exchanged without a reload, the old one staying until the new one is there', () => {
  const page = openPage();
  page.hear('reload', { changed: ['/assets/style.css'] });
  const sheets = (): readonly string[] => page.head.children.map(({ href }) => href);
  assert.deepEqual(sheets(), [`${origin}/assets/style.css`, `${origin}/assets/style.css?bantin=a-2`]);
  page.head.children.at(-1)?.fire('load');
  assert.deepEqual(sheets(), [`${origin}/assets/style.css?bantin=a-2`]);

  page.hear('reload', { changed: ['/assets/style.css'] }, 'a-3');
  page.head.children.at(-1)?.fire('load');
  assert.deepEqual(sheets(), [`${origin}/assets/style.css?bantin=a-3`]);
});

test('errors lie over the page as text, and go with the next good build', () => {
  const page = openPage();
  page.hear('errors', { title: 'Không đăng được: 1 lỗi', text: '<img src=x onerror=alert(1)>' });
  page.hear('errors', { title: 'Không đăng được: 1 lỗi', text: '<b>khác</b>' });
  assert.deepEqual(
    page.body.children.map(({ children }) => children.map(({ textContent }) => textContent)),
    [['Không đăng được: 1 lỗi', '<b>khác</b>']],
  );
  page.hear('reload', { changed: [] });
  assert.deepEqual(page.body.children, []);
  assert.equal(page.reloads(), 0);
});

test('a page that is not seen lets go of its connection, and asks later for what it has missed', () => {
  const page = openPage();
  page.hear('reload', { changed: ['/khac/'] }, 'a-5');
  page.show('hidden');
  page.show('visible');
  page.show('visible');
  assert.deepEqual(
    page.connections.map(({ url, isOpen }) => [url, isOpen]),
    [
      ['/__bantin/events?version=a-1', false],
      ['/__bantin/events?version=a-5', true],
    ],
  );
});
