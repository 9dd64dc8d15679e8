/** A compiled template, as the code of templates that use it calls it: rendered, included, imported, extended. */
import { Context, type Blocks, type PrintBlock } from './context.js';
import { Frame, runtime, type Environment } from './nunjucks.js';

/** What a template's code comes to when it is run. */
export interface TemplateFunctions {
  readonly root: PrintBlock;
  readonly blocks: Blocks;
}

/** Whether a value is what the compiler promises. */
export function isTemplateFunctions(value: unknown): value is TemplateFunctions {
  return typeof value === 'object' && value !== null && 'root' in value && 'blocks' in value;
}

/** A template without a word. */
export const emptyFunctions: TemplateFunctions = { root: () => '', blocks: {} };

/** The engine, as templates know it. */
interface Runner extends InstanceType<typeof Environment> {
  /** What a library offers, by name: its macros remember what they print. */
  makeLibrary(make: () => object): object;
}

/** Names and values around a template that is included, or imported with its context. */
type Surroundings = InstanceType<typeof Frame>;

/** A template that is ready to render. */
export class LayoutTemplate {
  readonly root: PrintBlock;
  readonly blocks: Blocks;
  readonly #engine: Runner;
  /** Whether it is a library: then an import has one result only. */
  readonly #isLibrary: boolean;
  #library: object | null = null;

  constructor(engine: Runner, { root, blocks }: TemplateFunctions, isLibrary: boolean) {
    this.root = root;
    this.blocks = blocks;
    this.#engine = engine;
    this.#isLibrary = isLibrary;
  }

  /** What it prints of `view`; `around` is null unless it is included. */
  render(view: object, around: Surroundings | null): string {
    const frame = around === null ? new Frame() : around.push(true);
    frame.topLevel = true;
    return this.root(this.#engine, new Context(this.#engine, view, this.blocks), frame, runtime);
  }

  /** What it offers to a template that imports it; both are null where that is done without context. */
  exported(view: object | null, around: Surroundings | null): object {
    if (view !== null || !this.#isLibrary) return this.#run(view ?? {}, around);
    this.#library ??= this.#engine.makeLibrary(() => this.#run({}, null));
    return this.#library;
  }

  #run(view: object, around: Surroundings | null): object {
    const frame = around === null ? new Frame() : around.push();
    frame.topLevel = true;
    const context = new Context(this.#engine, view, this.blocks);
    this.root(this.#engine, context, frame, runtime);
    return context.getExported();
  }
}
