/** The options that commands share, as the command line gives them, and the folders that they mean. */
import { join, resolve } from 'node:path';
import { shareAmong, type Sharing } from '../crew/sharing.js';
import type { Terminal } from './terminal.js';

/** The options as the command line gives them; those that were left out are undefined. */
export interface Options {
  readonly root?: string;
  readonly output?: string;
  readonly baseUrl?: string;
  readonly drafts?: boolean;
  readonly clock?: string;
  readonly strict?: boolean;
  readonly keepGoing?: boolean;
  readonly force?: boolean;
  readonly adopt?: boolean;
  readonly jobs?: string;
  readonly profile?: boolean;
  readonly verify?: boolean;
  readonly changedUrls?: string;
  readonly base?: string;
  readonly fix?: boolean;
  readonly why?: boolean;
  readonly json?: boolean;
  readonly quiet?: boolean;
  readonly lang?: string;
}

/** The portal's folder, absolute. */
export function rootOf({ root }: Options, { workingDirectory }: Terminal): string {
  return resolve(workingDirectory, root ?? '.');
}

/** The output folder, absolute. */
export function outputOf(options: Options, terminal: Terminal): string {
  const { output } = options;
  return output === undefined ? join(rootOf(options, terminal), 'dist') : resolve(terminal.workingDirectory, output);
}

/** Among how many threads work is shared; a number of jobs that cannot be read is found by `openSetting`. */
export function sharingOf({ jobs }: Options, { processors }: Terminal): Sharing {
  return shareAmong(jobs === undefined ? processors : Number(jobs));
}
