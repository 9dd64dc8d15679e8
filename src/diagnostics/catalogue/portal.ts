/** Findings in the files of the portal, its config and the command line. */
import type { Entry } from '../wording.js';

export const portalCatalogue = {
  'option-base-url-invalid': {
    severity: 'error',
    vi: {
      what: '“{read}” không phải là địa chỉ của một cổng thông tin.',
      fix: 'Hãy ghi đầy đủ, ví dụ --base-url https://xa.example.gov.vn/',
    },
    en: {
      what: '“{read}” is not the address of a portal.',
      fix: 'Write it in full, such as --base-url https://xa.example.gov.vn/',
    },
  },
  'option-clock-invalid': {
    severity: 'error',
    vi: {
      what: '“{read}” không phải là thời điểm theo ISO 8601.',
      fix: 'Hãy ghi như --clock 2026-11-23T08:00:00+07:00',
    },
    en: { what: '“{read}” is not an instant by ISO 8601.', fix: 'Write it as in --clock 2026-11-23T08:00:00+07:00' },
  },
  'option-lang-invalid': {
    severity: 'error',
    vi: { what: 'Không có ngôn ngữ “{read}”.', fix: 'Có thể dùng: --lang vi hoặc --lang en.' },
    en: { what: 'There is no language “{read}”.', fix: 'It may be --lang vi or --lang en.' },
  },
  'option-jobs-invalid': {
    severity: 'error',
    vi: { what: '“{read}” không phải là số luồng.', fix: 'Hãy ghi một số từ 1 đến 99, ví dụ --jobs 2.' },
    en: { what: '“{read}” is not a number of threads.', fix: 'Write a number from 1 to 99, such as --jobs 2.' },
  },
  'article-unknown': {
    severity: 'error',
    vi: { what: 'Không có bài {path}.', fix: 'Hãy ghi đường dẫn của tệp .md, ví dụ content/tin/bai.md.' },
    en: { what: 'There is no article {path}.', fix: 'Write the path of a .md file, such as content/news/item.md.' },
  },
  'usage-wrong': {
    severity: 'error',
    vi: { what: '{what}', fix: '{fix}' },
    en: { what: '{what}', fix: '{fix}' },
  },
  'internal-error': {
    severity: 'error',
    vi: {
      what: 'bantin gặp lỗi của chính mình: {message}',
      fix: 'Xin báo lại cho những người làm bantin kèm thông báo này.',
    },
    en: {
      what: 'bantin has met a fault of its own: {message}',
      fix: 'Please report it to the makers of bantin, with this message.',
    },
  },
  'config-error': {
    severity: 'error',
    vi: { what: 'Không đọc được bantin.config.js: {message}', fix: 'Hãy sửa lại tệp; xem docs/bantin-config.md.' },
    en: { what: 'bantin.config.js cannot be read: {message}', fix: 'Correct the file; see docs/bantin-config.md.' },
  },
  'content-missing': {
    severity: 'error',
    vi: {
      what: 'Không có thư mục content/.',
      fix: 'Hãy tạo thư mục content/ và đặt bài vào các thư mục chuyên mục trong đó.',
    },
    en: {
      what: 'There is no folder content/.',
      fix: 'Make the folder content/ and put articles into section folders in it.',
    },
  },
  'name-reserved': {
    severity: 'error',
    vi: {
      what: 'Tên bắt đầu bằng “_” được dành riêng.',
      fix: 'Hãy đổi tên tệp hoặc thư mục; chỉ có content/_pages/ và content/_topics/ được bắt đầu như vậy.',
    },
    en: {
      what: 'Names that begin with “_” are reserved.',
      fix: 'Rename the file or the folder; only content/_pages/ and content/_topics/ begin like that.',
    },
  },
  'name-unpublishable': {
    severity: 'error',
    vi: {
      what: 'Không đăng được tệp tên “{name}”: tên này được dành riêng hoặc không dùng được trên mọi hệ thống.',
      fix: 'Hãy đổi tên tệp.',
    },
    en: {
      what: 'A file called “{name}” cannot be published: the name is reserved, or not good on every system.',
      fix: 'Rename the file.',
    },
  },
  'svg-active': {
    severity: 'error',
    vi: {
      what: 'Hình SVG này có “{found}”, tức là có thể chạy mã khi được mở riêng.',
      fix: 'Hãy xuất lại hình không có phần ấy, hoặc đổi sang png hay jpg.',
    },
    en: {
      what: 'This SVG picture holds “{found}”, so it may run code when it is opened by itself.',
      fix: 'Export it again without that, or use png or jpg.',
    },
  },
  'symlink-ignored': {
    severity: 'warning',
    vi: { what: 'Đây là liên kết tượng trưng nên bị bỏ qua.', fix: 'Hãy thay bằng tệp thật.' },
    en: { what: 'This is a symbolic link, so it is ignored.', fix: 'Put the file itself in its place.' },
  },
  'hidden-file-ignored': {
    severity: 'warning',
    vi: { what: 'Tên bắt đầu bằng dấu chấm nên tệp bị bỏ qua.', fix: 'Hãy đổi tên nếu cần đăng tệp này, hoặc xóa đi.' },
    en: {
      what: 'The name begins with a dot, so the file is ignored.',
      fix: 'Rename the file to publish it, or delete it.',
    },
  },
  'names-equal': {
    severity: 'error',
    vi: {
      what: 'Hai tệp có tên chỉ khác nhau ở cách mã hóa dấu: {path}.',
      fix: 'Hãy xóa hoặc đổi tên một trong hai tệp.',
    },
    en: {
      what: 'Two files have names that differ only in how accents are encoded: {path}.',
      fix: 'Delete or rename one of them.',
    },
  },
} as const satisfies Record<string, Entry>;
