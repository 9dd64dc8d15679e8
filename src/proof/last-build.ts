/**
 * `.bantin/last-build.json`: what was published → the imprint of the last publication. It lies beside the cache, so that
 * it outlives it and the running number never falls; dist/ holds nothing of it.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findProgramKey } from '../cache/program.js';
import { diagnose } from '../diagnostics/diagnose.js';
import type { Diagnostic, Portal } from '../model.js';
import type { Origin } from '../portal/commit.js';
import { diskErrorCode } from '../portal/disk-error.js';
import { readVersion } from '../portal/package-version.js';
import { manifestName } from '../publish/manifest.js';
import { digestBytes } from '../text/digest.js';
import { toRfc3339 } from '../text/format-timestamp.js';
import { openZone } from '../text/zone.js';
import { readTextFile, writeWhole } from './files.js';
import { parseImprint, printImprint, type Imprint } from './imprint.js';
import { lastBuildPath } from './last-build-path.js';

const format = 'bantin-last-build-1';

/** What has been published, and from what. */
export interface PublishedBuild {
  readonly portal: Portal;
  /** The output folder, absolute. */
  readonly output: string;
  /** Milliseconds since 1970 UTC. */
  readonly clock: number;
  readonly asOf: number | null;
  /** How many files the manifest lists. */
  readonly files: number;
  readonly origin: Origin;
}

/** The record; `absent` or `malformed` where there is none to read. Throws what the disk refuses. */
export function readLastBuild(root: string): Imprint | 'absent' | 'malformed' {
  const text = readTextFile(lastBuildPath(root));
  return text === null ? 'absent' : (parseImprint(format, text) ?? 'malformed');
}

/**
 * Records a publication. One that says what the last one said, byte for byte and of the same address, is the same one: its
 * record stays. What keeps it from being recorded is a warning: the files are published.
 */
export function recordBuild(published: PublishedBuild): readonly Diagnostic[] {
  const { portal, output } = published;
  const path = lastBuildPath(portal.root);
  try {
    const last = readLastBuild(portal.root);
    const manifest = digestBytes(readFileSync(join(output, manifestName)));
    const known = typeof last === 'string' ? null : last;
    if (known?.manifest === manifest && known.baseUrl === portal.baseUrl) return [];
    const imprint = describe(published, (known?.number ?? 0) + 1, manifest);
    writeWhole(path, `${printImprint(format, imprint, true)}\n`);
    return last === 'malformed' ? [diagnose('last-build-malformed', null, { path })] : [];
  } catch (error) {
    const cause = diskErrorCode(error);
    if (cause === null) throw error;
    return [diagnose('last-build-unwritten', null, { path, cause })];
  }
}

function describe({ portal, clock, asOf, files, origin }: PublishedBuild, number: number, manifest: string): Imprint {
  const lock = readTextFile(join(portal.root, 'package-lock.json'));
  return {
    number,
    clock: write(clock, portal),
    asOf: asOf === null ? null : write(asOf, portal),
    baseUrl: portal.baseUrl,
    ...origin,
    tool: readTool(),
    lock: lock === null ? null : digestBytes(Buffer.from(lock)),
    program: lock === null ? findProgramKey(null).digest : null,
    manifest,
    files,
  };
}

/** An instant as the portal's clocks show it, to the second. */
function write(exact: number, { timeZone }: Portal): string {
  const instant = Math.floor(exact / 1000) * 1000;
  const civil = openZone(timeZone)?.toCivil(instant);
  return civil === undefined ? new Date(instant).toISOString() : toRfc3339({ instant, civil });
}

function readTool(): string {
  return `bantin ${readVersion()}, Node ${process.versions.node}`;
}
