/** Why articles cannot tell their public history, though site.yaml asks for it. */
import type { Entry } from '../wording.js';

export const historyCatalogue = {
  'history-no-git': {
    severity: 'warning',
    vi: {
      what: 'Máy này chưa cài git, nên các trang không có “Lịch sử bài viết”.',
      fix: 'Hãy cài git rồi dựng lại, hoặc bỏ “history: true”.',
    },
    en: {
      what: 'Git is not installed here, so no page shows the history of its article.',
      fix: 'Install git and build again, or take “history: true” out.',
    },
  },
  'history-no-repository': {
    severity: 'warning',
    vi: {
      what: 'Thư mục content/ không nằm trong kho git nào đọc được, nên các trang không có “Lịch sử bài viết”. {message}',
      fix: 'Hãy dựng trong bản sao (git clone) của kho chứa cổng thông tin, hoặc bỏ “history: true”.',
    },
    en: {
      what: 'The folder content/ is in no git repository that can be read, so no page shows the history of its article. {message}',
      fix: 'Build in a clone of the repository that holds the portal, or take “history: true” out.',
    },
  },
  'history-shallow': {
    severity: 'warning',
    vi: {
      what: 'Bản sao git này bị cắt ngắn, nên các trang không có “Lịch sử bài viết”: một lịch sử thiếu sẽ sai.',
      fix: 'Hãy lấy đủ lịch sử: “git fetch --unshallow”; trên CI dùng “fetch-depth: 0” (GitHub) hoặc “GIT_DEPTH: 0” (GitLab).',
    },
    en: {
      what: 'This clone is shallow, so no page shows the history of its article: one that lacks its beginning would be wrong.',
      fix: 'Fetch all of it: “git fetch --unshallow”; in CI, “fetch-depth: 0” (GitHub) or “GIT_DEPTH: 0” (GitLab).',
    },
  },
  'history-partial': {
    severity: 'warning',
    vi: {
      what: 'Bản sao git này không có đủ nội dung các bản cũ (partial clone), nên các trang không có “Lịch sử bài viết”.',
      fix: 'Hãy lấy lại bản sao đầy đủ, không dùng --filter.',
    },
    en: {
      what: 'This clone lacks the contents of older versions (a partial clone), so no page shows the history of its article.',
      fix: 'Clone again in full, without --filter.',
    },
  },
} as const satisfies Readonly<Record<string, Entry>>;
