/** Findings in layouts and templates; their readers know HTML, but not bantin. */
import type { Entry } from '../wording.js';

export const layoutsCatalogue = {
  'layout-unknown-name': {
    severity: 'error',
    vi: {
      what: 'Bố cục dùng tên “{name}” không có trong dữ liệu của nó.',
      fix: 'Có thể dùng: {known}. Xem docs/layouts.md.',
    },
    en: {
      what: 'The layout uses the name “{name}”, which is not among its data.',
      fix: 'It may use: {known}. See docs/layouts.md.',
    },
  },
  'layout-unknown-member': {
    severity: 'error',
    vi: { what: 'Ở đây không có thuộc tính “{name}”.', fix: 'Có thể dùng: {known}. Xem docs/layouts.md.' },
    en: { what: 'There is no member “{name}” here.', fix: 'It may use: {known}. See docs/layouts.md.' },
  },
  'layout-member-of-nothing': {
    severity: 'error',
    vi: {
      what: 'Bố cục lấy “{name}” từ một giá trị trống.',
      fix: 'Hãy hỏi trước bằng câu lệnh if: giá trị này có thể vắng mặt.',
    },
    en: {
      what: 'The layout takes “{name}” of a value that is absent.',
      fix: 'Ask with an “if” first: this value may be absent.',
    },
  },
  'layout-prints-nothing': {
    severity: 'error',
    vi: {
      what: 'Bố cục in ra một giá trị trống.',
      fix: 'Hãy hỏi trước bằng câu lệnh if: giá trị này có thể vắng mặt.',
    },
    en: { what: 'The layout prints a value that is absent.', fix: 'Ask with an “if” first: this value may be absent.' },
  },
  'layout-prints-object': {
    severity: 'error',
    vi: {
      what: 'Bố cục in ra cả một nhóm giá trị chứ không phải chữ.',
      fix: 'Hãy in một thuộc tính của nhóm, hoặc dùng for với danh sách.',
    },
    en: {
      what: 'The layout prints a group of values, not a text.',
      fix: 'Print one of its members, or loop over it if it is a list.',
    },
  },
  'layout-unknown-filter': {
    severity: 'error',
    vi: { what: 'Không có bộ lọc “{name}”.', fix: 'Có thể dùng: {known}.' },
    en: { what: 'There is no filter “{name}”.', fix: 'It may use: {known}.' },
  },
  'layout-unknown-block': {
    severity: 'error',
    vi: {
      what: 'Bố cục được mở rộng không có khối “{name}”, nên khối này sẽ không hiện ra.',
      fix: 'Có thể dùng: {known}.',
    },
    en: {
      what: 'The layout that this one extends has no block “{name}”, so the block would never show.',
      fix: 'It may be: {known}.',
    },
  },
  'layout-unused': {
    severity: 'warning',
    vi: {
      what: 'Bố cục “{name}” không thay cho bố cục nào và không được dùng ở đâu.',
      fix: 'Hãy xem lại tên tệp. Tên có thể là: {known}.',
    },
    en: {
      what: 'The layout “{name}” takes the place of none and is used nowhere.',
      fix: 'Check its file name. It may be: {known}.',
    },
  },
  'layout-extends-itself': {
    severity: 'error',
    vi: { what: 'Bố cục “{name}” mở rộng chính nó.', fix: 'Để mở rộng bố cục có sẵn, hãy viết “bantin/{name}”.' },
    en: { what: 'The layout “{name}” extends itself.', fix: 'To extend the built-in one, write “bantin/{name}”.' },
  },
  'layout-missing': {
    severity: 'error',
    vi: { what: 'Không có bố cục “{name}”.', fix: 'Hãy kiểm tra lại tên tệp trong extends, include hoặc import.' },
    en: { what: 'There is no layout “{name}”.', fix: 'Check the file name in extends, include or import.' },
  },
  'layout-error': {
    severity: 'error',
    vi: { what: 'Bố cục có lỗi: {message}', fix: 'Hãy sửa lại cú pháp Nunjucks ở dòng này.' },
    en: { what: 'The layout has an error: {message}', fix: 'Correct the Nunjucks syntax at this line.' },
  },
} as const satisfies Record<string, Entry>;
