/** Findings in YAML: front matter and site.yaml alike. */
import type { Entry } from '../wording.js';

export const yamlCatalogue = {
  'yaml-text-unquoted': {
    severity: 'warning',
    vi: {
      what: 'Giá trị của “{field}” có dấu mà YAML hiểu theo cách khác; bantin lấy nguyên văn cả dòng.',
      fix: 'Để các công cụ khác cũng đọc đúng, hãy viết: {line}',
    },
    en: {
      what: 'The value of “{field}” holds a sign that YAML reads otherwise; bantin takes the whole line as it stands.',
      fix: 'So that other tools read it too, write: {line}',
    },
  },
  'yaml-text-cut': {
    severity: 'error',
    vi: {
      what: 'Giá trị nhiều dòng của “{field}” có “ #”, YAML sẽ bỏ mất phần đứng sau.',
      fix: 'Hãy đặt cả giá trị trong dấu nháy kép.',
    },
    en: {
      what: 'The value of “{field}” over several lines holds “ #”; YAML would drop what follows it.',
      fix: 'Put the whole value in double quotes.',
    },
  },
  'yaml-duplicate-key': {
    severity: 'error',
    vi: { what: 'Trường “{key}” được viết hai lần.', fix: 'Hãy giữ lại một dòng.' },
    en: { what: 'The field “{key}” is written twice.', fix: 'Keep one of them.' },
  },
  'yaml-key-not-text': {
    severity: 'error',
    vi: { what: 'Tên trường phải là một từ.', fix: 'Hãy viết theo dạng “tên: giá trị”.' },
    en: { what: "A field's name must be a word.", fix: 'Write it as “name: value”.' },
  },
  'yaml-tab': {
    severity: 'error',
    vi: { what: 'Dòng này thụt lề bằng phím Tab; YAML không cho phép.', fix: 'Hãy thay bằng dấu cách.' },
    en: { what: 'This line is indented by a tab, which YAML forbids.', fix: 'Use spaces instead.' },
  },
  'yaml-space-missing': {
    severity: 'error',
    vi: { what: 'Thiếu dấu cách sau “{key}:”.', fix: 'Hãy viết “{key}: ” rồi mới đến giá trị.' },
    en: { what: 'A space is missing after “{key}:”.', fix: 'Write “{key}: ” and then the value.' },
  },
  'yaml-colon-in-value': {
    severity: 'error',
    vi: {
      what: 'Trong “{line}” có thêm một dấu hai chấm nên không rõ đâu là giá trị.',
      fix: 'Hãy đặt giá trị trong dấu nháy kép, ví dụ caption: "Ảnh: Đài truyền thanh xã"',
    },
    en: {
      what: 'There is a second colon in “{line}”, so it is not clear what the value is.',
      fix: 'Put the value in double quotes, for example caption: "Photo: the radio station"',
    },
  },
  'yaml-backslash': {
    severity: 'error',
    vi: {
      what: 'Trong “{line}” có dấu “\\” mà YAML không hiểu.',
      fix: 'Hãy viết “\\\\”, hoặc thay dấu nháy kép bằng dấu nháy đơn.',
    },
    en: {
      what: 'There is a “\\” in “{line}” that YAML does not know.',
      fix: 'Write “\\\\”, or use single quotes instead of double ones.',
    },
  },
  'yaml-quote-open': {
    severity: 'error',
    vi: { what: 'Dấu nháy mở ở đây mà không đóng.', fix: 'Hãy thêm dấu nháy đóng ở cuối giá trị.' },
    en: { what: 'The quote that opens here is never closed.', fix: 'Close it at the end of the value.' },
  },
  'yaml-alias-unknown': {
    severity: 'error',
    vi: {
      what: 'YAML hiểu “*{name}” là tham chiếu, nhưng không có “&{name}” nào.',
      fix: 'Nếu đây là chữ bình thường, hãy đặt giá trị trong dấu nháy kép.',
    },
    en: {
      what: 'YAML takes “*{name}” for a reference, but there is no “&{name}”.',
      fix: 'If it is plain text, put the value in double quotes.',
    },
  },
  'yaml-too-complex': {
    severity: 'error',
    vi: {
      what: 'Phần YAML này quá dài hoặc lồng nhau quá nhiều nên không được đọc.',
      fix: 'Hãy viết lại cho gọn: tối đa 100.000 ký tự, 10.000 giá trị và 20 tầng.',
    },
    en: {
      what: 'This YAML is too long or nested too deeply to be read.',
      fix: 'Make it plainer: 100,000 characters, 10,000 values and 20 levels at most.',
    },
  },
  'yaml-sign-first': {
    severity: 'error',
    vi: {
      what: 'Giá trị bắt đầu bằng “{sign}”, dấu mà YAML hiểu theo cách riêng.',
      fix: 'Hãy đặt cả giá trị trong dấu nháy: {line}',
    },
    en: {
      what: 'The value begins with “{sign}”, which YAML reads in its own way.',
      fix: 'Put the whole value in quotes: {line}',
    },
  },
  'yaml-syntax': {
    severity: 'error',
    vi: {
      what: 'YAML không đọc được dòng “{line}”.',
      fix: 'Hãy kiểm tra dấu hai chấm, dấu nháy và thụt lề; có thể đặt giá trị trong dấu nháy kép.',
    },
    en: {
      what: 'YAML cannot read the line “{line}”.',
      fix: 'Look at its colons, quotes and indentation; putting the value in double quotes may help.',
    },
  },
} as const satisfies Record<string, Entry>;
