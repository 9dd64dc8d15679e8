/** `bantin sign`: an output folder as the last build left it, and a key → the signed statement in it. */
import { join } from 'node:path';
import { diagnose, hasError } from '../diagnostics/diagnose.js';
import type { Diagnostic } from '../model.js';
import { realDisk } from '../publish/disk.js';
import { diagnoseDiskError } from '../publish/disk-failure.js';
import { manifestName, statementName } from '../publish/manifest.js';
import { closeOutput, openOutput, type OpenOutput } from '../publish/open-output.js';
import { stagedFolder } from '../publish/staging.js';
import { digestText } from '../text/digest.js';
import { readStanding } from './files.js';
import type { Imprint } from './imprint.js';
import type { SigningKey } from './keys.js';
import { readLastBuild } from './last-build.js';
import { lastBuildPath } from './last-build-path.js';
import { lookThrough } from './look-through.js';
import { printStatement } from './statement.js';

/** What is to be signed. */
export interface SignOrder {
  /** Absolute paths. */
  readonly root: string;
  readonly output: string;
  readonly key: SigningKey;
  /** In the place of the record's own number, where CI counts and keeps no record; null otherwise. */
  readonly number: number | null;
}

/** How it ended. `by`: the files are not what was published, or the surroundings refuse it. */
export type Signed =
  | { readonly kind: 'signed'; readonly imprint: Imprint; readonly diagnostics: readonly Diagnostic[] }
  | {
      readonly kind: 'refused';
      readonly by: 'content' | 'surroundings';
      readonly diagnostics: readonly Diagnostic[];
    };

/** Signs what stands in `output`, under its lock, if it is what its manifest and the record of the build say. */
export function signOutput(order: SignOrder): Signed {
  const { output } = order;
  try {
    const opened = openOutput(output, [], realDisk);
    if (opened.kind === 'refused') return { kind: 'refused', by: 'surroundings', diagnostics: opened.diagnostics };
    try {
      return signOpen(order, opened.output);
    } finally {
      closeOutput(opened.output, realDisk);
    }
  } catch (error) {
    return { kind: 'refused', by: 'surroundings', diagnostics: [diagnoseDiskError(error, output)] };
  }
}

function signOpen({ root, output, key, number }: SignOrder, { ground, manifest }: OpenOutput): Signed {
  if (manifest === null) return refuse([diagnose('sign-unbuilt', null, { path: join(output, manifestName) })]);
  const last = readLastBuild(root);
  if (typeof last === 'string' || last.manifest !== digestText(manifest.text)) {
    return refuse([diagnose('sign-unrecorded', null, { path: lastBuildPath(root) })]);
  }
  // What is foreign the manifest does not speak of: it is not signed, and whoever verifies will be told of it.
  const found = lookThrough(ground.output, manifest.entries, () => false).map((diagnostic) =>
    isForeign(diagnostic) ? diagnose('sign-foreign', diagnostic.place) : diagnostic,
  );
  if (hasError(found)) return refuse(found);
  const imprint = { ...last, number: number ?? last.number };
  putStatement(ground, printStatement(imprint, key));
  return { kind: 'signed', imprint, diagnostics: found };
}

function isForeign({ code }: Diagnostic): boolean {
  return code === 'published-foreign';
}

/** By a rename, as everything comes into dist/; a statement that says the same stays as it is. */
function putStatement(ground: OpenOutput['ground'], text: string): void {
  const path = join(ground.output, statementName);
  if (readStanding(path) === text) return;
  const staged = join(stagedFolder(ground), statementName);
  realDisk.makeFolder(ground.staging);
  realDisk.makeFolder(stagedFolder(ground));
  realDisk.write(staged, Buffer.from(text));
  realDisk.sync(staged);
  realDisk.rename(staged, path);
}

function refuse(diagnostics: readonly Diagnostic[]): Signed {
  return { kind: 'refused', by: 'content', diagnostics };
}
