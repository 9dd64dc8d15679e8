/**
 * The folders that a build reads → the path of whatever moves in them, at once. chokidar keeps one watcher a folder;
 * what its watchers see is taken as it comes (`raw`): files need no watchers of their own then, and the second half of
 * a save is not swallowed, as chokidar's own events swallow it.
 */
import { join, relative } from 'node:path';
import { watch, type FSWatcher } from 'chokidar';

/** Who is told. Paths are relative to the portal's root, with `/`. */
export interface WatchListener {
  readonly changed: (path: string) => void;
  /** The system refused to watch something: changes there may go unseen. */
  readonly failed: (error: unknown) => void;
}

/** A new folder gets its watcher once it has been read; what is put into it meanwhile is looked for after this, in ms. */
const settling = [200, 2000];

/** What git and npm keep to themselves. */
const foreign = /(?:^|\/)(?:\.git|node_modules)(?:\/|$)/;

/** Names under which editors keep a second copy for a moment, or for as long as a file is open. */
const editorsCopy = /(?:^|\/)(?:4913|\.#[^/]*|#[^/]*#|[^/]*~|\.[^/]*\.sw[a-z]|[^/]*___jb_(?:old|tmp)___)$/;

/** A portal's inputs under watch. Must be closed. */
export class Watch {
  readonly #root: string;
  readonly #listener: WatchListener;
  readonly #timers = new Set<NodeJS.Timeout>();
  #inputs: readonly string[] = [];
  #watcher: FSWatcher | null = null;

  constructor(root: string, listener: WatchListener) {
    this.#root = root;
    this.#listener = listener;
  }

  /**
   * Watches `inputs`: files and folders by their paths in the root; they need not be there. Returns when it does,
   * and tells whether it did not do so before.
   */
  async cover(inputs: readonly string[]): Promise<boolean> {
    if (this.#watcher !== null && inputs.join('\n') === this.#inputs.join('\n')) return false;
    await this.#watcher?.close();
    this.#inputs = inputs;
    const watcher = watch(this.#root, {
      ignoreInitial: true,
      atomic: false,
      ignored: (path, stats) => !this.#isWatched(this.#nameOf(path), stats),
    });
    this.#watcher = watcher;
    watcher.on('error', this.#listener.failed);
    watcher.on('raw', (_event, name: string | null, details) => this.#note(join(folderOf(details), name ?? '')));
    watcher.on('addDir', (path) => this.#noteRepeatedly(path));
    await new Promise<void>((resolve) => void watcher.once('ready', resolve));
    return true;
  }

  async close(): Promise<void> {
    for (const timer of this.#timers) clearTimeout(timer);
    await this.#watcher?.close();
  }

  #nameOf(path: string): string {
    return relative(this.#root, path).replaceAll('\\', '/');
  }

  /** Folders on the way to an input and below it. An input may be a link to a folder; links further down are ignored. */
  #isWatched(name: string, stats: { isDirectory(): boolean; isSymbolicLink(): boolean } | undefined): boolean {
    if (name === '') return true;
    const leads = this.#inputs.some((input) => input.startsWith(`${name}/`));
    if (!leads && !this.#isInput(name)) return false;
    return stats === undefined || stats.isDirectory() || (stats.isSymbolicLink() && this.#inputs.includes(name));
  }

  #isInput(name: string): boolean {
    const within = this.#inputs.some((input) => name === input || name.startsWith(`${input}/`));
    return within && !foreign.test(name) && !editorsCopy.test(name);
  }

  #note(path: string): void {
    const name = this.#nameOf(path);
    if (this.#isInput(name)) this.#listener.changed(name);
  }

  #noteRepeatedly(path: string): void {
    this.#note(path);
    for (const delay of settling) {
      const timer = setTimeout(() => {
        this.#timers.delete(timer);
        this.#note(path);
      }, delay);
      this.#timers.add(timer);
    }
  }
}

/** chokidar says with each raw event which folder it came from. */
function folderOf(details: unknown): string {
  const folder =
    typeof details === 'object' && details !== null && 'watchedPath' in details ? details.watchedPath : null;
  return typeof folder === 'string' ? folder : '';
}
