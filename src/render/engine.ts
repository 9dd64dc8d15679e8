/** The template engine: nunjucks with strict look-ups, its templates out of memory, its renders synchronous. */
import { LayoutError, type LayoutFault, type LayoutPlace } from './layout-error.js';
import { markOf, type MarkedText } from './marks.js';
import { emptyFunctions, isTemplateFunctions, LayoutTemplate } from './layout-template.js';
import { Environment, lib, makeMacro, SafeString, type Macro } from './nunjucks.js';
import { Passage, rememberPassages } from './passages.js';
import { compileTemplate, type CompiledTemplate } from './strict-compiler.js';

/** A filter that layouts may use: `{{ value | name(argument) }}`. */
export type Filter = (value: unknown, ...args: readonly unknown[]) => unknown;

/** A template's text, and a key under which it is known to be the same. */
export interface TemplateText {
  readonly key: string;
  readonly text: string;
}

/** Finds a template by the name that a layout uses; null where there is none. Asked at each use. */
export type FindTemplate = (name: string) => TemplateText | null;

/** What knows which texts may stay open where they are printed as they are: a mark then stands for each in the page. */
export interface OpenParts {
  readonly seal: string;
  /** Told of `object[key]` that is about to be printed: whether it stays open. */
  readonly open: (object: object, key: string) => boolean;
  /** Told of a passage that is about to be printed: whether it stays open. */
  readonly place: (bytes: Uint8Array) => boolean;
}

/** A template that is ready to render. */
export interface OpenedTemplate extends CompiledTemplate {
  readonly template: LayoutTemplate;
}

/** What nunjucks' frame and context offer. */
interface Scope {
  lookup(name: string): unknown;
}
interface Context extends Scope {
  getVariables(): object;
}

