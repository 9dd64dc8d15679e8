/** Border control: a YAML tree checked against a zod schema; each problem with its place in the tree. */
import { z } from 'zod';
import { nodeAt, toValue, type YamlNode } from './yaml-node.js';

export { z };

/** What is wrong at one place of the data. */
export type Problem =
  | { readonly kind: 'missing'; readonly field: string; readonly node: YamlNode }
  | { readonly kind: 'unknown'; readonly field: string; readonly key: string; readonly node: YamlNode }
  /** `message` is what the schema gives for it; `params` what it adds. */
  | {
      readonly kind: 'invalid';
      readonly field: string;
      readonly message: string;
      readonly params: Readonly<Record<string, string | number>>;
      readonly read: string;
      readonly node: YamlNode;
    };

/** The data in the schema's own type, or everything that is wrong with it. */
export type Checked<Data> =
  { readonly ok: true; readonly data: Data } | { readonly ok: false; readonly problems: readonly Problem[] };

/** Checks `root` against `schema`. Fields are named as paths: `blocks.1.items.0.href`. */
export function checkSchema<Schema extends z.ZodType>(schema: Schema, root: YamlNode): Checked<z.output<Schema>> {
  const result = schema.safeParse(toValue(root));
  if (result.success) return { ok: true, data: result.data };
  return { ok: false, problems: result.error.issues.flatMap((issue) => describe(issue, root)) };
}

function describe(issue: z.core.$ZodIssue, root: YamlNode): readonly Problem[] {
  const field = issue.path.map(String).join('.');
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ kind: 'unknown', field, key, node: keyOf(nodeAt(root, issue.path), key) }));
  }
  const node = nodeAt(root, issue.path);
  if (isMissing(root, issue.path)) return [{ kind: 'missing', field, node }];
  const read = node.kind === 'text' ? node.text : '';
  return [{ kind: 'invalid', field, message: issue.message, params: paramsOf(issue), read, node }];
}

function keyOf(node: YamlNode, key: string): YamlNode {
  return (node.kind === 'map' ? node.entries.find((entry) => entry.key.text === key)?.key : undefined) ?? node;
}

function isMissing(root: YamlNode, path: readonly PropertyKey[]): boolean {
  const last = path.at(-1);
  const parent = nodeAt(root, path.slice(0, -1));
  return (
    last !== undefined && parent.kind === 'map' && !parent.entries.some((entry) => entry.key.text === String(last))
  );
}

function paramsOf(issue: z.core.$ZodIssue): Readonly<Record<string, string | number>> {
  if (issue.code !== 'custom' || issue.params === undefined) return {};
  const entries = Object.entries(issue.params).filter(
    (entry): entry is [string, string | number] => typeof entry[1] === 'string' || typeof entry[1] === 'number',
  );
  return Object.fromEntries(entries);
}
