/** Findings in previewing: the port, the watched folders, the config. */
import type { Entry } from '../wording.js';

export const devCatalogue = {
  'option-port-invalid': {
    severity: 'error',
    vi: { what: '“{read}” không phải là số cổng.', fix: 'Hãy ghi một số từ 0 đến 65535, ví dụ --port 3000.' },
    en: { what: '“{read}” is not a port.', fix: 'Write a number from 0 to 65535, such as --port 3000.' },
  },
  'port-taken': {
    severity: 'error',
    vi: {
      what: 'Cổng {port} trên máy này đang có chương trình khác dùng.',
      fix: 'Hãy tắt chương trình ấy, hoặc chọn cổng khác bằng --port.',
    },
    en: {
      what: 'Another program is using the port {port} of this machine.',
      fix: 'End it, or choose another port with --port.',
    },
  },
  'port-forbidden': {
    severity: 'error',
    vi: {
      what: 'Hệ thống không cho phép dùng cổng {port}.',
      fix: 'Hãy chọn một cổng từ 1024 trở lên bằng --port, ví dụ --port 3000.',
    },
    en: {
      what: 'The system does not allow the port {port}.',
      fix: 'Choose one from 1024 up with --port, such as --port 3000.',
    },
  },
  'host-unusable': {
    severity: 'error',
    vi: {
      what: 'Máy này không có địa chỉ “{host}”.',
      fix: 'Hãy bỏ --host, hoặc ghi một địa chỉ của máy này, ví dụ --host 127.0.0.1.',
    },
    en: {
      what: 'This machine has no address “{host}”.',
      fix: 'Leave out --host, or give an address of this machine, such as --host 127.0.0.1.',
    },
  },
  'config-changed': {
    severity: 'error',
    vi: {
      what: 'bantin.config.js, hoặc mã mà nó có thể dùng, đã thay đổi từ khi bantin dev bắt đầu.',
      fix: 'Hãy nhấn Ctrl-C rồi chạy lại bantin dev.',
    },
    en: {
      what: 'bantin.config.js, or code that it may use, has changed since bantin dev began.',
      fix: 'Press Ctrl-C and start bantin dev again.',
    },
  },
  'watch-limit': {
    severity: 'warning',
    vi: {
      what: 'Hệ thống không cho theo dõi thêm thư mục nào, nên có thể bantin không thấy một số thay đổi.',
      fix: 'Hãy tăng giới hạn, ví dụ: sudo sysctl fs.inotify.max_user_watches=524288; rồi chạy lại bantin dev.',
    },
    en: {
      what: 'The system lets no more folders be watched, so bantin may miss changes.',
      fix: 'Raise the limit, such as: sudo sysctl fs.inotify.max_user_watches=524288; then start bantin dev again.',
    },
  },
  'watch-failed': {
    severity: 'warning',
    vi: {
      what: 'Không theo dõi được một số thư mục ({cause}), nên có thể bantin không thấy thay đổi trong đó.',
      fix: 'Nếu trang không đổi sau khi lưu, hãy nhấn Ctrl-C rồi chạy lại bantin dev.',
    },
    en: {
      what: 'Some folders cannot be watched ({cause}), so bantin may miss changes in them.',
      fix: 'If a page does not change after saving, press Ctrl-C and start bantin dev again.',
    },
  },
} as const satisfies Readonly<Record<string, Entry>>;
