/**
 * A template's text → a render function that refuses what is not there. Plain nunjucks prints nothing for a misspelt
 * name; here a name that the view does not have, a member that an object does not have, and the printing of null are
 * errors that know their template, line and column.
 */
import { isLibrary, LeanCompiler, printedAsIs } from './lean-compiler.js';
import { nodes, parser, transformer, type CompileFrame, type Node } from './nunjucks.js';
import { findNodes } from './sync-compiler.js';

/** A name at its place in a template. Line and column count from 1. */
export interface FreeName {
  readonly name: string;
  readonly line: number;
  readonly column: number;
}

/** A member that a template asks for by a path that begins with a name from outside: `article.image.url`. */
export interface MemberPath {
  readonly path: readonly string[];
  readonly line: number;
  readonly column: number;
}

/** A compiled template. */
export interface CompiledTemplate {
  /** A function body that returns its root and block functions. */
  readonly code: string;
  /** The names that it needs from outside, in branches not taken too; its macros know each other. */
  readonly free: readonly FreeName[];
  /** The members that it asks for, in branches not taken too. */
  readonly members: readonly MemberPath[];
  /** The blocks that it defines, without those inside of its own blocks. */
  readonly blocks: readonly FreeName[];
  /** The names of all its blocks. */
  readonly allBlocks: readonly string[];
  /** The template that it extends; null for none, or one that is only known when it renders. */
  readonly parent: string | null;
  /** The filters that it uses. */
  readonly filters: readonly FreeName[];
  /** The names that it sets or imports itself at any place. */
  readonly sets: readonly string[];
  /** Whether an import of it, wherever it is imported, gives the same. */
  readonly isLibrary: boolean;
}

/** Compiles the template `name`. Throws an error with `lineno` and `colno` (from 1) where it cannot be parsed. */
export function compileTemplate(name: string, source: string): CompiledTemplate {
  const options = { trimBlocks: true, lstripBlocks: true };
  const tree = parser.parse(source, [], options);
  // Walked once, and then looked through for each kind.
  const all = findNodes(tree, nodes.Node);
  const strict = new StrictCompiler(name, findBound(all));
  const sets = [
    ...ofKind(all, nodes.Set).flatMap((node) => node.targets.map((target) => target.value)),
    ...ofKind(all, nodes.Import).map((node) => node.target.value),
    ...ofKind(all, nodes.FromImport).flatMap((node) => findNodes(node.names, nodes.Symbol).map((name) => name.value)),
  ];
  const filters = ofKind(all, nodes.Filter).map((node) => namePlace(node.name));
  const blocks = ofKind(all, nodes.Block);
  const inner = new Set(blocks.flatMap((block) => findNodes(block.body, nodes.Block)));
  const [parent] = ofKind(all, nodes.Extends);
  const macros = new Set(ofKind(all, nodes.Macro).map((node) => node.name.value));
  strict.compile(transformer.transform(tree, []));
  return {
    code: `const { hasOwn } = Object;\n${strict.getCode()}`,
    free: strict.free.filter(({ name: free }) => !macros.has(free)),
    members: strict.members,
    blocks: blocks.filter((block) => !inner.has(block)).map((block) => namePlace(block.name)),
    allBlocks: blocks.map((block) => block.name.value),
    parent: parent?.template.typename === 'Literal' ? parent.template.value : null,
    filters,
    sets,
    isLibrary: isLibrary(tree),
  };
}

function ofKind(all: readonly Node[], kind: typeof nodes.Node): readonly Node[] {
  return all.filter((node) => node instanceof kind);
}

/** All names to which a template gives a value at any place, and those that nunjucks gives one. */
function findBound(all: readonly Node[]): ReadonlySet<string> {
  const places = [
    ...ofKind(all, nodes.Set).flatMap(({ targets }) => targets),
    ...ofKind(all, nodes.For).map(({ name }) => name),
    ...ofKind(all, nodes.Import).map(({ target }) => target),
    ...ofKind(all, nodes.FromImport).map(({ names }) => names),
    ...ofKind(all, nodes.Macro).flatMap(({ name, args }) => [name, args]),
    ...ofKind(all, nodes.Caller).map(({ args }) => args),
  ];
  const names = places.flatMap((place) => [place, ...findNodes(place, nodes.Symbol)]).map(({ value }) => value);
  return new Set([...names, 'loop', 'caller']);
}

function namePlace({ value, lineno, colno }: Node): FreeName {
  return { name: value, line: lineno + 1, column: colno + 1 };
}

