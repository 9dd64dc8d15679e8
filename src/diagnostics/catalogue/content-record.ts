/** Findings in the fields that make an article part of a record: publication, expiry, corrections, withdrawal. */
import type { Entry } from '../wording.js';

export const recordCatalogue = {
  'publish-at-early': {
    severity: 'warning',
    vi: {
      what: '“publishAt” ({read}) sớm hơn “timestamp”; bài vẫn chờ đến “timestamp” mới đăng.',
      fix: 'Hãy sửa “timestamp” cho đúng, hoặc xóa dòng “publishAt”.',
    },
    en: {
      what: '“publishAt” ({read}) is earlier than “timestamp”; the article waits for “timestamp” all the same.',
      fix: 'Correct “timestamp”, or remove the line “publishAt”.',
    },
  },
  'expires-early': {
    severity: 'error',
    vi: {
      what: 'Bài hết hạn vào {read}, trước cả khi được đăng.',
      fix: 'Hãy ghi một thời điểm sau khi bài được đăng; chỉ ghi ngày thì bài còn đến hết ngày ấy.',
    },
    en: {
      what: 'The article expires at {read}, before it is even published.',
      fix: 'Write an instant after its publication; a date alone lasts until the end of that day.',
    },
  },
  'corrections-invalid': {
    severity: 'error',
    vi: {
      what: 'Không đọc được “corrections”.',
      fix: 'Mỗi lần đính chính gồm hai dòng thụt vào: “- at: 25.11.2026” và “note: Sai … nay sửa là …”.',
    },
    en: {
      what: 'The field “corrections” cannot be read.',
      fix: 'Each correction has two indented lines: “- at: 25.11.2026” and “note: … was wrong; right is …”.',
    },
  },
  'correction-early': {
    severity: 'error',
    vi: {
      what: 'Đính chính ghi ngày {read}, trước cả khi bài được đăng.',
      fix: 'Hãy ghi ngày đính chính. Bài chưa đăng thì cứ sửa, không cần đính chính.',
    },
    en: {
      what: 'The correction is dated {read}, before the article is even published.',
      fix: 'Write the date of the correction. An article that is not yet published needs none.',
    },
  },
  'withdrawn-invalid': {
    severity: 'error',
    vi: {
      what: 'Không đọc được “withdrawn”.',
      fix: 'Hãy viết “withdrawn:” rồi các dòng thụt vào “at: 25.11.2026”, “reason: …” và, nếu cần, “by: …”.',
    },
    en: {
      what: 'The field “withdrawn” cannot be read.',
      fix: 'Write “withdrawn:” and, indented, “at: 25.11.2026”, “reason: …” and, if need be, “by: …”.',
    },
  },
  'approved-invalid': {
    severity: 'error',
    vi: {
      what: 'Không đọc được “approved”.',
      fix: 'Hãy viết “approved:” rồi các dòng thụt vào “by: …”, “at: 25.11.2026 - 9:00” và “digest: …” (bantin preview cho biết digest).',
    },
    en: {
      what: 'The field “approved” cannot be read.',
      fix: 'Write “approved:” and, indented, “by: …”, “at: 25.11.2026 - 9:00” and “digest: …” (bantin preview tells the digest).',
    },
  },
  'withdrawn-early': {
    severity: 'error',
    vi: {
      what: 'Bài ghi là gỡ ngày {read}, trước cả khi được đăng.',
      fix: 'Hãy ghi ngày gỡ bài. Bài chưa đăng mà không muốn đăng nữa thì dùng “draft: true”.',
    },
    en: {
      what: 'The article is said to be withdrawn at {read}, before it is even published.',
      fix: 'Write the date of the withdrawal. To hold back what is not yet published, use “draft: true”.',
    },
  },
} as const satisfies Readonly<Record<string, Entry>>;
