/** The seam between the preview server and whatever builds for it. */
import type { Report } from '../model.js';

/** Builds one portal again and again, into one output folder. One build runs at a time. */
export interface Builder {
  /**
   * Builds what the portal's folder holds now. `hint` names what is known to have changed, relative to the portal's
   * root, with `/`, as the disk spells it; a folder stands for all that lies below it. It may name too much, and what
   * it leaves out may have changed too where a watcher lost an event: a build with null, before which anything may have
   * changed, follows whatever came in during a build, but for
   * another save of the file that was being built.
   */
  readonly build: (hint: readonly string[] | null) => Promise<Report>;
  /** Called once, when no build is running. */
  readonly close: () => Promise<void>;
}