/** What `escape` would change: most texts hold none of it, and finding that out is cheaper than rewriting them. */
const special = /[&"'<>\\`]/;

/** What nunjucks marks the object with that holds the arguments given by name. */
const keywordMark = '__keywords';

const start = { line: 1, column: 1 } as const;

/** nunjucks' environment as the code of the strict compiler expects it: with `find`, `member`, `macro` and the like. */
export class Engine extends Environment {
  readonly #findTemplate: FindTemplate;
  readonly #opened = new Map<string, OpenedTemplate>();
  /** Null where nothing may stay open: a portal's own `safe` may make of a text what it likes. */
  readonly #parts: OpenParts | null;
  #marks = 0;
  /** Marks by their numbers: every page has some. */
  readonly #marksMade: string[] = [];
  /** How many layers of gathered text lie between what is printed now and the page. */
  #gathering = 0;
  /** Whether the macros that are being made are those of a library: what they print hangs on their arguments alone. */
  #makesLibrary = false;
  /** How many ways there are to call macros of libraries. */
  #places = 0;

  constructor(findTemplate: FindTemplate, filters: Readonly<Record<string, Filter>>, parts: OpenParts | null = null) {
    super([], { autoescape: true, dev: true });
    this.#findTemplate = findTemplate;
    this.#parts = Object.hasOwn(filters, 'safe') ? null : parts;
    // The same input must give the same bytes.
    Reflect.deleteProperty(this.filters, 'random');
    for (const [name, filter] of Object.entries(filters)) this.addFilter(name, filter);
  }

  /** Renders the template `name`. Throws a LayoutError. */
  renderTemplate(name: string, view: object): MarkedText {
    this.#marks = 0;
    this.#gathering = 0;
    const text = this.open(name, { template: name, ...start }).template.render(view, null);
    return { text, marks: this.#marks, seal: this.#parts?.seal ?? '' };
  }

  /** What stands in the page for `object[key]`, which is printed as it is; undefined where that itself does. */
  part(object: object, key: string): string | undefined {
    if (this.#parts === null || this.#gathering > 0 || !this.#parts.open(object, key)) return undefined;
    return this.#mark(this.#parts.seal);
  }

  /** What is printed from here on may be measured or rewritten before it comes to stand in the page, if ever. */
  beginGathering(): void {
    this.#gathering += 1;
  }

  endGathering(): void {
    this.#gathering -= 1;
  }

  /** The compiled template; throws a LayoutError where it is missing or cannot be parsed. */
  open(name: string, from: LayoutPlace): OpenedTemplate {
    const found = this.#findTemplate(name);
    if (found === null) throw new LayoutError({ kind: 'missing-template', name }, from);
    const known = this.#opened.get(found.key);
    if (known !== undefined) return known;
    const compiled = compile(found);
    // The compiler's output is a function body.
    // oxlint-disable-next-line typescript/no-implied-eval
    const functions: unknown = new Function(compiled.code)();
    if (!isTemplateFunctions(functions)) throw new Error(`the code of ${found.key} is none of a template`);
    const template = new LayoutTemplate(this, functions, compiled.isLibrary);
    const opened = { ...compiled, template };
    this.#opened.set(found.key, opened);
    return opened;
  }

  /** Called by `extends`, `include` and `import`. */
  getTemplate(name: string, extending: boolean, parent: string, ignoreMissing: boolean): LayoutTemplate {
    const found = this.#findTemplate(name);
    if (extending && found?.key === parent) throw new WrongTemplate({ kind: 'extends-itself', name });
    if (found !== null) return this.open(name, { template: parent, ...start }).template;
    if (!ignoreMissing) throw new WrongTemplate({ kind: 'missing-template', name });
    return new LayoutTemplate(this, emptyFunctions, false);
  }

  /** `{% from … import name %}` */
  pick(exported: object, name: string): unknown {
    if (!Object.hasOwn(exported, name)) throw new Error(`cannot import '${name}'`);
    return Reflect.get(exported, name);
  }

  /** The frame of a macro that needs none. */
  readonly nowhere: Scope = { lookup: () => undefined };

  /** A macro that takes what `names` says and no other arguments; a call may also give them by name, or leave some out. */
  macro(names: readonly string[], body: Macro): Macro {
    const bySorting = makeMacro(names, [], body);
    const macro: Macro = (...args) => {
      const last = args.at(-1);
      const isPlain =
        args.length === names.length && !(typeof last === 'object' && last !== null && keywordMark in last);
      return isPlain ? body(...args) : bySorting(...args);
    };
    return this.#makesLibrary ? rememberPassages(macro, () => this.#places++) : macro;
  }

  /** What a library offers, by name. */
  makeLibrary(make: () => object): object {
    this.#makesLibrary = true;
    try {
      return make();
    } finally {
      this.#makesLibrary = false;
    }
  }

  /** A name that the template does not set itself. */
  find(context: Context, frame: Scope, name: string, template: string, line: number, column: number): unknown {
    const local = frame.lookup(name);
    if (local !== undefined) return local;
    const value = context.lookup(name);
    if (value !== undefined) return value;
    throw new LayoutError(
      { kind: 'unknown-name', name, known: Object.keys(context.getVariables()) },
      { template, line, column },
    );
  }

  /** `object.key`: only what the object itself has, so that neither a slip nor `constructor` gets through. */
  member(object: unknown, key: unknown, template: string, line: number, column: number): unknown {
    if (typeof object === 'object' && object !== null) {
      if (Object.hasOwn(object, String(key))) return Reflect.get(object, String(key));
      // Mappings without a prototype are open: what they lack is absent, not a mistake (`extra`).
      if (Object.getPrototypeOf(object) === null) return null;
    }
    if (typeof object === 'string' && key === 'length') return object.length;
    const place = { template, line, column };
    const name = String(key);
    if (object === null || object === undefined) throw new LayoutError({ kind: 'member-of-nothing', name }, place);
    throw new LayoutError({ kind: 'unknown-member', name, known: Object.keys(object) }, place);
  }

  /** `value | name(argument)`: `args` are the value and the arguments. */
  filter(
    context: Context,
    name: string,
    template: string,
    line: number,
    column: number,
    args: readonly unknown[],
  ): unknown {
    const filter = Object.hasOwn(this.filters, name) ? this.filters[name] : undefined;
    if (typeof filter !== 'function') {
      throw new LayoutError(
        { kind: 'unknown-filter', name, known: Object.keys(this.filters) },
        { template, line, column },
      );
    }
    try {
      return Reflect.apply(filter, context, args);
    } catch (error) {
      throw this.fail(error, template, line, column);
    }
  }

  /** What a call has printed, straight into the page. */
  showCalled(value: unknown, template: string, line: number, column: number): string {
    const bytes = this.#parts !== null && this.#gathering === 0 && value instanceof Passage ? value.bytes() : null;
    if (bytes === null || this.#parts?.place(bytes) !== true) return this.show(value, template, line, column);
    return this.#mark(this.#parts.seal);
  }

  #mark(seal: string): string {
    const number = this.#marks++;
    return (this.#marksMade[number] ??= markOf(number, seal));
  }

  /** `{{ value }}`: a text, escaped unless it is marked safe, or a number. */
  show(value: unknown, template: string, line: number, column: number): string {
    if (typeof value === 'string') return special.test(value) ? lib.escape(value) : value;
    if (value instanceof SafeString) return value.toString();
    if (typeof value === 'number' || typeof value === 'boolean') return String(value);
    const kind = value === null || value === undefined ? 'prints-nothing' : 'prints-object';
    throw new LayoutError({ kind }, { template, line, column });
  }

  /** Gives an error of nunjucks' own, or of a filter, the place that was reached. */
  fail(error: unknown, template: string, line: number, column: number): LayoutError {
    if (error instanceof LayoutError) return error;
    const place = { template, line, column };
    if (error instanceof WrongTemplate) return new LayoutError(error.fault, place);
    const message = error instanceof Error ? error.message : String(error);
    return new LayoutError({ kind: 'other', message }, place);
  }
}

/** A template that a layout asks for and cannot have; `fail` adds the place that was reached. */
class WrongTemplate extends Error {
  readonly fault: LayoutFault;

  constructor(fault: LayoutFault) {
    super(fault.kind);
    this.fault = fault;
  }
}

function compile({ key, text }: TemplateText): CompiledTemplate {
  try {
    return compileTemplate(key, text);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const end = endOf(text);
    const line = Number(Reflect.get(error, 'lineno')) || end.line;
    const column = Number(Reflect.get(error, 'colno')) || (line === end.line ? end.column : 1);
    throw new LayoutError({ kind: 'other', message: error.message.trim() }, { template: key, line, column });
  }
}

/** What nunjucks knows no place of is missing at the end: `{% endif %}`. */
function endOf(text: string): { readonly line: number; readonly column: number } {
  const lines = text.trimEnd().split('\n');
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}
