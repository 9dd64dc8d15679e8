/** The text of a TypeScript module → the types that it declares, as a document can show them; parsed by oxc-parser. */
import { parseSync, type Comment, type TSSignature, type TSType } from 'oxc-parser';

/** What a value is. */
export type Shape =
  | { readonly kind: 'object'; readonly members: readonly Member[] }
  | { readonly kind: 'list'; readonly of: Shape }
  | { readonly kind: 'choice'; readonly options: readonly Shape[] }
  /** A type of a name, declared in the same module or in another. */
  | { readonly kind: 'named'; readonly name: string }
  /** As TypeScript writes it: `string`, `null`, `'latest'`. */
  | { readonly kind: 'plain'; readonly text: string };

/** A member of an object. */
export interface Member {
  readonly name: string;
  /** Its doc comment; empty where it has none. */
  readonly comment: string;
  readonly shape: Shape;
}

/** A declared type. */
export interface DeclaredType {
  readonly name: string;
  readonly comment: string;
  /** The names of the interfaces that it extends. */
  readonly parents: readonly string[];
  readonly shape: Shape;
}

/** The exported interfaces and type aliases of the module `text`, by name, in their order. */
export function readTypes(file: string, text: string): ReadonlyMap<string, DeclaredType> {
  const { program, comments, errors } = parseSync(file, text);
  const [error] = errors;
  if (error !== undefined) throw new Error(`${file}: ${error.message}`);
  const module: Module = { text, comments };
  const types = new Map<string, DeclaredType>();
  for (const statement of program.body) {
    if (statement.type !== 'ExportNamedDeclaration') continue;
    const { declaration } = statement;
    const comment = commentAbove(statement.start, module);
    if (declaration?.type === 'TSInterfaceDeclaration') {
      const { name } = declaration.id;
      const parents = declaration.extends.map(({ expression }) => text.slice(expression.start, expression.end));
      const shape: Shape = { kind: 'object', members: readMembers(declaration.body.body, module) };
      types.set(name, { name, comment, parents, shape });
    } else if (declaration?.type === 'TSTypeAliasDeclaration') {
      const { name } = declaration.id;
      types.set(name, { name, comment, parents: [], shape: readShape(declaration.typeAnnotation, module) });
    }
  }
  return types;
}

interface Module {
  readonly text: string;
  readonly comments: readonly Comment[];
}

/** The doc comment that ends right above `offset`, on one line, without its stars. */
function commentAbove(offset: number, { text, comments }: Module): string {
  const comment = comments.find(
    ({ type, start, end }) =>
      type === 'Block' && text.startsWith('/**', start) && end <= offset && text.slice(end, offset).trim() === '',
  );
  return (comment?.value ?? '')
    .replace(/^\s*\*+ ?/gm, '')
    .replace(/\s+/g, ' ')
    .trim();
}

function readMembers(signatures: readonly TSSignature[], module: Module): readonly Member[] {
  return signatures.map((signature) => {
    const { start, end } = signature;
    if (signature.type !== 'TSPropertySignature' || signature.typeAnnotation === null) {
      throw new Error(`no plain member: ${module.text.slice(start, end)}`);
    }
    const { key, typeAnnotation } = signature;
    return {
      name: module.text.slice(key.start, key.end).replace(/^'(.*)'$/, '$1'),
      comment: commentAbove(start, module),
      shape: readShape(typeAnnotation.typeAnnotation, module),
    };
  });
}

function readShape(type: TSType, module: Module): Shape {
  switch (type.type) {
    case 'TSParenthesizedType':
    case 'TSTypeOperator':
      // `readonly` of a list says nothing to a reader of documents.
      return readShape(type.typeAnnotation, module);
    case 'TSArrayType':
      return { kind: 'list', of: readShape(type.elementType, module) };
    case 'TSUnionType':
      return { kind: 'choice', options: type.types.map((option) => readShape(option, module)) };
    case 'TSTypeLiteral':
      return { kind: 'object', members: readMembers(type.members, module) };
    case 'TSTypeReference':
      if (type.typeArguments === null) return { kind: 'named', name: module.text.slice(type.start, type.end) };
      return { kind: 'plain', text: module.text.slice(type.start, type.end) };
    default:
      return { kind: 'plain', text: module.text.slice(type.start, type.end) };
  }
}
