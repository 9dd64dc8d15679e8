/** A portal that has been published once, with what tells a build which addresses it must not lose. */
import assert from 'node:assert/strict';
import { readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import type { BuildOrder } from '../../src/build.js';
import type { CommittedUrls } from '../../src/guard-urls.js';
import type { Report } from '../../src/model.js';
import { Rig, smallSite } from './rig.js';

export const nothing: CommittedUrls = { urls: [], diagnostics: [] };

export function article(title: string, more = '', body = 'Nội dung.'): string {
  return `---\ntitle: ${title}\nauthor: Ban\ntimestamp: 2026-01-05 08:00\n${more}---\n\n${body}\n`;
}

export const site = `${smallSite}  - { path: khac, title: Tin khác }\n`;

export class Published extends Rig {
  /** Builds once, so that a manifest tells what was public. */
  static async of(files: Readonly<Record<string, string>>): Promise<Published> {
    const rig = new Published(files);
    assert.equal((await rig.build()).refusal, null);
    return rig;
  }

  async again(order: Partial<BuildOrder> = {}, committed: CommittedUrls = nothing): Promise<Report> {
    return this.build({ urls: { output: join(this.root, 'dist'), committed: Promise.resolve(committed) }, ...order });
  }
}

export interface Case {
  readonly name: string;
  readonly edit: (rig: Rig) => void;
  readonly found: readonly string[];
  readonly mend?: (rig: Rig) => void;
}

export function append(rig: Rig, line: string): void {
  rig.write({ 'redirects.csv': `${readFileSync(join(rig.root, 'redirects.csv'), 'utf8')}${line}\n` });
}

export function move(rig: Rig, from: string, to: string): void {
  rig.write({ [to]: '' });
  renameSync(join(rig.root, from), join(rig.root, to));
}
