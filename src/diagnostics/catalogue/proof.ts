/** Findings about what is published: the record of the last build, keys, the signed statement, altered and foreign files. */
import type { Entry } from '../wording.js';

export const proofCatalogue = {
  'last-build-unwritten': {
    severity: 'warning',
    vi: {
      what: 'Đã đăng, nhưng không ghi được sổ lần đăng {path} (hệ thống báo {cause}).',
      fix: 'Hãy kiểm tra ổ đĩa và quyền ghi, rồi chạy bantin build --force trước khi ký.',
    },
    en: {
      what: 'All is published, but its record could not be written to {path} (the system reports {cause}).',
      fix: 'Check the disk and the right to write, then run bantin build --force before you sign.',
    },
  },
  'last-build-malformed': {
    severity: 'warning',
    vi: {
      what: 'Không đọc được sổ lần đăng {path}, nên số lần đăng được đếm lại từ 1.',
      fix: 'Nếu đã từng ký, hãy ký lần này với --number lớn hơn số đã ký gần nhất.',
    },
    en: {
      what: 'The record {path} could not be read, so publications are counted from 1 again.',
      fix: 'If any was signed before, sign this one with a --number above the last one.',
    },
  },
  'changed-urls-inside': {
    severity: 'error',
    vi: {
      what: 'Danh sách địa chỉ thay đổi {path} nằm trong thư mục xuất bản.',
      fix: 'Hãy ghi nó ở nơi khác, ví dụ --changed-urls .bantin/changed.txt.',
    },
    en: {
      what: 'The list of changed URLs, {path}, lies in the output folder.',
      fix: 'Put it elsewhere, such as --changed-urls .bantin/changed.txt.',
    },
  },
  'option-count-invalid': {
    severity: 'error',
    vi: { what: '{option} cần một số từ 1 trở lên, không phải “{read}”.', fix: 'Ví dụ: {option} 12.' },
    en: { what: '{option} takes a number from 1 up, not “{read}”.', fix: 'For example: {option} 12.' },
  },
  'key-in-published': {
    severity: 'error',
    vi: {
      what: 'Khóa bí mật {path} sẽ nằm trong một thư mục được đăng lên mạng, nên chưa tạo khóa.',
      fix: 'Hãy chọn nơi khác bằng --out, ngoài content/, static/, layouts/ và thư mục xuất bản.',
    },
    en: {
      what: 'The private key {path} would lie in a folder that is published, so none was made.',
      fix: 'Choose another place with --out, outside content/, static/, layouts/ and the output folder.',
    },
  },
  'key-exists': {
    severity: 'error',
    vi: {
      what: 'Đã có tệp {path}; bantin không ghi đè lên khóa.',
      fix: 'Hãy dùng khóa đang có, hoặc chọn tên khác bằng --out.',
    },
    en: {
      what: '{path} is there already; bantin overwrites no key.',
      fix: 'Use the key that is there, or choose another name with --out.',
    },
  },
  'key-in-repository': {
    severity: 'warning',
    vi: {
      what: 'Khóa bí mật {path} nằm trong một kho git không bỏ qua tệp này: lần commit tới có thể mang nó đi mất.',
      fix: 'Hãy chuyển nó vào phần bí mật (secrets) của CI rồi xóa tệp; khóa đã lỡ commit thì phải bỏ và tạo khóa mới.',
    },
    en: {
      what: 'The private key {path} lies in a git work tree that does not ignore it: the next commit may take it along.',
      fix: "Move it into CI's secrets and delete the file; a key that was committed has to be replaced by a new one.",
    },
  },
  'key-missing': {
    severity: 'error',
    vi: {
      what: 'Chưa cho biết khóa để ký.',
      fix: 'Hãy thêm --key TỆP, hoặc đặt nội dung khóa vào biến môi trường BANTIN_SIGNING_KEY.',
    },
    en: {
      what: 'There is no key to sign with.',
      fix: 'Add --key FILE, or put the text of the key into the environment variable BANTIN_SIGNING_KEY.',
    },
  },
  'key-unusable': {
    severity: 'error',
    vi: {
      what: '{path} không phải là khóa bí mật để ký (Ed25519, PEM).',
      fix: 'Hãy dùng khóa bí mật do bantin keygen tạo, không phải tệp .pub.pem.',
    },
    en: {
      what: '{path} is no private key to sign with (Ed25519, PEM).',
      fix: 'Use the private key that bantin keygen has made, not the .pub.pem file.',
    },
  },
  'public-key-unusable': {
    severity: 'error',
    vi: {
      what: '{path} không phải là khóa công khai (Ed25519, PEM).',
      fix: 'Hãy dùng tệp .pub.pem. Khóa bí mật thì cất đi: không cần đến nó khi kiểm tra.',
    },
    en: {
      what: '{path} is no public key (Ed25519, PEM).',
      fix: 'Use the .pub.pem file. Put the private key away: nobody needs it to verify.',
    },
  },
  'file-absent': {
    severity: 'error',
    vi: {
      what: 'Không có {path}, hoặc đó không phải là thứ đọc được như một tệp.',
      fix: 'Hãy xem lại tên và nơi đặt.',
    },
    en: { what: 'There is no {path}, or it cannot be read as a file.', fix: 'Check its name and place.' },
  },
  'sign-unbuilt': {
    severity: 'error',
    vi: { what: 'Chưa có gì để ký: không có {path}.', fix: 'Hãy chạy bantin build trước.' },
    en: { what: 'There is nothing to sign: {path} is not there.', fix: 'Run bantin build first.' },
  },
  'sign-unrecorded': {
    severity: 'error',
    vi: {
      what: 'Sổ lần đăng {path} không nói về những gì đang có trong thư mục xuất bản, nên không ký.',
      fix: 'Hãy chạy bantin build --force rồi ký lại, cùng --root và --output như khi dựng.',
    },
    en: {
      what: 'The record {path} does not speak of what stands in the output folder, so nothing is signed.',
      fix: 'Run bantin build --force and sign again, with the --root and --output of the build.',
    },
  },
  'sign-foreign': {
    severity: 'warning',
    vi: {
      what: 'Tệp này không do bantin tạo ra, nên chữ ký không bảo đảm cho nó.',
      fix: 'Hãy đặt tệp của cơ quan vào static/, để nó được dựng và ký cùng; bantin verify sẽ báo nó là tệp lạ.',
    },
    en: {
      what: 'bantin did not write this file, so the signature does not speak for it.',
      fix: "Put the office's own files into static/, to be built and signed; bantin verify will call it foreign.",
    },
  },
  'verify-untrusted': {
    severity: 'error',
    vi: {
      what: 'Cần một thứ đáng tin để so: kẻ sửa được trang thì cũng sửa được danh sách tệp nằm cùng chỗ.',
      fix: 'Hãy thêm --public-key TỆP (khóa công khai) hoặc --manifest TỆP (bản manifest.json cất ở nơi khác).',
    },
    en: {
      what: 'Something trusted is needed to compare with: whoever can alter pages can alter the list beside them, too.',
      fix: 'Add --public-key FILE, or --manifest FILE (a manifest.json that was kept elsewhere).',
    },
  },
  'verify-needs-key': {
    severity: 'error',
    vi: {
      what: '{option} cần bản khai đã ký, mà muốn kiểm tra bản khai thì phải có khóa công khai.',
      fix: 'Hãy thêm --public-key TỆP, hoặc bỏ {option}.',
    },
    en: {
      what: '{option} is about the signed statement, which takes the public key to check.',
      fix: 'Add --public-key FILE, or leave {option} out.',
    },
  },
  'verify-inside': {
    severity: 'error',
    vi: {
      what: '{path} nằm trong chính thư mục được kiểm tra, nên không đáng tin: kẻ xâm nhập cũng sửa được nó.',
      fix: 'Hãy dùng một bản cất ở nơi khác.',
    },
    en: {
      what: '{path} lies in the very folder that is checked, so it cannot be trusted: an intruder can alter it, too.',
      fix: 'Use a copy that is kept elsewhere.',
    },
  },
  'verify-manifest-unusable': {
    severity: 'error',
    vi: {
      what: 'Không đọc được danh sách tệp {path}: đó không phải một manifest.json còn nguyên.',
      fix: 'Hãy lấy lại bản manifest.json mà CI đã cất sau khi dựng.',
    },
    en: {
      what: 'The list of files {path} cannot be read: it is no whole manifest.json.',
      fix: 'Fetch the manifest.json that CI has kept after the build.',
    },
  },
  'remembered-malformed': {
    severity: 'error',
    vi: {
      what: 'Không đọc được tệp ghi nhớ {path}.',
      fix: 'Hãy khôi phục tệp. Nếu xóa nó, lần sau bantin verify không biết trước đó đã thấy lần đăng nào.',
    },
    en: {
      what: 'What is remembered in {path} cannot be read.',
      fix: 'Restore it. If you delete it, the next run does not know which publications were seen before.',
    },
  },
  'url-list-needs': {
    severity: 'error',
    vi: {
      what: 'Muốn xét một danh sách địa chỉ thì cần {option}.',
      fix: 'Ví dụ: bantin verify dia-chi.txt --manifest manifest.json --base-url https://xa.example.gov.vn/',
    },
    en: {
      what: 'A list of URLs can only be looked at with {option}.',
      fix: 'For example: bantin verify urls.txt --manifest manifest.json --base-url https://xa.example.gov.vn/',
    },
  },
  'url-list-empty': {
    severity: 'error',
    vi: {
      what: 'Danh sách {path} không có địa chỉ nào.',
      fix: 'Hãy xem lại bước thu thập địa chỉ: danh sách trống không có nghĩa là không có trang lạ.',
    },
    en: {
      what: 'The list {path} has no URL in it.',
      fix: 'Look at how it was gathered: an empty list does not mean that nothing is wrong.',
    },
  },
  'url-unreadable': {
    severity: 'error',
    vi: {
      what: 'Trong {path}, “{read}” không phải là địa chỉ http hoặc https.',
      fix: 'Mỗi dòng chỉ ghi một địa chỉ đầy đủ, ví dụ https://xa.example.gov.vn/tin/.',
    },
    en: {
      what: 'In {path}, “{read}” is no http or https URL.',
      fix: 'Write one full URL on each line, such as https://xa.example.gov.vn/tin/.',
    },
  },
  'url-foreign': {
    severity: 'error',
    vi: {
      what: 'Địa chỉ này không phải của trang nào đã đăng: {url}',
      fix: 'Nếu mở ra thấy một trang, đó là trang lạ: chụp lại, rồi làm theo docs/bang-chung.md. Nếu báo 404 thì chỉ là liên kết hỏng.',
    },
    en: {
      what: 'No page that was published has this URL: {url}',
      fix: 'If it shows a page, that is an intruder’s: keep a picture and follow docs/bang-chung.md. If it answers 404, it is a broken link.',
    },
  },
  'url-query': {
    severity: 'warning',
    vi: {
      what: 'Trang này có thật, nhưng phần sau dấu ? không do bantin tạo ra: {url}',
      fix: 'Hãy mở thử: nếu khác trang không có dấu ? thì máy chủ đang chạy mã lạ.',
    },
    en: {
      what: 'The page is one that was published, but what stands behind the ? bantin knows nothing of: {url}',
      fix: 'Open it: if it differs from the page without the ?, foreign code runs on the server.',
    },
  },
  'published-altered': {
    severity: 'error',
    vi: {
      what: 'Nội dung tệp này không còn đúng như khi đăng.',
      fix: 'Hãy giữ lại bản đang có làm bằng chứng, rồi đăng lại cả cổng từ nguồn.',
    },
    en: {
      what: 'This file does not hold what was published.',
      fix: 'Keep what stands there as evidence, then publish the whole portal again from its sources.',
    },
  },
  'published-missing': {
    severity: 'error',
    vi: { what: 'Tệp này đã đăng nhưng nay không còn.', fix: 'Hãy đăng lại cả cổng từ nguồn.' },
    en: { what: 'This file was published and is gone.', fix: 'Publish the whole portal again from its sources.' },
  },
  'published-foreign': {
    severity: 'error',
    vi: {
      what: 'Tệp lạ: bantin không hề đăng tệp này.',
      fix: 'Nếu không ai trong cơ quan đặt nó, hãy giữ một bản làm bằng chứng rồi làm theo docs/bang-chung.md.',
    },
    en: {
      what: 'A foreign file: bantin has never published it.',
      fix: 'If nobody of the office has put it there, keep a copy as evidence and follow docs/bang-chung.md.',
    },
  },
  'published-misnamed': {
    severity: 'error',
    vi: {
      what: 'Tên tệp này khác tên đã đăng ở chữ hoa, chữ thường hoặc cách viết dấu. Tên đã đăng: {path}.',
      fix: 'Thường là do phần mềm chép tệp đổi tên. Hãy chép lại cả thư mục bằng công cụ giữ nguyên tên.',
    },
    en: {
      what: 'The name differs from the published one in capitals or in how its diacritics are written. Published was {path}.',
      fix: 'Mostly a program that copied it has renamed it. Copy the whole folder again with a tool that keeps names.',
    },
  },
  'published-link': {
    severity: 'error',
    vi: {
      what: 'Ở đây có một liên kết (symlink) dẫn đi nơi khác; bantin không bao giờ đăng liên kết, và đã không đi theo nó.',
      fix: 'Hãy xem nó dẫn đi đâu và ai đặt nó, rồi xóa liên kết và đăng lại.',
    },
    en: {
      what: 'A symbolic link stands here; bantin publishes none, and has not followed it.',
      fix: 'Look where it leads and who put it there, then delete it and publish again.',
    },
  },
  'published-folder': {
    severity: 'error',
    vi: { what: 'Ở đây phải là một tệp, nhưng lại có một thư mục.', fix: 'Hãy xem trong đó có gì, rồi đăng lại.' },
    en: { what: 'A folder stands where a file must be.', fix: 'Look what is in it, then publish again.' },
  },
  'published-special': {
    severity: 'error',
    vi: {
      what: 'Ở đây có một thứ không phải tệp thường (thiết bị, ống dẫn hoặc ổ cắm); bantin đã không mở nó.',
      fix: 'Hãy hỏi người quản trị máy chủ ai đặt nó, xóa nó rồi đăng lại.',
    },
    en: {
      what: 'What stands here is no ordinary file (a device, a pipe or a socket); bantin has not opened it.',
      fix: 'Ask those who run the server who put it there, delete it and publish again.',
    },
  },
  'published-unreadable': {
    severity: 'error',
    vi: {
      what: 'Không đọc được nên không kiểm tra được (hệ thống báo {cause}).',
      fix: 'Hãy chạy lại với người dùng có quyền đọc cả thư mục.',
    },
    en: {
      what: 'This cannot be read, so it cannot be checked (the system reports {cause}).',
      fix: 'Run again as a user who may read the whole folder.',
    },
  },
  'manifest-unsigned': {
    severity: 'error',
    vi: {
      what: 'Danh sách tệp này không phải danh sách đã được ký, nên chưa thể kiểm tra từng tệp.',
      fix: 'Nếu vừa đăng bản mới, hãy ký nó bằng bantin sign. Nếu không, đã có người sửa: đăng lại cả cổng từ nguồn.',
    },
    en: {
      what: 'This list of files is not the one that was signed, so the files cannot be checked one by one.',
      fix: 'After a new build, sign it with bantin sign. Otherwise somebody has altered it: publish the whole portal again.',
    },
  },
  'statement-missing': {
    severity: 'error',
    vi: {
      what: 'Thư mục này không có bản khai đã ký.',
      fix: 'Hãy ký sau mỗi lần dựng bằng bantin sign. Nếu trước đó đã ký, thì có người đã xóa bản khai.',
    },
    en: {
      what: 'The folder has no signed statement.',
      fix: 'Sign after each build with bantin sign. If it was signed, somebody has removed the statement.',
    },
  },
  'statement-malformed': {
    severity: 'error',
    vi: {
      what: 'Bản khai không còn nguyên: nó không giống bản nào do bantin sign viết ra.',
      fix: 'Hãy đăng và ký lại cả cổng từ nguồn, và tìm xem ai đã sửa tệp này.',
    },
    en: {
      what: 'The statement is not whole: bantin sign has never written one like it.',
      fix: 'Publish and sign the whole portal again, and find out who has altered this file.',
    },
  },
  'statement-forged': {
    severity: 'error',
    vi: {
      what: 'Chữ ký không đúng: lời khai đã bị sửa, hoặc không phải do khóa của cơ quan ký.',
      fix: 'Đừng tin những gì trong thư mục này. Hãy đăng và ký lại cả cổng từ nguồn.',
    },
    en: {
      what: "The signature is wrong: what is stated was altered, or the office's key has not signed it.",
      fix: 'Do not trust what is in this folder. Publish and sign the whole portal again from its sources.',
    },
  },
  'statement-other-key': {
    severity: 'error',
    vi: {
      what: 'Bản khai do một khóa khác ký: dấu khóa {key}, phải là {expected}.',
      fix: 'Nếu cơ quan vừa đổi khóa, hãy lấy khóa công khai mới từ người giữ khóa. Nếu không, có kẻ đã ký thay.',
    },
    en: {
      what: 'Another key has signed the statement: its fingerprint is {key} and has to be {expected}.',
      fix: 'If the office has changed its key, get the new public key from who keeps it. Otherwise somebody else has signed.',
    },
  },
  'statement-other-manifest': {
    severity: 'error',
    vi: {
      what: 'Bản khai (lần đăng số {number}) nói về một danh sách tệp khác với danh sách được đưa cho lệnh này.',
      fix: 'Hãy xem --manifest có phải của lần đăng mới nhất không. Nếu phải, thư mục đã bị thay bằng một bản khác.',
    },
    en: {
      what: 'The statement (publication {number}) is about another list of files than the one given here.',
      fix: 'See whether --manifest is that of the newest publication. If it is, the folder was exchanged for another one.',
    },
  },
  'statement-other-portal': {
    severity: 'error',
    vi: {
      what: 'Bản khai nói về cổng {url}, không phải {expected}.',
      fix: 'Hãy xem có chép nhầm thư mục của cổng khác không.',
    },
    en: {
      what: 'The statement is about the portal {url}, not {expected}.',
      fix: 'See whether the folder of another portal was copied here.',
    },
  },
  'statement-older': {
    severity: 'error',
    vi: {
      what: 'Thư mục này là lần đăng số {number}, cũ hơn lần đăng số {least} đã biết: cổng bị lùi về bản cũ.',
      fix: 'Hãy đăng lại bản mới nhất, và tìm xem vì sao bản cũ quay lại.',
    },
    en: {
      what: 'The folder is publication {number}, older than number {least}, which is known: the portal was put back.',
      fix: 'Publish the newest version again, and find out how the old one came back.',
    },
  },
  'statement-twice': {
    severity: 'error',
    vi: {
      what: 'Trước đây đã thấy một lần đăng số {number} khác lần này.',
      fix: 'Mỗi lần đăng phải có số riêng: hãy giữ .bantin/last-build.json giữa các lần chạy CI, hoặc ký với --number.',
    },
    en: {
      what: 'Another publication with the number {number} was seen before.',
      fix: 'Each needs a number of its own: keep .bantin/last-build.json between runs of CI, or sign with --number.',
    },
  },
} as const satisfies Readonly<Record<string, Entry>>;
