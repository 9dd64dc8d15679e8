/** `bantin dev`: the portal's folder → a preview on this machine that follows every save; ends with Ctrl-C. */
import { once } from 'node:events';
import { join } from 'node:path';
import { diagnose, hasError } from '../diagnostics/diagnose.js';
import { openDev } from '../dev/dev.js';
import type { Diagnostic } from '../model.js';
import { openDevBuilder } from './dev-builder.js';
import { DevPrinter } from './dev-printer.js';
import { rootOf, type Options } from './options.js';
import { printFindings } from './print-findings.js';
import { openSetting } from './setting.js';
import { exitCodes, type Terminal } from './terminal.js';

/** The options of the command; what it does not know is left out. */
export interface DevOptions extends Pick<Options, 'root' | 'drafts' | 'lang'> {
  readonly port?: string;
  readonly host?: string;
}

/** Previews the portal until somebody ends it. */
export async function runDev(options: DevOptions, terminal: Terminal): Promise<number> {
  const signal = listenForSignals();
  try {
    return await preview(options, terminal, signal.heard);
  } finally {
    signal.forget();
  }
}

async function preview(options: DevOptions, terminal: Terminal, ended: Promise<void>): Promise<number> {
  const { setting, language, diagnostics } = await openSetting(options, terminal);
  const wrong = [...diagnostics, ...checkPort(options)];
  if (setting === null || hasError(wrong)) return printFindings(wrong, options, language, terminal);

  const output = join(rootOf(options, terminal), '.bantin', 'dev', 'dist');
  const { builder, place } = openDevBuilder(setting, output, options, terminal);
  const printer = new DevPrinter(place, terminal);
  const opened = await openDev({
    builder,
    portal: () => place().portal,
    output,
    host: options.host ?? '127.0.0.1',
    port: Number(options.port ?? 3000),
    now: terminal.now,
    notice: (report) => printer.wordNotice(report),
    built: (report, hint, duration) => printer.printBuild(report, hint, duration),
    trouble: (diagnostic) => printer.printTrouble(diagnostic),
  });
  if (opened.kind === 'refused') {
    printFindings(opened.diagnostics, options, language, terminal);
    return exitCodes.surroundings;
  }
  printer.printAddress(opened.dev.address);
  try {
    await Promise.race([ended, opened.dev.fault]);
  } finally {
    await opened.dev.close();
  }
  printer.printEnd();
  return exitCodes.done;
}

function checkPort({ port }: DevOptions): readonly Diagnostic[] {
  if (port === undefined || (/^\d{1,5}$/.test(port) && Number(port) <= 65535)) return [];
  return [diagnose('option-port-invalid', null, { read: port })];
}

const signals = ['SIGINT', 'SIGTERM'] as const;

/** The first signal ends the preview once the build in hand is done; a second one ends the process as ever. */
function listenForSignals(): { readonly heard: Promise<void>; readonly forget: () => void } {
  const ended = new AbortController();
  const forget = (): void => {
    for (const signal of signals) process.off(signal, hear);
  };
  const hear = (): void => {
    forget();
    ended.abort();
  };
  const heard = once(ended.signal, 'abort').then(() => undefined);
  for (const signal of signals) process.on(signal, hear);
  return { heard, forget };
}
