/** Why git cannot tell of the past → the finding that says so. */
import { diagnose } from './diagnostics/diagnose.js';
import type { Diagnostic } from './model.js';
import type { TimelineGap } from './portal/timeline.js';

/** The finding; it names no place, since it is about the clone. */
export function diagnoseGap({ reason, message }: TimelineGap): Diagnostic {
  switch (reason) {
    case 'no-git':
      return diagnose('audit-no-git', null);
    case 'no-repository':
      return diagnose('audit-no-repository', null, { message });
    case 'shallow':
      return diagnose('audit-shallow', null);
    case 'unknown-ref':
      return diagnose('audit-ref-unknown', null, { read: message });
    case 'partial':
      return diagnose('audit-partial', null);
  }
}
