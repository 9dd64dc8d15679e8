/**
 * The lock of an output folder: a file beside it in which builds queue up, one line each. Two builds never hold it at
 * once, and one that was killed does not hold it any longer.
 *
 * The holder is the first in the queue whose process is alive and who has not left; only the holder removes the file.
 * A newcomer adds its line and looks who stands before it. Lines have one order for all, those before it can only die
 * or leave, those behind it find it alive: so it holds the lock if all before it are gone and, looked at after that,
 * its line still stands in the file (else the holder removed the file in between, and the newcomer tries again).
 * Holds for a local disk, on which adding to a file is one step.
 */
import { randomUUID } from 'node:crypto';
import { lstatSync, readFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { diagnose } from '../diagnostics/diagnose.js';
import type { Diagnostic } from '../model.js';
import { diskErrorCode } from '../portal/disk-error.js';
import { attempt, type Disk } from './disk.js';
import { isRecord, parseJson } from './manifest.js';

/** A lock that this process holds. */
export interface Lock {
  /** Gives it back; never throws for the disk's sake, as the lock of a process that ended counts for nothing. */
  release(): void;
}

export type TakenLock =
  { readonly kind: 'held'; readonly lock: Lock } | { readonly kind: 'refused'; readonly diagnostic: Diagnostic };

/** Who stands in the queue. */
interface Ticket {
  readonly pid: number;
  readonly host: string;
  /** When the process began, in the system's own measure: tells it from a later one of the same pid. Null: unknown. */
  readonly started: string | null;
  /** Distinct for each try. */
  readonly id: string;
  /** Written when it was refused, so that it is not taken for the next holder. */
  readonly left: boolean;
}

/** How every lock file begins; a file that begins otherwise is not ours. */
const opening = '\n{"pid":';

/** Takes the lock whose file is `path`, or says who holds it. Errors of the disk are thrown. */
export function takeLock(path: string, disk: Disk): TakenLock {
  const mine = makeTicket();
  for (;;) {
    const before = readQueue(path);
    if (before !== '' && !before.startsWith(opening)) {
      return { kind: 'refused', diagnostic: diagnose('lock-foreign', null, { path }) };
    }
    // A lock that is plainly held is left as it is.
    const holder = findHolder(before, mine) ?? joinQueue(path, mine, disk);
    if (holder === mine) return { kind: 'held', lock: { release: () => releaseLock(path, mine, disk) } };
    if (holder !== null) return refuse(path, holder);
  }
}

/** Adds `mine` to the queue; who holds the lock then, or null where the queue was removed meanwhile. */
function joinQueue(path: string, mine: Ticket, disk: Disk): Ticket | null {
  disk.append(path, printLine(mine));
  const holder = findHolder(readQueue(path), mine);
  if (holder === null || !readQueue(path).includes(mine.id)) return null;
  if (holder.id === mine.id) return mine;
  disk.append(path, printLine({ ...mine, left: true }));
  return holder;
}

/** The removal is the holder's alone: a file that a person removed, and another build made anew, is not ours. */
function releaseLock(path: string, mine: Ticket, disk: Disk): void {
  try {
    if (readQueue(path).includes(mine.id)) disk.removeFile(path);
  } catch (error) {
    if (diskErrorCode(error) === null) throw error;
  }
}

function refuse(path: string, holder: Ticket): TakenLock {
  const { pid, host } = holder;
  const diagnostic =
    host === hostname()
      ? diagnose('output-locked', null, { path, pid })
      : diagnose('output-locked-elsewhere', null, { path, pid, host });
  return { kind: 'refused', diagnostic };
}

/** The queue's text; empty where there is none. What is no regular file gives a text that is none of ours. */
function readQueue(path: string): string {
  const stat = lstatSync(path, { throwIfNoEntry: false });
  if (stat === undefined) return '';
  if (!stat.isFile()) return 'foreign';
  let text = '';
  attempt(() => (text = readFileSync(path, 'utf8')), ['ENOENT']);
  return text;
}

/** The first in the queue who is alive and has not left; null where there is none. */
function findHolder(queue: string, mine: Ticket): Ticket | null {
  const tickets = queue.split('\n').flatMap(parseLine);
  const left = new Set(tickets.filter((ticket) => ticket.left).map((ticket) => ticket.id));
  return tickets.find((ticket) => !left.has(ticket.id) && (ticket.id === mine.id || isAlive(ticket))) ?? null;
}

/** A line begins on a new one even where the one before it was cut off, as on a full disk. */
function printLine(ticket: Ticket): Uint8Array {
  return Buffer.from(`\n${JSON.stringify(ticket)}\n`);
}

/** One ticket; none for a line that was cut off. */
function parseLine(line: string): Ticket[] {
  const data = parseJson(line);
  if (!isRecord(data)) return [];
  const { pid, host, started, id, left } = data;
  if (typeof pid !== 'number' || !Number.isSafeInteger(pid) || pid <= 0) return [];
  if (typeof host !== 'string' || typeof id !== 'string' || typeof left !== 'boolean') return [];
  return [{ pid, host, started: typeof started === 'string' ? started : null, id, left }];
}

function makeTicket(): Ticket {
  const { pid } = process;
  return { pid, host: hostname(), started: readProcess(pid)?.started ?? null, id: randomUUID(), left: false };
}

/** Of another machine nothing can be known: its builds count as alive. */
function isAlive({ pid, host, started }: Ticket): boolean {
  if (host !== hostname()) return true;
  if (!isRunning(pid)) return false;
  const found = readProcess(pid);
  if (found === null) return true;
  return !found.ended && (started === null || found.started === started);
}

function isRunning(pid: number): boolean {
  try {
    // Signal 0 reaches nobody; the system only looks whether it could.
    return process.kill(pid, 0);
  } catch (error) {
    return diskErrorCode(error) !== 'ESRCH';
  }
}

/**
 * What Linux tells of a process (proc_pid_stat(5)): field 3, its state (a zombie has ended), and field 22, when it
 * began, in clock ticks since the boot. Null on other systems.
 */
function readProcess(pid: number): { readonly ended: boolean; readonly started: string } | null {
  let text = '';
  if (!attempt(() => (text = readFileSync(`/proc/${pid}/stat`, 'utf8')), ['ENOENT', 'EACCES', 'EPERM', 'ESRCH'])) {
    return null;
  }
  // Field 2 is the program's name in brackets; it may hold spaces and brackets itself.
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  const [state, started] = [fields[0], fields[19]];
  if (state === undefined || started === undefined) return null;
  return { ended: state === 'Z' || state === 'X', started };
}
