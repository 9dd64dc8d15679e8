/** A portal → its preview: it is built, served and watched; what changes is built again, and open pages are told. */
import { statSync } from 'node:fs';
import { once } from 'node:events';
import type { Server } from 'node:http';
import { isIPv6, type AddressInfo } from 'node:net';
import { join, relative } from 'node:path';
import type { Diagnostic, Portal, Report } from '../model.js';
import { configFile } from '../portal/config-code.js';
import { inputFolders } from '../portal/scan.js';
import type { Builder } from './builder.js';
import { diagnoseListenError, diagnoseWatchError } from './diagnose-system-error.js';
import { Audience, type ErrorNotice } from './reload.js';
import { Schedule } from './schedule.js';
import { serve } from './serve.js';
import { Watch } from './watch.js';

/** What a preview is made of. */
export interface DevOrder {
  readonly builder: Builder;
  /** The portal as site.yaml last described it. */
  readonly portal: () => Portal;
  /** Absolute path of the folder that the builder publishes to. */
  readonly output: string;
  readonly host: string;
  /** 0 for any that is free. */
  readonly port: number;
  /** Milliseconds since 1970 UTC. */
  readonly now: () => number;
  /** What pages are to show of a build that failed. */
  readonly notice: (report: Report) => ErrorNotice;
  /** Told of every build: what had changed (as in `Builder`), and how long it took in milliseconds. */
  readonly built: (report: Report, hint: readonly string[] | null, duration: number) => void;
  /** Told once of each kind of trouble that does not end the preview. */
  readonly trouble: (diagnostic: Diagnostic) => void;
}

export type OpenedDev =
  | { readonly kind: 'open'; readonly dev: Dev }
  | { readonly kind: 'refused'; readonly diagnostics: readonly Diagnostic[] };

/** Opens the preview; returns after its first build, whatever came of it. Refused where it cannot listen. */
export async function openDev(order: DevOrder): Promise<OpenedDev> {
  const dev = new Dev(order);
  const refusal = await dev.listen();
  if (refusal !== null) {
    await dev.close();
    return { kind: 'refused', diagnostics: [refusal] };
  }
  await dev.begin();
  return { kind: 'open', dev };
}

/** A preview that runs. Must be closed. */
class Dev {
  readonly #order: DevOrder;
  readonly #audience: Audience;
  readonly #server: Server;
  readonly #watch: Watch;
  readonly #schedule: Schedule;
  readonly #troubles = new Set<string>();
  /** Rejects with an error that is a bug of ours; else it stays open. */
  readonly fault: Promise<never>;

  constructor(order: DevOrder) {
    this.#order = order;
    const { output, host, now, portal } = order;
    this.#audience = new Audience(now().toString(36));
    const basePath = (): string => new URL(portal().baseUrl).pathname;
    this.#server = serve({ output, basePath, host, audience: this.#audience });
    const failed = new AbortController();
    this.fault = once(failed.signal, 'abort').then(() => Promise.reject(failed.signal.reason));
    // Whoever awaits it hears of it; until then it is no accident.
    this.fault.catch(() => undefined);
    this.#schedule = new Schedule({
      work: (hint, isOutdated) => this.#build(hint, isOutdated),
      isWhole: (path) => isWhole(join(portal().root, path)),
      fault: (error) => failed.abort(error),
    });
    this.#watch = new Watch(portal().root, {
      changed: (path) => this.#schedule.note(path),
      failed: (error) => this.#doubt(error),
    });
  }

  /** Where the front page stands. */
  get address(): string {
    const { host, portal } = this.#order;
    const everywhere = host === '0.0.0.0' || host === '::';
    const name = everywhere ? 'localhost' : isIPv6(host) ? `[${host}]` : host;
    return `http://${name}:${portOf(this.#server)}${new URL(portal().baseUrl).pathname}`;
  }

  /** Before anything is built, so that a port which is taken shows at once. */
  async listen(): Promise<Diagnostic | null> {
    const { host, port } = this.#order;
    try {
      this.#server.listen({ host, port });
      await once(this.#server, 'listening');
      return null;
    } catch (error) {
      return diagnoseListenError(error, host, port);
    }
  }

  /** Watches before it builds, so that no change is lost between the two. */
  async begin(): Promise<void> {
    await this.#cover();
    await this.#schedule.buildNow();
  }

  /** Waits for a build that runs. */
  async close(): Promise<void> {
    await this.#schedule.end();
    await this.#watch.close();
    this.#audience.close();
    if (this.#server.listening) {
      const closed = once(this.#server, 'close');
      this.#server.close();
      this.#server.closeAllConnections();
      await closed;
    }
    await this.#order.builder.close();
  }

  async #build(hint: readonly string[] | null, isOutdated: () => boolean): Promise<void> {
    const { builder, now, built, notice } = this.#order;
    const start = now();
    const report = await builder.build(hint);
    if (report.refusal === null) this.#audience.tellChanges([...report.changed, ...report.removed]);
    // What failed in the middle of a checkout or a copy is of no interest: the next build is on its way.
    else if (isOutdated()) return;
    else this.#audience.tellErrors(notice(report));
    built(report, hint, now() - start);
    if (await this.#cover()) this.#schedule.note(null);
  }

  /** site.yaml may name another theme. Tells whether that is so: then what moved meanwhile was not seen. */
  async #cover(): Promise<boolean> {
    const portal = this.#order.portal();
    const folders = inputFolders(portal).map((folder) => relative(portal.root, folder).replaceAll('\\', '/'));
    return this.#watch.cover([...folders, 'site.yaml', configFile]);
  }

  /** Nobody knows what was missed: everything is looked at once. */
  #doubt(error: unknown): void {
    const diagnostic = diagnoseWatchError(error);
    if (!this.#troubles.has(diagnostic.code)) this.#order.trouble(diagnostic);
    this.#troubles.add(diagnostic.code);
    this.#schedule.note(null);
  }
}

function portOf(server: Server): number {
  const address: AddressInfo | string | null = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

/** The files that editors write, which are never without text when they are done. */
const written = /\.(?:md|njk|ya?ml|css|js|json|svg)$/;

/** Some editors empty a file before they write it, or move it away: for a moment it is not what it will be. */
function isWhole(path: string): boolean {
  return !written.test(path) || (statSync(path, { throwIfNoEntry: false })?.size ?? 0) > 0;
}
