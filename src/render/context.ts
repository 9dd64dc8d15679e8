/** What a template sees while it is rendered: its view, the names that it sets, and the blocks of it and of all that it extends. */
import type { Environment } from './nunjucks.js';

/** A template's root or one of its blocks: gives what it prints. */
export type PrintBlock = (env: object, context: Context, frame: object, runtime: object) => string;

/** Blocks by their names. */
export type Blocks = Readonly<Record<string, PrintBlock>>;

/** For one render of one template. Filters get it as `this`, as in nunjucks. */
export class Context {
  readonly env: InstanceType<typeof Environment>;
  readonly ctx: Record<string, unknown>;
  /** Of the template, then of the one that it extends, and so on. */
  readonly #levels: Blocks[];
  readonly #exported: string[] = [];

  constructor(env: InstanceType<typeof Environment>, view: object, blocks: Blocks) {
    this.env = env;
    // Names that are set stay in here. A spread copy to which names are added is of a kind of its own to V8, each one.
    const names: Record<string, unknown> = {};
    this.ctx = Object.assign(names, view);
    this.#levels = [blocks];
  }

  lookup(name: string): unknown {
    const { globals } = this.env;
    return name in globals && !(name in this.ctx) ? globals[name] : this.ctx[name];
  }

  setVariable(name: string, value: unknown): void {
    this.ctx[name] = value;
  }

  getVariables(): Record<string, unknown> {
    return this.ctx;
  }

  addBlocks(blocks: Blocks): void {
    this.#levels.push(blocks);
  }

  /** The block of this name that counts. */
  block(name: string): PrintBlock {
    for (const level of this.#levels) {
      const block = Object.hasOwn(level, name) ? level[name] : undefined;
      if (block !== undefined) return block;
    }
    throw new Error(`unknown block "${name}"`);
  }

  /** The one that `block` has overridden. */
  above(name: string, block: PrintBlock): PrintBlock {
    const all = this.#levels.flatMap((level) => (Object.hasOwn(level, name) ? (level[name] ?? []) : []));
    const above = all[all.indexOf(block) + 1];
    if (above === undefined) throw new Error(`no super block available for "${name}"`);
    return above;
  }

  addExport(name: string): void {
    this.#exported.push(name);
  }

  /** What an import of the template gives. */
  getExported(): object {
    return Object.fromEntries(this.#exported.map((name) => [name, this.ctx[name]]));
  }
}
