/** Findings in publishing into dist/: foreign files, locks, the disk. */
import type { Entry } from '../wording.js';

export const publishCatalogue = {
  'foreign-file': {
    severity: 'error',
    vi: {
      what: 'Ở vị trí của một trang cần xuất bản đã có tệp không do bantin tạo ra: {path}.',
      fix: 'Hãy chuyển tệp đó đi nơi khác hoặc xóa nó, rồi chạy lại. bantin không ghi đè lên tệp của người khác.',
    },
    en: {
      what: 'A file that bantin did not write stands where a page must go: {path}.',
      fix: 'Move or delete it, then run again. bantin does not overwrite files of others.',
    },
  },
  'foreign-file-unclaimed': {
    severity: 'error',
    vi: {
      what: 'Ở vị trí của một trang cần xuất bản đã có tệp khác, và thư mục này không có manifest.json: {path}.',
      fix: 'Hãy chuyển tệp đó đi. Nếu cho phép ghi đè hoặc xóa mọi tệp trong thư mục, hãy chạy lại với --adopt.',
    },
    en: {
      what: 'Another file stands where a page must go, in a folder that has no manifest.json: {path}.',
      fix: 'Move it away. If all files of the folder may be overwritten or removed, run again with --adopt.',
    },
  },
  'manifest-malformed': {
    severity: 'error',
    vi: {
      what: 'Không đọc được danh sách các tệp đã xuất bản: {path}. Có thể tệp đã bị sửa hoặc bị cắt.',
      fix: 'Hãy khôi phục tệp từ bản sao. Nếu cả thư mục là do bantin tạo ra, hãy xóa tệp này và chạy với --adopt.',
    },
    en: {
      what: 'The list of published files cannot be read: {path}. It may have been edited or cut short.',
      fix: 'Restore it from a copy. If bantin made all of the folder, delete this file and run with --adopt.',
    },
  },
  'rebuild-differs': {
    severity: 'error',
    vi: {
      what: 'Dựng lại từ đầu cho ra một {file} khác với tệp trong thư mục xuất bản.',
      fix: 'Hãy chạy bantin build --force, và báo lại cho những người làm bantin: đây là lỗi của bantin.',
    },
    en: {
      what: 'A build from nothing makes a {file} that differs from the one in the output folder.',
      fix: 'Run bantin build --force, and tell those who make bantin: this is a fault of bantin.',
    },
  },
  'rebuild-lacks': {
    severity: 'error',
    vi: {
      what: 'Dựng lại từ đầu cho ra {file}, nhưng thư mục xuất bản không có tệp này.',
      fix: 'Hãy chạy bantin build --force, và báo lại cho những người làm bantin: đây là lỗi của bantin.',
    },
    en: {
      what: 'A build from nothing makes {file}, which the output folder does not have.',
      fix: 'Run bantin build --force, and tell those who make bantin: this is a fault of bantin.',
    },
  },
  'rebuild-has-more': {
    severity: 'error',
    vi: {
      what: 'Thư mục xuất bản có {file}, nhưng dựng lại từ đầu không cho ra tệp này.',
      fix: 'Hãy chạy bantin build --force, và báo lại cho những người làm bantin: đây là lỗi của bantin.',
    },
    en: {
      what: 'The output folder has {file}, which a build from nothing does not make.',
      fix: 'Run bantin build --force, and tell those who make bantin: this is a fault of bantin.',
    },
  },
  'search-failed': {
    severity: 'error',
    vi: {
      what: 'Không lập được chỉ mục cho phần tìm kiếm: {cause}',
      fix: 'Hãy chạy lại npm ci để cài đủ gói pagefind. Nếu máy này không chạy được pagefind, hãy ghi search: false vào site.yaml.',
    },
    en: {
      what: 'The search could not be indexed: {cause}',
      fix: 'Run npm ci again, so that pagefind is installed with its program. Where it does not run, write search: false in site.yaml.',
    },
  },
  'build-unknown': {
    severity: 'error',
    vi: {
      what: 'Chưa ghi nhớ lần dựng nào vào thư mục này, nên không biết vì sao {url} được dựng.',
      fix: 'Hãy chạy bantin build trước, rồi hỏi lại.',
    },
    en: {
      what: 'No build into this folder is remembered, so nothing is known of why {url} was rendered.',
      fix: 'Run bantin build first, then ask again.',
    },
  },
  'page-unknown': {
    severity: 'error',
    vi: {
      what: 'Lần dựng gần nhất không có trang {url}.',
      fix: 'Hãy ghi địa chỉ trang như trên trình duyệt, hoặc tên tệp trong thư mục xuất bản.',
    },
    en: {
      what: 'The last build has made no page {url}.',
      fix: 'Write its address as the browser shows it, or the name of its file in the output folder.',
    },
  },
  'output-locked': {
    severity: 'error',
    vi: {
      what: 'Một lần xuất bản khác đang chạy vào cùng thư mục (tiến trình {pid}, khóa {path}).',
      fix: 'Hãy đợi lần đó xong rồi chạy lại.',
    },
    en: {
      what: 'Another build into the same folder is running (process {pid}, lock {path}).',
      fix: 'Wait until it has ended, then run again.',
    },
  },
  'output-locked-elsewhere': {
    severity: 'error',
    vi: {
      what: 'Một lần xuất bản trên máy {host} (tiến trình {pid}) đang giữ khóa {path}.',
      fix: 'Hãy đợi lần đó xong. Nếu chắc chắn nó không còn chạy, hãy xóa tệp khóa rồi chạy lại.',
    },
    en: {
      what: 'A build on the machine {host} (process {pid}) holds the lock {path}.',
      fix: 'Wait until it has ended. If you are sure that it no longer runs, delete the lock file and run again.',
    },
  },
  'lock-foreign': {
    severity: 'error',
    vi: {
      what: 'bantin cần tệp khóa {path}, nhưng ở đó đã có một tệp khác.',
      fix: 'Hãy chuyển tệp đó đi nơi khác, hoặc chọn thư mục xuất bản khác bằng --output.',
    },
    en: {
      what: 'bantin needs {path} for its lock, but something else stands there.',
      fix: 'Move it away, or choose another output folder with --output.',
    },
  },
  'staging-foreign': {
    severity: 'error',
    vi: {
      what: 'bantin cần thư mục tạm {path}, nhưng trong đó có những thứ không do bantin tạo ra.',
      fix: 'Hãy chuyển thư mục đó đi nơi khác, hoặc chọn thư mục xuất bản khác bằng --output.',
    },
    en: {
      what: 'bantin needs {path} for its work, but it holds things that bantin did not make.',
      fix: 'Move it away, or choose another output folder with --output.',
    },
  },
  'staging-unreadable': {
    severity: 'error',
    vi: {
      what: 'Lần xuất bản trước bị ngắt giữa chừng và nhật ký của nó trong {path} không đọc được.',
      fix: 'Hãy khôi phục thư mục đã xuất bản từ bản sao hoặc xóa nó; xóa cả thư mục tạm này rồi chạy lại.',
    },
    en: {
      what: 'The last build was cut off, and its journal in {path} cannot be read.',
      fix: 'Restore the published folder from a copy or delete it; delete this work folder too, then run again.',
    },
  },
  'output-among-inputs': {
    severity: 'error',
    vi: {
      what: 'Thư mục xuất bản {path} trùng hoặc lồng với thư mục nguồn {input}.',
      fix: 'Hãy chọn một thư mục xuất bản khác bằng --output.',
    },
    en: {
      what: 'The output folder {path} is, holds or lies in the source folder {input}.',
      fix: 'Choose another output folder with --output.',
    },
  },
  'output-no-folder': {
    severity: 'error',
    vi: {
      what: 'Thư mục xuất bản {path} không phải là một thư mục.',
      fix: 'Hãy chuyển tệp hoặc liên kết đó đi nơi khác, hoặc chọn thư mục khác bằng --output.',
    },
    en: {
      what: 'The output folder {path} is not a folder.',
      fix: 'Move away what stands there, or choose another folder with --output.',
    },
  },
  'output-on-other-disk': {
    severity: 'error',
    vi: {
      what: 'Thư mục xuất bản {path} nằm trên ổ đĩa khác với thư mục tạm bên cạnh nó.',
      fix: 'Hãy dùng --output với một thư mục con bên trong ổ đĩa đó.',
    },
    en: {
      what: 'The output folder {path} is on another disk than the work folder beside it.',
      fix: 'Give --output a folder inside that disk.',
    },
  },
  'output-name-reserved': {
    severity: 'error',
    vi: {
      what: 'Không thể xuất bản tệp có tên {path}: tên này được dành riêng hoặc không dùng được trên mọi hệ thống.',
      fix: 'Hãy đổi tên tệp. manifest.json, statement.json và .git được dành riêng; tên không chứa dấu \\ và ký tự điều khiển.',
    },
    en: {
      what: 'A file of the name {path} cannot be published: the name is reserved, or not good on every system.',
      fix: 'Rename it. manifest.json, statement.json and .git are reserved; a backslash or control characters are not allowed.',
    },
  },
  'input-changed': {
    severity: 'error',
    vi: {
      what: 'Tệp {path} đã thay đổi trong lúc đang xuất bản.',
      fix: 'Hãy chạy lại khi tệp đã được lưu xong.',
    },
    en: { what: 'The file {path} changed during the build.', fix: 'Run again once it has been saved.' },
  },
  'disk-full': {
    severity: 'error',
    vi: {
      what: 'Ổ đĩa đã đầy, không ghi được: {path}.',
      fix: 'Hãy giải phóng dung lượng rồi chạy lại. Những gì đã xuất bản vẫn giữ nguyên.',
    },
    en: {
      what: 'The disk is full; this could not be written: {path}.',
      fix: 'Free some space and run again. What was published is as it was.',
    },
  },
  'disk-read-only': {
    severity: 'error',
    vi: {
      what: 'Ổ đĩa chỉ cho phép đọc, không ghi được: {path}.',
      fix: 'Hãy mở quyền ghi cho ổ đĩa, hoặc chọn thư mục khác bằng --output.',
    },
    en: {
      what: 'The disk is read-only; this could not be written: {path}.',
      fix: 'Make it writable, or choose another folder with --output.',
    },
  },
  'disk-permission': {
    severity: 'error',
    vi: {
      what: 'Hệ thống không cho phép đọc hoặc ghi: {path}.',
      fix: 'Hãy cấp quyền cho người dùng đang chạy lệnh này, hoặc chọn thư mục khác bằng --output.',
    },
    en: {
      what: 'The system does not allow reading or writing: {path}.',
      fix: 'Give the user who runs this command the right to do so, or choose another folder with --output.',
    },
  },
  'path-too-long': {
    severity: 'error',
    vi: { what: 'Đường dẫn này dài hơn mức hệ thống cho phép: {path}.', fix: 'Hãy đặt slug hoặc tên tệp ngắn hơn.' },
    en: { what: 'This path is longer than the system allows: {path}.', fix: 'Choose a shorter slug or file name.' },
  },
  'path-blocked': {
    severity: 'error',
    vi: {
      what: 'Không ghi được {path}: một tệp hoặc thư mục khác đang chiếm chỗ.',
      fix: 'Hãy chuyển nó đi nơi khác rồi chạy lại.',
    },
    en: {
      what: '{path} cannot be written: another file or folder is in the way.',
      fix: 'Move it away, then run again.',
    },
  },
  'path-missing': {
    severity: 'error',
    vi: {
      what: 'Không còn thấy {path}: có thể nó vừa bị xóa hoặc đổi tên.',
      fix: 'Hãy chạy lại khi không ai đang thay đổi các tệp này.',
    },
    en: {
      what: '{path} is not there any more; it may have been deleted or renamed just now.',
      fix: 'Run again while nobody changes these files.',
    },
  },
  'disk-failure': {
    severity: 'error',
    vi: {
      what: 'Hệ thống báo lỗi {cause} ở {path}.',
      fix: 'Hãy kiểm tra ổ đĩa và đường dẫn này rồi chạy lại.',
    },
    en: {
      what: 'The system reports the error {cause} at {path}.',
      fix: 'Check the disk and this path, then run again.',
    },
  },
} as const satisfies Record<string, Entry>;
