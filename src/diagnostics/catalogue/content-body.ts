/** Findings in an article's Markdown and HTML. */
import type { Entry } from '../wording.js';

export const bodyCatalogue = {
  'body-empty': {
    severity: 'warning',
    vi: { what: 'Bài viết chưa có nội dung.', fix: 'Hãy viết nội dung sau dòng “---” thứ hai.' },
    en: { what: 'The article has no body.', fix: 'Write it after the second line “---”.' },
  },
  'link-empty': {
    severity: 'error',
    vi: { what: 'Liên kết này không dẫn tới đâu.', fix: 'Hãy ghi địa chỉ trong dấu ngoặc tròn: [chữ](địa chỉ).' },
    en: { what: 'This link leads nowhere.', fix: 'Write the address in the parentheses: [text](address).' },
  },
  'link-scheme': {
    severity: 'error',
    vi: {
      what: 'Không được dùng địa chỉ “{url}”.',
      fix: 'Chỉ dùng http:, https:, mailto:, tel:, hoặc đường dẫn tới tệp của cổng.',
    },
    en: {
      what: 'The address “{url}” is not allowed.',
      fix: "Use http:, https:, mailto:, tel:, or the path of one of the portal's files.",
    },
  },
  'picture-elsewhere': {
    severity: 'warning',
    vi: {
      what: 'Hình “{url}” nằm ở máy chủ khác nên không được hiện; chỉ còn lời mô tả.',
      fix: 'Hãy tải hình về, đặt cạnh bài viết và ghi tên tệp.',
    },
    en: {
      what: 'The picture “{url}” lies on another server, so it is not shown; its description stands in its place.',
      fix: 'Save it beside the article and name that file.',
    },
  },
  'link-outside': {
    severity: 'error',
    vi: { what: '“{url}” đi ra ngoài thư mục content/.', fix: 'Hãy kiểm tra số lần “../”.' },
    en: { what: '“{url}” leads out of content/.', fix: 'Count the “../” again.' },
  },
  'missing-anchor': {
    severity: 'error',
    vi: {
      what: 'Trong bài này không có mục “#{fragment}”.',
      fix: 'Hãy dùng mã của một tiêu đề trong bài: chữ thường không dấu, có gạch nối, ví dụ “#ket-qua”.',
    },
    en: {
      what: 'There is no “#{fragment}” in this article.',
      fix: "Use a heading's id: its text in plain small letters with hyphens, for example “#ket-qua”.",
    },
  },
  'missing-anchor-similar': {
    severity: 'error',
    vi: { what: 'Trong bài này không có mục “#{fragment}”.', fix: 'Có phải ý bạn là “#{suggestion}”?' },
    en: { what: 'There is no “#{fragment}” in this article.', fix: 'Did you mean “#{suggestion}”?' },
  },
  'picture-without-alt': {
    severity: 'warning',
    vi: {
      what: 'Ảnh chưa có lời mô tả cho người không nhìn thấy ảnh.',
      fix: 'Hãy mô tả ảnh trong dấu ngoặc vuông: ![Mô tả ảnh](tệp ảnh).',
    },
    en: {
      what: 'This picture has no description for people who cannot see it.',
      fix: 'Describe it in the square brackets: ![description](file).',
    },
  },
  'heading-too-high': {
    severity: 'warning',
    vi: {
      what: 'Tiêu đề một dấu “#” dành cho tên bài; các tiêu đề trong bài này được hạ xuống một cấp.',
      fix: 'Hãy dùng “##” cho tiêu đề lớn nhất trong bài.',
    },
    en: {
      what: 'A heading with one “#” is the title of the page; the headings of this article were moved one level down.',
      fix: 'Use “##” for the highest headings of an article.',
    },
  },
  'html-removed': {
    severity: 'warning',
    vi: { what: 'Đã bỏ “{name}”: HTML này không được phép trong bài viết.', fix: 'Hãy dùng Markdown, hoặc xóa đi.' },
    en: { what: '“{name}” was taken out: this HTML is not allowed in articles.', fix: 'Use Markdown, or delete it.' },
  },
  'html-unclosed': {
    severity: 'error',
    vi: {
      what: '“{name}” mở ở đây mà không đóng; phần còn lại của bài sẽ bị mất.',
      fix: 'Hãy đóng lại, hoặc viết “&lt;” nếu chỉ là dấu nhỏ hơn.',
    },
    en: {
      what: '“{name}” opens here and is never closed; the rest of the text would be lost.',
      fix: 'Close it, or write “&lt;” if you mean the sign “less than”.',
    },
  },
  'nesting-too-deep': {
    severity: 'error',
    vi: {
      what: 'Danh sách hoặc trích dẫn lồng nhau quá nhiều tầng; phần bên trong sẽ bị mất.',
      fix: 'Hãy bớt số tầng.',
    },
    en: {
      what: 'Lists or quotations are nested too deeply; what is inside would be lost.',
      fix: 'Use fewer levels.',
    },
  },
  'footnote-unused': {
    severity: 'warning',
    vi: {
      what: 'Không có chỗ nào dẫn tới chú thích [^{label}] nên nó không hiện ra.',
      fix: 'Hãy ghi [^{label}] ở chỗ cần chú thích, hoặc xóa đi.',
    },
    en: {
      what: 'Nothing refers to the footnote [^{label}], so it is not shown.',
      fix: 'Write [^{label}] where it belongs, or delete it.',
    },
  },
  'footnote-missing': {
    severity: 'warning',
    vi: { what: 'Không có chú thích nào cho [^{label}].', fix: 'Hãy thêm một dòng “[^{label}]: …” ở cuối bài.' },
    en: { what: 'There is no footnote for [^{label}].', fix: 'Add a line “[^{label}]: …” at the end of the article.' },
  },
} as const satisfies Record<string, Entry>;
