/** What the tests of publishing share: an output folder of their own, whole builds in one call, disks that break. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { TestContext } from 'node:test';
import { realDisk, type Disk } from '../../src/publish/disk.js';
import type { Published } from '../../src/publish/commit.js';
import { openStage } from '../../src/publish/stage.js';

/** Paths of dist/ and what stands there: a file's text, or `-> target` for a symlink. */
export type Tree = Readonly<Record<string, string>>;

/** An output folder that is not there yet, in a folder that is removed after the test. */
export function makeOutput(t: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'bantin-publish-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  return join(folder, 'dist');
}

/** The real disk, without waiting for it as against a power cut. */
export const quickDisk: Disk = { ...realDisk, sync: () => {} };

/** One build that says `files`. */
export async function publish(output: string, files: Tree, adopt = false, disk: Disk = quickDisk): Promise<Published> {
  const opened = await openStage({ output, inputs: [], adopt }, disk);
  if (opened.kind === 'refused') return opened;
  for (const [file, text] of Object.entries(files)) opened.stage.put(file, Buffer.from(text), `nguồn ${file}`);
  return opened.stage.commit();
}

/** Publishes and expects that it works. */
export async function publishWell(output: string, files: Tree): Promise<Extract<Published, { kind: 'published' }>> {
  const published = await publish(output, files);
  assert(published.kind === 'published', JSON.stringify(published));
  return published;
}

/** The codes of a refusal, each with the path that it names, relative to the folder around dist/. */
export function refusal(
  outcome: { readonly kind: string } | Extract<Published, { kind: 'refused' }>,
  output: string,
): readonly string[] {
  assert('diagnostics' in outcome, JSON.stringify(outcome));
  return outcome.diagnostics.map(
    ({ code, args }) => `${code} ${String(args['path']).replace(`${dirname(output)}/`, '')}`,
  );
}

/** Writes a tree into a folder, as somebody else would. */
export function write(folder: string, tree: Tree): void {
  for (const [file, text] of Object.entries(tree)) {
    const path = join(folder, file);
    mkdirSync(file.endsWith('/') ? path : dirname(path), { recursive: true });
    if (file.endsWith('/')) continue;
    if (text.startsWith('-> ')) symlinkSync(text.slice(3), path);
    else writeFileSync(path, text);
  }
}

/** All that stands in a folder, sorted; an empty folder has a `/` at its end. Null where there is no folder. */
export function read(folder: string): Tree | null {
  if (lstatSync(folder, { throwIfNoEntry: false }) === undefined) return null;
  const tree: Record<string, string> = {};
  const visit = (path: string): void => {
    for (const entry of readdirSync(join(folder, path), { withFileTypes: true })) {
      const inside = join(path, entry.name);
      if (entry.isSymbolicLink()) tree[inside] = `-> ${readlinkSync(join(folder, inside))}`;
      else if (entry.isFile()) tree[inside] = readFileSync(join(folder, inside), 'utf8');
      else if (readdirSync(join(folder, inside)).length === 0) tree[`${inside}/`] = '';
      else visit(inside);
    }
  };
  visit('');
  return Object.fromEntries(Object.entries(tree).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The same without the manifest. */
export function readPages(folder: string): Tree | null {
  const tree = read(folder);
  return tree && Object.fromEntries(Object.entries(tree).filter(([path]) => path !== 'manifest.json'));
}

/** What stands beside dist/. */
export function besides(output: string): readonly string[] {
  return readdirSync(dirname(output)).filter((name) => name.startsWith('dist.'));
}

/** The end of a process at some step: no later step is made, by whatever tries. */
export class Crash extends Error {}

/** Makes the first `steps` steps and no more; with `torn`, half of the next one too where it writes bytes. */
export function makeCrashingDisk(steps: number, torn: boolean): Disk & { readonly crashed: () => boolean } {
  let left = steps;
  const step = (bytes: Uint8Array | null, change: (bytes: Uint8Array) => void): void => {
    left -= 1;
    if (left === -1 && torn && bytes !== null) change(bytes.subarray(0, bytes.length / 2));
    if (left < 0) throw new Crash();
    change(bytes ?? new Uint8Array());
  };
  return { ...wrapDisk(step), crashed: () => left < 0 };
}

/** An error as the system gives it. */
export function makeDiskError(code: string, path: string): Error {
  return Object.assign(new Error(code), { code, syscall: 'test', path });
}

/** Fails at the step of number `first` (from 0), and at all later ones up to `last`. */
export function makeFailingDisk(first: number, last: number, code: string): Disk & { readonly failed: () => boolean } {
  let made = 0;
  const step = (_bytes: Uint8Array | null, change: (bytes: Uint8Array) => void, path: string): void => {
    const number = made++;
    if (number >= first && number <= last) throw makeDiskError(code, path);
    change(_bytes ?? new Uint8Array());
  };
  return { ...wrapDisk(step), failed: () => made > first };
}

type Step = (bytes: Uint8Array | null, change: (bytes: Uint8Array) => void, path: string) => void;

/** A disk, each change of which is made by `step`. */
function wrapDisk(step: Step): Disk {
  return {
    write: (path, bytes) => step(bytes, (part) => quickDisk.write(path, part), path),
    append: (path, bytes) => step(bytes, (part) => quickDisk.append(path, part), path),
    makeFolder: (path) => step(null, () => quickDisk.makeFolder(path), path),
    rename: (from, to) => step(null, () => quickDisk.rename(from, to), to),
    link: (from, to) => step(null, () => quickDisk.link(from, to), to),
    removeFile: (path) => step(null, () => quickDisk.removeFile(path), path),
    removeFolder: (path) => step(null, () => quickDisk.removeFolder(path), path),
    sync: (path) => step(null, () => quickDisk.sync(path), path),
  };
}

/** The pid of a process that has ended. */
export const deadPid = spawnSync(process.execPath, ['--version']).pid;

/** Makes a lock that this process left behind in a simulated crash look like that of a process that has ended. */
export function forsakeLock(output: string): void {
  const path = `${output}.lock`;
  if (lstatSync(path, { throwIfNoEntry: false }) === undefined) return;
  const text = readFileSync(path, 'utf8');
  writeFileSync(path, text.replaceAll(`{"pid":${process.pid},`, `{"pid":${deadPid},`));
}
