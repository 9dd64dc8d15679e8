/** A portal and what has changed since its last build → that build amended, by what the cache knows of it. */
import { relative } from 'node:path';
import { CacheFailure } from '../cache/failure.js';
import type { Changes } from '../cache/snapshot.js';
import { openMemory } from '../memory.js';
import type { Portal, Report } from '../model.js';
import { amend } from './amend.js';
import { openStanding } from './standing.js';

/** Amends what the last build has published; null, and nothing has changed, where that cannot be done. */
export async function amendLast(portal: Portal, changes: Changes, clock: number): Promise<Report | null> {
  const memory = openMemory(portal.root, 'use');
  try {
    const standing = await openStanding(
      portal,
      relative(portal.root, changes.snapshot.occasion.output),
      changes.snapshot.state,
      memory,
    );
    const amended = standing === null ? null : await amend(portal, { standing, changes, clock }, memory);
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
