/** What builds for `bantin dev`: the ordinary build, with its memory on the disk, into a folder of its own. */
import { build } from '../build.js';
import type { Builder } from '../dev/builder.js';
import { diagnose } from '../diagnostics/diagnose.js';
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

/** Builds into `output` (absolute); `setting` is what site.yaml says before the first build. */
export function openDevBuilder(setting: Setting, output: string, options: Options, terminal: Terminal): DevBuilding {
  let place: DevPlace = setting;
  let imported = '';

  /** Node keeps the config that it has imported, whatever becomes of the file; its results must not pass for a new one's. */
  const isConfigKept = (): boolean => {
    const code = digestConfig(place.portal.root);
    if (imported === '') imported = code;
    return code === '' || code === imported;
  };

  const buildAll = async (): Promise<Report> => {
    const start = terminal.now();
    const { setting, diagnostics } = await openSetting(options, terminal);
    if (setting === null) return emptyReport('site', start, diagnostics);
    place = setting;
    if (!isConfigKept()) {
      const changed = diagnose('config-changed', { file: configFile, offset: 0, length: 0 });
      return emptyReport('site', start, [changed]);
    }
    const progress = await openProgress(phrasesIn(setting.language).phases, terminal, start);
    try {
      return await build(setting.portal, { ...setting.order, output, progress: progress.tell });
    } finally {
      progress.end();
    }
  };
  return { builder: { build: buildAll, close: () => Promise.resolve() }, place: () => place };
}
