/** Findings in the fields of an article's front matter. */
import type { Entry } from '../wording.js';

export const fieldCatalogue = {
  'field-missing': {
    severity: 'error',
    vi: { what: 'Thiếu trường bắt buộc “{field}”.', fix: 'Hãy thêm dòng “{field}: …” vào phần khai báo ở đầu tệp.' },
    en: { what: 'The required field “{field}” is missing.', fix: 'Add a line “{field}: …” to the front matter.' },
  },
  'field-unknown': {
    severity: 'warning',
    vi: {
      what: 'Không có trường nào tên là “{field}”; dòng này không có tác dụng.',
      fix: 'Hãy bỏ đi, hoặc đặt dưới “extra:” nếu giao diện của cổng dùng đến.',
    },
    en: {
      what: 'There is no field called “{field}”; this line does nothing.',
      fix: 'Remove it, or put it under “extra:” if your layouts use it.',
    },
  },
  'field-misspelt': {
    severity: 'warning',
    vi: {
      what: 'Không có trường nào tên là “{field}”; dòng này không có tác dụng.',
      fix: 'Có phải ý bạn là “{suggestion}”?',
    },
    en: { what: 'There is no field called “{field}”; this line does nothing.', fix: 'Did you mean “{suggestion}”?' },
  },
  'field-guard-misspelt': {
    severity: 'error',
    vi: {
      what: 'Không có trường nào tên là “{field}”; bỏ qua dòng này có thể làm lộ nội dung không đúng lúc.',
      fix: 'Có phải ý bạn là “{suggestion}”?',
    },
    en: {
      what: 'There is no field called “{field}”; passing over this line could publish the wrong thing.',
      fix: 'Did you mean “{suggestion}”?',
    },
  },
  'field-not-yet-supported': {
    severity: 'error',
    vi: {
      what: 'Trường “{field}” không dùng được ở đây; bỏ qua nó có thể làm lộ nội dung không đúng lúc.',
      fix: 'Hãy xóa dòng này; để nội dung chưa hiện ra, hãy dùng “draft: true”.',
    },
    en: {
      what: 'The field “{field}” means nothing here; passing over it could publish the wrong thing.',
      fix: 'Remove this line; to hold the text back, use “draft: true”.',
    },
  },
  'field-not-text': {
    severity: 'error',
    vi: { what: 'Giá trị của “{field}” phải là một dòng chữ.', fix: 'Hãy viết “{field}: …”, không dùng danh sách.' },
    en: { what: 'The value of “{field}” must be a text.', fix: 'Write “{field}: …”, not a list.' },
  },
  'field-not-words': {
    severity: 'error',
    vi: {
      what: 'Giá trị của “{field}” phải là một dòng chữ hoặc một danh sách các dòng chữ.',
      fix: 'Hãy viết “{field}: …” hoặc “{field}: [một, hai]”; chữ có dấu hai chấm thì đặt trong dấu nháy kép.',
    },
    en: {
      what: 'The value of “{field}” must be a text or a list of texts.',
      fix: 'Write “{field}: …” or “{field}: [one, two]”; put texts with a colon in double quotes.',
    },
  },
  'field-not-flag': {
    severity: 'error',
    vi: {
      what: 'Giá trị của “{field}” không phải là có hay không.',
      fix: 'Hãy viết “{field}: true” hoặc “{field}: false”.',
    },
    en: { what: 'The value of “{field}” is neither yes nor no.', fix: 'Write “{field}: true” or “{field}: false”.' },
  },
  'field-not-mapping': {
    severity: 'error',
    vi: {
      what: 'Giá trị của “{field}” phải là các dòng “tên: giá trị” thụt vào.',
      fix: 'Hãy viết “{field}:” rồi xuống dòng, thụt vào hai dấu cách, “tên: giá trị”.',
    },
    en: {
      what: 'The value of “{field}” must be indented lines “name: value”.',
      fix: 'Write “{field}:” and below it, two spaces in, “name: value”.',
    },
  },
  'timestamp-unreadable': {
    severity: 'error',
    vi: {
      what: 'Không hiểu thời điểm “{read}”.',
      fix: 'Hãy viết ngày trước tháng, ví dụ “28.1.2021 - 16:6” hoặc “28/01/2021”.',
    },
    en: {
      what: 'The timestamp “{read}” is not understood.',
      fix: 'Write day before month, for example “28.1.2021 - 16:6” or “28/01/2021”.',
    },
  },
  'timestamp-day': {
    severity: 'error',
    vi: {
      what: '{read}: tháng {month} năm {year} không có ngày {day}.',
      fix: 'Hãy sửa lại ngày; ngày đứng trước tháng.',
    },
    en: {
      what: '{read}: month {month} of {year} has no day {day}.',
      fix: 'Correct the date; the day stands before the month.',
    },
  },
  'timestamp-month': {
    severity: 'error',
    vi: { what: '{read}: không có tháng {month}.', fix: 'Hãy sửa lại tháng (1 đến 12); ngày đứng trước tháng.' },
    en: {
      what: '{read}: there is no month {month}.',
      fix: 'Correct the month (1 to 12); the day stands before the month.',
    },
  },
  'timestamp-year': {
    severity: 'error',
    vi: { what: '{read}: năm phải có bốn chữ số.', fix: 'Hãy viết đủ năm, ví dụ 28.1.2021.' },
    en: { what: '{read}: a year has four digits.', fix: 'Write the whole year, for example 28.1.2021.' },
  },
  'timestamp-time': {
    severity: 'error',
    vi: { what: '{read}: không có giờ này.', fix: 'Hãy sửa lại giờ, từ 0:00 đến 23:59.' },
    en: { what: '{read}: there is no such time.', fix: 'Correct the time, from 0:00 to 23:59.' },
  },
  'timestamp-offset': {
    severity: 'error',
    vi: { what: '{read}: không có múi giờ này.', fix: 'Hãy bỏ múi giờ đi, hoặc viết “+07:00”.' },
    en: { what: '{read}: there is no such offset from UTC.', fix: 'Leave it out, or write “+07:00”.' },
  },
  'weekday-mismatch': {
    severity: 'warning',
    vi: { what: 'Ngày này là {actualVi}, không phải {writtenVi}.', fix: 'Hãy sửa lại thứ hoặc ngày.' },
    en: { what: 'That day is a {actualEn}, not a {writtenEn}.', fix: 'Correct the weekday or the date.' },
  },
  'tag-with-comma': {
    severity: 'warning',
    vi: {
      what: '“{tag}” được hiểu là một chủ đề duy nhất.',
      fix: 'Nếu là nhiều chủ đề, hãy viết thành danh sách: tags: [{tag}]',
    },
    en: { what: '“{tag}” is taken for a single tag.', fix: 'If it is several, write a list: tags: [{tag}]' },
  },
  'slug-invalid': {
    severity: 'error',
    vi: {
      what: '“{value}” không dùng được trong địa chỉ; chỉ dùng chữ thường không dấu, chữ số và dấu gạch nối.',
      fix: 'Hãy viết “{field}: {suggestion}”.',
    },
    en: {
      what: '“{value}” cannot be part of an address; use plain small letters, digits and hyphens only.',
      fix: 'Write “{field}: {suggestion}”.',
    },
  },
  'alias-invalid': {
    severity: 'error',
    vi: {
      what: '“{value}” không phải là đường dẫn trên cổng này.',
      fix: 'Hãy viết đường dẫn bắt đầu bằng “/”, không có tên miền, dấu “?” hay “#”, ví dụ “{suggestion}”.',
    },
    en: {
      what: '“{value}” is no path on this portal.',
      fix: 'Write a path that begins with “/”, without domain, “?” or “#”, for example “{suggestion}”.',
    },
  },
  'related-invalid': {
    severity: 'error',
    vi: {
      what: '“{value}” không phải là tệp bài viết.',
      fix: 'Hãy ghi tên tệp .md, tính từ thư mục của bài này, hoặc “/chuyen-muc/bai.md” tính từ content/.',
    },
    en: {
      what: '“{value}” is no file of an article.',
      fix: "Name the .md file, as seen from this article's folder, or “/section/file.md” as seen from content/.",
    },
  },
  'language-invalid': {
    severity: 'error',
    vi: {
      what: '“{read}” không phải là mã ngôn ngữ.',
      fix: 'Hãy ghi mã theo chuẩn BCP 47: vi (tiếng Việt), en (tiếng Anh), km (tiếng Khmer)…',
    },
    en: {
      what: '“{read}” is no tag of a language.',
      fix: 'Write a tag of BCP 47: vi (Vietnamese), en (English), km (Khmer)…',
    },
  },
  'translation-invalid': {
    severity: 'error',
    vi: {
      what: '“{value}” không phải là tệp bài viết, cũng không phải là địa chỉ đầy đủ.',
      fix: 'Sau “{language}:” hãy ghi tên tệp .md của bản dịch, hoặc địa chỉ bắt đầu bằng https://.',
    },
    en: {
      what: '“{value}” is neither a file of an article nor a full address.',
      fix: 'Behind “{language}:”, name the .md file of the translation, or an address that begins with https://.',
    },
  },
  'image-invalid': {
    severity: 'error',
    vi: {
      what: 'Không đọc được “image”.',
      fix: 'Hãy viết “image:” rồi các dòng thụt vào “src: anh.jpg”, “alt: …”, và nếu có, “caption: …”, “credit: …”.',
    },
    en: {
      what: 'The field “image” cannot be read.',
      fix: 'Write “image:” and, indented, “src: photo.jpg”, “alt: …” and, if any, “caption: …”, “credit: …”.',
    },
  },
  'image-without-alt': {
    severity: 'error',
    vi: {
      what: 'Ảnh của bài chưa có lời mô tả cho người không nhìn thấy ảnh.',
      fix: 'Hãy viết “image:” rồi hai dòng thụt vào: “src: {src}” và “alt: …” (mô tả ảnh trong một câu).',
    },
    en: {
      what: "The article's picture has no description for people who cannot see it.",
      fix: 'Write “image:” and two indented lines: “src: {src}” and “alt: …” (the picture in one sentence).',
    },
  },
  'image-elsewhere': {
    severity: 'error',
    vi: {
      what: 'Ảnh của bài phải là một tệp của cổng, không phải “{src}”.',
      fix: 'Hãy lưu ảnh cạnh bài viết và ghi tên tệp.',
    },
    en: {
      what: "The article's picture must be a file of the portal, not “{src}”.",
      fix: 'Save it beside the article and name that file.',
    },
  },
} as const satisfies Record<string, Entry>;
