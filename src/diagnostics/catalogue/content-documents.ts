/** Findings in static pages and introductions of topics, and in the urgent notice of an article. */
import type { Entry } from '../wording.js';
import { recordCatalogue } from './content-record.js';

export const documentCatalogue = {
  ...recordCatalogue,
  'urgent-invalid': {
    severity: 'error',
    vi: {
      what: 'Không đọc được “urgent”.',
      fix: 'Hãy viết “urgent:” rồi dòng thụt vào “until: 25.11.2026 - 18:00” và, nếu cần, “text: …”.',
    },
    en: {
      what: 'The field “urgent” cannot be read.',
      fix: 'Write “urgent:” and, indented, “until: 25.11.2026 - 18:00” and, if need be, “text: …”.',
    },
  },
  'urgent-until-early': {
    severity: 'error',
    vi: {
      what: 'Thông báo khẩn hết hạn vào {read}, trước cả khi bài được đăng.',
      fix: 'Hãy ghi một thời điểm sau “timestamp” của bài; chỉ ghi ngày thì thông báo còn đến hết ngày ấy.',
    },
    en: {
      what: 'The urgent notice ends at {read}, before the article is even published.',
      fix: 'Write an instant after the “timestamp” of the article; a date alone lasts until the end of that day.',
    },
  },
  'urgent-too-long': {
    severity: 'error',
    vi: {
      what: 'Lời thông báo khẩn dài {length} ký tự; nhiều nhất là {longest}.',
      fix: 'Hãy rút gọn: chuyện gì, ở đâu, phải làm gì. Phần còn lại để trong bài.',
    },
    en: {
      what: 'The urgent notice has {length} characters; {longest} at most.',
      fix: 'Shorten it: what, where, what to do. The rest belongs in the article.',
    },
  },
  'page-url-invalid': {
    severity: 'error',
    vi: {
      what: '“{value}” không dùng được làm địa chỉ của trang.',
      fix: 'Hãy viết chữ thường không dấu, chữ số, gạch nối, mở đầu và kết thúc bằng “/”, ví dụ “{suggestion}”.',
    },
    en: {
      what: '“{value}” cannot be the address of a page.',
      fix: 'Use plain small letters, digits and hyphens, with “/” at the beginning and the end, for example “{suggestion}”.',
    },
  },
  'language-unknown': {
    severity: 'error',
    vi: { what: 'Không biết ngôn ngữ “{read}”.', fix: 'Hãy viết “vi” (tiếng Việt) hoặc “en” (tiếng Anh).' },
    en: { what: 'The language “{read}” is not known.', fix: 'Write “vi” (Vietnamese) or “en” (English).' },
  },
  'page-translation-invalid': {
    severity: 'error',
    vi: {
      what: 'Bản “{language}” của trang không phải là tệp .md hay địa chỉ trên cổng.',
      fix: 'Hãy viết “translations:” rồi dòng thụt vào, ví dụ “en: en/about.md”, tính từ thư mục của trang này.',
    },
    en: {
      what: 'The “{language}” version of this page is no .md file and no address of the portal.',
      fix: 'Write “translations:” and, indented, for example “en: en/about.md”, as seen from the folder of this page.',
    },
  },
  'order-invalid': {
    severity: 'error',
    vi: { what: '“{read}” không phải là số thứ tự.', fix: 'Hãy viết một số nguyên, ví dụ “order: 10”.' },
    en: { what: '“{read}” is no number.', fix: 'Write a whole number, for example “order: 10”.' },
  },
} as const satisfies Record<string, Entry>;
