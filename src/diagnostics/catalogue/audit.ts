/** What `bantin audit` finds: changes of published articles that nobody was told of, and why it cannot tell. */
import type { Entry } from '../wording.js';

/** One wording for each part of an article; `vi` and `en` are what the part is called. */
const changed = <Vi extends string, En extends string>(vi: Vi, en: En) =>
  ({
    severity: 'error',
    vi: {
      what: `Bài đã đăng bị đổi ${vi} từ ngày {when} mà không có đính chính.\nĐã đăng: “{was}”\nNay là:  “{now}”`,
      fix: 'Hãy ghi vào đầu bài: “corrections:” rồi “- at: {today}” và “note: Sai … nay sửa là …”; hoặc trả lại như đã đăng.',
    },
    en: {
      what: `The ${en} of a published article was changed on {when}, and no correction tells of it.\nPublished: “{was}”\nNow:       “{now}”`,
      fix: 'Add to its front matter “corrections:” with “- at: {today}” and “note: … was wrong; right is …”; or restore what was published.',
    },
  }) as const satisfies Entry;

export const auditCatalogue = {
  'audit-title-changed': changed('tiêu đề', 'title'),
  'audit-lead-changed': changed('lời dẫn', 'lead'),
  'audit-body-changed': changed('nội dung', 'body'),
  'audit-timestamp-changed': changed('ngày giờ đăng', 'timestamp'),
  'audit-author-changed': changed('tác giả', 'author'),
  'audit-typo': {
    severity: 'warning',
    vi: {
      what: 'Bài đã đăng được sửa lỗi gõ ngày {when}: “{was}” thành “{now}”.',
      fix: 'Nếu chỉ là lỗi gõ thì không phải làm gì; nếu đổi nghĩa, hãy ghi “corrections”.',
    },
    en: {
      what: 'A typo in a published article was corrected on {when}: “{was}” became “{now}”.',
      fix: 'Nothing needs to be done if it is only a typo; if the meaning changed, add “corrections”.',
    },
  },
  'audit-correction-early': {
    severity: 'error',
    vi: {
      what: 'Đính chính ghi ngày {at}, nhưng bài bị sửa ngày {when}: đính chính ấy không nói về lần sửa này.',
      fix: 'Hãy ghi “at” là ngày bản sửa lên mạng (được sớm hơn nhiều nhất {days} ngày).',
    },
    en: {
      what: 'The correction is dated {at}, but the article was changed on {when}: it does not tell of that change.',
      fix: 'Let “at” be the day on which the change goes online (at most {days} days earlier).',
    },
  },
  'audit-reverted': {
    severity: 'warning',
    vi: {
      what: 'Từ {from} đến {until} bài đăng “{now}”, rồi trở lại “{was}” mà không có lời nào.',
      fix: 'Nếu bản ấy sai, hãy ghi “corrections” để người đã đọc được biết.',
    },
    en: {
      what: 'From {from} to {until} the article said “{now}”, then “{was}” again, without a word.',
      fix: 'If that text was wrong, add “corrections”, so that those who read it are told.',
    },
  },
  'audit-correction-removed': {
    severity: 'error',
    vi: {
      what: 'Đính chính ngày {at} đã công bố nay không còn hoặc đã bị viết lại: “{note}”',
      fix: 'Hãy trả lại nguyên văn; cần nói thêm thì ghi một đính chính mới.',
    },
    en: {
      what: 'The correction of {at} was published, and is gone or re-worded: “{note}”',
      fix: 'Restore it word for word; what there is to add is a new correction.',
    },
  },
  'audit-withdrawal-removed': {
    severity: 'error',
    vi: {
      what: 'Bài đã gỡ nay đăng lại (ngày {when}) mà không có lời nào.',
      fix: 'Hãy trả lại “withdrawn”, hoặc ghi “corrections” nói vì sao đăng lại.',
    },
    en: {
      what: 'An article that was withdrawn is published again ({when}), without a word.',
      fix: 'Restore “withdrawn”, or add “corrections” that tells why it is back.',
    },
  },
  'audit-deleted': {
    severity: 'error',
    vi: {
      what: 'Bài đã đăng ở {url} bị xóa ngày {when}; địa chỉ ấy nay không còn gì.',
      fix: 'Hãy trả lại tệp và ghi “withdrawn”; hoặc ghi địa chỉ ấy vào “aliases” của bài thay thế, hay vào redirects.csv.',
    },
    en: {
      what: 'The article published at {url} was deleted on {when}; nothing answers there any more.',
      fix: 'Restore the file with “withdrawn”; or name the address in “aliases” of what replaces it, or in redirects.csv.',
    },
  },
  'audit-notice-deleted': {
    severity: 'warning',
    vi: {
      what: 'Tệp của bài ở {url} bị xóa ngày {when}, và cùng với nó thông báo gỡ bài hoặc các đính chính đã công bố.',
      fix: 'Sổ đính chính và gỡ bài phải giữ đủ: hãy trả lại tệp.',
    },
    en: {
      what: 'The file of the article at {url} was deleted on {when}, and with it its published notice or corrections.',
      fix: 'The register of corrections and withdrawals is kept whole: restore the file.',
    },
  },
  'audit-unpublished': {
    severity: 'error',
    vi: {
      what: 'Bài đã đăng ở {url} bị giấu đi ngày {when} (thành bài nháp hoặc hẹn giờ lại).',
      fix: 'Muốn gỡ một bài đã đăng thì dùng “withdrawn” với “at” và “reason”.',
    },
    en: {
      what: 'The article published at {url} was hidden on {when} (as a draft, or until a later hour).',
      fix: 'To take down what was published, use “withdrawn” with “at” and “reason”.',
    },
  },
  'audit-moved': {
    severity: 'error',
    vi: {
      what: 'Bài đã đăng ở {url} nay ở {now} (ngày {when}); địa chỉ cũ không còn gì.',
      fix: 'Hãy ghi “aliases: [{url}]” vào đầu bài.',
    },
    en: {
      what: 'The article published at {url} is at {now} now ({when}); nothing answers at its old address.',
      fix: 'Add “aliases: [{url}]” to its front matter.',
    },
  },
  'audit-unreadable': {
    severity: 'warning',
    vi: { what: 'Bản mới nhất của bài không đọc được, nên chưa xét.', fix: 'Hãy chạy bantin check và sửa lỗi.' },
    en: { what: 'The newest version cannot be read, so it is not judged.', fix: 'Run bantin check and correct it.' },
  },
  'audit-no-git': {
    severity: 'error',
    vi: { what: 'Máy này chưa cài git, nên không xét được lịch sử.', fix: 'Hãy cài git rồi chạy lại.' },
    en: { what: 'Git is not installed here, so there is no history to judge.', fix: 'Install git and run again.' },
  },
  'audit-no-repository': {
    severity: 'error',
    vi: {
      what: 'Thư mục content/ không nằm trong kho git nào đọc được, nên không có lịch sử để xét. {message}',
      fix: 'Hãy chạy trong bản sao (git clone) của kho chứa cổng thông tin.',
    },
    en: {
      what: 'The folder content/ is in no git repository that can be read, so there is no history to judge. {message}',
      fix: 'Run it in a clone of the repository that holds the portal.',
    },
  },
  'audit-shallow': {
    severity: 'error',
    vi: {
      what: 'Bản sao git này bị cắt ngắn, thiếu phần lịch sử cần xét.',
      fix: 'Hãy lấy đủ lịch sử: “git fetch --unshallow”; trên CI dùng “fetch-depth: 0” (GitHub) hoặc “GIT_DEPTH: 0” (GitLab).',
    },
    en: {
      what: 'This clone is shallow and lacks the history that is to be judged.',
      fix: 'Fetch all of it: “git fetch --unshallow”; in CI, “fetch-depth: 0” (GitHub) or “GIT_DEPTH: 0” (GitLab).',
    },
  },
  'audit-partial': {
    severity: 'error',
    vi: {
      what: 'Bản sao git này không có đủ nội dung các bản cũ (partial clone).',
      fix: 'Hãy lấy lại bản sao đầy đủ, không dùng --filter.',
    },
    en: {
      what: 'This clone lacks the contents of older versions (a partial clone).',
      fix: 'Clone again in full, without --filter.',
    },
  },
  'audit-ref-unknown': {
    severity: 'error',
    vi: {
      what: 'Git không biết “{read}”, hoặc không có điểm chung với nó.',
      fix: 'Hãy dùng một ngày (2026-11-01), một nhánh (origin/main) hoặc một commit có trong kho.',
    },
    en: {
      what: 'Git does not know “{read}”, or shares no history with it.',
      fix: 'Use a date (2026-11-01), a branch (origin/main) or a commit that the repository has.',
    },
  },
  'audit-range-twice': {
    severity: 'error',
    vi: { what: 'Không dùng --since và --base cùng lúc được.', fix: 'Hãy chọn một.' },
    en: { what: '--since and --base cannot be used together.', fix: 'Choose one.' },
  },
} as const satisfies Readonly<Record<string, Entry>>;
