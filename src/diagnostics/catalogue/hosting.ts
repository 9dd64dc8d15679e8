/** Findings in how dist/ is served: limits of hosts, security.txt. */
import type { Entry } from '../wording.js';

export const hostingCatalogue = {
  'security-expired': {
    severity: 'warning',
    vi: {
      what: 'Tệp security.txt đã hết hạn ({read}).',
      fix: 'Hãy xem lại nơi nhận báo lỗi, rồi ghi hạn mới, không quá một năm.',
    },
    en: {
      what: 'security.txt has expired ({read}).',
      fix: 'See whether the contact still holds, then write a new date, a year away at most.',
    },
  },
  'security-expires-late': {
    severity: 'warning',
    vi: {
      what: 'Hạn của security.txt còn quá một năm ({read}).',
      fix: 'Hãy ghi hạn gần hơn, để mỗi năm nơi nhận báo lỗi được xem lại (RFC 9116).',
    },
    en: {
      what: 'security.txt expires in more than a year ({read}).',
      fix: 'Write a nearer date, so that the contact is looked at every year (RFC 9116).',
    },
  },
  'host-unnamed': {
    severity: 'warning',
    vi: {
      what: 'Cổng có {count} tệp; có nơi lưu trữ miễn phí chỉ nhận {limit}.',
      fix: 'Hãy ghi nơi lưu trữ vào site.yaml, ví dụ “host: nginx”, để bantin biết mức nào có hiệu lực.',
    },
    en: {
      what: 'The portal has {count} files; some free hosts take no more than {limit}.',
      fix: 'Name the host in site.yaml, such as “host: nginx”, so that bantin knows which limits there are.',
    },
  },
  'host-files': {
    severity: 'warning',
    vi: {
      what: 'Cổng có {count} tệp; {host} nhận nhiều nhất {limit}.',
      fix: 'Có thể bớt tệp bằng cách ghi vào site.yaml: {savings}.',
    },
    en: {
      what: 'The portal has {count} files; {host} takes {limit} at most.',
      fix: 'There will be fewer with these in site.yaml: {savings}.',
    },
  },
  'host-folder': {
    severity: 'warning',
    vi: {
      what: 'Thư mục “{folder}” có {count} tệp; {host} nhận nhiều nhất {limit} trong một thư mục.',
      fix: 'Hãy chọn permalink có năm và tháng, ví dụ /:section/:year/:month/:slug.html.',
    },
    en: {
      what: 'The folder “{folder}” has {count} files; {host} takes {limit} in a folder at most.',
      fix: 'Choose a permalink with year and month, such as /:section/:year/:month/:slug.html.',
    },
  },
  'host-file-size': {
    severity: 'warning',
    vi: {
      what: 'Tệp này nặng {size} MB; {host} nhận nhiều nhất {limit} MB một tệp.',
      fix: 'Hãy nén nhỏ lại, tách ra, hoặc đặt ở nơi khác rồi dẫn liên kết tới.',
    },
    en: {
      what: 'This file has {size} MB; {host} takes {limit} MB a file at most.',
      fix: 'Make it smaller, split it, or put it elsewhere and link to it.',
    },
  },
  'host-site-size': {
    severity: 'warning',
    vi: {
      what: 'Cả cổng nặng {size} MB; {host} nhận nhiều nhất {limit} MB.',
      fix: 'Hãy thu nhỏ hình, chuyển tệp đính kèm nặng đi nơi khác, hoặc chọn nơi lưu trữ khác.',
    },
    en: {
      what: 'The portal has {size} MB; {host} takes {limit} MB at most.',
      fix: 'Make pictures smaller, move heavy attachments elsewhere, or choose another host.',
    },
  },
  'host-redirects': {
    severity: 'warning',
    vi: {
      what: 'Tệp _redirects có {count} quy tắc; {host} nhận nhiều nhất {limit}.',
      fix: 'Hãy gộp bằng dấu * hoặc bỏ những quy tắc không còn ai dùng.',
    },
    en: {
      what: '_redirects has {count} rules; {host} takes {limit} at most.',
      fix: 'Join some by *, or delete those that nobody uses any more.',
    },
  },
  'host-header-rules': {
    severity: 'warning',
    vi: {
      what: 'Tệp _headers có {count} quy tắc; {host} nhận nhiều nhất {limit}.',
      fix: 'Hãy gộp các quy tắc trong static/_headers.',
    },
    en: {
      what: '_headers has {count} rules; {host} takes {limit} at most.',
      fix: 'Join some of the rules in static/_headers.',
    },
  },
  'host-header-line': {
    severity: 'warning',
    vi: {
      what: 'Tệp _headers có dòng dài {count} ký tự; {host} nhận nhiều nhất {limit}.',
      fix: 'Hãy bớt origins của scripts trong site.yaml, hoặc rút ngắn dòng ấy trong static/_headers.',
    },
    en: {
      what: '_headers has a line of {count} characters; {host} takes {limit} at most.',
      fix: 'Name fewer origins for scripts in site.yaml, or shorten the line in static/_headers.',
    },
  },
} as const satisfies Record<string, Entry>;
