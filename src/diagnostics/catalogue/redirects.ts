/** Findings in `redirects.csv`, and in where its rules lead. */
import type { Entry } from '../wording.js';

export const redirectsCatalogue = {
  'url-moved': {
    severity: 'error',
    vi: {
      what: 'Bài hoặc trang này từng ở địa chỉ “{url}”, nay ở “{now}”; địa chỉ cũ không còn trả lời.',
      fix: 'Hãy chạy “bantin check --fix”, hoặc thêm vào phần đầu tệp: aliases: ["{url}"]',
    },
    en: {
      what: 'This stood at “{url}” and stands at “{now}” now; the old address answers no longer.',
      fix: 'Run “bantin check --fix”, or add to its front matter: aliases: ["{url}"]',
    },
  },
  'url-hidden': {
    severity: 'error',
    vi: {
      what: 'Bài đã đăng ở “{url}” nay bị ẩn đi mà không có lời báo nào cho người đọc.',
      fix: 'Muốn gỡ bài, hãy ghi withdrawn: với at và reason; nếu không, hãy bỏ dòng này.',
    },
    en: {
      what: 'The article published at “{url}” is hidden now, without a word to readers.',
      fix: 'To take it down, write withdrawn: with at and reason; else delete this line.',
    },
  },
  'page-hidden': {
    severity: 'error',
    vi: {
      what: 'Trang đã đăng ở “{url}” nay là bản nháp; địa chỉ ấy không còn trả lời.',
      fix: 'Hãy bỏ dòng này, hoặc thêm vào redirects.csv dòng: {url},,410',
    },
    en: {
      what: 'The page published at “{url}” is a draft now; that address answers no longer.',
      fix: 'Delete this line, or add to redirects.csv the line: {url},,410',
    },
  },
  'url-vanished': {
    severity: 'error',
    vi: {
      what: 'Địa chỉ “{url}” (từ {source}) từng có trang, nay không còn trả lời.',
      fix: 'Hãy khôi phục tệp và ghi withdrawn: nếu muốn gỡ bài; hoặc thêm vào redirects.csv dòng “{url},/địa-chỉ-mới/,301”, hay “{url},,410” nếu không có gì thay thế.',
    },
    en: {
      what: 'A page stood at “{url}” (from {source}); now nothing answers there.',
      fix: 'Restore the file, and write withdrawn: if it is to be taken down; or add to redirects.csv “{url},/new-address/,301”, or “{url},,410” where nothing takes its place.',
    },
  },
  'url-dropped': {
    severity: 'error',
    vi: {
      what: 'Địa chỉ cũ “{url}” từng có một dòng trong redirects.csv, nay không còn trả lời.',
      fix: 'Hãy thêm lại dòng ấy: “{url},/địa-chỉ-mới/,301”, hoặc “{url},,410”.',
    },
    en: {
      what: 'The old address “{url}” had a line in redirects.csv; now nothing answers there.',
      fix: 'Put the line back: “{url},/new-address/,301”, or “{url},,410”.',
    },
  },
  'list-vanished': {
    severity: 'error',
    vi: {
      what: 'Trang danh sách “{url}” từng có, nay không còn (chủ đề, tác giả, chuyên mục … đã đổi tên).',
      fix: 'Hãy giữ tên cũ; hoặc chạy “bantin check --fix”, hay tự thêm vào redirects.csv dòng: {url},{to},301',
    },
    en: {
      what: 'The list “{url}” stood and stands no more (its topic, author, section … has another name).',
      fix: 'Keep the old name; or run “bantin check --fix”, or add to redirects.csv the line: {url},{to},301',
    },
  },
  'file-moved': {
    severity: 'error',
    vi: {
      what: 'Tệp từng ở “{url}” nay ở “{to}”; địa chỉ cũ không còn trả lời.',
      fix: 'Hãy chạy “bantin check --fix”, hoặc thêm vào redirects.csv dòng: {url},{to},301',
    },
    en: {
      what: 'The file that stood at “{url}” stands at “{to}” now; the old address answers no longer.',
      fix: 'Run “bantin check --fix”, or add to redirects.csv the line: {url},{to},301',
    },
  },
  'file-vanished': {
    severity: 'error',
    vi: {
      what: 'Tệp từng công khai ở “{url}” nay không còn.',
      fix: 'Hãy để lại tệp và liên kết tới tệp; hoặc thêm vào redirects.csv dòng “{url},/tep-moi.pdf,301”, hay “{url},,410” nếu không có gì thay thế.',
    },
    en: {
      what: 'The file that was public at “{url}” is no more.',
      fix: 'Put the file and the link to it back; or add to redirects.csv “{url},/new-file.pdf,301”, or “{url},,410” where nothing takes its place.',
    },
  },
  'alias-unwritable': {
    severity: 'error',
    vi: {
      what: 'Không tự ghi được địa chỉ cũ “{url}” vào phần đầu của tệp này.',
      fix: 'Hãy tự thêm: aliases: ["{url}"]',
    },
    en: {
      what: 'The old address “{url}” could not be written into this front matter.',
      fix: 'Add it yourself: aliases: ["{url}"]',
    },
  },
  'redirect-encoding': {
    severity: 'error',
    vi: {
      what: 'redirects.csv không phải là UTF-8.',
      fix: 'Hãy lưu lại ở dạng “CSV UTF-8”.',
    },
    en: {
      what: 'redirects.csv is not UTF-8.',
      fix: 'Save it as “CSV UTF-8”.',
    },
  },
  'redirect-header': {
    severity: 'error',
    vi: {
      what: 'redirects.csv thiếu dòng đầu “from,to,status”.',
      fix: 'Hãy ghi tên các cột vào dòng đầu; cột status có thể bỏ.',
    },
    en: {
      what: 'redirects.csv lacks its first line “from,to,status”.',
      fix: 'Name the columns in the first line; status may be left out.',
    },
  },
  'redirect-quote': {
    severity: 'error',
    vi: {
      what: 'Dấu nháy kép mở ở đây không được đóng.',
      fix: 'Hãy thêm dấu nháy kép ở cuối ô, hoặc bỏ dấu này.',
    },
    en: {
      what: 'The quote that opens here is never closed.',
      fix: 'Close it at the end of the cell, or delete it.',
    },
  },
  'redirect-status': {
    severity: 'error',
    vi: {
      what: '“{read}” không phải là mã trạng thái dùng được.',
      fix: 'Hãy ghi 301 (chuyển hẳn), 302 (tạm chuyển), 308 hoặc 410 (không còn nữa).',
    },
    en: {
      what: '“{read}” is no status that can be used.',
      fix: 'Write 301 (moved for good), 302 (for a while), 308 or 410 (no more).',
    },
  },
  'redirect-from': {
    severity: 'error',
    vi: {
      what: '“{read}” không phải là địa chỉ cũ dùng được.',
      fix: 'Hãy ghi đường dẫn bắt đầu bằng “/”, có thể có ?ten=gia-tri; không dùng tên miền, dấu #, * hoặc ký hiệu đặc biệt.',
    },
    en: {
      what: '“{read}” is no old address that can be used.',
      fix: 'Write a path that begins with “/”, perhaps with ?name=value; no host, no #, * or other special signs.',
    },
  },
  'redirect-to': {
    severity: 'error',
    vi: {
      what: '“{read}” không phải là nơi chuyển đến dùng được.',
      fix: 'Hãy ghi đường dẫn bắt đầu bằng “/”, tệp bài viết “content/….md”, hoặc địa chỉ đầy đủ https://…',
    },
    en: {
      what: '“{read}” is nowhere that can be led to.',
      fix: 'Write a path that begins with “/”, the file of an article “content/….md”, or a full address https://…',
    },
  },
  'redirect-gone': {
    severity: 'error',
    vi: {
      what: 'Cột to phải trống với mã 410, và không được trống với mã khác.',
      fix: 'Hãy xóa ô này nếu trang không còn nữa; nếu không, hãy ghi nơi chuyển đến.',
    },
    en: {
      what: 'The column to is empty with 410, and with 410 alone.',
      fix: 'Empty this cell where the page is no more; else say where to go.',
    },
  },
  'redirect-gone-query': {
    severity: 'error',
    vi: {
      what: 'Mã 410 chỉ dùng cho đường dẫn không có phần sau dấu “?”.',
      fix: 'Hãy bỏ phần từ dấu “?”, hoặc chuyển địa chỉ này tới một trang.',
    },
    en: {
      what: '410 is for paths without a query alone.',
      fix: 'Drop what begins with “?”, or lead this address to a page.',
    },
  },
  'redirect-twice': {
    severity: 'error',
    vi: {
      what: 'Địa chỉ cũ “{from}” đã có ở dòng trên (chữ hoa, chữ thường được coi là một).',
      fix: 'Hãy bỏ một trong hai dòng.',
    },
    en: {
      what: 'The old address “{from}” stands in a line above (letter case does not count).',
      fix: 'Delete one of the two lines.',
    },
  },
  'redirect-clash': {
    severity: 'error',
    vi: {
      what: 'Ở địa chỉ “{from}” đã có trang của {other}.',
      fix: 'Hãy bỏ dòng này, hoặc đổi địa chỉ của trang kia.',
    },
    en: {
      what: 'At “{from}” there is a page of {other} already.',
      fix: 'Delete this line, or give the page another address.',
    },
  },
  'redirect-loop': {
    severity: 'error',
    vi: {
      what: 'Chuyển hướng từ “{from}” đi vòng tròn.',
      fix: 'Hãy cho một trong các dòng ấy dẫn tới một trang có thật.',
    },
    en: {
      what: 'The redirect from “{from}” goes round in a circle.',
      fix: 'Let one of these lines lead to a page that is there.',
    },
  },
  'redirect-chain': {
    severity: 'warning',
    vi: {
      what: '“{to}” lại được chuyển tiếp; trang cuối là {end}.',
      fix: 'Hãy ghi thẳng trang cuối vào cột to; bản xuất đã dẫn thẳng tới đó.',
    },
    en: {
      what: '“{to}” leads on; the last stop is {end}.',
      fix: 'Write the last stop into the column to; what is published leads there straight.',
    },
  },
  'redirect-missing': {
    severity: 'error',
    vi: {
      what: 'Không có trang nào ở “{to}”.',
      fix: 'Hãy kiểm tra lại địa chỉ hoặc tên tệp.',
    },
    en: {
      what: 'No page answers at “{to}”.',
      fix: 'Look at the address or the name of the file again.',
    },
  },
  'redirect-to-hidden': {
    severity: 'warning',
    vi: {
      what: '“{to}” chưa được xuất bản, nên dòng này chưa có hiệu lực.',
      fix: 'Không cần sửa nếu trang ấy sẽ được xuất bản.',
    },
    en: {
      what: '“{to}” is not public, so that this line does not count yet.',
      fix: 'Leave it if that page will be published.',
    },
  },
  'redirect-query-host': {
    severity: 'warning',
    vi: {
      what: '{host} không phân biệt được địa chỉ theo phần sau dấu “?”: {count} dòng không có hiệu lực.',
      fix: 'Hãy đặt các dòng ấy ở nơi khác của {host}, hoặc chọn nơi lưu trữ khác.',
    },
    en: {
      what: '{host} cannot tell addresses by their query: {count} lines do not count.',
      fix: 'Set these rules elsewhere at {host}, or choose another host.',
    },
  },
} as const satisfies Record<string, Entry>;