/** Emits calls of the environment's `find`, `member`, `part`, `filter`, `show`, `showCalled` and `fail` (see `engine.ts`) for nunjucks' own. */
class StrictCompiler extends LeanCompiler {
  readonly free: FreeName[] = [];
  readonly members: MemberPath[] = [];
  readonly #name: string;
  /** The names whose values may change while a function runs. */
  readonly #bound: ReadonlySet<string>;
  /** What is printed as it is, straight into the page, by the output that is being compiled. */
  #printed: Node | null = null;

  constructor(name: string, bound: ReadonlySet<string>) {
    super(name, false);
    this.#name = JSON.stringify(name);
    this.#bound = bound;
  }

  override compileSymbol(node: Node, frame: CompileFrame): void {
    const name = node.value;
    const local = frame.lookup(name);
    if (typeof local === 'string') {
      this._emit(local);
      return;
    }
    this.free.push(namePlace(node));
    const find = `env.find(context, ${this.frameName}, ${JSON.stringify(name)}, ${this.#place(node)})`;
    if (this.known === null || this.#bound.has(name)) {
      this._emit(find);
      return;
    }
    // Each function looks a name up once.
    const variable = this.known.get(name) ?? this.addVariable();
    this.known.set(name, variable);
    this._emit(`(${variable} === undefined ? ${variable} = ${find} : ${variable})`);
  }

  override compileLookupVal(node: Node, frame: CompileFrame): void {
    const path = pathOf(node, frame);
    if (path !== null) this.members.push({ path, line: node.lineno + 1, column: node.colno + 1 });
    const ofLoop = this.loopMember(node, frame);
    if (ofLoop !== null) {
      this.free.push(namePlace(node.target));
      this._emit(ofLoop);
      return;
    }
    if (node.val.typename === 'Literal' && typeof node.val.value === 'string') {
      // As `member` does it; where an object has the member, that is all.
      const [object, key] = [this.addVariable(), JSON.stringify(node.val.value)];
      this._emit(`((${object} = `);
      this._compileExpression(node.target, frame);
      const value = `${object}[${key}]`;
      const part = node === this.#printed ? `env.part(${object}, ${key}) ?? ${value}` : value;
      this._emit(`) !== null && typeof ${object} === "object" && hasOwn(${object}, ${key}) ? (${part})`);
      this._emit(` : env.member(${object}, ${key}, ${this.#place(node)}))`);
      return;
    }
    this._emit('env.member((');
    this._compileExpression(node.target, frame);
    this._emit('),(');
    this._compileExpression(node.val, frame);
    this._emit(`), ${this.#place(node)})`);
  }

  /** `extends`, `include` and `import`: a template that is missing is missed here. */
  override _compileGetTemplate(node: Node, frame: CompileFrame, eager: boolean, ignoreMissing: boolean): string {
    this._emitLine(`lineno = ${node.lineno}; colno = ${node.colno};`);
    return super._compileGetTemplate(node, frame, eager, ignoreMissing);
  }

  override compileFilter(node: Node, frame: CompileFrame): void {
    this._emit(`env.filter(context, ${JSON.stringify(node.name.value)}, ${this.#place(node.name)}, `);
    this._compileAggregate(node.args, frame, '[', '])');
  }

  override compileOutput(node: Node, frame: CompileFrame): void {
    for (const child of node.children) {
      const isCall = this.isDirect && child.typename === 'FunCall';
      this._emit(`${this.buffer} += `);
      if (child instanceof nodes.TemplateData) {
        this.compileLiteral(child, frame);
        this._emitLine(';');
      } else {
        this._emit(isCall ? 'env.showCalled(' : 'env.show(');
        this.#printed = this.#findPrinted(child);
        this.compile(child, frame);
        this.#printed = null;
        this._emitLine(`, ${this.#place(child)});`);
      }
    }
  }

  /** What is not marked as safe would be escaped. */
  #findPrinted(child: Node): Node | null {
    return this.isDirect && child.typename === 'Filter' ? printedAsIs(child) : null;
  }

  override _emitFuncEnd(noReturn?: boolean): void {
    this._closeScopeLevels();
    if (noReturn !== true) this._emitLine(`return ${this.buffer};`);
    this._emitLine(`} catch (e) { throw env.fail(e, ${this.#name}, lineno + 1, colno + 1); }`);
    this._emitLine('}');
    this.endFunction();
  }

  #place(node: Node): string {
    return `${this.#name}, ${node.lineno + 1}, ${node.colno + 1}`;
  }
}

/** The path of a look-up that begins with a name from outside and goes on by names; null for any other. */
function pathOf(node: Node, frame: CompileFrame): readonly string[] | null {
  if (node.typename === 'Symbol') return typeof frame.lookup(node.value) === 'string' ? null : [node.value];
  if (node.typename !== 'LookupVal' || node.val.typename !== 'Literal' || typeof node.val.value !== 'string')
    return null;
  const path = pathOf(node.target, frame);
  return path === null ? null : [...path, node.val.value];
}
