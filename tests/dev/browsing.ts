/** What tests of the preview do in a browser's place: ask for pages, listen for events, wait for what must come. */
import { once } from 'node:events';
import { request, type IncomingHttpHeaders, type Server } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';

/** How long anything may take on a slow machine, in ms; what comes sooner is not waited for. */
const patience = 20_000;

/** Waits until `look` gives something; fails the test where it never does. */
export async function until<Seen>(what: string, look: () => Seen | null | false | undefined): Promise<Seen> {
  for (let waited = 0; waited < patience; waited += 5) {
    const seen = look();
    if (seen !== null && seen !== false && seen !== undefined) return seen;
    await wait(5);
  }
  throw new Error(`waited in vain: ${what}`);
}

/** Lets `server` listen at any port that is free; returns its address. */
export async function listenAnywhere(server: Server): Promise<{ readonly base: string; readonly port: number }> {
  server.listen({ host: '127.0.0.1', port: 0 });
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return { base: `http://127.0.0.1:${address.port}`, port: address.port };
}

/** An answer. */
export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** How a page is asked for. */
export interface Asking {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Asks for `path` at the server of `base`, in just this spelling: nothing is normalised. */
export function ask(base: string, path: string, { method = 'GET', headers = {} }: Asking = {}): Promise<Answer> {
  const { hostname, port } = new URL(base);
  return new Promise((resolve, reject) => {
    const asked = request({ hostname, port, path, method, headers, agent: false }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('error', reject);
      response.on('end', () => {
        const body = Buffer.concat(parts).toString('utf8');
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body });
      });
    });
    asked.on('error', reject);
    asked.end();
  });
}

/** A server-sent event. */
export interface Heard {
  readonly name: string;
  readonly id: string;
  readonly data: { readonly changed?: readonly string[] | null; readonly title?: string; readonly text?: string };
}

/** An open page that listens. Must be closed. */
export class Listener {
  readonly heard: Heard[] = [];
  /** All that came, as it came. */
  text = '';
  readonly #stop: () => void;
  #open = false;
  #taken = 0;

  private constructor(base: string, query: string, headers: Readonly<Record<string, string>>) {
    const asked = request(new URL(`/__bantin/events${query}`, base), { agent: false, headers }, (response) => {
      response.setEncoding('utf8');
      response.on('data', (part: string) => this.#hear(part));
      // The server may end while it listens.
      response.on('error', () => undefined);
      response.on('close', () => (this.#open = false));
    });
    asked.on('error', () => undefined);
    asked.end();
    this.#stop = () => asked.destroy();
  }

  /** Listens at the server of `base`; returns once the server has taken note of it. */
  static async open(base: string, query = '', headers: Readonly<Record<string, string>> = {}): Promise<Listener> {
    const listener = new Listener(base, query, headers);
    await until('a connection for events', () => listener.isOpen);
    return listener;
  }

  get isOpen(): boolean {
    return this.#open;
  }

  /** The next event of that name that nobody has asked for yet; those before it are passed over. */
  async next(name: 'reload' | 'errors'): Promise<Heard> {
    return until(`an event “${name}”`, () => {
      const at = this.heard.findIndex((event, index) => index >= this.#taken && event.name === name);
      this.#taken = at < 0 ? this.#taken : at + 1;
      return this.heard[at];
    });
  }

  close(): void {
    this.#stop();
  }

  #hear(part: string): void {
    this.#open = true;
    this.text += part;
    const found = [...this.text.matchAll(/^event: (.*)\nid: (.*)\ndata: (.*)\n\n/gm)];
    for (const [, name = '', id = '', data = ''] of found.slice(this.heard.length))
      this.heard.push({ name, id, data: JSON.parse(data) });
  }
}
