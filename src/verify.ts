/** A portal that was built → the same built once more from nothing, and every byte in which the two differ. */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build, type BuildOrder } from './build.js';
import { diagnose } from './diagnostics/diagnose.js';
import type { Diagnostic, Portal } from './model.js';
import { manifestName, parseManifest } from './publish/manifest.js';

/**
 * Builds `portal` as `order` says, but alone, without memory and into a folder of its own, and compares that with
 * `order.output`. An error for each file that differs, is missing or should not be there; files in the output folder
 * that are not bantin's are none of it.
 */
export async function verify(
  portal: Portal,
  order: BuildOrder & { readonly output: string },
): Promise<readonly Diagnostic[]> {
  const output = join(portal.root, '.bantin', 'verify');
  rmSync(output, { recursive: true, force: true });
  try {
    const report = await build(portal, {
      ...order,
      output,
      memory: 'none',
      snapshot: null,
      comparison: null,
      urls: null,
    });
    // What keeps it from being built now did not keep the first build: the portal was changed in between.
    if (report.refusal !== null) return report.diagnostics;
    return compare(order.output, output);
  } finally {
    rmSync(output, { recursive: true, force: true });
  }
}

function compare(first: string, clean: string): readonly Diagnostic[] {
  const files = new Set([...namesIn(first), ...namesIn(clean), manifestName]);
  return [...files].sort().flatMap((file) => {
    const [one, other] = [first, clean].map((folder) => readOrNull(join(folder, file)));
    if (one === null) return [diagnose('rebuild-lacks', null, { file })];
    if (other === null) return [diagnose('rebuild-has-more', null, { file })];
    return one !== undefined && other !== undefined && one.equals(other)
      ? []
      : [diagnose('rebuild-differs', null, { file })];
  });
}

function namesIn(folder: string): readonly string[] {
  const text = readOrNull(join(folder, manifestName))?.toString() ?? '';
  return [...(parseManifest(text)?.keys() ?? [])];
}

function readOrNull(path: string): Buffer | null {
  return existsSync(path) ? readFileSync(path) : null;
}
