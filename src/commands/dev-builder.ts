/** What builds for `bantin dev`: the ordinary build into a folder of its own, and amendments of the edition that it made. */
import { relative } from 'node:path';
import { Session } from '../amend/session.js';
import { build } from '../build.js';
import type { TellProgress } from '../compose.js';
import type { Builder } from '../dev/builder.js';
import { cacheFolder } from '../cache/folder.js';
import { snapshotPath } from '../cache/snapshot.js';
import { diagnose } from '../diagnostics/diagnose.js';
import { findChanges } from '../find-changes.js';
import type { Language, Portal, Report } from '../model.js';
import { configFile, digestConfig } from '../portal/config-code.js';
import type { Options } from './options.js';
import { phrasesIn } from './phrases-in.js';
import { openProgress } from './progress.js';
import { emptyReport } from './report-to-json.js';
import { openSetting, type Setting } from './setting.js';
import type { Terminal } from './terminal.js';

/** The portal as site.yaml last described it, and the language in which to speak of it. */
export interface DevPlace {
  readonly portal: Portal;
  readonly language: Language;
}

/** A builder, and what it last knew of the portal. */
export interface DevBuilding {
  readonly builder: Builder;
  readonly place: () => DevPlace;
}

/** How long after a build what it learnt is put away, in ms: by then the pages that it changed have been fetched. */
const restBefore = 300;

/** Builds into `output` (absolute); `setting` is what site.yaml says before the first build. */
export function openDevBuilder(setting: Setting, output: string, options: Options, terminal: Terminal): DevBuilding {
  const builder = new DevBuilder(setting, output, options, terminal);
  return { builder, place: () => builder.place };
}

/** The ordinary build, and between two of them amended ones. */
class DevBuilder implements Builder {
  readonly #output: string;
  readonly #options: Options;
  readonly #terminal: Terminal;
  readonly #session = new Session();
  readonly #label: string;
  #rest: NodeJS.Timeout | null = null;
  /** Runs until what was learnt is put away. */
  #settling: Promise<void> = Promise.resolve();
  #imported = '';
  /** As site.yaml last described it. */
  #setting: Setting;

  constructor(setting: Setting, output: string, options: Options, terminal: Terminal) {
    this.#setting = setting;
    this.#output = output;
    this.#options = options;
    this.#terminal = terminal;
    this.#label = JSON.stringify(['dev', options.drafts ?? false]);
  }

  get place(): DevPlace {
    return this.#setting;
  }

  async build(hint: readonly string[] | null): Promise<Report> {
    await this.#wake();
    // A save right after another: to take up again what that one has left is less than to look at everything.
    if (hint !== null && this.#session.isUnsettled) await this.#settle();
    const report = (hint === null ? null : await this.#amend(hint)) ?? (await this.#buildAll());
    this.#rest = setTimeout(() => {
      this.#settling = this.#settle();
      // The next build awaits it, and hears what went wrong.
      this.#settling.catch(() => undefined);
    }, restBefore);
    return report;
  }

  async close(): Promise<void> {
    await this.#wake();
    this.#session.settle();
  }

  async #wake(): Promise<void> {
    if (this.#rest !== null) clearTimeout(this.#rest);
    this.#rest = null;
    await this.#settling;
  }

  async #settle(): Promise<void> {
    this.#session.settle();
    await this.#session.prepare(this.#setting.portal, this.#output, this.#label);
  }

  async #buildAll(): Promise<Report> {
    this.#session.forget();
    const start = this.#terminal.now();
    const { setting, diagnostics } = await openSetting(this.#options, this.#terminal, this.#label);
    if (setting === null) return emptyReport('site', start, diagnostics);
    this.#setting = setting;
    if (!this.#isConfigKept()) {
      const changed = diagnose('config-changed', { file: configFile, offset: 0, length: 0 });
      return emptyReport('site', start, [changed]);
    }
    const { root } = setting.portal;
    const path = snapshotPath(cacheFolder(root), relative(root, this.#output));
    const intent = { path, root, label: this.#label, clock: setting.clock };
    const comparison = await findChanges(intent, setting.order.sharing, () => Promise.resolve());
    return this.#withProgress(start, async (progress) =>
      build(setting.portal, { ...setting.order, indexes: false, comparison, output: this.#output, progress }),
    );
  }

  async #amend(paths: readonly string[]): Promise<Report | null> {
    const clock = this.#terminal.now();
    return this.#withProgress(clock, async (progress) =>
      this.#session.amend(paths, { ...this.#setting.order, indexes: false, clock, progress }),
    );
  }

  async #withProgress<Result>(start: number, work: (progress: TellProgress) => Promise<Result>): Promise<Result> {
    const progress = await openProgress(phrasesIn(this.#setting.language).phases, this.#terminal, start);
    try {
      return await work(progress.tell);
    } finally {
      progress.end();
    }
  }

  /** Node keeps the config that it has imported, whatever becomes of the file; its results must not pass for a new one's. */
  #isConfigKept(): boolean {
    const code = digestConfig(this.#setting.portal.root);
    if (this.#imported === '') this.#imported = code;
    return code === '' || code === this.#imported;
  }
}
