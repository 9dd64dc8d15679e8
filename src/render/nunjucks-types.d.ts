/** The parts of nunjucks 3.2.4 that bantin builds on; it has no types of its own. */

declare module 'nunjucks' {
  class Environment {
    constructor(loaders: readonly [], options: { readonly autoescape: boolean; readonly dev: boolean });
    addFilter(name: string, filter: (...args: never[]) => unknown): this;
    readonly globals: Readonly<Record<string, unknown>>;
    readonly filters: Readonly<Record<string, unknown>>;
  }

  type Macro = (...args: readonly unknown[]) => unknown;

  const nunjucks: {
    readonly Environment: typeof Environment;
    readonly lib: { escape(text: string): string };
    readonly runtime: {
      readonly SafeString: new (text: string) => { length: number; toString(): string; valueOf(): string };
      /** Sorts out the arguments of a call: the macro gets one for each name, and the keyword arguments behind them. */
      readonly makeMacro: (names: readonly string[], keywords: readonly string[], macro: Macro) => Macro;
    };
  };
  export default nunjucks;
  export type { Environment, Macro };
}

declare module 'nunjucks/src/compiler.js' {
  import type { Node } from 'nunjucks/src/nodes.js';

  /** Variables that are known while a template is compiled. */
  export interface CompileFrame {
    readonly parent: CompileFrame | undefined;
    lookup(name: string): string | null | undefined;
    set(name: string, code: string): void;
  }

  class Compiler {
    constructor(templateName: string, throwOnUndefined: boolean);
    readonly buffer: string;
    /** The pieces of the code. */
    readonly codebuf: string[];
    compile(node: Node, frame?: CompileFrame): void;
    getCode(): string;
    _emit(code: string): void;
    _emitLine(code: string): void;
    _compileExpression(node: Node, frame: CompileFrame): void;
    _closeScopeLevels(): void;
    _emitFuncBegin(node: Node, name: string): void;
    _emitFuncEnd(noReturn?: boolean): void;
    _tmpid(): string;
    /** As code. */
    _templateName(): string;
    _compileChildren(node: Node, frame: CompileFrame): void;
    /** Whether what is compiled stands in a block. */
    inBlock: boolean;
    _pushBuffer(): string;
    _popBuffer(): void;
    _withScopedSyntax(write: () => void): void;
    _compileMacro(node: Node, frame?: CompileFrame): string;
    _emitLoopBindings(node: Node, list: string, index: string, length: string): void;
    _compileGetTemplate(node: Node, frame: CompileFrame, eager: boolean, ignoreMissing: boolean): string;
    _compileAggregate(node: Node, frame: CompileFrame, start: string, end: string): void;
    compileLiteral(node: Node, frame: CompileFrame): void;
    compileSymbol(node: Node, frame: CompileFrame): void;
    compileLookupVal(node: Node, frame: CompileFrame): void;
    compileOutput(node: Node, frame: CompileFrame): void;
    compileFilter(node: Node, frame: CompileFrame): void;
    compileFor(node: Node, frame: CompileFrame): void;
    compileCapture(node: Node, frame: CompileFrame): void;
    compileRoot(node: Node, frame?: CompileFrame): void;
    compileExtends(node: Node, frame: CompileFrame): void;
    compileImport(node: Node, frame: CompileFrame): void;
    compileFromImport(node: Node, frame: CompileFrame): void;
    compileBlock(node: Node, frame: CompileFrame): void;
    compileInclude(node: Node, frame: CompileFrame): void;
    compileSuper(node: Node, frame: CompileFrame): void;
  }

  const compiler: { readonly Compiler: typeof Compiler };
  export default compiler;
}

declare module 'nunjucks/src/runtime.js' {
  /** Names, while a template is compiled or while it runs. */
  class Frame {
    topLevel: boolean;
    readonly parent: Frame | undefined;
    lookup(name: string): string | null | undefined;
    set(name: string, value: string): void;
    /** One inside of it; `isolated`: what is set there stays there. */
    push(isolated?: boolean): Frame;
  }
  const runtime: { readonly Frame: typeof Frame };
  export default runtime;
}

declare module 'nunjucks/src/transformer.js' {
  import type { Node } from 'nunjucks/src/nodes.js';
  const transformer: { transform(ast: Node, asyncFilters: readonly string[]): Node };
  export default transformer;
}

declare module 'nunjucks/src/parser.js' {
  import type { Node } from 'nunjucks/src/nodes.js';
  const parser: { parse(source: string, extensions: readonly [], options: object): Node };
  export default parser;
}

declare module 'nunjucks/src/nodes.js' {
  /** A node of a template's syntax tree; which of the fields it has depends on its kind. */
  class Node {
    readonly typename: string;
    /** From 0. */
    readonly lineno: number;
    readonly colno: number;
    readonly value: string;
    readonly name: Node;
    readonly names: Node;
    readonly args: Node;
    readonly body: Node;
    readonly else_: Node | null;
    readonly template: Node;
    readonly target: Node;
    readonly targets: readonly Node[];
    readonly val: Node;
    readonly symbol: Node;
    readonly blockName: Node;
    readonly withContext: boolean | undefined;
    readonly ignoreMissing: boolean | undefined;
    readonly children: readonly Node[];
    /** The names of the fields that hold other nodes, or lists of them. */
    readonly fields: readonly string[];
  }

  const nodes: {
    readonly Node: typeof Node;
    readonly TemplateData: typeof Node;
    readonly Set: typeof Node;
    readonly Filter: typeof Node;
    readonly Import: typeof Node;
    readonly FromImport: typeof Node;
    readonly Symbol: typeof Node;
    readonly Include: typeof Node;
    readonly Block: typeof Node;
    readonly Extends: typeof Node;
    readonly For: typeof Node;
    readonly LookupVal: typeof Node;
    readonly Super: typeof Node;
    readonly Output: typeof Node;
    readonly Capture: typeof Node;
    readonly Macro: typeof Node;
    readonly Caller: typeof Node;
  };
  export default nodes;
  export type { Node };
}
