/** A portal that was built, an edit, and what comes of amending that. */
import { amendLast } from '../../src/amend/amend-last.js';
import type { AmendOrder } from '../../src/amend/amend.js';
import type { Report } from '../../src/model.js';
import { portal } from '../build/rebuild-rig.js';
import { amendOrder, Rig } from '../build/rig.js';

export type Edit = (rig: Rig) => void;

export const write =
  (path: string, text: string): Edit =>
  (rig) =>
    rig.write({ [path]: text });

/** Builds the portal, edits it, and amends; null where that is not to be done. */
export async function amendAfter(
  edit: Edit,
  {
    files = {},
    order = amendOrder,
  }: { readonly files?: Readonly<Record<string, string>>; readonly order?: AmendOrder } = {},
): Promise<{ readonly rig: Rig; readonly report: Report | null }> {
  const rig = new Rig({ ...portal, ...files });
  await rig.build();
  edit(rig);
  const changes = await rig.changes();
  return { rig, report: changes === null ? null : await amendLast(await rig.portal(), changes, order) };
}

/** By whom pages are rendered. */
export const sharings = {
  'one thread': amendOrder,
  'three threads': { ...amendOrder, sharing: { jobs: 3, files: 1, pages: 1, looks: 1 } },
};
