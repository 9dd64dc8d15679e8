/** A portal and what has changed since its last build → that build amended, by what the cache knows of it. */
import { relative } from 'node:path';
import { CacheFailure } from '../cache/failure.js';
import type { Changes } from '../cache/snapshot.js';
import { openMemory } from '../memory.js';
import type { Portal, Report } from '../model.js';
import { amend, type AmendOrder } from './amend.js';
import { findEdits } from './find-edits.js';
import { openStanding } from './standing.js';

/** Amends what the last build has published; null, and nothing has changed, where that cannot be done. */
export async function amendLast(portal: Portal, changes: Changes, order: AmendOrder): Promise<Report | null> {
  const memory = openMemory(portal.root, 'use');
  try {
    const { occasion, state } = changes.snapshot;
    // Most of what is no edit of words shows before anything of the cache is read.
    const edits = findEdits(changes, portal.root);
    if (edits === null) return null;
    const standing = await openStanding(portal, relative(portal.root, occasion.output), state, memory);
    const amended = standing === null ? null : await amend(portal, standing, { changes, edits }, memory, order);
    amended?.remember();
    return amended?.report ?? null;
  } catch (error) {
    // The whole line will find it again, and say so.
    if (error instanceof CacheFailure) return null;
    throw error;
  } finally {
    memory.close();
  }
}
