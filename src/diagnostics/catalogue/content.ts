/** Findings in one article's file: its name, encoding, front matter, timestamps, Markdown and HTML. */
import type { Entry } from '../wording.js';
import { bodyCatalogue } from './content-body.js';
import { documentCatalogue } from './content-documents.js';
import { fieldCatalogue } from './content-fields.js';
import { yamlCatalogue } from './content-yaml.js';

const fileCatalogue = {
  'invalid-utf8': {
    severity: 'error',
    vi: {
      what: 'Tệp này không phải là văn bản UTF-8.',
      fix: 'Hãy mở tệp bằng trình soạn thảo và lưu lại với bảng mã UTF-8.',
    },
    en: { what: 'This file is not UTF-8 text.', fix: 'Open it in an editor and save it with the UTF-8 encoding.' },
  },
  'control-characters': {
    severity: 'warning',
    vi: {
      what: 'Có {count} ký tự điều khiển không nhìn thấy được (đầu tiên là {character}); bantin đã bỏ chúng đi.',
      fix: 'Hãy xóa các ký tự này; chúng thường lẫn vào khi sao chép từ phần mềm khác.',
    },
    en: {
      what: 'There are {count} invisible control characters (the first is {character}); bantin left them out.',
      fix: 'Delete them; they usually come along when text is copied from other software.',
    },
  },
  'article-without-section': {
    severity: 'error',
    vi: {
      what: 'Bài viết nằm ngay trong content/ nên không thuộc chuyên mục nào.',
      fix: 'Hãy chuyển tệp vào thư mục của một chuyên mục, ví dụ content/tin-tuc/{name}.',
    },
    en: {
      what: 'This article lies straight in content/, so it belongs to no section.',
      fix: "Move it into a section's folder, for example content/tin-tuc/{name}.",
    },
  },
  'reserved-name': {
    severity: 'error',
    vi: {
      what: 'Tên “{name}” bắt đầu bằng dấu gạch dưới; những tên như vậy được dành riêng.',
      fix: 'Hãy đổi tên. Chỉ có content/_pages/ (trang tĩnh) và content/_topics/ (lời giới thiệu chủ đề) được bắt đầu như vậy.',
    },
    en: {
      what: 'The name “{name}” begins with an underscore; such names are reserved.',
      fix: 'Rename it. Only content/_pages/ (static pages) and content/_topics/ (introductions of topics) begin like that.',
    },
  },
  'front-matter-missing': {
    severity: 'error',
    vi: {
      what: 'Tệp không có phần khai báo ở đầu.',
      fix: 'Hãy mở đầu tệp bằng một dòng “---”, rồi các dòng title, author, timestamp, rồi một dòng “---” nữa.',
    },
    en: {
      what: 'The file has no front matter.',
      fix: 'Begin it with a line “---”, then title, author and timestamp, then another line “---”.',
    },
  },
  'front-matter-unclosed': {
    severity: 'error',
    vi: {
      what: 'Phần khai báo mở ở đây nhưng không có dòng “---” để kết thúc.',
      fix: 'Hãy thêm một dòng chỉ gồm “---” sau dòng khai báo cuối cùng.',
    },
    en: {
      what: 'The front matter opens here, but no line “---” closes it.',
      fix: 'Add a line of “---” alone after its last field.',
    },
  },
  'front-matter-language': {
    severity: 'error',
    vi: {
      what: 'Dòng đầu là “---{language}”; phần khai báo chỉ viết bằng YAML và không bao giờ được chạy như mã lệnh.',
      fix: 'Hãy sửa dòng đầu thành “---” và viết các trường theo dạng “tên: giá trị”.',
    },
    en: {
      what: 'The first line is “---{language}”; front matter is YAML only and is never run as code.',
      fix: 'Make the first line “---” and write the fields as “name: value”.',
    },
  },
  'front-matter-dashes': {
    severity: 'error',
    vi: {
      what: 'Dòng “{line}” trong phần khai báo bắt đầu bằng “---” nên bị hiểu là chỗ kết thúc.',
      fix: 'Hãy bỏ “---” ở đầu dòng này.',
    },
    en: {
      what: 'The line “{line}” of the front matter begins with “---”, which would close it.',
      fix: 'Take the “---” away from this line.',
    },
  },
  'front-matter-not-fields': {
    severity: 'error',
    vi: {
      what: 'Phần khai báo không có dạng “tên: giá trị”.',
      fix: 'Hãy viết mỗi trường trên một dòng, ví dụ “title: Tên bài”, có dấu cách sau dấu hai chấm.',
    },
    en: {
      what: 'The front matter does not consist of “name: value”.',
      fix: 'Write each field on a line of its own, for example “title: The title”, with a space after the colon.',
    },
  },
} as const satisfies Record<string, Entry>;

export const contentCatalogue = {
  ...fileCatalogue,
  ...yamlCatalogue,
  ...fieldCatalogue,
  ...documentCatalogue,
  ...bodyCatalogue,
} as const;
