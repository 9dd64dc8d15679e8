/** Builds → server-sent events to the pages that are open. A page that missed some hears of them when it comes back. */
import type { ServerResponse } from 'node:http';

/** What a page shows while the portal has errors. */
export interface ErrorNotice {
  readonly title: string;
  /** Plain text; the page escapes it. */
  readonly text: string;
}

/** How often a silent connection is kept alive, in ms: proxies cut those that are silent for half a minute. */
const heartbeat = 15_000;

/** How many builds are remembered for pages that come back, and how many URLs of each are worth naming. */
const mostBuilds = 100;
const mostNamed = 1000;

/** The pages that listen. Must be closed. */
export class Audience {
  readonly #pages = new Set<ServerResponse>();
  /** What each of the last builds changed, as paths of URLs; null for anything. */
  readonly #changes: { readonly version: string; readonly changed: readonly string[] | null }[] = [];
  readonly #session: string;
  readonly #pulse: NodeJS.Timeout;
  #builds = 0;
  #errors: ErrorNotice | null = null;

  /** `session` tells one run of the server from another, so that pages of an earlier one are reloaded. */
  constructor(session: string) {
    this.#session = session;
    this.#changes.push({ version: this.version, changed: [] });
    this.#pulse = setInterval(() => this.#sendAll(': \n\n'), heartbeat);
  }

  /** Names the last good build. */
  get version(): string {
    return `${this.#session}-${this.#builds}`;
  }

  /** Takes in a page that was made by the build `version`; null where it does not say. */
  welcome(response: ServerResponse, version: string | null): void {
    response.writeHead(200, {
      'Content-Type': 'text/event-stream; charset=utf-8',
      'Cache-Control': 'no-store',
      'X-Accel-Buffering': 'no',
    });
    response.write('retry: 500\n\n');
    this.#pages.add(response);
    response.once('close', () => this.#pages.delete(response));
    if (version !== this.version) response.write(this.#messageOf('reload', { changed: this.#changedSince(version) }));
    if (this.#errors !== null) response.write(this.#messageOf('errors', this.#errors));
  }

  /** A good build: `changed` are the full URLs of what is new, other or gone. Errors are shown no more. */
  tellChanges(changed: readonly string[]): void {
    if (changed.length === 0 && this.#errors === null) return;
    const paths = changed.length > mostNamed ? null : changed.map((url) => new URL(url).pathname);
    this.#errors = null;
    this.#builds += 1;
    this.#changes.push({ version: this.version, changed: paths });
    if (this.#changes.length > mostBuilds) this.#changes.shift();
    this.#sendAll(this.#messageOf('reload', { changed: paths }));
  }

  /** A build that failed: pages stay as they are and show `errors`. */
  tellErrors(errors: ErrorNotice): void {
    this.#errors = errors;
    this.#sendAll(this.#messageOf('errors', errors));
  }

  /** Sends everybody home. */
  close(): void {
    clearInterval(this.#pulse);
    for (const page of this.#pages) page.end();
  }

  /** Null where that is not known, or too much. */
  #changedSince(version: string | null): readonly string[] | null {
    const seen = this.#changes.findIndex((change) => change.version === version);
    if (seen < 0) return null;
    const missed = this.#changes.slice(seen + 1).map(({ changed }) => changed);
    return missed.includes(null) ? null : missed.flatMap((changed) => changed ?? []);
  }

  /** https://html.spec.whatwg.org/multipage/server-sent-events.html: JSON has no line ends, so that one line holds it. */
  #messageOf(event: 'reload' | 'errors', data: object): string {
    return `event: ${event}\nid: ${this.version}\ndata: ${JSON.stringify(data)}\n\n`;
  }

  #sendAll(message: string): void {
    for (const page of this.#pages) page.write(message);
  }
}
