/** The text of a layout → what another layout can do with it: the blocks that it offers and the macros that it holds. */

/** A layout as its own text describes it. */
export interface TemplateOutline {
  /** The first sentences of its leading comment, up to where it speaks of blocks. */
  readonly about: string;
  /** The layout that it extends; null for none. */
  readonly parent: string | null;
  /** Its blocks in their order; `depth` is how many others they stand in. */
  readonly blocks: readonly { readonly name: string; readonly depth: number }[];
  /** `summary(item, level, section)`. */
  readonly macros: readonly string[];
}

/** Reads the outline of a template. Throws where blocks do not close, so that a slip is seen at once. */
export function readTemplate(text: string): TemplateOutline {
  const comment = /^\{#-?([\s\S]*?)-?#\}/.exec(text)?.[1] ?? '';
  const code = text.replace(/\{#[\s\S]*?#\}/g, '');
  const blocks: { readonly name: string; readonly depth: number }[] = [];
  let depth = 0;
  for (const [, end, name = ''] of code.matchAll(/\{%-?\s*(end)?block\b\s*(\w*)/g)) {
    if (end === undefined) blocks.push({ name, depth });
    depth += end === undefined ? 1 : -1;
  }
  if (depth !== 0) throw new Error('a block is not closed');
  return {
    about: comment
      .replace(/\s+/g, ' ')
      .replace(/\s*\b(?:No blocks|Blocks?:)[\s\S]*$/, '')
      .trim(),
    parent: /\{%-?\s*extends\s+"([^"]+)"/.exec(code)?.[1] ?? null,
    blocks,
    macros: [...code.matchAll(/\{%-?\s*macro\s+(\w+\([^)]*\))/g)].map(([, macro = '']) => macro),
  };
}
