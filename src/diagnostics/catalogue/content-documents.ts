/** Findings in static pages and introductions of topics. */
import type { Entry } from '../wording.js';

export const documentCatalogue = {
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
  'translation-invalid': {
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
