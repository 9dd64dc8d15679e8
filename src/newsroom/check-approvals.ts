/** Articles and what site.yaml asks for → a finding for each that nobody has approved as it stands. Pure. */
import { diagnose } from '../diagnostics/diagnose.js';
import type { Article, Diagnostic, Portal } from '../model.js';
import { readDate } from '../text/read-date.js';

/**
 * Drafts need no approval, and what was withdrawn says nothing any more. An approval that is there but holds for other words is
 * told even where none is asked for: somebody relies on it.
 */
export function checkApprovals(articles: readonly Article[], portal: Portal): readonly Diagnostic[] {
  const { approval, timeZone } = portal;
  const since = approval === null ? null : readDate(approval.since, timeZone).instant;
  return articles.flatMap(({ draft, withdrawn, timestamp, approved, wording, fields, title }) => {
    if (draft || withdrawn !== null) return [];
    const isAsked = since !== null && timestamp.instant >= since;
    if (approved === null)
      return isAsked ? [diagnose('approval-missing', fields['title'] ?? null, { title, digest: wording })] : [];
    if (approved.digest === wording) return [];
    const args = { by: approved.by, digest: wording };
    return [diagnose(isAsked ? 'approval-void' : 'approval-stale', fields['approved'] ?? null, args)];
  });
}
