/**
 * nunjucks' compiler, with the same results sooner: its code keeps names in a frame at run time for whoever may look
 * there, but most loops, blocks and macros hold nobody who does. Those do without.
 */
import { Frame, nodes, type CompileFrame, type Node } from './nunjucks.js';
import { findNodes, holdsNode, SyncCompiler } from './sync-compiler.js';

/** What sets names in a frame, or hands it on to what reads names there. */
const FRAME_USERS = [
  nodes.Set,
  nodes.Import,
  nodes.FromImport,
  nodes.Include,
  nodes.Extends,
  nodes.Block,
  nodes.Super,
  nodes.Macro,
  nodes.Caller,
];

/** The lines of nunjucks' code that keep a frame. */
const FRAME_LINE = /^(?:var )?frame(?:\.set\(| = frame\.(?:push|pop)\()/;

/** The members of `loop`, from the variables that hold index and length. */
const LOOP_MEMBERS: ReadonlyMap<string, (index: string, length: string) => string> = new Map([
  ['index', (index) => `(${index} + 1)`],
  ['index0', (index) => index],
  ['revindex', (index, length) => `(${length} - ${index})`],
  ['revindex0', (index, length) => `(${length} - ${index} - 1)`],
  ['first', (index) => `(${index} === 0)`],
  ['last', (index, length) => `(${index} === ${length} - 1)`],
  ['length', (_index, length) => length],
]);

/** Emits calls of the environment's `macro` (see `engine.ts`). */
export class LeanCompiler extends SyncCompiler {
  /** What stands in the code for the frame in which names are looked up. */
  protected frameName = 'frame';
  /** The variables that hold the values of names in the function that is being written; null where they may change. */
  protected known: Map<string, string> | null = null;
  /** The functions that are being written: their variables, and the line at which these are declared. */
  readonly #scopes: { readonly line: number; readonly names: string[] }[] = [];
  /** In a loop without a frame: the variables that hold its index and its length. */
  #loop: { readonly index: string; readonly length: string } | null = null;
  #dropsFrame = false;
  /** Whether what is printed goes straight into the page, and not first into the hands of a macro's caller or a filter. */
  protected isDirect = true;
  #block: Node | null = null;

  /** A new variable of the function that is being written. */
  protected addVariable(): string {
    const name = this._tmpid();
    this.#scopes.at(-1)?.names.push(name);
    return name;
  }

  /** `loop.index` and its like in a loop without a frame; null for anything else. */
  protected loopMember(node: Node, frame: CompileFrame): string | null {
    if (this.#loop === null || !isLoopMember(node) || typeof frame.lookup('loop') === 'string') return null;
    return LOOP_MEMBERS.get(node.val.value)?.(this.#loop.index, this.#loop.length) ?? null;
  }

  override _emitFuncBegin(node: Node, name: string): void {
    super._emitFuncBegin(node, name);
    this.beginFunction();
    this.known = new Map();
    this.#block = node;
    this.#dropsFrame = node.typename === 'Block' && !usesFrame(node.body);
  }

  override _emitLine(code: string): void {
    if (!this.#dropsFrame || !FRAME_LINE.test(code)) super._emitLine(code);
  }

  override compileFor(node: Node, frame: CompileFrame): void {
    const [loop, dropsFrame] = [this.#loop, this.#dropsFrame];
    this.#dropsFrame = !loopUsesFrame(node);
    super.compileFor(node, frame);
    this.#loop = loop;
    this.#dropsFrame = dropsFrame;
  }

  /** `loop.index` and its like cost more than most loops' bodies, so they are set only where a template may ask. */
  override _emitLoopBindings(node: Node, list: string, index: string, length: string): void {
    this.#loop = this.#dropsFrame ? { index, length } : null;
    const asks = loopSymbols(node).length > 0 || findNodes(node, nodes.Include).length > 0;
    if (!this.#dropsFrame && asks) super._emitLoopBindings(node, list, index, length);
  }

  /** A macro sees its arguments and what its template sets; with `frame` it is the body of a call, which sees more. */
  override _compileMacro(node: Node, frame?: CompileFrame): string {
    const [known, loop, frameName, isDirect] = [this.known, this.#loop, this.frameName, this.isDirect];
    this.isDirect = false;
    const isLean = frame === undefined && isLeanMacro(node);
    this.known = isLean ? new Map() : null;
    this.#loop = null;
    if (isLean) this.frameName = 'env.nowhere';
    const id = isLean ? this.#compileLeanMacro(node) : super._compileMacro(node, frame);
    this.known = known;
    this.#loop = loop;
    this.frameName = frameName;
    this.isDirect = isDirect;
    return id;
  }

  override compileCapture(node: Node, frame: CompileFrame): void {
    const { isDirect } = this;
    this.isDirect = false;
    super.compileCapture(node, frame);
    this.isDirect = isDirect;
  }

  override compileBlock(node: Node, frame: CompileFrame): void {
    this.#gather(!this.isDirect, () => super.compileBlock(node, frame));
  }

  override compileInclude(node: Node, frame: CompileFrame): void {
    this.#gather(!this.isDirect, () => super.compileInclude(node, frame));
  }

  override compileSuper(node: Node, frame: CompileFrame): void {
    const isPrinted = this.#block !== null && isOnlyPrinted(this.#block.body, node.symbol.value);
    this.#gather(!isPrinted, () => super.compileSuper(node, frame));
  }

  /** What another template's function prints is gathered, and not part of the page yet; nobody knows when it is compiled. */
  #gather(isGathered: boolean, compile: () => void): void {
    if (isGathered) this._emitLine('env.beginGathering();');
    compile();
    if (isGathered) this._emitLine('env.endGathering();');
  }

  #compileLeanMacro(node: Node): string {
    const names = node.args.children.map(({ value }) => value);
    const id = `macro_${this._tmpid()}`;
    const inner = new Frame();
    for (const name of names) inner.set(name, `l_${name}`);
    this._emitLine(
      `var ${id} = env.macro(${JSON.stringify(names)}, function (${names.map((name) => `l_${name}`).join(', ')}) {`,
    );
    this.beginFunction();
    const text = this._pushBuffer();
    this._withScopedSyntax(() => {
      this.compile(node.body, inner);
    });
    this._emitLine(`return new runtime.SafeString(${text});`);
    this.endFunction();
    this._emitLine('});');
    this._popBuffer();
    return id;
  }

  /** What follows is written into another function than before. */
  protected beginFunction(): void {
    this.#scopes.push({ line: this.codebuf.push('') - 1, names: [] });
  }

  protected endFunction(): void {
    const scope = this.#scopes.pop();
    if (scope !== undefined && scope.names.length > 0) this.codebuf[scope.line] = `var ${scope.names.join(', ')};\n`;
  }
}

/** Whether a macro needs no frame: it has neither defaults nor a caller. */
function isLeanMacro(node: Node): boolean {
  const asksCaller = findNodes(node.body, nodes.Symbol).some(({ value }) => value === 'caller');
  return !asksCaller && node.args.children.every(({ typename }) => typename === 'Symbol') && !usesFrame(node.body);
}

/** Whether a template holds macros and nothing else, none of which needs a frame: importing it has one result only. */
export function isLibrary(tree: Node): boolean {
  return tree.children.every((child) =>
    child.typename === 'Macro'
      ? isLeanMacro(child)
      : child.typename === 'Output' && child.children.every(({ typename }) => typename === 'TemplateData'),
  );
}

/** What an output prints through at most `safe`; null for anything else. */
export function printedAsIs(child: Node): Node {
  const isSafe = child.typename === 'Filter' && child.name.value === 'safe' && child.args.children.length === 1;
  return (isSafe ? child.args.children[0] : null) ?? child;
}

/** Whether the value of a name is printed, straight into the page, and nothing else is done with it; `super()` has a name. */
function isOnlyPrinted(body: Node, name: string): boolean {
  const gathered = [nodes.Capture, nodes.Macro, nodes.Caller].flatMap((kind) => findNodes(body, kind));
  const isName = (node: Node): boolean => node.typename === 'Symbol' && node.value === name;
  const uses = findNodes(body, nodes.Symbol).filter(isName);
  const printed = findNodes(body, nodes.Output).flatMap(({ children }) => children.map(printedAsIs).filter(isName));
  const inside = gathered.flatMap((node) => findNodes(node, nodes.Symbol).filter(isName));
  // One of them is where the name gets its value.
  return inside.length === 0 && printed.length === uses.length - 1;
}

function usesFrame(node: Node): boolean {
  return holdsNode(node, FRAME_USERS) || findNodes(node, nodes.For).some(loopUsesFrame);
}

/** A loop needs a frame if something in it does, or if `loop` is more than asked for a member that it has. */
function loopUsesFrame({ name, body, else_ }: Node): boolean {
  if (usesFrame(body) || name.value === 'loop' || loopSymbols(name).length > 0) return true;
  if (else_ !== null && (usesFrame(else_) || loopSymbols(else_).length > 0)) return true;
  return loopSymbols(body).length > findNodes(body, nodes.LookupVal).filter(isLoopMember).length;
}

/** Where a value of `loop` is asked for. */
function loopSymbols(node: Node): readonly Node[] {
  const targets = new Set(findNodes(node, nodes.Set).flatMap((set) => set.targets));
  return findNodes(node, nodes.Symbol).filter((symbol) => symbol.value === 'loop' && !targets.has(symbol));
}

function isLoopMember({ target, val }: Node): boolean {
  return (
    target.typename === 'Symbol' && target.value === 'loop' && val.typename === 'Literal' && LOOP_MEMBERS.has(val.value)
  );
}
