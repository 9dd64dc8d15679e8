/** Findings in site.yaml. */
import type { Entry } from '../wording.js';

export const siteCatalogue = {
  'site-span-invalid': {
    severity: 'error',
    vi: {
      what: '“{field}” không đọc được: “{read}”.',
      fix: 'Hãy viết một số kèm m (phút), h (giờ) hoặc d (ngày), ví dụ 24h.',
    },
    en: {
      what: '“{field}” cannot be read: “{read}”.',
      fix: 'Write a number with m (minutes), h (hours) or d (days), such as 24h.',
    },
  },
  'site-missing': {
    severity: 'error',
    vi: {
      what: 'Không có tệp site.yaml trong thư mục {root}.',
      fix: 'Hãy chạy lệnh trong thư mục của cổng thông tin, hoặc chỉ ra thư mục ấy bằng --root.',
    },
    en: {
      what: 'There is no site.yaml in the folder {root}.',
      fix: 'Run the command in the folder of the portal, or name that folder with --root.',
    },
  },
  'site-empty': {
    severity: 'error',
    vi: {
      what: 'Tệp site.yaml còn trống.',
      fix: 'Hãy ghi ít nhất hai dòng: name (tên cổng thông tin) và baseUrl (địa chỉ).',
    },
    en: {
      what: 'site.yaml is empty.',
      fix: 'Write at least two lines: name (of the portal) and baseUrl (its address).',
    },
  },
  'site-field-missing': {
    severity: 'error',
    vi: { what: 'Thiếu trường “{field}”.', fix: 'Hãy thêm một dòng: “{field}: …”.' },
    en: { what: 'The field “{field}” is missing.', fix: 'Add a line: “{field}: …”.' },
  },
  'site-field-unknown': {
    severity: 'error',
    vi: { what: 'Không có trường nào tên là “{key}”.', fix: 'Hãy xóa dòng này hoặc sửa lại tên trường.' },
    en: { what: 'There is no field called “{key}”.', fix: 'Delete the line, or correct the name.' },
  },
  'site-field-misspelt': {
    severity: 'error',
    vi: { what: 'Không có trường nào tên là “{key}”.', fix: 'Có phải là “{near}” không?' },
    en: { what: 'There is no field called “{key}”.', fix: 'Did you mean “{near}”?' },
  },
  'site-value-invalid': {
    severity: 'error',
    vi: { what: 'Giá trị của “{field}” không hợp lệ.', fix: 'Hãy xem lại cách ghi trong docs/site-yaml.md.' },
    en: { what: 'The value of “{field}” is not valid.', fix: 'See docs/site-yaml.md for how to write it.' },
  },
  'site-text-expected': {
    severity: 'error',
    vi: { what: 'Trường “{field}” phải là một dòng chữ.', fix: 'Hãy ghi chữ ngay sau dấu hai chấm.' },
    en: { what: 'The field “{field}” must be a text.', fix: 'Write the text behind the colon.' },
  },
  'site-list-expected': {
    severity: 'error',
    vi: { what: 'Trường “{field}” phải là một danh sách.', fix: 'Hãy ghi mỗi mục trên một dòng bắt đầu bằng “- ”.' },
    en: { what: 'The field “{field}” must be a list.', fix: 'Write each item on a line that begins with “- ”.' },
  },
  'site-color-invalid': {
    severity: 'error',
    vi: {
      what: '“{read}” không phải là một màu.',
      fix: "Hãy ghi mã màu gồm # và 6 chữ số hệ 16, trong dấu nháy đơn: '#9d1c1c'.",
    },
    en: {
      what: '“{read}” is not a colour.',
      fix: "Write a # and 6 hexadecimal digits, in single quotes: '#9d1c1c'.",
    },
  },
  'site-color-empty': {
    severity: 'error',
    vi: {
      what: 'Trường “{field}” không có màu nào: chữ đứng sau dấu # là ghi chú.',
      fix: "Hãy đặt mã màu trong dấu nháy đơn, ví dụ '#9d1c1c'.",
    },
    en: {
      what: 'The field “{field}” has no colour: what stands behind a # is a comment.',
      fix: "Put the colour in single quotes, as in '#9d1c1c'.",
    },
  },
  'site-color-contrast': {
    severity: 'error',
    vi: {
      what: 'Màu {read} của “{field}” khó đọc: độ tương phản với {against} là {ratio}:1, cần ít nhất {least}:1 (WCAG 2.2, mức AA).',
      fix: "Màu gần nhất đạt yêu cầu: '{near}'.",
    },
    en: {
      what: 'The colour {read} of “{field}” is hard to read: its contrast with {against} is {ratio}:1 and must be at least {least}:1 (WCAG 2.2, level AA).',
      fix: "The nearest colour that passes: '{near}'.",
    },
  },
  'site-map-expected': {
    severity: 'error',
    vi: { what: 'Chỗ này phải gồm các dòng “tên: giá trị”.', fix: 'Hãy xem ví dụ trong docs/site-yaml.md.' },
    en: { what: 'Here must be lines of the form “name: value”.', fix: 'See the examples in docs/site-yaml.md.' },
  },
  'site-number-invalid': {
    severity: 'error',
    vi: { what: '“{read}” không phải là số nguyên từ {least} đến {most}.', fix: 'Hãy ghi một số trong khoảng ấy.' },
    en: { what: '“{read}” is not a whole number from {least} to {most}.', fix: 'Write a number in that range.' },
  },
  'site-boolean-invalid': {
    severity: 'error',
    vi: { what: '“{read}” không phải là true hay false.', fix: 'Hãy ghi true (có) hoặc false (không).' },
    en: { what: '“{read}” is neither true nor false.', fix: 'Write true or false.' },
  },
  'site-path-invalid': {
    severity: 'error',
    vi: {
      what: '“{read}” không dùng làm địa chỉ chuyên mục được.',
      fix: 'Chỉ dùng chữ thường không dấu, chữ số và dấu gạch nối, đúng như tên thư mục trong content/.',
    },
    en: {
      what: '“{read}” cannot be the path of a section.',
      fix: 'Use only lower-case letters a–z, digits and hyphens, just as the folder in content/ is called.',
    },
  },
  'site-path-reserved': {
    severity: 'error',
    vi: { what: '“{read}” được dành riêng cho các trang do bantin tạo ra.', fix: 'Hãy chọn tên khác cho chuyên mục.' },
    en: { what: '“{read}” is reserved for pages that bantin makes.', fix: 'Choose another name for the section.' },
  },
  'site-section-twice': {
    severity: 'error',
    vi: { what: 'Chuyên mục “{read}” được ghi hai lần.', fix: 'Hãy xóa một trong hai dòng.' },
    en: { what: 'The section “{read}” is listed twice.', fix: 'Delete one of the two lines.' },
  },
  'site-block-section-unknown': {
    severity: 'error',
    vi: {
      what: 'Khối này lấy tin từ chuyên mục “{read}”, nhưng sections không có chuyên mục ấy.',
      fix: 'Hãy thêm chuyên mục vào sections hoặc sửa lại tên.',
    },
    en: {
      what: 'This block shows the section “{read}”, which sections does not list.',
      fix: 'Add the section to sections, or correct the name.',
    },
  },
  'site-block-kind-invalid': {
    severity: 'error',
    vi: {
      what: 'Trường kind của khối này thiếu hoặc không hợp lệ.',
      fix: 'Có thể dùng: latest, banners, links, html.',
    },
    en: { what: 'The kind of this block is missing or not valid.', fix: 'It may be: latest, banners, links, html.' },
  },
  'site-link-invalid': {
    severity: 'error',
    vi: {
      what: '“{read}” không phải là địa chỉ dùng được.',
      fix: 'Hãy ghi địa chỉ đầy đủ (https://…) hoặc đường dẫn trên cổng thông tin, bắt đầu bằng “/”.',
    },
    en: {
      what: '“{read}” is not an address that can be used.',
      fix: 'Write a full address (https://…), or a path on the portal that begins with “/”.',
    },
  },
  'site-image-invalid': {
    severity: 'error',
    vi: {
      what: '“{read}” không phải là đường dẫn của một hình.',
      fix: 'Hãy đặt hình vào static/ và ghi đường dẫn bắt đầu bằng “/”.',
    },
    en: {
      what: '“{read}” is not the path of a picture.',
      fix: 'Put the picture into static/ and write its path, beginning with “/”.',
    },
  },
  'site-base-url-invalid': {
    severity: 'error',
    vi: {
      what: '“{read}” không phải là địa chỉ của một cổng thông tin.',
      fix: 'Hãy ghi địa chỉ đầy đủ, ví dụ https://xa.example.gov.vn/',
    },
    en: {
      what: '“{read}” is not the address of a portal.',
      fix: 'Write the full address, such as https://xa.example.gov.vn/',
    },
  },
  'site-language-invalid': {
    severity: 'error',
    vi: { what: 'Không có ngôn ngữ “{read}”.', fix: 'Có thể dùng: vi, en.' },
    en: { what: 'There is no language “{read}”.', fix: 'It may be: vi, en.' },
  },
  'site-zone-invalid': {
    severity: 'error',
    vi: { what: 'Không có múi giờ “{read}”.', fix: 'Hãy ghi tên trong cơ sở dữ liệu IANA, ví dụ Asia/Ho_Chi_Minh.' },
    en: {
      what: 'There is no time zone “{read}”.',
      fix: 'Write a name of the IANA database, such as Asia/Ho_Chi_Minh.',
    },
  },
  'site-timestamp-format-invalid': {
    severity: 'error',
    vi: {
      what: 'Mẫu ngày giờ “{read}” không hợp lệ.',
      fix: 'Hãy dùng các chữ d, M, yyyy, H, h, m, s, a, E; chữ khác đặt trong dấu nháy đơn. Ví dụ: d.M.yyyy - H:m',
    },
    en: {
      what: 'The date pattern “{read}” is not valid.',
      fix: 'Use the letters d, M, yyyy, H, h, m, s, a, E; put other letters in single quotes. Example: d.M.yyyy - H:m',
    },
  },
  'site-permalink-invalid': {
    severity: 'error',
    vi: {
      what: 'Mẫu địa chỉ “{read}” không hợp lệ.',
      fix: 'Mẫu bắt đầu bằng “/”, kết thúc bằng “/” hoặc “.html”, phải có :slug và có thể có :section :year :month :day.',
    },
    en: {
      what: 'The permalink pattern “{read}” is not valid.',
      fix: 'It begins with “/”, ends in “/” or “.html”, holds :slug and may hold :section :year :month :day.',
    },
  },
  'site-archive-invalid': {
    severity: 'error',
    vi: { what: '“{read}” không dùng được cho archive.', fix: 'Có thể dùng: month, day, none.' },
    en: { what: 'The archive cannot be “{read}”.', fix: 'It may be: month, day, none.' },
  },
  'site-script-invalid': {
    severity: 'error',
    vi: {
      what: '“{read}” không phải là địa chỉ của một tệp mã.',
      fix: 'Hãy ghi địa chỉ đầy đủ bắt đầu bằng https://, hoặc đường dẫn của một tệp trong static/, bắt đầu bằng “/”.',
    },
    en: {
      what: '“{read}” is not the address of a script.',
      fix: 'Write a full address that begins with https://, or the path of a file of static/, beginning with “/”.',
    },
  },
  'site-integrity-invalid': {
    severity: 'error',
    vi: {
      what: '“{read}” không phải là mã kiểm tra toàn vẹn.',
      fix: 'Hãy ghi như sha384-…, theo chuẩn Subresource Integrity, hoặc bỏ dòng này.',
    },
    en: {
      what: '“{read}” is not an integrity value.',
      fix: 'Write it as in sha384-…, by Subresource Integrity, or delete the line.',
    },
  },
  'site-origin-invalid': {
    severity: 'error',
    vi: {
      what: '“{read}” không phải là tên một máy chủ.',
      fix: 'Hãy ghi như https://thongke.example.gov.vn: có https, không có đường dẫn, không có dấu *.',
    },
    en: {
      what: '“{read}” does not name one server.',
      fix: 'Write it as in https://stats.example.gov.vn: with https, without a path and without *.',
    },
  },
  'site-security-contact-invalid': {
    severity: 'error',
    vi: {
      what: 'Nơi nhận báo lỗi bảo mật không hợp lệ.',
      fix: 'Hãy ghi một hay nhiều địa chỉ như mailto:antoan@xa.example.gov.vn, https://… hoặc tel:+84….',
    },
    en: {
      what: 'The contact for security is not valid.',
      fix: 'Write one or several addresses such as mailto:security@office.example.gov, https://… or tel:+84….',
    },
  },
  'site-date-invalid': {
    severity: 'error',
    vi: { what: '“{read}” không phải là ngày tháng.', fix: 'Hãy ghi như 2027-06-30 hoặc 30.6.2027.' },
    en: { what: '“{read}” is not a date.', fix: 'Write it as in 2027-06-30 or 30.6.2027.' },
  },
  'site-language-tag-invalid': {
    severity: 'error',
    vi: { what: '“{read}” không phải là mã ngôn ngữ.', fix: 'Hãy ghi như vi, en.' },
    en: { what: '“{read}” is not a language tag.', fix: 'Write it as in vi, en.' },
  },
  'site-unit-twice': {
    severity: 'error',
    vi: { what: 'Có hai đơn vị cùng tên ngắn “{read}”.', fix: 'Hãy đổi slug của một trong hai.' },
    en: { what: 'Two units have the slug “{read}”.', fix: 'Give one of them another.' },
  },
  'site-unit-dates': {
    severity: 'error',
    vi: { what: 'Đơn vị thôi hoạt động ({read}) trước khi bắt đầu.', fix: 'Hãy sửa from hoặc until.' },
    en: { what: 'The unit ends ({read}) before it begins.', fix: 'Correct from or until.' },
  },
  'site-unit-unknown': {
    severity: 'error',
    vi: { what: 'Không có đơn vị “{read}” trong units.', fix: 'Có thể dùng: {near}.' },
    en: { what: 'There is no unit “{read}” among units.', fix: 'It may be: {near}.' },
  },
  'site-unit-loop': {
    severity: 'error',
    vi: {
      what: 'Đơn vị “{unit}” và “{read}” kế tiếp lẫn nhau thành vòng.',
      fix: 'Hãy bỏ một trong các dòng successors.',
    },
    en: {
      what: 'The units “{unit}” and “{read}” succeed each other in a circle.',
      fix: 'Remove one of the successors.',
    },
  },
  'site-unit-no-end': {
    severity: 'error',
    vi: {
      what: '“{read}” có đơn vị kế tiếp mà không ghi thôi hoạt động từ ngày nào.',
      fix: 'Hãy thêm until: ngày đầu tiên đơn vị không còn nữa.',
    },
    en: {
      what: '“{read}” has successors, but no day on which it ended.',
      fix: 'Add until: the first day on which the unit is no more.',
    },
  },
  'site-host-invalid': {
    severity: 'error',
    vi: {
      what: 'Không biết nơi lưu trữ “{read}”.',
      fix: 'Có thể dùng: cloudflare-pages, netlify, github-pages, gitlab-pages, nginx, caddy, other.',
    },
    en: {
      what: 'There is no host “{read}”.',
      fix: 'It may be: cloudflare-pages, netlify, github-pages, gitlab-pages, nginx, caddy, other.',
    },
  },
  'block-html-removed': {
    severity: 'warning',
    vi: {
      what: 'Khối html này có “{name}”, không được phép nên đã bị bỏ.',
      fix: 'Hãy xóa phần ấy; docs/bai-viet.md liệt kê các thẻ dùng được.',
    },
    en: {
      what: 'This html block holds “{name}”, which is not allowed and has been taken out.',
      fix: 'Delete it; docs/bai-viet.md lists the tags that may be used.',
    },
  },
  'site-theme-missing': {
    severity: 'error',
    vi: {
      what: 'Không tìm thấy giao diện “{read}”.',
      fix: 'Hãy ghi tên một thư mục của cổng thông tin hoặc của một gói npm đã cài.',
    },
    en: {
      what: 'The theme “{read}” is not to be found.',
      fix: 'Name a folder of the portal, or an npm package that is installed.',
    },
  },
} as const satisfies Record<string, Entry>;
