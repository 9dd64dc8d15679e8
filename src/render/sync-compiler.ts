/**
 * nunjucks' compiler, emitting functions that return what they print. nunjucks' own call back, since a template might have to be
 * fetched; ours are in memory, and a closure for each block, include and import would be for nothing.
 */
import { Compiler, Frame, nodes, type CompileFrame, type Node } from './nunjucks.js';

/** All nodes of a kind in a tree. nunjucks' own `findAll` passes over the cases of a switch and what is compared. */
export function findNodes(tree: Node, kind: typeof nodes.Symbol): readonly Node[] {
  const found: Node[] = [];
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit);
    if (!(value instanceof nodes.Node)) return;
    if (value !== tree && value instanceof kind) found.push(value);
    for (const field of value.fields) visit(Reflect.get(value, field));
  };
  visit(tree);
  return found;
}

/** Whether a tree holds a node of one of `kinds`. */
export function holdsNode(tree: Node, kinds: readonly (typeof nodes.Symbol)[]): boolean {
  const isHeld = (value: unknown): boolean => {
    if (Array.isArray(value)) return value.some(isHeld);
    if (!(value instanceof nodes.Node)) return false;
    if (value !== tree && kinds.some((kind) => value instanceof kind)) return true;
    return value.fields.some((field) => isHeld(Reflect.get(value, field)));
  };
  return isHeld(tree);
}

/** Emits calls of `env.getTemplate`, of what it gives (`layout-template.ts`) and of the context (`context.ts`). */
export class SyncCompiler extends Compiler {
  override compileRoot(node: Node): void {
    this._emitFuncBegin(node, 'root');
    this._emitLine('var parentTemplate = null;');
    this._compileChildren(node, new Frame());
    this._closeScopeLevels();
    const parent = 'parentTemplate.root(env, context, frame, runtime)';
    this._emitLine(`return parentTemplate === null ? ${this.buffer} : ${parent};`);
    this._emitFuncEnd(true);
    this.inBlock = true;
    const names = new Set<string>();
    for (const block of findNodes(node, nodes.Block)) {
      const name = block.name.value;
      if (names.has(name)) throw new Error(`Block "${name}" defined more than once.`);
      names.add(name);
      this._emitFuncBegin(block, `b_${name}`);
      this._emitLine('var frame = frame.push(true);');
      this.compile(block.body, new Frame());
      this._emitFuncEnd();
    }
    const blocks = [...names].map((name) => `${JSON.stringify(name)}: b_${name}`);
    this._emitLine(`return { root: root, blocks: { ${blocks.join(', ')} } };`);
  }

  /** A block outside of others is printed by the template that is extended, where there is one. */
  override compileBlock(node: Node, _frame: CompileFrame): void {
    const call = `context.block(${JSON.stringify(node.name.value)})(env, context, frame, runtime)`;
    this._emitLine(`${this.buffer} += ${this.inBlock ? call : `(parentTemplate === null ? ${call} : "")`};`);
  }

  override compileSuper(node: Node, frame: CompileFrame): void {
    const [name, id] = [node.blockName.value, node.symbol.value];
    const call = `context.above(${JSON.stringify(name)}, b_${name})(env, context, frame, runtime)`;
    this._emitLine(`var ${id} = runtime.markSafe(${call});`);
    frame.set(id, id);
  }

  override compileExtends(node: Node, frame: CompileFrame): void {
    this._emitLine(`parentTemplate = ${this._compileGetTemplate(node, frame, true, false)};`);
    this._emitLine('context.addBlocks(parentTemplate.blocks);');
  }

  override compileInclude(node: Node, frame: CompileFrame): void {
    const template = this._compileGetTemplate(node, frame, false, node.ignoreMissing === true);
    this._emitLine(`${this.buffer} += ${template}.render(context.getVariables(), frame);`);
  }

  override compileImport(node: Node, frame: CompileFrame): void {
    this.#bind(node.target.value, this.#compileExported(node, frame), frame);
  }

  override compileFromImport(node: Node, frame: CompileFrame): void {
    const exported = this.#compileExported(node, frame);
    for (const child of node.names.children) {
      const [name = child, alias = name] = findNodes(child, nodes.Symbol);
      const id = this._tmpid();
      this._emitLine(`var ${id} = env.pick(${exported}, ${JSON.stringify(name.value)});`);
      this.#bind(alias.value, id, frame);
    }
  }

  /** The variable that holds the template. */
  override _compileGetTemplate(node: Node, frame: CompileFrame, eager: boolean, ignoreMissing: boolean): string {
    const id = this._tmpid();
    this._emit(`var ${id} = env.getTemplate(`);
    this._compileExpression(node.template, frame);
    this._emitLine(`, ${eager}, ${this._templateName()}, ${ignoreMissing});`);
    return id;
  }

  /** The variable that holds what a template offers. */
  #compileExported(node: Node, frame: CompileFrame): string {
    const template = this._compileGetTemplate(node, frame, false, false);
    const id = this._tmpid();
    const surroundings = node.withContext === true ? 'context.getVariables(), frame' : 'null, null';
    this._emitLine(`var ${id} = ${template}.exported(${surroundings});`);
    return id;
  }

  #bind(name: string, id: string, frame: CompileFrame): void {
    frame.set(name, id);
    const target = frame.parent === undefined ? 'context.setVariable' : 'frame.set';
    this._emitLine(`${target}(${JSON.stringify(name)}, ${id});`);
  }
}
