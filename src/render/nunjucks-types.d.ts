/** The parts of nunjucks 3.2.4 that bantin builds on; it has no types of its own. */

declare module 'nunjucks' {
  /** A compiled template. */
  class Template {
    constructor(
      source: { readonly type: 'code'; readonly obj: unknown },
      env: Environment,
      path: string,
      eagerCompile: true,
    );
    /** Synchronous without a callback; throws what went wrong. */
    render(view: object): string;
  }

  class Environment {
    constructor(loaders: readonly [], options: { readonly autoescape: boolean; readonly dev: boolean });
    addFilter(name: string, filter: (...args: never[]) => unknown): this;
    readonly globals: Readonly<Record<string, unknown>>;
    readonly filters: Readonly<Record<string, unknown>>;
  }

  const nunjucks: {
    readonly Environment: typeof Environment;
    readonly Template: typeof Template;
    readonly lib: { escape(text: string): string };
    readonly runtime: { readonly SafeString: new (text: string) => { toString(): string } };
  };
  export default nunjucks;
  export type { Environment, Template };
}

declare module 'nunjucks/src/compiler.js' {
  import type { Node } from 'nunjucks/src/nodes.js';

  /** Variables that are known while a template is compiled. */
  export interface CompileFrame {
    lookup(name: string): string | null | undefined;
  }

  class Compiler {
    constructor(templateName: string, throwOnUndefined: boolean);
    readonly buffer: string;
    compile(node: Node, frame?: CompileFrame): void;
    getCode(): string;
    _emit(code: string): void;
    _emitLine(code: string): void;
    _compileExpression(node: Node, frame: CompileFrame): void;
    _closeScopeLevels(): void;
    _emitFuncEnd(noReturn?: boolean): void;
    _emitLoopBindings(node: Node, list: string, index: string, length: string): void;
    _compileGetTemplate(node: Node, frame: CompileFrame, eager: boolean, ignoreMissing: boolean): string;
    _compileAggregate(node: Node, frame: CompileFrame, start: string, end: string): void;
    compileLiteral(node: Node, frame: CompileFrame): void;
    compileSymbol(node: Node, frame: CompileFrame): void;
    compileLookupVal(node: Node, frame: CompileFrame): void;
    compileOutput(node: Node, frame: CompileFrame): void;
    compileFilter(node: Node, frame: CompileFrame): void;
  }

  const compiler: { readonly Compiler: typeof Compiler };
  export default compiler;
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
    readonly template: Node;
    readonly target: Node;
    readonly targets: readonly Node[];
    readonly val: Node;
    readonly children: readonly Node[];
    findAll(kind: typeof Node): readonly Node[];
  }

  const nodes: {
    readonly TemplateData: typeof Node;
    readonly Set: typeof Node;
    readonly Filter: typeof Node;
    readonly Import: typeof Node;
    readonly FromImport: typeof Node;
    readonly Symbol: typeof Node;
    readonly Include: typeof Node;
    readonly Block: typeof Node;
    readonly Extends: typeof Node;
  };
  export default nodes;
  export type { Node };
}
