/** What the tests of proofs share: a portal that is built and signed through the command line, and ways to tamper with it. */
import assert from 'node:assert/strict';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { article, articles, makeFolder, Rig } from '../build/rig.js';
import { bantin, type Run } from '../cli/run-cli.js';

/** A portal of a few pages with a pair of keys, which lies beside it as with a person who verifies at home. */
export class SignedPortal {
  readonly rig: Rig;
  /** Holds `khoa.pem`, `khoa.pub.pem` and whatever a test keeps. */
  readonly home = makeFolder();

  private constructor(files: Readonly<Record<string, string>>) {
    this.rig = new Rig(files);
  }

  /** Built and signed once. */
  static async open(files: Readonly<Record<string, string>> = articles(3)): Promise<SignedPortal> {
    const portal = new SignedPortal(files);
    await portal.#run(['keygen', '--out', portal.keep('khoa.pem')]);
    await portal.publish();
    return portal;
  }

  /** A path at home. */
  keep(name: string): string {
    return join(this.home, name);
  }

  /** A path in dist/. */
  published(file: string): string {
    return join(this.rig.root, 'dist', file);
  }

  /** Builds and signs, as CI does. */
  async publish(...options: readonly string[]): Promise<void> {
    await this.build();
    await this.sign(...options);
  }

  async build(...options: readonly string[]): Promise<void> {
    await this.#run(['build', '--clock', '2026-11-23T08:00:00+07:00', ...options]);
  }

  async sign(...options: readonly string[]): Promise<void> {
    await this.#run(['sign', '--key', this.keep('khoa.pem'), ...options]);
  }

  /** Another article, so that the next build is another publication. */
  addArticle(name: string): void {
    this.rig.write({ [`content/tin/${name}.md`]: article({ title: `Tin ${name}` }) });
  }

  /** Copies dist/ as it is now. */
  copy(name: string): string {
    cpSync(this.published(''), this.keep(name), { recursive: true, verbatimSymlinks: true });
    return this.keep(name);
  }

  /** Puts a copy of dist/ back in its place. */
  restore(name: string): void {
    rmSync(this.published(''), { recursive: true });
    cpSync(this.keep(name), this.published(''), { recursive: true });
  }

  /** Runs `verify` with the public key, unless the options name something else to trust. */
  async verify(...options: readonly string[]): Promise<Run> {
    const trusted = options.some((option) => option === '--manifest' || option === '--public-key');
    const all = trusted ? options : ['--public-key', this.keep('khoa.pub.pem'), ...options];
    return bantin(['verify', ...all], this.rig.root);
  }

  /** What `verify` finds, as `tin/so-1/index.html published-altered`, sorted. */
  async findings(...options: readonly string[]): Promise<readonly string[]> {
    const { code, out, error } = await this.verify('--json', ...options);
    const { ok, diagnostics }: Printed = JSON.parse(out);
    assert.equal(code === 0, ok, out + error);
    return diagnostics.map((one) => `${one.file ?? '-'} ${one.code}`).sort();
  }

  async #run(args: readonly string[]): Promise<void> {
    const { code, out, error } = await bantin(args, this.rig.root);
    assert.equal(code, 0, out + error);
  }
}

interface Printed {
  readonly ok: boolean;
  readonly diagnostics: readonly { readonly file: string | null; readonly code: string }[];
}

/** Writes a file's text anew. */
export function edit(path: string, change: (text: string) => string): void {
  const [before, after] = [readFileSync(path, 'utf8'), change(readFileSync(path, 'utf8'))];
  assert.notEqual(after, before, 'the edit changes nothing');
  writeFileSync(path, after);
}
